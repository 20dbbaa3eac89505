// SPDX-License-Identifier: MIT
// The profile's JSON form (cli.md): what it means, and the path of whatever is wrong in it.
#include "core/base/redact.h"
#include "core/profile/clientimport.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QSslConfiguration>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

namespace {

const SigningKey &key()
{
    static const SigningKey made = SigningKey::generate(SignatureAlgorithm::ES256);
    return made;
}

QJsonObject privateJwk()
{
    return QJsonDocument::fromJson(key().toJwk().reveal()).object();
}

QJsonObject api(const QString &resource)
{
    return {{"resource"_L1, resource}, {"scopes"_L1, QJsonArray{resource + "/read"_L1}}};
}

/// Only what must be there.
QJsonObject minimal()
{
    return {{"authority"_L1, "https://a.example"_L1},
            {"clientId"_L1, "my client/1"_L1},
            {"privateJwk"_L1, privateJwk()},
            {"apis"_L1, QJsonArray{api(u"owner-1:api"_s), api(u"owner-2:api"_s)}}};
}

/// `json` with the member at `path` ("apis.1.scopes") replaced, or taken away when undefined.
QJsonValue changed(const QJsonValue &json, const QStringList &path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    if (json.isArray()) {
        QJsonArray array = json.toArray();
        array[path.first().toInt()] = changed(array.at(path.first().toInt()), path.mid(1), value);
        return array;
    }
    QJsonObject object = json.toObject();
    object.insert(path.first(), changed(object.value(path.first()), path.mid(1), value));
    return object;
}

QByteArray testCertificate()
{
    // any that can be parsed will do
    const QList<QSslCertificate> system = QSslConfiguration::systemCaCertificates();
    return system.isEmpty() ? QByteArray() : system.constFirst().toPem();
}

} // namespace

class tst_Profile : public QObject
{
    Q_OBJECT

private slots:
    void defaults();
    void formPostNeedsAListener_data();
    void formPostNeedsAListener();
    void everythingSet();
    void refuses_data();
    void refuses();
    void pushedOnly_data();
    void pushedOnly();
    void wrongKey_data();
    void wrongKey();
    void accepts_data();
    void accepts();
    void names_data();
    void names();
    void doubtfulScopes();
    void environments_data();
    void environments();
    void storeKeepsProfiles();
    void storeRefuses();
    void storeReplaces();
    void storedFileHasNoSecret();
    void readsFiles_data();
    void readsFiles();
    void repeatsNoLongName();
    void trustedCa();
};

void tst_Profile::defaults()
{
    const auto parsed = parseProfile(minimal());
    QVERIFY(parsed);
    const ClientProfile &profile = parsed->profile;
    QCOMPARE(profile.name, u"my-client-1"_s);
    QCOMPARE(profile.authority, u"https://a.example"_s);
    QCOMPARE(profile.clientId, u"my client/1"_s);
    QCOMPARE(profile.redirectUri, u"http://127.0.0.1/callback"_s);
    QCOMPARE(profile.scopes, (QStringList{u"openid"_s, u"profile"_s, u"offline_access"_s}));
    QCOMPARE(profile.resources(), (QStringList{u"owner-1:api"_s, u"owner-2:api"_s}));
    QVERIFY(profile.api(u"owner-2:api"_s)->tokenType == TokenType::Dpop);
    QCOMPARE(profile.api(u"owner-3:api"_s), nullptr);
    QVERIFY(profile.pushedAuthorization == ClientProfile::PushedAuthorization::Required);
    QCOMPARE(profile.signInHosts, QStringList{u"*"_s});
    QVERIFY(profile.parameters.isEmpty() && profile.trustedCa.isEmpty());
    QVERIFY(profile.requestObject == ClientProfile::RequestObject::None);
    QVERIFY(profile.codeBinding == ClientProfile::CodeBinding::None);
    QVERIFY(!profile.userInfo && profile.postLogoutRedirectUri.isEmpty());
    for (const char *unusual :
         {"requestObject", "codeBinding", "userInfo", "postLogoutRedirectUri"})
        QVERIFY(!profile.toJson().contains(QLatin1StringView(unusual)));
    QVERIFY(!profile.api(u"owner-2:api"_s)->keepFresh);
    QVERIFY(!profile.toJson().value("apis"_L1)[0].toObject().contains("keepFresh"_L1));
    QCOMPARE(profile.allScopes(), (QStringList{u"openid"_s, u"profile"_s, u"offline_access"_s,
                                               u"owner-1:api/read"_s, u"owner-2:api/read"_s}));
    QCOMPARE(parsed->key->publicKey().thumbprint(), key().publicKey().thumbprint());
}

