// SPDX-License-Identifier: MIT
#include "app/cli/call.h"
#include "app/cli/commands.h"
#include "app/cli/contextwords.h"
#include "app/cli/output.h"
#include "app/cli/tokenreport.h"
#include "core/export/tokenexport.h"

using namespace Qt::StringLiterals;

namespace knippe {

// ---- tokens

static void showTokens(Call &call, const Session &session, const RevealedTokens &revealed)
{
    if (call.has("json"_L1)) {
        answer(tokensToJson(session, revealed));
    } else {
        note(Cli::tr("Signed in as %1.").arg(userToText(session)));
        answer(tokensToText(session, revealed));
    }
    call.succeed();
}

/// Reads the tokens of `resources`, one after the other, and then shows everything.
static void revealTokens(Call &call, Session &session, QStringList resources,
                         const std::shared_ptr<RevealedTokens> &revealed)
{
    if (resources.isEmpty())
        return showTokens(call, session, *revealed);
    const QString resource = resources.takeFirst();
    session.heldToken(resource, call.context(), [=, &call, &session](Result<SecretBytes> token) {
        if (!token)
            return call.fail(token.error());
        revealed->insert_or_assign(resource, std::move(*token));
        revealTokens(call, session, resources, revealed);
    });
}

void tokens(Call &call)
{
    Session *session = call.openSession();
    if (!session)
        return;
    if (session->state() != Session::State::SignedIn)
        return call.fail(session->absence());
    session->restore(call.context(), [&call, session](const Result<> &restored) {
        if (!restored)
            return call.fail(restored.error());
        QStringList held;
        for (const ApiToken &token : session->tokens()) {
            if (token.held && call.has("reveal"_L1))
                held.append(token.request.resource);
        }
        revealTokens(call, *session, held, std::make_shared<RevealedTokens>());
    });
}

// ---- token

namespace {

enum class Form { Raw, Header, Json };

struct Wanted
{
    QString resource;
    Form form;
    int minValidity;
};

Result<Wanted> wantedToken(const Call &call, const Session &session)
{
    const Result<qsizetype> form = call.choice("as"_L1, {u"raw"_s, u"header"_s, u"json"_s});
    if (!form)
        return failure(form.error());
    const Result<int> minValidity = call.number("min-validity"_L1, 30, 0, 86400);
    if (!minValidity)
        return failure(minValidity.error());
    const QString resource = call.argument(1);
    if (!session.profile().profile.api(resource))
        return failure(codes::ConfigApi, resource);
    return Wanted{resource, static_cast<Form>(*form), *minValidity};
}

std::vector<ExportedToken> exportable(const Session &session, const ApiToken &token,
                                      const SecretBytes &secret)
{
    std::vector<ExportedToken> tokens(1);
    tokens.front().resource = token.request.resource;
    tokens.front().isBound = session.isBound(token.request.resource);
    tokens.front().accessToken = secret.clone();
    return tokens;
}

void showToken(Call &call, const Session &session, const Wanted &wanted, const SecretBytes &secret)
{
    const ApiToken &token = *findToken(session, wanted.resource);
    if (!token.isUsable(session.now(), wanted.minValidity))
        note(Cli::tr(
                 "note: the authority gives no token that is valid for %1 s; this one is for %2 s")
                 .arg(wanted.minValidity)
                 .arg(session.now().secsTo(token.expiresAt)));
    if (wanted.form == Form::Json) {
        answer(tokenToJson(token, session, &secret));
        return call.succeed();
    }
    const Result<TokenExport> exported =
        exportTokens(wanted.form == Form::Raw ? ExportForm::Raw : ExportForm::Header, {},
                     exportable(session, token, secret));
    if (!exported)
        return call.fail(exported.error());
    answer(exported->content.view());
    if (const QString notice = exportNotice(*exported, session.now()); !notice.isEmpty())
        note(Cli::tr("note: %1").arg(notice));
    call.succeed();
}

} // namespace

void token(Call &call)
{
    Session *session = call.openSession();
    if (!session)
        return;
    const Result<Wanted> wanted = wantedToken(call, *session);
    if (!wanted)
        return call.fail(wanted.error());
    if (!chooseContext(call, *session, wanted->resource))
        return;
    call.endWhenInterrupted(*session);
    const auto show = [&call, session, wanted = *wanted](const Result<SecretBytes> &secret) {
        if (!secret)
            return call.fail(secret.error());
        showToken(call, *session, wanted, *secret);
    };
    if (!call.has("fresh"_L1))
        return session->token(wanted->resource, wanted->minValidity, call.context(), show);
    session->fetch({wanted->resource}, call.context(),
                   [&call, session, show, resource = wanted->resource](const Result<> &fetched) {
                       if (!fetched)
                           return call.fail(fetched.error());
                       session->heldToken(resource, call.context(), show);
                   });
}

} // namespace knippe
