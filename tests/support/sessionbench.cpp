// SPDX-License-Identifier: MIT
#include "tests/support/sessionbench.h"

#include "tests/support/passivechecks.h"
#include "tests/support/testcertificates.h"

using namespace Qt::StringLiterals;

namespace knippe {

SessionBench::SessionBench(ScriptedAuthority::Transport transport)
    : authority(clock, transport)
{
    profile.id = u"bench"_s;
    profile.profile.name = u"bench"_s;
    profile.profile.authority = authority.issuer();
    profile.profile.clientId = u"client"_s;
    profile.profile.redirectUri = u"http://127.0.0.1/callback"_s;
    profile.profile.scopes = {u"openid"_s, u"profile"_s, u"offline_access"_s};
    profile.profile.apis = {{Api1, {u"owner-1:api\\write"_s}, TokenType::Dpop},
                            {Api2, {u"owner-2:api\\read"_s}, TokenType::Dpop}};
    if (transport == ScriptedAuthority::Transport::Tls)
        profile.trustedCaPem = TestCertificates::get().caPem;
    vault.write(clientKeyItem(profile.id), clientKey.toJwk(), &context, [](const Result<> &) {});
    visit = [this](const AuthorizationPrompt &prompt) -> Result<QUrl> {
        return redirectTo(prompt.redirectUri, authority.visit(prompt.url));
    };
    restart();
}

SessionBench::~SessionBench()
{
    const QStringList found = mayBreakRules ? QStringList() : findings();
    QTest::qVerify(found.isEmpty(), "findings()", qPrintable(found.join(u'\n')), __FILE__,
                   __LINE__);
}

void SessionBench::restart()
{
    session.reset();
    authority.nonceGiven.clear(); // it was in memory only
    authority.resourceNonceGiven.clear();
    session = std::make_unique<Session>(
        profile, Session::Environment{*keychain, clock, directory.path() + u"/state"_s,
                                      [this](const QUrl &url) {
                                          opened.append(url);
                                          return true;
                                      },
                                      outlivesSignOut, secondAttempt, keychainRetry, true});
}

Result<> SessionBench::signIn(const Session::SignInOptions &options)
{
    return await<void>([&](const auto &done) {
        session->signIn(
            options,
            [this](Browser browser) {
                browsers.append(browser);
                return std::make_unique<TestUserAgent>(visit, browser != Browser::Embedded);
            },
            &context, done);
    });
}

Result<> SessionBench::fetch(const QStringList &resources)
{
    return await<void>([&](const auto &done) { session->fetch(resources, &context, done); });
}

Result<SecretBytes> SessionBench::token(QLatin1StringView resource, int minValidity)
{
    return await<SecretBytes>(
        [&](const auto &done) { session->token(resource, minValidity, &context, done); });
}

Result<> SessionBench::signOut()
{
    return await<void>([&](const auto &done) { session->signOut(&context, done); });
}

Result<> SessionBench::restore()
{
    return await<void>([&](const auto &done) { session->restore(&context, done); });
}

const ApiToken &SessionBench::row(QLatin1StringView resource) const
{
    for (const ApiToken &token : session->tokens()) {
        if (token.request.resource == resource)
            return token;
    }
    qFatal("no such row");
}

QString SessionBench::rowCode(QLatin1StringView resource) const
{
    return row(resource).error ? row(resource).error->code : QString();
}

QByteArrayList SessionBench::refreshTokensSent() const
{
    QByteArrayList sent;
    for (const RecordedRequest &request : authority.requests(ScriptedAuthority::Token)) {
        if (request.field("grant_type") == "refresh_token")
            sent.append(request.field("refresh_token"));
    }
    return sent;
}

QByteArrayList SessionBench::resourcesSent() const
{
    QByteArrayList sent;
    for (const RecordedRequest &request : authority.requests(ScriptedAuthority::Token)) {
        if (!request.nonceGiven.isEmpty() || !authority.challenges)
            sent.append(request.field("resource"));
    }
    return sent;
}

QStringList SessionBench::findings() const
{
    return passiveFindings(authority.requests(), authority.issuer(), clientKey.publicKey());
}

QByteArray SessionBench::stateFile() const
{
    QFile file(directory.path() + u"/state/bench.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList SessionBench::traces() const
{
    QStringList found = vault.items();
    found.removeOne(clientKeyItem(profile.id));
    if (session->state() != Session::State::SignedOut)
        found.append(u"state"_s);
    if (!session->person().name.isEmpty() || !session->person().subject.isEmpty())
        found.append(u"user"_s);
    for (const ApiToken &token : session->tokens()) {
        if (token.state(clock.now()) != ApiToken::State::None)
            found.append(token.request.resource);
    }
    if (stateFile().contains("\"signedIn\": true"))
        found.append(u"state file"_s);
    return found;
}

void SessionBench::returnWith(const std::function<void(QList<FormField> &)> &change)
{
    visit = [this, change](const AuthorizationPrompt &prompt) -> Result<QUrl> {
        QList<FormField> fields = authority.visit(prompt.url);
        change(fields);
        return redirectTo(prompt.redirectUri, fields);
    };
}

} // namespace knippe
