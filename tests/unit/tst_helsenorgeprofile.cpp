// SPDX-License-Identifier: MIT
// A profile of the kind "helsenorge": its own members, and what it may not have.
#include "core/jose/signingkey.h"
#include "core/profile/clientimport.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

namespace {

const SigningKey &key()
{
    static const SigningKey made = SigningKey::generate(SignatureAlgorithm::ES256);
    return made;
}

QJsonObject keySet()
{
    return {{"keys"_L1, QJsonArray{key().publicKey().toJson()}}};
}

/// Only what must be there.
QJsonObject minimal()
{
    return {{"kind"_L1, "helsenorge"_L1},
            {"authority"_L1, "https://helsenorge.example"_L1},
            {"clientId"_L1, "client"_L1},
            {"keys"_L1, keySet()}};
}

QJsonObject with(QJsonObject json,
                 std::initializer_list<std::pair<QLatin1StringView, QJsonValue>> all)
{
    for (const auto &[name, value] : all)
        json.insert(name, value);
    return json;
}

} // namespace

class tst_HelsenorgeProfile : public QObject
{
    Q_OBJECT

private slots:
    void defaults();
    void everythingSet();
    void refuses_data();
    void refuses();
    void helseidHasNoneOfIt_data();
    void helseidHasNoneOfIt();
    void isImported();
    void keepsKeysOnly();
};

void tst_HelsenorgeProfile::defaults()
{
    const auto profile = parseStoredProfile(minimal());
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    QVERIFY(profile->authoritySettings.isHelsenorge());
    QVERIFY(!profile->authoritySettings.discovery && !profile->authoritySettings.extend);
    QVERIFY(profile->authoritySettings.endpoints == Endpoints());
    QVERIFY(profile->clientAuthentication == ClientProfile::ClientAuthentication::PrivateKeyJwt);
    QVERIFY(profile->responseMode == ClientProfile::ResponseMode::Query && !profile->mutualTls);
    QCOMPARE(profile->scopes, (QStringList{u"openid"_s, u"offline_access"_s}));
    QCOMPARE(profile->resources(), QStringList{u"helsenorge.example"_s});
    QVERIFY(profile->apis.constFirst().scopes.isEmpty());
    QVERIFY(profile->apis.constFirst().tokenType == TokenType::Bearer);
    QVERIFY(!profile->toJson().contains("apis"_L1));
    QVERIFY(parseStoredProfile(profile->toJson()).value() == *profile);
}

void tst_HelsenorgeProfile::everythingSet()
{
    QJsonObject json =
        with(minimal(),
             {{"name"_L1, "citizen"_L1},
              {"redirectUri"_L1, "http://127.0.0.1/callback"_L1},
              {"issuer"_L1, "sikkerhet.helsenorge.no"_L1},
              {"assertionAudience"_L1, "https://helsenorge.example/sts"_L1},
              {"endpoints"_L1, QJsonObject{{"token"_L1, "https://sts.example/v3/token"_L1},
                                           {"extension"_L1, "https://sts.example/v1/extend"_L1},
                                           {"jwks"_L1, "https://sts.example/jwks"_L1},
                                           {"userInfo"_L1, "https://sts.example/userinfo"_L1}}},
              {"userInfo"_L1, true},
              {"responseMode"_L1, "form_post"_L1},
              {"clientAuthentication"_L1, "none"_L1},
              {"mutualTls"_L1, true},
              {"extend"_L1, true},
              {"pushedAuthorization"_L1, "required"_L1},
              {"scopes"_L1, QJsonArray{"openid"_L1}},
              {"apis"_L1, QJsonArray{QJsonObject{{"name"_L1, "Dialog"_L1},
                                                 {"scopes"_L1, QJsonArray{"dialog"_L1}},
                                                 {"keepFresh"_L1, true}}}}});
    json.remove("keys"_L1);
    const auto profile = parseStoredProfile(json);
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    QCOMPARE(profile->authoritySettings.issuer, u"sikkerhet.helsenorge.no"_s);
    QVERIFY(profile->responseMode == ClientProfile::ResponseMode::FormPost);
    QVERIFY(profile->clientAuthentication == ClientProfile::ClientAuthentication::None);
    QCOMPARE(profile->allScopes(), (QStringList{u"openid"_s, u"dialog"_s}));
    QCOMPARE(profile->toJson(), json); // the same words come out again
}

