// SPDX-License-Identifier: MIT
//
// A session's whole life, as a script sees it: every step is a process of its own.

#include "tests/cli/clidesk.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::StringLiterals;

class tst_CliLife : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void profiles();
    void life_data();
    void life();
    void endOfShift();
    void jsonIsAsAgreed();
    void whyAScopeIsMissing();
    void onlySomeApis();
    void formsOfAToken();
    void freshAndMinValidity();
    void fourAtOnce();
    void oneApiFails();
    void scopeNotGranted();
    void restartOfTheMachine();
    void interruptedAmongTokens();
    void systemBrowser();
    void noBrowser();
    void secretsStayInTheKeyring();

private:
    std::unique_ptr<PrivateKeyring> m_keyring;
    std::unique_ptr<CliDesk> m_desk;
};

static QJsonObject row(const QJsonObject &report, const QString &resource)
{
    for (const QJsonValue &each : report.value("tokens"_L1).toArray()) {
        if (each["resource"_L1].toString() == resource)
            return each.toObject();
    }
    return {};
}

/// What a token says, or a JWK: nothing is verified here.
static QJsonObject claims(const QByteArray &token)
{
    const QByteArray payload =
        QByteArray::fromBase64(token.split('.').value(1), QByteArray::Base64UrlEncoding);
    return QJsonDocument::fromJson(payload).object();
}

/// What nobody may see of a keyring item: secret members of keys, refresh token, an access token's
/// payload and signature.
static QByteArrayList secretsIn(const QByteArray &item)
{
    const QJsonObject json = QJsonDocument::fromJson(item).object();
    if (json.isEmpty())
        return item.split('.').sliced(1);
    QByteArrayList found;
    for (const char *name : {"d", "p", "q", "dp", "dq", "qi", "refreshToken"}) {
        if (json.contains(QLatin1StringView(name)))
            found.append(json.value(QLatin1StringView(name)).toString().toLatin1());
    }
    if (json.contains("dpopKey"_L1))
        found += secretsIn(json.value("dpopKey"_L1).toString().toUtf8());
    return found;
}

static qsizetype refreshes(TestAuthority &authority)
{
    return authority.log().filter(u"POST /connect/token 200 grant_type=refresh_token"_s).size();
}

void tst_CliLife::init()
{
    if (!PrivateKeyring::isInstalled())
        QSKIP("needs gnome-keyring-daemon and dbus-daemon");
    m_keyring = std::make_unique<PrivateKeyring>();
    QVERIFY2(m_keyring->problem().isEmpty(), qPrintable(m_keyring->problem()));
    m_desk = std::make_unique<CliDesk>(m_keyring.get());
}

void tst_CliLife::cleanup()
{
    m_desk.reset();
    m_keyring.reset();
}

