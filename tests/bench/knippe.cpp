// SPDX-License-Identifier: MIT
// Knippe's core: a session signs in and gets a token for each API. Every run is a new client, with
// a connection, an authority's metadata and a nonce to get.
//
// usage: bench_knippe ISSUER APIS BITS; for each line on standard input one run, and one line with
// the microseconds from the code to the last token.
#include "core/base/clock.h"
#include "core/session/session.h"
#include "core/vault/memorystore.h"
#include "tests/support/testuseragent.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>

#include <cstdio>
#include <iostream>
#include <string>

using namespace Qt::StringLiterals;
using namespace knippe;

namespace {

StoredProfile profileFor(const QString &issuer, int apis)
{
    StoredProfile stored;
    stored.id = u"bench"_s;
    stored.profile.name = u"bench"_s;
    stored.profile.authority = issuer;
    stored.profile.clientId = u"client"_s;
    stored.profile.redirectUri = u"http://127.0.0.1:49152/callback"_s;
    stored.profile.scopes = {u"openid"_s, u"offline_access"_s};
    for (int i = 0; i < apis; ++i) {
        const QString resource = u"owner-%1:api"_s.arg(i);
        stored.profile.apis.append({resource, {resource + u"/read"_s}});
    }
    return stored;
}

/// What a browser would do.
Result<QUrl> visit(const QUrl &page)
{
    QNetworkAccessManager browser;
    QNetworkRequest request(page);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    const std::unique_ptr<QNetworkReply> reply(browser.get(request));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return QUrl::fromEncoded(reply->rawHeader("Location"));
}

qint64 run(const QString &issuer, int apis, const SigningKey &key)
{
    const SystemClock clock;
    const QTemporaryDir directory;
    MemoryStore vault;
    QObject context;
    const StoredProfile profile = profileFor(issuer, apis);
    vault.write(clientKeyItem(profile.id), key.toJwk(), &context, [](const Result<> &) {});
    Session session(profile, {.vault = vault, .clock = clock, .stateDirectory = directory.path()});
    QElapsedTimer sinceCode;
    const auto browser = [&sinceCode](Browser) {
        return std::make_unique<TestUserAgent>([&sinceCode](const AuthorizationPrompt &prompt) {
            const Result<QUrl> back = visit(prompt.url);
            sinceCode.start();
            return back;
        });
    };
    QEventLoop loop;
    qint64 took = -1;
    session.signIn({}, browser, &context, [&](const Result<> &result) {
        const auto isValid = [&clock](const ApiToken &token) {
            return token.state(clock.now()) == ApiToken::State::Valid;
        };
        if (result && std::ranges::all_of(session.tokens(), isValid))
            took = sinceCode.nsecsElapsed() / 1000;
        loop.quit();
    });
    loop.exec();
    return took;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const SigningKey key = SigningKey::generate(SignatureAlgorithm::PS256, words.value(3).toInt());
    for (std::string line; std::getline(std::cin, line);) {
        std::printf("%lld\n",
                    static_cast<long long>(run(words.value(1), words.value(2).toInt(), key)));
        std::fflush(stdout);
    }
    return 0;
}