void tst_Profile::formPostNeedsAListener_data()
{
    QTest::addColumn<QString>("queryCode");
    QTest::addColumn<QString>("formPostCode");
    const QString refused = u"E-CONFIG-FIELD-VALUE"_s;
    QTest::newRow("http://127.0.0.1/cb") << QString() << QString();
    QTest::newRow("http://[::1]:8089/cb") << QString() << QString();
    QTest::newRow("http://localhost:8089/cb") << QString() << QString();
    QTest::newRow("https://127.0.0.1/cb") << QString() << refused;
    QTest::newRow("https://app.example/cb") << QString() << refused;
    QTest::newRow("http://app.example/cb") << refused << refused;
    QTest::newRow("no.app:/cb") << refused << refused;
}

void tst_Profile::formPostNeedsAListener()
{
    const auto codeOf = [](const auto &result) { return result ? QString() : result.error().code; };
    QJsonObject json = minimal();
    json.insert("redirectUri"_L1, QString::fromLatin1(QTest::currentDataTag()));
    QTEST(codeOf(parseProfile(json)), "queryCode");
    json.insert("responseMode"_L1, "form_post"_L1);
    const auto result = parseProfile(json);
    QTEST(codeOf(result), "formPostCode");
    if (result)
        QVERIFY(result->profile.responseMode == ResponseMode::FormPost);
    else
        QVERIFY(result.error().detail.startsWith("redirectUri ("_L1));
}

void tst_Profile::everythingSet()
{
    QJsonObject json = minimal();
    json.insert("name"_L1, "sandbox"_L1);
    json.insert("authority"_L1, "http://127.0.0.1:9080"_L1);
    json.insert("trustedCa"_L1, "ca.pem"_L1);
    json.insert("redirectUri"_L1, "http://localhost:8089/cb"_L1);
    json.insert("responseMode"_L1, "query"_L1);
    json.insert("signInHosts"_L1, QJsonArray{"*.bankid.no"_L1, "127.0.0.1"_L1, "::1"_L1});
    json.insert("scopes"_L1, QJsonArray{"openid"_L1});
    json.insert("parameters"_L1,
                QJsonObject{{"acr_values"_L1, "Level4"_L1}, {"ui_locales"_L1, "nb"_L1}});
    json.insert("pushedAuthorization"_L1, "off"_L1);
    json.insert("userInfo"_L1, true);
    json.insert("postLogoutRedirectUri"_L1, "http://127.0.0.1/out"_L1);
    json.insert("apis"_L1,
                QJsonArray{QJsonObject{{"resource"_L1, "owner-1:api"_L1},
                                       {"scopes"_L1, QJsonArray{"owner-1:api\\write"_L1}},
                                       {"tokenType"_L1, "either"_L1},
                                       {"keepFresh"_L1, true}}});
    const auto parsed = parseProfile(json);
    QVERIFY(parsed);
    QCOMPARE(parsed->profile.parameters,
             (QList<FormField>{{"acr_values", "Level4"}, {"ui_locales", "nb"}}));
    QVERIFY(parsed->profile.pushedAuthorization == ClientProfile::PushedAuthorization::Off);
    QCOMPARE(parsed->profile.apis.constFirst().scopes, QStringList{u"owner-1:api\\write"_s});
    QVERIFY(parsed->profile.apis.constFirst().keepFresh);
    json.remove("privateJwk"_L1);
    QCOMPARE(parsed->profile.toJson(), json); // the same words come out again
    QVERIFY(parseStoredProfile(parsed->profile.toJson()).value() == parsed->profile);
}