void tst_HelsenorgeProfile::refuses_data()
{
    QTest::addColumn<QJsonObject>("changes"); // null: the member goes
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail"); // how it begins
    const auto row = [](const char *name, const QJsonObject &changes, const char *code,
                        const char *detail) {
        QTest::newRow(name) << changes << u"E-CONFIG-"_s + QLatin1StringView(code)
                            << QString::fromLatin1(detail);
    };
    const QJsonObject secret = QJsonDocument::fromJson(key().toJwk().reveal()).object();
    row("kind", {{"kind"_L1, "Helsenorge"_L1}}, "FIELD-VALUE", "kind ");
    row("no keys", {{"keys"_L1, {}}}, "MISSING-FIELD", "keys | endpoints.jwks | discovery");
    row("keys of nothing", {{"keys"_L1, QJsonObject{{"keys"_L1, QJsonArray()}}}}, "FIELD-VALUE",
        "keys ");
    row("keys that are a list", {{"keys"_L1, QJsonArray()}}, "FIELD-TYPE", "keys: ");
    row("a private key", {{"keys"_L1, QJsonObject{{"keys"_L1, QJsonArray{secret}}}}}, "FIELD-VALUE",
        "keys (public keys only)");
    row("keys beside discovery", {{"discovery"_L1, true}}, "FIELD-VALUE", "keys ");
    row("keys beside jwks",
        {{"endpoints"_L1, QJsonObject{{"jwks"_L1, "https://a.example/keys"_L1}}}}, "FIELD-VALUE",
        "keys ");
    row("discovery in words", {{"discovery"_L1, "yes"_L1}}, "FIELD-TYPE", "discovery: ");
    row("an endpoint without TLS",
        {{"endpoints"_L1, QJsonObject{{"token"_L1, "http://127.0.0.1/token"_L1}}}}, "FIELD-VALUE",
        "endpoints.token ");
    row("an endpoint with a fragment",
        {{"endpoints"_L1, QJsonObject{{"revocation"_L1, "https://a.example/x#y"_L1}}}},
        "FIELD-VALUE", "endpoints.revocation ");
    row("an endpoint nobody knows",
        {{"endpoints"_L1, QJsonObject{{"introspection"_L1, "https://a.example/x"_L1}}}},
        "UNKNOWN-FIELD", "endpoints.introspection");
    row("issuer with a line break", {{"issuer"_L1, "a\nb"_L1}}, "FIELD-VALUE", "issuer ");
    row("extend without an address", {{"extend"_L1, true}}, "MISSING-FIELD", "endpoints.extension");
    row("userInfo without an address", {{"userInfo"_L1, true}}, "MISSING-FIELD",
        "endpoints.userInfo");
    row("response mode", {{"responseMode"_L1, "fragment"_L1}}, "FIELD-VALUE", "responseMode ");
    row("a secret", {{"clientAuthentication"_L1, "client_secret_post"_L1}}, "FIELD-VALUE",
        "clientAuthentication (private_key_jwt | none)");
    row("a public client without a certificate", {{"clientAuthentication"_L1, "none"_L1}},
        "FIELD-VALUE", "clientAuthentication (private_key_jwt");
    row("JAR", {{"requestObject"_L1, "signed"_L1}}, "FIELD-VALUE", "requestObject (none");
    row("code binding", {{"codeBinding"_L1, "dpop"_L1}}, "FIELD-VALUE", "codeBinding (none");
    row("no PAR", {{"pushedAuthorization"_L1, "off"_L1}}, "FIELD-VALUE", "pushedAuthorization ");
    row("an organisation", {{"context"_L1, QJsonObject{{"tenancy"_L1, "single"_L1}}}},
        "FIELD-VALUE", "context (none");
    row("details", {{"parameters"_L1, QJsonObject{{"authorization_details"_L1, "[]"_L1}}}},
        "FIELD-VALUE", "parameters.authorization_details ");
    const auto api = [](const QJsonObject &each) {
        return QJsonObject{{"apis"_L1, QJsonArray{each}}};
    };
    row("DPoP", api({{"name"_L1, "a"_L1}, {"tokenType"_L1, "dpop"_L1}}), "FIELD-VALUE",
        "apis[0].tokenType (bearer");
    row("a resource", api({{"name"_L1, "a"_L1}, {"resource"_L1, "urn:a"_L1}}), "UNKNOWN-FIELD",
        "apis[0].resource");
    row("a row without a name", api({{"scopes"_L1, QJsonArray{"a"_L1}}}), "MISSING-FIELD",
        "apis[0].name");
    row("a row's name that drives a terminal", api({{"name"_L1, "\x1b[2J"_L1}}), "FIELD-VALUE",
        "apis[0].name ");
    row("two of one name",
        {{"apis"_L1,
          QJsonArray{QJsonObject{{"name"_L1, "a"_L1}}, QJsonObject{{"name"_L1, "a"_L1}}}}},
        "FIELD-VALUE", "apis[1].name (= apis[0])");
}