void tst_CliLife::profiles()
{
    TestAuthority authority;
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    QJsonObject expected = authority.profile();
    QJsonArray apis = expected.value("apis"_L1).toArray();
    QJsonObject kept = apis.first().toObject();
    kept.insert("keepFresh"_L1, true);
    apis.replace(0, kept);
    expected.insert("apis"_L1, apis);
    const CliRun added = m_desk->addProfile(expected);
    QCOMPARE(added.exit, 0);
    QCOMPARE(added.out, QByteArray("sandbox\n"));
    QVERIFY2(added.err.contains("owner-1:api\\read"), added.err); // a doubtful scope
    const CliRun other = m_desk->addProfile(authority.profile(), {u"--name"_s, u"other"_s});
    QCOMPARE(other.out, QByteArray("other\n"));
    const CliRun twice = m_desk->addProfile(authority.profile());
    QCOMPARE(twice.exit, 9);
    QCOMPARE(twice.code(), QByteArray("E-CONFIG-EXISTS"));
    QCOMPARE(m_keyring->items().size(), 2);

    const QJsonArray list =
        m_desk->run({u"profile"_s, u"list"_s, u"--json"_s}).json().value("profiles"_L1).toArray();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.at(0)["name"_L1].toString(), u"other"_s);
    QCOMPARE(list.at(1)["authority"_L1].toString(), authority.issuer());

    const QJsonObject jwk = expected.take("privateJwk"_L1).toObject();
    const CliRun shown = m_desk->run({u"profile"_s, u"show"_s, u"sandbox"_s, u"--json"_s});
    QJsonObject json = shown.json();
    QCOMPARE(json.take("keyThumbprint"_L1).toString().size(), 43);
    QCOMPARE(json, expected);
    const CliRun text = m_desk->run({u"profile"_s, u"show"_s, u"sandbox"_s});
    QVERIFY(text.out.contains("nhn:kjernejournal/api"));
    QCOMPARE(text.out.count("keep fresh is on"), 1);
    for (const char *secret : {"d", "p", "q", "dp", "dq", "qi"}) {
        const QByteArray value = jwk.value(QLatin1StringView(secret)).toString().toLatin1();
        QVERIFY(!value.isEmpty());
        QVERIFY(!shown.out.contains(value) && !text.out.contains(value));
    }

    QCOMPARE(m_desk->run({u"profile"_s, u"remove"_s, u"other"_s}).exit, 0);
    QCOMPARE(m_desk->run({u"profile"_s, u"remove"_s, u"sandbox"_s}).exit, 0);
    QCOMPARE(m_keyring->items(), QStringList());
    QCOMPARE(m_desk->files(u"config"_s).keys(), QStringList());
}

void tst_CliLife::life_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("rotation") << QStringList();
    QTest::newRow("no rotation") << QStringList{u"--rotation"_s, u"off"_s};
    QTest::newRow("no nonce, ES256")
        << QStringList{u"--dpop-nonce"_s, u"off"_s, u"--client-alg"_s, u"ES256"_s};
    QTest::newRow("not pushed") << QStringList{u"--plain-authorize"_s};
}