void tst_Profile::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail"); // how it begins
    const QJsonValue none(QJsonValue::Undefined);
    const auto row = [](const char *name, const char *path, const QJsonValue &value,
                        const char *code, const char *detail) {
        QTest::newRow(name) << QString::fromLatin1(path) << value
                            << u"E-CONFIG-"_s + QLatin1StringView(code)
                            << QString::fromLatin1(detail);
    };
    for (const char *name : {"authority", "clientId", "apis", "privateJwk"})
        QTest::addRow("no %s", name) << QString::fromLatin1(name) << none
                                     << u"E-CONFIG-MISSING-FIELD"_s << QString::fromLatin1(name);
    for (const char *name :
         {"authority", "clientId", "name", "trustedCa", "redirectUri", "responseMode", "scopes",
          "apis", "parameters", "pushedAuthorization", "requestObject", "codeBinding", "userInfo",
          "postLogoutRedirectUri", "privateJwk"}) {
        QTest::addRow("%s a number", name)
            << QString::fromLatin1(name) << QJsonValue(1) << u"E-CONFIG-FIELD-TYPE"_s
            << QString::fromLatin1(name) + u": "_s;
        QTest::addRow("%s null", name)
            << QString::fromLatin1(name) << QJsonValue() << u"E-CONFIG-FIELD-TYPE"_s
            << QString::fromLatin1(name) + u": "_s;
    }
    row("unknown field", "clientID", u"x"_s, "UNKNOWN-FIELD", "clientID");
    row("unknown field of an API", "apis.1.scope", u"x"_s, "UNKNOWN-FIELD", "apis[1].scope");
    row("unknown field that would drive a terminal", "\x1b[2J", u"x"_s, "UNKNOWN-FIELD", "[2J");
    row("a parameter without end", "parameters", QJsonObject{{QString(1000, u'x'), 1}},
        "FIELD-TYPE", "parameters.xxx");
    row("empty authority", "authority", u""_s, "MISSING-FIELD", "authority");
    row("authority without TLS", "authority", u"http://a.example"_s, "FIELD-VALUE", "authority ");
    row("authority by name", "authority", u"http://localhost:9080"_s, "FIELD-VALUE", "authority ");
    row("authority with a slash", "authority", u"https://a.example/"_s, "FIELD-VALUE",
        "authority ");
    row("authority with a query", "authority", u"https://a.example?x"_s, "FIELD-VALUE",
        "authority ");
    row("authority with a fragment", "authority", u"https://a.example#x"_s, "FIELD-VALUE",
        "authority ");
    row("authority without scheme", "authority", u"a.example"_s, "FIELD-VALUE", "authority ");
    row("redirectUri elsewhere", "redirectUri", u"http://a.example/cb"_s, "FIELD-VALUE",
        "redirectUri ");
    row("redirectUri of a private scheme", "redirectUri", u"no.app:/cb"_s, "FIELD-VALUE",
        "redirectUri ");
    row("redirectUri with a fragment", "redirectUri", u"http://127.0.0.1/cb#x"_s, "FIELD-VALUE",
        "redirectUri ");
    row("responseMode", "responseMode", u"fragment"_s, "FIELD-VALUE", "responseMode ");
    row("pushedAuthorization", "pushedAuthorization", u"Off"_s, "FIELD-VALUE",
        "pushedAuthorization ");
    row("requestObject", "requestObject", u"Signed"_s, "FIELD-VALUE",
        "requestObject (none | signed)");
    row("codeBinding", "codeBinding", u"jkt"_s, "FIELD-VALUE", "codeBinding (none | dpop)");
    row("userInfo", "userInfo", u"true"_s, "FIELD-TYPE", "userInfo: true | false");
    for (const char *uri : {"https://127.0.0.1/out", "http://a.example/out", "out",
                            "http://127.0.0.1/out#x", "no.app:/out"})
        row(uri, "postLogoutRedirectUri", QString::fromLatin1(uri), "FIELD-VALUE",
            "postLogoutRedirectUri ");
    for (const char *seconds : {"", "-1", "soon", "1.5", "9999999999"})
        QTest::addRow("max_age %s", seconds)
            << u"parameters"_s
            << QJsonValue(QJsonObject{{"max_age"_L1, QLatin1StringView(seconds)}})
            << u"E-CONFIG-FIELD-VALUE"_s << u"parameters.max_age "_s;
    row("no openid", "scopes", QJsonArray{"profile"_L1}, "FIELD-VALUE", "scopes ");
    row("a scope that is two", "scopes", QJsonArray{"openid"_L1, "a b"_L1}, "FIELD-TYPE",
        "scopes[1]: ");
    row("an empty scope", "scopes", QJsonArray{"openid"_L1, ""_L1}, "FIELD-TYPE", "scopes[1]: ");
    row("a scope that is a number", "apis.0.scopes", QJsonArray{1}, "FIELD-TYPE",
        "apis[0].scopes[0]: ");
    row("no API", "apis", QJsonArray(), "FIELD-TYPE", "apis: ");
    row("an API that is text", "apis.1", u"owner-1:api"_s, "FIELD-TYPE", "apis[1]: ");
    row("no resource", "apis.1.resource", none, "MISSING-FIELD", "apis[1].resource");
    row("the same resource", "apis.1.resource", u"owner-1:api"_s, "FIELD-VALUE",
        "apis[1].resource (= apis[0])");
    row("RFC 8707 2: fragment", "apis.0.resource", u"https://x/#y"_s, "FIELD-VALUE",
        "apis[0].resource ");
    for (const char *relative : {"kjernejournal", "/api", "//host/api", "1:api", ":api"})
        QTest::addRow("RFC 8707 2: not absolute: %s", relative)
            << u"apis.0.resource"_s << QJsonValue(QString::fromLatin1(relative))
            << u"E-CONFIG-FIELD-VALUE"_s << u"apis[0].resource "_s;
    row("tokenType", "apis.1.tokenType", u"DPoP"_s, "FIELD-VALUE", "apis[1].tokenType ");
    for (const QJsonValue &value : {QJsonValue(), QJsonValue(1), QJsonValue(u"true"_s)})
        QTest::addRow("keepFresh %s", qPrintable(value.toVariant().toString()))
            << u"apis.1.keepFresh"_s << value << u"E-CONFIG-FIELD-TYPE"_s
            << u"apis[1].keepFresh: true | false"_s;
    row("keepFresh of the whole", "keepFresh", true, "UNKNOWN-FIELD", "keepFresh");
    row("a parameter that is a number", "parameters", QJsonObject{{"max_age"_L1, 1}}, "FIELD-TYPE",
        "parameters.max_age: ");
    for (const char *own :
         {"client_id", "client_assertion", "client_assertion_type", "code_challenge",
          "code_challenge_method", "nonce", "redirect_uri", "request_uri", "request", "resource",
          "response_type", "response_mode", "scope", "state"}) {
        const QString name = QString::fromLatin1(own);
        QTest::addRow("own parameter %s", own)
            << u"parameters"_s << QJsonValue(QJsonObject{{name, u"x"_s}})
            << u"E-CONFIG-FIELD-VALUE"_s << u"parameters."_s + name + u' ';
    }
    row("a parameter beyond Latin-1", "parameters", QJsonObject{{u"€"_s, u"x"_s}}, "UNKNOWN-FIELD",
        "parameters.");
    row("no sign-in hosts", "signInHosts", QJsonArray(), "FIELD-VALUE", "signInHosts ");
    for (const char *bad : {"https://a.example", "a.example/x", "a.example:443", "*.", "*a.example",
                            "*.*.example", "a..example", "å.example", "[::1]"})
        QTest::addRow("sign-in host %s", bad)
            << u"signInHosts"_s << QJsonValue(QJsonArray{"*"_L1, QString::fromUtf8(bad)})
            << u"E-CONFIG-FIELD-VALUE"_s << u"signInHosts "_s;
    row("name with a path in it", "name", u"../x"_s, "FIELD-VALUE", "name ");
}