void tst_HelsenorgeProfile::refuses()
{
    QFETCH(QJsonObject, changes);
    QFETCH(QString, code);
    QFETCH(QString, detail);
    QJsonObject json = minimal();
    for (auto it = changes.constBegin(); it != changes.constEnd(); ++it) {
        if (it.value().isNull())
            json.remove(it.key());
        else
            json.insert(it.key(), it.value());
    }
    const auto profile = parseStoredProfile(json);
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, code);
    QVERIFY2(profile.error().detail.startsWith(detail), qPrintable(profile.error().detail));
}

void tst_HelsenorgeProfile::helseidHasNoneOfIt_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("issuer") << QJsonValue("a"_L1);
    QTest::newRow("assertionAudience") << QJsonValue("a"_L1);
    QTest::newRow("discovery") << QJsonValue(true);
    QTest::newRow("endpoints") << QJsonValue(QJsonObject());
    QTest::newRow("keys") << QJsonValue(keySet());
    QTest::newRow("extend") << QJsonValue(false);
    QTest::newRow("clientAuthentication") << QJsonValue("none"_L1);
}

void tst_HelsenorgeProfile::helseidHasNoneOfIt()
{
    QFETCH(QJsonValue, value);
    const QString member = QString::fromLatin1(QTest::currentDataTag());
    QJsonObject json{{"authority"_L1, "https://a.example"_L1},
                     {"clientId"_L1, "client"_L1},
                     {"apis"_L1, QJsonArray()},
                     {member, value}};
    const auto profile = parseStoredProfile(json);
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, u"E-CONFIG-FIELD-VALUE"_s);
    QVERIFY2(profile.error().detail.startsWith(member), qPrintable(profile.error().detail));
}

// `keys` is also what a JWK Set begins with, which an import takes for a key alone
void tst_HelsenorgeProfile::isImported()
{
    const QJsonObject json = with(
        minimal(), {{"privateJwk"_L1, QJsonDocument::fromJson(key().toJwk().reveal()).object()}});
    const auto import = importClient(QJsonDocument(json).toJson());
    QVERIFY2(import, import ? "" : qPrintable(import.error().detail));
    QCOMPARE(import->form, ImportForm::Profile);
    QVERIFY(import->stored.profile.authoritySettings.isHelsenorge());
}

void tst_HelsenorgeProfile::keepsKeysOnly()
{
    QJsonObject set = keySet();
    set.insert("comment"_L1, "x"_L1);
    const auto profile = parseStoredProfile(with(minimal(), {{"keys"_L1, set}}));
    QVERIFY(profile);
    QCOMPARE(profile->toJson().value("keys"_L1).toObject(), keySet());
}

QTEST_GUILESS_MAIN(tst_HelsenorgeProfile)
#include "tst_helsenorgeprofile.moc"