void tst_CliLife::life()
{
    QFETCH(QStringList, options);
    TestAuthority authority(options);
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    QCOMPARE(m_desk->addProfile(authority.profile()).exit, 0);
    const CliRun before = m_desk->run({u"status"_s, u"sandbox"_s, u"--json"_s});
    QCOMPARE(before.exit, 3);
    QCOMPARE(before.json().value("signedIn"_L1), QJsonValue(false));
    QCOMPARE(before.json().value("keychain"_L1).toString(), u"ok"_s);

    const CliRun login = m_desk->logIn(authority);
    QVERIFY2(login.exit == 0, login.err);
    const QByteArray heading = login.outLines().value(1);
    QVERIFY2(heading.startsWith("API "), login.out);
    for (const QString &resource : authority.resources())
        QVERIFY2(login.err.contains(resource.toLatin1() + ": token, expiry "), login.err);
    QCOMPARE(refreshes(authority), authority.resources().size() - 1);

    const CliRun status = m_desk->run({u"status"_s, u"sandbox"_s, u"--json"_s});
    QCOMPARE(status.exit, 0);
    QCOMPARE(status.json().value("signedIn"_L1), QJsonValue(true));
    QCOMPARE(status.json().value("user"_L1)["name"_L1], authority.user().value("name"_L1));
    QCOMPARE(status.json().value("user"_L1)["sub"_L1], authority.user().value("sub"_L1));
    const QDateTime until =
        QDateTime::fromString(status.json().value("refreshExpiresAt"_L1).toString(), Qt::ISODate);
    QVERIFY(until > QDateTime::currentDateTimeUtc());

    // every token is for its API and no other, and is bound to one key
    const QJsonObject held =
        m_desk->run({u"tokens"_s, u"sandbox"_s, u"--json"_s, u"--reveal"_s}).json();
    for (const QString &resource : authority.resources()) {
        const QJsonObject token = row(held, resource);
        QCOMPARE(token.value("state"_L1).toString(), u"valid"_s);
        const QJsonObject said = claims(token.value("accessToken"_L1).toString().toLatin1());
        QCOMPARE(said.value("aud"_L1).toString(), resource);
        QVERIFY(said.value("cnf"_L1)["jkt"_L1].isString());
    }
    QVERIFY(!m_desk->run({u"tokens"_s, u"sandbox"_s, u"--json"_s}).out.contains("accessToken"));
    QCOMPARE(refreshes(authority),
             authority.resources().size() - 1); // nothing of it asked the network

    const CliRun fresh = m_desk->run({u"token"_s, u"sandbox"_s, u"nhn:pps"_s, u"--fresh"_s});
    QVERIFY2(fresh.exit == 0, fresh.err);
    QCOMPARE(refreshes(authority), authority.resources().size());
    QCOMPARE(m_keyring->items().size(), // key, session, probe, ID token, tokens
             4 + authority.resources().size());

    const CliRun logout = m_desk->run({u"logout"_s, u"sandbox"_s});
    QCOMPARE(logout.exit, 0);
    QCOMPARE(logout.out, QByteArray());
    QCOMPARE(authority.log().filter(u"POST /connect/revocation 200"_s).size(), 1);
    QCOMPARE(m_keyring->items().size(), 1); // the client's key
    QCOMPARE(m_desk->run({u"status"_s, u"sandbox"_s}).exit, 3);
    QCOMPARE(m_desk->run({u"tokens"_s, u"sandbox"_s}).exit, 3);
    const CliRun none = m_desk->run({u"token"_s, u"sandbox"_s, u"nhn:pps"_s});
    QCOMPARE(none.exit, 3);
    QCOMPARE(none.code(), QByteArray("E-TOKEN-SESSION"));
    QCOMPARE(m_desk->run({u"logout"_s, u"sandbox"_s}).exit, 0);
    QVERIFY2(m_desk->logIn(authority).exit == 0, m_desk->allErrors());
    authority.stop();
    QCOMPARE(m_desk->run({u"logout"_s, u"sandbox"_s}).exit, 0); // offline
    QCOMPARE(m_keyring->items().size(), 1);
    QCOMPARE(m_desk->run({u"profile"_s, u"remove"_s, u"sandbox"_s}).exit, 0);
    QCOMPARE(m_keyring->items(), QStringList());
}

void tst_CliLife::endOfShift()
{
    TestAuthority authority;
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    QCOMPARE(m_desk->addProfile(authority.profile()).exit, 0);
    QVERIFY2(m_desk->logIn(authority).exit == 0, m_desk->allErrors());
    QCOMPARE(m_desk->addProfile(authority.profile(), {u"--name"_s, u"other"_s}).exit, 0);
    QCOMPARE(m_desk->addProfile(authority.profile(), {u"--name"_s, u"unused"_s}).exit, 0);
    const auto login = m_desk->start({u"login"_s, u"other"_s, u"--browser"_s, u"print"_s});
    (void)TestAuthority::visit(authority.browse(CliDesk::authorizeUrl(*login)));
    QCOMPARE(m_desk->finish(*login).exit, 0);

    const CliRun logout = m_desk->run({u"logout"_s, u"--all"_s});
    QCOMPARE(logout.exit, 0);
    QCOMPARE(logout.out, QByteArray());
    QCOMPARE(logout.err, QByteArray("other: signed out.\nsandbox: signed out.\n"));
    QCOMPARE(authority.log().filter(u"POST /connect/revocation 200"_s).size(), 2);
    QCOMPARE(m_keyring->items().size(), 3); // the clients' keys
    for (const QString &name : {u"sandbox"_s, u"other"_s, u"unused"_s}) {
        QCOMPARE(m_desk->run({u"status"_s, name}).exit, 3);
        QCOMPARE(m_desk->run({u"profile"_s, u"remove"_s, name}).exit, 0);
    }
    QCOMPARE(m_keyring->items(), QStringList());
}