void tst_Profile::refuses()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, code);
    QFETCH(QString, detail);
    const auto parsed = parseProfile(changed(minimal(), path.split(u'.'), value).toObject());
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, code);
    QVERIFY2(parsed.error().detail.startsWith(detail), qPrintable(parsed.error().detail));
    QCOMPARE(plainText(parsed.error().detail), parsed.error().detail);
}

void tst_Profile::pushedOnly_data() // RFC 9126 3; RFC 9449 10.1
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("requestObject") << u"requestObject"_s << u"signed"_s;
    QTest::newRow("codeBinding") << u"codeBinding"_s << u"dpop"_s;
}

void tst_Profile::pushedOnly()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QJsonObject json = minimal();
    json.insert(field, value);
    const auto pushed = parseProfile(json);
    QVERIFY(pushed);
    QCOMPARE(pushed->profile.toJson().value(field).toString(), value);
    QVERIFY(parseStoredProfile(pushed->profile.toJson()).value() == pushed->profile);
    json.insert("pushedAuthorization"_L1, "off"_L1);
    const auto plain = parseProfile(json);
    QVERIFY(!plain);
    QCOMPARE(plain.error().code, u"E-CONFIG-FIELD-VALUE"_s);
    QVERIFY2(plain.error().detail.startsWith(field), qPrintable(plain.error().detail));
}

