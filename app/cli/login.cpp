// SPDX-License-Identifier: MIT
#include "app/cli/call.h"
#include "app/cli/certificatewarning.h"
#include "app/cli/commands.h"
#include "app/cli/contextwords.h"
#include "app/cli/interruption.h"
#include "app/cli/output.h"
#include "app/cli/signinwords.h"
#include "app/cli/tokenreport.h"
#include "core/base/clocktext.h"
#include "core/base/redact.h"

#include <QtCore/QUrl>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

Result<Session::SignInOptions> signInOptions(Call &call, const ClientProfile &profile)
{
    const Result<qsizetype> browser =
        call.choice("browser"_L1, {u"embedded"_s, u"system"_s, u"print"_s});
    if (!browser)
        return failure(browser.error());
    const Result<int> limit = call.number("timeout"_L1, 300, 1, 3600);
    if (!limit)
        return failure(limit.error());
    Result<SignInChoice> choice = signInChoice(call);
    if (!choice)
        return failure(choice.error());
    Session::SignInOptions options;
    options.choice = std::move(*choice);
    const Result<std::optional<ContextChoice>> context = contextChoice(call);
    if (!context)
        return failure(context.error());
    options.context = context->value_or(ContextChoice());
    options.browser = static_cast<Browser>(*browser);
    options.limit = std::chrono::seconds(*limit);
    options.resources = call.values("api"_L1);
    options.resources.removeDuplicates();
    for (const QString &resource : options.resources) {
        if (!profile.api(resource))
            return failure(codes::ConfigApi, resource);
    }
    return options;
}

Composition::BrowserOptions browserOptions(const Call &call)
{
    Composition::BrowserOptions options;
    options.printUrl = [](const QUrl &url) { return answer(QByteArrayView(url.toEncoded())); };
    options.language = call.language();
    options.unsafeNoSandbox = call.has("unsafe-no-sandbox"_L1);
    return options;
}

QString stepText(SignInFlow::Step step)
{
    switch (step) {
    case SignInFlow::Step::Discovering:
        return Cli::tr("Asking the authority what it offers …");
    case SignInFlow::Step::Pushing:
        return Cli::tr("Sending the sign-in request …");
    case SignInFlow::Step::WaitingForPerson:
        return Cli::tr("Waiting for a person to sign in in the browser …");
    case SignInFlow::Step::RedeemingCode:
        return Cli::tr("Fetching the first token …");
    case SignInFlow::Step::CheckingIdToken:
        return Cli::tr("Checking who has signed in …");
    case SignInFlow::Step::AskingUserInfo:
        return Cli::tr("Fetching the person's name …");
    }
    return {};
}

void noteToken(const ApiToken &token, const QDateTime &now)
{
    if (token.progress)
        return;
    const QString resource = plainText(token.request.resource);
    if (token.error)
        note(Cli::tr("%1: no token (%2)").arg(resource, token.error->code));
    else if (token.held)
        note(Cli::tr("%1: token, expiry %2").arg(resource, timeForPeople(token.expiresAt, now)));
}

/// Standard output is untouched by it: scripts go on working.
void warnOfWrongClock(Call &call, const Session &session)
{
    const AuthorityClock &clock = session.authorityClock();
    QObject::connect(&clock, &AuthorityClock::skewChanged, call.context(), [&clock] {
        if (clock.skew().count() != 0)
            warn(clockText(clock.skew(), clock.isCorrected()));
    });
}

void showOutcome(Call &call, const Session &session, const QStringList &resources)
{
    if (session.warning())
        warn(*session.warning());
    if (call.has("json"_L1)) {
        answer(tokensToJson(session, {}));
    } else {
        note(Cli::tr("Signed in as %1.").arg(userToText(session)));
        answer(tokensToText(session, {}));
    }
    for (const QString &resource : resources) {
        if (const ApiToken *token = findToken(session, resource); token->error)
            return call.end(Exit::TokenMissing, *token->error);
    }
    call.succeed();
}

void failSignIn(Call &call, const Error &error)
{
    if (error.code == codes::AuthzView || error.code == codes::AuthzSandbox)
        note(Cli::tr("hint: --browser print shows the address, to be opened in any browser here"));
    call.fail(error, Occasion::SigningIn);
}

/// Ctrl+C cancels as long as nothing is stored; after that the tokens under way are waited for, as
/// leaving a refresh token's successor behind would end the session.
void cancelWhenInterrupted(Call &call, Session &session)
{
    auto *interruption = new Interruption(call.context());
    QObject::connect(interruption, &Interruption::interrupted, call.context(), [&call, &session] {
        session.cancelSignIn();
        if (!call.ended())
            note(Cli::tr("Already signed in; the token requests are brought to their end first."));
    });
}

} // namespace

void login(Call &call)
{
    Session *session = call.openSession();
    if (!session)
        return;
    const ClientProfile &profile = session->profile().profile;
    const Result<Session::SignInOptions> options = signInOptions(call, profile);
    if (!options)
        return call.fail(options.error());
    QObject::connect(session, &Session::signInStepChanged, call.context(),
                     [](SignInFlow::Step step) { note(stepText(step)); });
    QObject::connect(session, &Session::tokenChanged, call.context(),
                     [session](int row) { noteToken(session->tokens().at(row), session->now()); });
    warnOfWrongClock(call, *session);
    cancelWhenInterrupted(call, *session);
    const QStringList resources =
        options->resources.isEmpty() ? profile.resources() : options->resources;
    warnOfCertificate(call, *session);
    session->signIn(*options, call.composition().userAgents(profile, browserOptions(call)),
                    call.context(), [&call, session, resources](const Result<> &done) {
                        if (!done)
                            return failSignIn(call, done.error());
                        showOutcome(call, *session, resources);
                    });
}

} // namespace knippe