void tst_CliLife::jsonIsAsAgreed()
{
    TestAuthority authority;
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    QCOMPARE(m_desk->addProfile(authority.profile()).exit, 0);
    const CliRun login = m_desk->logIn(authority, {u"--json"_s});
    QVERIFY2(login.exit == 0, login.err);
    QVERIFY(login.outLines().first().startsWith("http://127.0.0.1:"));
    QJsonObject report = login.json();
    QCOMPARE(m_desk->run({u"tokens"_s, u"sandbox"_s, u"--json"_s}).json(), report);

    QCOMPARE(report.keys(), QStringList({u"issuer"_s, u"profile"_s, u"tokens"_s, u"user"_s}));
    QCOMPARE(report.value("profile"_L1).toString(), u"sandbox"_s);
    QCOMPARE(report.value("issuer"_L1).toString(), authority.issuer());
    QCOMPARE(report.value("user"_L1).toObject().keys(), QStringList({u"name"_s, u"sub"_s}));
    QCOMPARE(report.value("tokens"_L1).toArray().size(), 8);
    QJsonObject token = row(report, u"nhn:kjernejournal"_s);
    static const QRegularExpression utc(u"\\A\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\\z"_s);
    QVERIFY(utc.match(token.take("expiresAt"_L1).toString()).hasMatch());
    const QJsonArray scopes{u"nhn:kjernejournal/innlogging"_s,
                            u"nhn:kjernejournal/tillitsrammeverk"_s, u"nhn:kjernejournal/api"_s};
    const QJsonObject organisation{{"parent"_L1, "999000092"_L1}, // the test authority's own
                                   {"child"_L1, QJsonValue()},
                                   {"source"_L1, "token"_L1},
                                   {"current"_L1, true}};
    QCOMPARE(token, QJsonObject({{"resource"_L1, "nhn:kjernejournal"_L1},
                                 {"state"_L1, "valid"_L1},
                                 {"tokenType"_L1, "DPoP"_L1},
                                 {"requestedScopes"_L1, scopes},
                                 {"grantedScopes"_L1, scopes},
                                 {"missingScopes"_L1, QJsonArray()},
                                 {"extraScopes"_L1, QJsonArray()},
                                 {"scopeReasons"_L1, QJsonArray()},
                                 {"organisation"_L1, organisation},
                                 {"error"_L1, QJsonValue()}}));
}

void tst_CliLife::whyAScopeIsMissing()
{
    const QString rejected = u"nhn:kjernejournal/api"_s;
    TestAuthority authority({u"--reject-scope"_s, rejected});
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    QCOMPARE(m_desk->addProfile(authority.profile()).exit, 0);
    const CliRun login = m_desk->logIn(authority, {u"--json"_s});
    QVERIFY2(login.exit == 0, login.err);
    const QJsonObject token = row(login.json(), u"nhn:kjernejournal"_s);
    QCOMPARE(token.value("missingScopes"_L1).toArray(), QJsonArray{rejected});
    QCOMPARE(token.value("scopeReasons"_L1).toArray(),
             QJsonArray{QJsonObject({{"scope"_L1, rejected}, {"reason"_L1, "rejected_scope"_L1}})});
}

void tst_CliLife::onlySomeApis()
{
    TestAuthority authority;
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    QCOMPARE(m_desk->addProfile(authority.profile()).exit, 0);
    const CliRun login =
        m_desk->logIn(authority, {u"--json"_s, u"--api"_s, u"nhn:pps"_s, u"--api"_s, u"nhn:phr"_s,
                                  u"--api"_s, u"nhn:pps"_s});
    QVERIFY2(login.exit == 0, login.err);
    for (const QString &resource : authority.resources()) {
        const bool wanted = resource == "nhn:pps"_L1 || resource == "nhn:phr"_L1;
        QCOMPARE(row(login.json(), resource).value("state"_L1).toString(),
                 wanted ? u"valid"_s : u"none"_s);
    }

    // The others were not part of this sign-in: the authority would spend the refresh token on
    // them.
    const CliRun unasked = m_desk->run({u"token"_s, u"sandbox"_s, u"owner-1:api"_s});
    QCOMPARE(unasked.exit, 3);
    QCOMPARE(unasked.code(), QByteArray("E-TOKEN-NOT-AUTHORISED"));
    QCOMPARE(m_desk->run({u"token"_s, u"sandbox"_s, u"nhn:pps"_s, u"--fresh"_s}).exit, 0);
}