void tst_Profile::wrongKey_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    const QJsonValue none(QJsonValue::Undefined);
    QTest::newRow("the public half") << u"d"_s << none;
    QTest::newRow("symmetric") << u"kty"_s << QJsonValue(u"oct"_s);
    QTest::newRow("no kty") << u"kty"_s << none;
    QTest::newRow("of another curve") << u"crv"_s << QJsonValue(u"P-384"_s);
    QTest::newRow("of an unknown curve") << u"crv"_s << QJsonValue(u"secp256k1"_s);
    QTest::newRow("for another algorithm") << u"alg"_s << QJsonValue(u"RS256"_s);
    QTest::newRow("none") << u"alg"_s << QJsonValue(u"none"_s);
    QTest::newRow("for encryption") << u"use"_s << QJsonValue(u"enc"_s);
    QTest::newRow("private part of another key") << u"d"_s << QJsonValue(QString(43, u'A'));
}

void tst_Profile::wrongKey()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    const auto parsed =
        parseProfile(changed(minimal(), {u"privateJwk"_s, member}, value).toObject());
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, u"E-CONFIG-KEY"_s);
    QVERIFY2(parsed.error().detail.startsWith("privateJwk."_L1), qPrintable(parsed.error().detail));
    QVERIFY(!parsed.error().detail.contains(privateJwk().value("d"_L1).toString()));
}

void tst_Profile::accepts_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *path, const QJsonValue &value) {
        QTest::addRow("%s %s", path, qPrintable(value.toString()))
            << QString::fromLatin1(path) << value;
    };
    row("authority", u"https://a.example/tenant"_s);
    row("authority", u"http://[::1]:9080"_s);
    row("redirectUri", u"http://127.0.0.1:8089/cb"_s);
    row("redirectUri", u"http://localhost/cb"_s);
    row("redirectUri", u"https://app.example/cb"_s);
    row("apis.0.resource", u"HTTPS://Host/%7e"_s);
    row("apis.0.resource", u"e-helse:sfm.api"_s);
    row("apis.0.scopes", QJsonArray());
    row("apis.0.tokenType", u"bearer"_s);
    row("parameters", QJsonObject());
    row("parameters", QJsonObject{{"max_age"_L1, "0"_L1}});
    row("postLogoutRedirectUri", u"http://localhost:8089/out"_s);
}