void tst_CliLife::formsOfAToken()
{
    QJsonObject profile;
    TestAuthority authority;
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    profile = authority.profile();
    QJsonArray apis = profile.value("apis"_L1).toArray();
    QJsonObject bearer = apis.at(0).toObject();
    bearer.insert("tokenType"_L1, "bearer"_L1);
    apis.replace(0, bearer);
    profile.insert("apis"_L1, apis);
    QCOMPARE(m_desk->addProfile(profile).exit, 0);
    QVERIFY2(m_desk->logIn(authority).exit == 0, m_desk->allErrors());

    const auto as = [this](const QString &resource, const QString &form) {
        return m_desk->run({u"token"_s, u"sandbox"_s, resource, u"--as"_s, form});
    };
    const CliRun raw = as(u"nhn:pps"_s, u"raw"_s);
    QCOMPARE(raw.exit, 0);
    QCOMPARE(raw.outLines().size(), 1);
    QCOMPARE(claims(raw.out.trimmed()).value("aud"_L1).toString(), u"nhn:pps"_s);
    QVERIFY2(raw.err.contains("proof"), raw.err); // of no use without one
    QCOMPARE(m_desk->run({u"token"_s, u"sandbox"_s, u"nhn:pps"_s}).out, raw.out);
    QCOMPARE(as(u"nhn:pps"_s, u"header"_s).out, "Authorization: DPoP " + raw.out);
    const CliRun json = as(u"nhn:pps"_s, u"json"_s);
    QCOMPARE(json.json().value("accessToken"_L1).toString().toLatin1(), raw.out.trimmed());
    QCOMPARE(json.json().value("tokenType"_L1).toString(), u"DPoP"_s);
    QCOMPARE(json.err, QByteArray());

    const CliRun plain = as(u"owner-1:api"_s, u"header"_s);
    QVERIFY2(plain.out.startsWith("Authorization: Bearer eyJ"), plain.out);
    QCOMPARE(plain.err, QByteArray());

    const CliRun wrong = as(u"nhn:pps"_s, u"xml"_s);
    QCOMPARE(wrong.exit, 2);
    QVERIFY2(wrong.error().contains("raw, header, json"), wrong.err);
}

void tst_CliLife::freshAndMinValidity()
{
    TestAuthority authority({u"--apis"_s, u"2"_s});
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    QCOMPARE(m_desk->addProfile(authority.profile()).exit, 0);
    QVERIFY2(m_desk->logIn(authority).exit == 0, m_desk->allErrors());
    const auto token = [this](const QStringList &options) {
        return m_desk->run(QStringList{u"token"_s, u"sandbox"_s, u"owner-1:api"_s} + options);
    };
    const QByteArray first = token({}).out;
    QCOMPARE(refreshes(authority), 1);
    QCOMPARE(token({u"--min-validity"_s, u"300"_s}).out, first); // 600 s are left, more or less
    QCOMPARE(refreshes(authority), 1);
    const CliRun fresh = token({u"--fresh"_s});
    QCOMPARE(fresh.exit, 0);
    QVERIFY(fresh.out != first);
    QCOMPARE(refreshes(authority), 2);
    QCOMPARE(token({}).out, fresh.out); // it is the one that is held now
    const CliRun longer = token({u"--min-validity"_s, u"3600"_s});
    QCOMPARE(longer.exit, 0);
    QVERIFY(longer.out != fresh.out);
    QVERIFY2(longer.err.contains("3600"), longer.err); // no token of this authority lives that long
    QCOMPARE(refreshes(authority), 3);
    for (const QString &wrong : {u"-1"_s, u"1.5"_s, u"x"_s, u""_s, u" 5"_s, u"+5"_s, u"86401"_s,
                                 u"99999999999999999999"_s}) {
        const CliRun run = token({u"--min-validity"_s, wrong});
        QCOMPARE(run.exit, 2);
        QVERIFY2(run.error().contains("86400"), run.err);
    }
}