void tst_Profile::accepts()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    const auto parsed = parseProfile(changed(minimal(), path.split(u'.'), value).toObject());
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().detail));
    QVERIFY(parseStoredProfile(parsed->profile.toJson()).value() == parsed->profile);
    if (path.endsWith("resource"_L1))
        QCOMPARE(parsed->profile.resources().constFirst(), value.toString()); // opaque
}

void tst_Profile::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isName");
    for (const char *good : {"a", "sandbox", "A.b-c_1", "_x", "9"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    QTest::newRow("64") << QString(64, u'x') << true;
    QTest::newRow("65") << QString(65, u'x') << false;
    for (const char *bad :
         {"", ".", "..", ".x", "-x", "a/b", "a\\b", "a b", "a\n", "a\nb", "a:b", "æ"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << false;
}

void tst_Profile::names()
{
    QFETCH(QString, name);
    QFETCH(bool, isName);
    QCOMPARE(isProfileName(name), isName);
}

void tst_Profile::doubtfulScopes() // RFC 6749 3.3
{
    const QJsonArray scopes{
        "owner-1:api/read"_L1, "owner-1:api\\write"_L1, "offline"_L1, "a\"b"_L1, u"æ"_s, "a\tb"_L1};
    const auto parsed =
        parseProfile(changed(minimal(), {u"apis"_s, u"0"_s, u"scopes"_s}, scopes).toObject());
    QVERIFY(parsed);
    QCOMPARE(parsed->profile.doubtfulScopes(),
             (QStringList{u"owner-1:api\\write"_s, u"offline"_s, u"a\"b"_s, u"æ"_s, u"a\tb"_s}));
    QVERIFY(parsed->profile.allScopes().contains(u"owner-1:api\\write"_s)); // as given
}

void tst_Profile::environments_data()
{
    QTest::addColumn<QString>("authority");
    QTest::addColumn<ClientProfile::Environment>("environment");
    using enum ClientProfile::Environment;
    QTest::newRow("here") << u"http://127.0.0.1:9080"_s << Sandbox;
    QTest::newRow("test") << u"https://helseid-sts.test.nhn.no"_s << Test;
    QTest::newRow("in earnest") << u"https://helseid-sts.nhn.no"_s << Production;
    QTest::newRow("test as part of a label") << u"https://latest.example"_s << Production;
    QTest::newRow("test in the path") << u"https://a.example/test"_s << Production;
}

void tst_Profile::environments()
{
    QFETCH(QString, authority);
    QFETCH(ClientProfile::Environment, environment);
    ClientProfile profile;
    profile.authority = authority;
    QVERIFY(profile.environment() == environment);
}

void tst_Profile::storeKeepsProfiles()
{
    const QTemporaryDir directory;
    const ProfileStore store(directory.path() + u"/config"_s);
    QCOMPARE(store.names(), QStringList());
    StoredProfile stored{parseProfile(minimal())->profile, u"id1"_s, u"thumb"_s, "pem"};
    stored.profile.name = u"b"_s;
    QVERIFY(store.add(stored));
    const QString file = directory.path() + u"/config/profiles/b.json"_s;
#ifdef Q_OS_UNIX // elsewhere the folder's access list says who may read a file
    const QFile::Permissions mine =
        QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFileInfo(file).permissions(), mine);
    QCOMPARE(QFileInfo(QFileInfo(file).path()).permissions(),
             mine | QFile::ExeOwner | QFile::ExeUser);
#endif
    const auto loaded = store.load(u"b"_s);
    QVERIFY(loaded);
    QVERIFY(loaded->profile == stored.profile);
    QCOMPARE(loaded->id, u"id1"_s);
    QCOMPARE(loaded->keyThumbprint, u"thumb"_s);
    QCOMPARE(loaded->trustedCaPem, "pem");

    const Result<> again = store.add(stored);
    QVERIFY(!again);
    QCOMPARE(again.error().code, u"E-CONFIG-EXISTS"_s);
    stored.profile.name = u"a"_s;
    QVERIFY(store.add(stored));
    QCOMPARE(store.names(), (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(store.remove(u"b"_s));
    QCOMPARE(store.names(), QStringList{u"a"_s});
    QCOMPARE(store.remove(u"b"_s).error().code, u"E-CONFIG-UNKNOWN"_s);
    QCOMPARE(store.load(u"b"_s).error().code, u"E-CONFIG-UNKNOWN"_s);
}

void tst_Profile::storeRefuses()
{
    const QTemporaryDir directory;
    const ProfileStore store(directory.path());
    QDir(directory.path()).mkdir(u"profiles"_s);
    const auto write = [&](const QString &name, const QByteArray &content) {
        QFile file(directory.path() + u"/profiles/"_s + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    write(u"garbled.json"_s, "{");
    write(u"empty.json"_s, "{}");
    write(u"huge.json"_s, QByteArray(256 * 1024 + 1, ' '));
    write(u"noid.json"_s,
          QJsonDocument(QJsonObject{{"profile"_L1, parseProfile(minimal())->profile.toJson()}})
              .toJson());
    write(u".hidden.json"_s, "{}");
    QCOMPARE(store.names(), (QStringList{u"empty"_s, u"garbled"_s, u"huge"_s, u"noid"_s}));
    QCOMPARE(store.load(u"garbled"_s).error().code, u"E-CONFIG-SYNTAX"_s);
    QCOMPARE(store.load(u"empty"_s).error().code, u"E-CONFIG-MISSING-FIELD"_s);
    QCOMPARE(store.load(u"huge"_s).error().code, u"E-CONFIG-FILE"_s);
    QCOMPARE(store.load(u"noid"_s).error().detail, u"id"_s);
    for (const QString &outside : {u"../profiles/garbled"_s, u"/etc/passwd"_s, QString()}) {
        QCOMPARE(store.load(outside).error().code, u"E-CONFIG-UNKNOWN"_s);
        QCOMPARE(store.remove(outside).error().code, u"E-CONFIG-UNKNOWN"_s);
    }
}

void tst_Profile::storeReplaces()
{
    const QTemporaryDir directory;
    const ProfileStore store(directory.path());
    StoredProfile stored{parseProfile(minimal())->profile, u"id1"_s, u"thumb"_s, "pem"};
    stored.profile.name = u"b"_s;
    QCOMPARE(store.replace(stored).error().code, u"E-CONFIG-UNKNOWN"_s);
    QCOMPARE(store.names(), QStringList());
    QVERIFY(store.add(stored));
    stored.profile.setKeepFresh(u"owner-2:api"_s, true);
    stored.profile.setKeepFresh(u"owner-3:api"_s, true); // none of its
    QVERIFY(store.replace(stored));
    const auto loaded = store.load(u"b"_s);
    QVERIFY(loaded);
    QVERIFY(loaded->profile == stored.profile);
    QVERIFY(!loaded->profile.api(u"owner-1:api"_s)->keepFresh);
    QVERIFY(loaded->profile.api(u"owner-2:api"_s)->keepFresh);
    QCOMPARE(loaded->id + loaded->keyThumbprint + QString::fromLatin1(loaded->trustedCaPem),
             u"id1thumbpem"_s);
#ifdef Q_OS_UNIX
    const QFile::Permissions mine =
        QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFileInfo(directory.filePath(u"profiles/b.json"_s)).permissions(), mine);
#endif
}

void tst_Profile::storedFileHasNoSecret()
{
    const QTemporaryDir directory;
    const QString source = directory.filePath(u"import.json"_s);
    QFile file(source);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(minimal()).toJson());
    file.close();
    ImportOptions named;
    named.name = u"named"_s;
    const auto import = importFile(source, named);
    QVERIFY(import);
    QCOMPARE(import->stored.profile.name, u"named"_s);
    QCOMPARE(import->stored.keyThumbprint, QString::fromLatin1(key().publicKey().thumbprint()));
    QCOMPARE(import->stored.id.size(), 16);
    QVERIFY(importFile(source)->stored.id != import->stored.id);
    QVERIFY(ProfileStore(directory.path()).add(import->stored));
    QFile kept(directory.filePath(u"profiles/named.json"_s));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    const QByteArray content = kept.readAll();
    QVERIFY(!content.contains(privateJwk().value("d"_L1).toString().toLatin1()));
    QVERIFY(!content.contains("privateJwk"));
}

void tst_Profile::readsFiles_data()
{
    QTest::addColumn<QByteArray>("content"); // null: no file
    QTest::addColumn<QString>("code");
    QTest::newRow("no file") << QByteArray() << u"E-CONFIG-FILE"_s;
    QTest::newRow("no JSON") << "client x"_ba << u"E-CONFIG-SYNTAX"_s;
    QTest::newRow("a list") << "[]"_ba << u"E-CONFIG-SYNTAX"_s;
    QTest::newRow("a field twice")
        << R"({"clientId":"a","clientId":"b"})"_ba << u"E-CONFIG-SYNTAX"_s;
    QTest::newRow("256 KiB and more") << QByteArray(256 * 1024 + 1, ' ') << u"E-CONFIG-FILE"_s;
    QTest::newRow("empty object") << "{}"_ba << u"E-CONFIG-MISSING-FIELD"_s;
}

void tst_Profile::repeatsNoLongName() // where a key has got into a name's place
{
    const QString key(43, u'k');
    const Result<ClientProfile> read = parseStoredProfile({{"authority"_L1, "https://a.example"_L1},
                                                           {"clientId"_L1, "c"_L1},
                                                           {"apis"_L1, QJsonArray()},
                                                           {key, true}});
    QCOMPARE(read.error().code, QString(codes::ConfigUnknownField));
    QVERIFY(!read.error().detail.contains(key));
}

void tst_Profile::readsFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"import.json"_s);
    if (!content.isNull()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    const auto import = importFile(path);
    QVERIFY(!import);
    QCOMPARE(import.error().code, code);
    QCOMPARE(importFile(directory.path()).error().code, u"E-CONFIG-FILE"_s);
}

void tst_Profile::trustedCa()
{
    const QByteArray pem = testCertificate();
    if (pem.isEmpty())
        QSKIP("this system has no certificate to read");
    const QTemporaryDir directory;
    const auto write = [&](const QString &name, const QByteArray &content) {
        QFile file(directory.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    QJsonObject json = minimal();
    json.insert("trustedCa"_L1, "ca.pem"_L1);
    write(u"import.json"_s, QJsonDocument(json).toJson());
    const QString path = directory.filePath(u"import.json"_s);
    QCOMPARE(importFile(path).error().code, u"E-CONFIG-CA"_s); // not there
    write(u"ca.pem"_s, "no certificate");
    QCOMPARE(importFile(path).error().code, u"E-CONFIG-CA"_s);
    QVERIFY(importFile(path).error().detail.endsWith("/ca.pem"_L1));
    write(u"ca.pem"_s, pem);
    const auto import = importFile(path);
    QVERIFY(import);
    QCOMPARE(import->stored.trustedCaPem, pem);
    QCOMPARE(import->stored.profile.trustedCa, u"ca.pem"_s);
}

QTEST_GUILESS_MAIN(tst_Profile)
#include "tst_profile.moc"