void tst_CliLife::fourAtOnce()
{
    TestAuthority authority({u"--apis"_s, u"4"_s});
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    QCOMPARE(m_desk->addProfile(authority.profile()).exit, 0);
    QVERIFY2(m_desk->logIn(authority).exit == 0, m_desk->allErrors());
    std::vector<std::unique_ptr<QProcess>> calls;
    for (const QString &resource : authority.resources())
        calls.push_back(m_desk->start({u"token"_s, u"sandbox"_s, resource, u"--fresh"_s}));
    for (const std::unique_ptr<QProcess> &call : calls) {
        const CliRun run = m_desk->finish(*call);
        QVERIFY2(run.exit == 0, run.err);
    }
    QCOMPARE(refreshes(authority), 7);
    QCOMPARE(authority.log().filter(u"error=invalid_grant"_s), QStringList());
    for (const QJsonValue &token :
         m_desk->run({u"tokens"_s, u"sandbox"_s, u"--json"_s}).json().value("tokens"_L1).toArray())
        QCOMPARE(token["state"_L1].toString(), u"valid"_s);
    QCOMPARE(m_desk->run({u"token"_s, u"sandbox"_s, u"nhn:pps"_s, u"--fresh"_s}).exit, 0);
}

void tst_CliLife::oneApiFails()
{
    TestAuthority authority({u"--fail"_s, u"nhn:pps=invalid_scope"_s});
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    QCOMPARE(m_desk->addProfile(authority.profile()).exit, 0);
    const CliRun login = m_desk->logIn(authority, {u"--json"_s});
    QCOMPARE(login.exit, 10);
    QCOMPARE(login.code(), QByteArray("E-TOKEN-SCOPE"));
    for (const QString &resource : authority.resources()) {
        const QJsonObject token = row(login.json(), resource);
        const bool failed = resource == "nhn:pps"_L1;
        QCOMPARE(token.value("state"_L1).toString(), failed ? u"failed"_s : u"valid"_s);
        QCOMPARE(token.value("error"_L1).isNull(), !failed);
    }
    const QJsonObject error = row(login.json(), u"nhn:pps"_s).value("error"_L1).toObject();
    QCOMPARE(error.keys(), QStringList({u"code"_s, u"message"_s, u"oauth"_s}));
    QCOMPARE(error.value("code"_L1).toString(), u"E-TOKEN-SCOPE"_s);
    QCOMPARE(error.value("oauth"_L1).toString(), u"invalid_scope"_s);
    QVERIFY(error.value("message"_L1).toString().contains(u"planned failure"_s));

    QCOMPARE(m_desk->run({u"tokens"_s, u"sandbox"_s, u"--json"_s}).json(), login.json());
    const CliRun text = m_desk->run({u"tokens"_s, u"sandbox"_s});
    QCOMPARE(text.exit, 0);
    QVERIFY2(text.out.contains("E-TOKEN-SCOPE: "), text.out);
    const CliRun token = m_desk->run({u"token"_s, u"sandbox"_s, u"nhn:pps"_s});
    QCOMPARE(token.exit, 5);
    QCOMPARE(token.code(), QByteArray("E-TOKEN-SCOPE"));
    // and without it everything is well
    QCOMPARE(m_desk->logIn(authority, {u"--api"_s, u"nhn:phr"_s}).exit, 0);
}

void tst_CliLife::scopeNotGranted()
{
    TestAuthority authority({u"--reject-scope"_s, u"nhn:kjernejournal/api"_s});
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    QCOMPARE(m_desk->addProfile(authority.profile()).exit, 0);
    const CliRun login = m_desk->logIn(authority, {u"--json"_s});
    QVERIFY2(login.exit == 0, login.err);
    const QJsonObject token = row(login.json(), u"nhn:kjernejournal"_s);
    QCOMPARE(token.value("state"_L1).toString(), u"valid"_s);
    QCOMPARE(token.value("missingScopes"_L1).toArray(), QJsonArray{u"nhn:kjernejournal/api"_s});
    const CliRun text = m_desk->run({u"tokens"_s, u"sandbox"_s});
    QVERIFY2(text.out.contains("not granted: nhn:kjernejournal/api"), text.out);
    QVERIFY2(text.out.contains("not granted: nhn:kjernejournal/api"), text.out);
}

void tst_CliLife::restartOfTheMachine()
{
    TestAuthority authority({u"--apis"_s, u"2"_s});
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    QCOMPARE(m_desk->addProfile(authority.profile()).exit, 0);
    QVERIFY2(m_desk->logIn(authority).exit == 0, m_desk->allErrors());
    const CliRun before = m_desk->run({u"token"_s, u"sandbox"_s, u"owner-2:api"_s});
    QVERIFY2(m_keyring->restart(), qPrintable(m_keyring->problem()));
    QCOMPARE(m_desk->run({u"status"_s, u"sandbox"_s}).exit, 0);
    QCOMPARE(m_desk->run({u"token"_s, u"sandbox"_s, u"owner-2:api"_s}).out, before.out);
    const CliRun fresh = m_desk->run({u"token"_s, u"sandbox"_s, u"owner-2:api"_s, u"--fresh"_s});
    QVERIFY2(fresh.exit == 0, fresh.err);
}

// Ctrl+C once the sign-in is stored must not lose a refresh token that is on its way.
void tst_CliLife::interruptedAmongTokens()
{
    TestAuthority authority({u"--apis"_s, u"40"_s});
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    QCOMPARE(m_desk->addProfile(authority.profile()).exit, 0);
    const std::unique_ptr<QProcess> login =
        m_desk->start({u"login"_s, u"sandbox"_s, u"--browser"_s, u"print"_s});
    QVERIFY(TestAuthority::visit(authority.browse(CliDesk::authorizeUrl(*login))));
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += login->readAllStandardError()).contains(": token, expiry"),
                             20000);
    ::kill(static_cast<pid_t>(login->processId()), SIGINT);
    const CliRun run = m_desk->finish(*login);
    QVERIFY2(run.exit == 0, run.err);
    QVERIFY2(run.err.contains("Already signed in"), run.err);
    const CliRun fresh = m_desk->run({u"token"_s, u"sandbox"_s, u"owner-1:api"_s, u"--fresh"_s});
    QVERIFY2(fresh.exit == 0, fresh.err);
}

void tst_CliLife::systemBrowser()
{
#if !defined(Q_OS_UNIX) || defined(Q_OS_DARWIN)
    QSKIP("the stand-in is xdg-open");
#endif
    TestAuthority authority({u"--apis"_s, u"1"_s});
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    QCOMPARE(m_desk->addProfile(authority.profile()).exit, 0);
    const QString program = m_desk->write(
        u"xdg-open"_s, "#!/bin/sh\necho chatter\necho \"$1\" >opening && mv opening opened\n");
    QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::ExeOwner));
    m_desk->setVariable(u"PATH"_s, m_desk->home() + u":/usr/bin:/bin"_s);
    const std::unique_ptr<QProcess> login =
        m_desk->start({u"login"_s, u"sandbox"_s, u"--browser"_s, u"system"_s, u"--json"_s});
    QFile opened(m_desk->home() + u"/opened"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened.exists(), 20000);
    QVERIFY(opened.open(QIODevice::ReadOnly));
    const QUrl url = QUrl::fromEncoded(opened.readAll().trimmed());
    QVERIFY(TestAuthority::visit(authority.browse(url)));
    const CliRun run = m_desk->finish(*login);
    QVERIFY2(run.exit == 0, run.err);
    QCOMPARE(row(run.json(), u"owner-1:api"_s).value("state"_L1).toString(), u"valid"_s);
    QVERIFY2(run.out.startsWith("{\n"), run.out); // neither the URL nor the program's chatter

    opened.close(); // RP-Initiated Logout: the same browser, and nobody waits for it
    QVERIFY(opened.remove());
    QCOMPARE(m_desk->run({u"logout"_s, u"sandbox"_s}).exit, 0);
    QTRY_VERIFY_WITH_TIMEOUT(opened.exists(), 20000);
    QVERIFY(opened.open(QIODevice::ReadOnly));
    const QUrl end = QUrl::fromEncoded(opened.readAll().trimmed());
    QCOMPARE(end.adjusted(QUrl::RemoveQuery).toString(),
             authority.issuer() + "/connect/endsession"_L1);
    QVERIFY2(end.query().contains("client_id="_L1) && end.query().contains("ui_locales=nb"_L1)
                 && !end.query().contains("id_token_hint"_L1),
             qPrintable(end.query()));
}

void tst_CliLife::noBrowser()
{
    TestAuthority authority({u"--apis"_s, u"1"_s});
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    QCOMPARE(m_desk->addProfile(authority.profile()).exit, 0);
    m_desk->setVariable(u"PATH"_s, m_desk->home());
    const CliRun run = m_desk->run({u"login"_s, u"sandbox"_s, u"--browser"_s, u"system"_s});
    QCOMPARE(run.exit, 4);
    QCOMPARE(run.code(), QByteArray("E-AUTHZ-VIEW"));
    QVERIFY2(run.err.contains("--browser print"), run.err);
}

void tst_CliLife::secretsStayInTheKeyring()
{
    TestAuthority authority({u"--fail"_s, u"nhn:pps=invalid_target"_s});
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    QCOMPARE(m_desk->addProfile(authority.profile()).exit, 0);
    QCOMPARE(m_desk->logIn(authority).exit, 10);
    const QList<QByteArray> asLoggedIn = m_keyring->secrets();
    QCOMPARE(asLoggedIn.size(), 11);
    QCOMPARE(m_desk->run({u"token"_s, u"sandbox"_s, u"nhn:phr"_s, u"--fresh"_s}).exit, 0);
    m_desk->run({u"tokens"_s, u"sandbox"_s, u"--reveal"_s});
    m_desk->run({u"token"_s, u"sandbox"_s, u"nhn:pps"_s});
    m_desk->run({u"status"_s, u"sandbox"_s});

    QByteArrayList secrets;
    for (const QByteArray &item : asLoggedIn + m_keyring->secrets())
        secrets += secretsIn(item);
    // twice: an RSA key's six members, an EC key's one, a refresh token, the parts of seven access
    // tokens and of the ID token
    QCOMPARE(secrets.size(), 2 * (6 + 1 + 1 + 8 * 2));

    QMap<QString, QByteArray> places = m_desk->files();
    QVERIFY(places.size() >= 2); // the profile and the state
    places.insert(u"stderr"_s, m_desk->allErrors());
    // assertions and proofs are not in the keyring, but look alike
    static const QRegularExpression jwt(u"eyJ[\\w-]+\\.eyJ"_s);
    for (const QString &place : places.keys()) {
        const QByteArray content = places.value(place);
        for (const QByteArray &secret : secrets)
            QVERIFY2(!content.contains(secret), qPrintable(place));
        QVERIFY2(!jwt.match(QString::fromLatin1(content)).hasMatch(), qPrintable(place));
    }
}

QTEST_GUILESS_MAIN(tst_CliLife)
#include "tst_clilife.moc"
