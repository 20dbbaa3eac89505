// SPDX-License-Identifier: MIT
// What is dropped or pasted: every shape that clients are handed out in, and every way to be wrong.
#include "core/profile/clientimport.h"
#include "core/profile/scopesort.h"
#include "tests/support/testkeyfiles.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QStringEncoder>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;
using Kind = ImportNote::Kind;

namespace {

const SigningKey &key()
{
    static const SigningKey made = SigningKey::generate(SignatureAlgorithm::ES256);
    return made;
}

const SigningKey &rsaKey()
{
    static const SigningKey made = SigningKey::generate(SignatureAlgorithm::PS256, 2048);
    return made;
}

QJsonObject jwkOf(const SigningKey &key)
{
    QJsonObject jwk = QJsonDocument::fromJson(key.toJwk().reveal()).object();
    jwk.insert("kid"_L1, "one"_L1);
    return jwk;
}

QByteArray textOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray escaped(QByteArray text)
{
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
}

/// As the portal hands it out: the key is JSON in a string.
QJsonObject configuration()
{
    return {{"clientName"_L1, "OWNER ORG - System (Test)"_L1},
            {"authority"_L1, "https://helseid-sts.test.nhn.no"_L1},
            {"clientId"_L1, "5d0e-demo"_L1},
            {"grantTypes"_L1, QJsonArray{"authorization_code"_L1, "client_credentials"_L1}},
            {"scopes"_L1, QJsonArray{"openid"_L1, "offline_access"_L1,
                                     "helseid://scopes/identity/pid"_L1, "nhn:kjernejournal/api"_L1,
                                     "e-helse:sfm.api/sfm.api2"_L1, "nhn:kjernejournal/write"_L1}},
            {"redirectUris"_L1,
             QJsonArray{"https://a.example/cb"_L1, "http://localhost:8089/callback"_L1}},
            {"postLogoutRedirectUris"_L1, QJsonArray{}},
            {"secretType"_L1, "private_key_jwt:RsaPrivateKeyJwtSecret"_L1},
            {"rsaPrivateKey"_L1, "<RSAKeyValue><Modulus></Modulus></RSAKeyValue>"_L1},
            {"rsaKeySizeBits"_L1, 4096},
            {"privateJwk"_L1, QString::fromUtf8(textOf(jwkOf(key())))},
            {"pkceRequired"_L1, true}};
}

QJsonObject with(QJsonObject json, QLatin1StringView name, const QJsonValue &value)
{
    if (value.isUndefined())
        json.remove(name);
    else
        json.insert(name, value);
    return json;
}

/// Client id, authority and scopes for what is only a key.
ImportOptions forKey()
{
    return {u"named"_s, u"client"_s, u"https://a.example"_s, {u"owner-1:api/read"_s}, {}};
}

bool hasNote(const ProfileImport &import, Kind kind, const QString &detail = {})
{
    return import.notes.contains(ImportNote{kind, detail});
}

} // namespace

class tst_Import : public QObject
{
    Q_OBJECT

private slots:
    void configurationOfThePortal();
    void oddities_data();
    void oddities();
    void notes_data();
    void notes();
    void bareKeys_data();
    void bareKeys();
    void gapsAreLeft();
    void yaml_data();
    void yaml();
    void refusesYaml_data();
    void refusesYaml();
    void keyFiles();
    void profileOfOurs();
    void whatAPersonSays();
    void refuses_data();
    void refuses();
    void saysNothingSecret();
    void everyNoteHasWords();
    void sortsScopes_data();
    void sortsScopes();
};

void tst_Import::configurationOfThePortal()
{
    const auto import = importClient(textOf(configuration()));
    QVERIFY2(import, qPrintable(import ? QString() : import.error().detail));
    QVERIFY(import->form == ImportForm::Configuration);
    const ClientProfile &profile = import->stored.profile;
    QCOMPARE(profile.name, u"OWNER-ORG-System-Test"_s);
    QCOMPARE(profile.authority, u"https://helseid-sts.test.nhn.no"_s);
    QVERIFY(profile.environment() == ClientProfile::Environment::Test);
    QCOMPARE(profile.clientId, u"5d0e-demo"_s);
    QCOMPARE(profile.redirectUri, u"http://localhost:8089/callback"_s);
    QCOMPARE(profile.scopes,
             (QStringList{u"openid"_s, u"offline_access"_s, u"helseid://scopes/identity/pid"_s}));
    QCOMPARE(profile.resources(), (QStringList{u"nhn:kjernejournal"_s, u"e-helse:sfm.api"_s}));
    QCOMPARE(profile.apis.constFirst().scopes,
             (QStringList{u"nhn:kjernejournal/api"_s, u"nhn:kjernejournal/write"_s}));
    QCOMPARE(import->stored.keyThumbprint, QString::fromLatin1(key().publicKey().thumbprint()));
    QCOMPARE(import->stored.id.size(), 16);
    QCOMPARE(import->notes, (QList<ImportNote>{{Kind::RedirectChosen, u"https://a.example/cb"_s},
                                               {Kind::XmlKeyIgnored, {}}}));
}

void tst_Import::oddities_data()
{
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char *name, const QByteArray &content) {
        QTest::newRow(name) << content;
    };
    const QByteArray jwk = textOf(jwkOf(key()));
    const auto withKey = [](const QByteArray &text) {
        return textOf(with(configuration(), "privateJwk"_L1, QString::fromUtf8(text)));
    };
    row("key as JSON in a string", withKey(jwk));
    row("key escaped as \\u0022", QByteArray(withKey(jwk)).replace("\\\"", "\\u0022"));
    row("key as an object", textOf(with(configuration(), "privateJwk"_L1, jwkOf(key()))));
    row("key percent-encoded", withKey(jwk.toPercentEncoding()));
    row("key percent-encoded in small letters",
        withKey(QByteArray(jwk).replace("\"", "%22").replace("{", "%7b")));
    row("key escaped once more", withKey(escaped(jwk)));
    row("key escaped twice more", withKey(escaped(escaped(jwk))));
    row("key in quotation marks of its own", withKey('"' + escaped(jwk) + '"'));
    row("key with white space around it", withKey("\r\n  " + jwk + "\n"));
    row("key escaped, over several lines",
        withKey(escaped(QJsonDocument(jwkOf(key())).toJson(QJsonDocument::Indented))));
    const QByteArray whole = textOf(configuration());
    row("all of it escaped", escaped(whole));
    row("all of it in quotation marks", '"' + escaped(whole) + '"');
    row("all of it percent-encoded", whole.toPercentEncoding());
    row("byte order mark", "\xEF\xBB\xBF" + whole);
    row("UTF-16 of PowerShell",
        "\xFF\xFE"
            + QByteArray(QStringEncoder(QStringConverter::Utf16LE)(QString::fromUtf8(whole))));
    row("UTF-16, big endian",
        "\xFE\xFF"
            + QByteArray(QStringEncoder(QStringConverter::Utf16BE)(QString::fromUtf8(whole))));
    row("slash after the authority",
        textOf(with(configuration(), "authority"_L1, u"https://helseid-sts.test.nhn.no/"_s)));
    row("null for what is absent",
        textOf(with(configuration(), "postLogoutRedirectUris"_L1, QJsonValue())));
    row("scopes in one string",
        textOf(with(configuration(), "scopes"_L1,
                    u"openid offline_access helseid://scopes/identity/pid nhn:kjernejournal/api "
                    "e-helse:sfm.api/sfm.api2 nhn:kjernejournal/write"_s)));
    QJsonObject pascal = configuration();
    for (const QString &name : configuration().keys())
        pascal.insert(name.first(1).toUpper() + name.mid(1), pascal.take(name));
    row("names in capitals", textOf(pascal));
    for (const auto alias : {"ClientJwk"_L1, "jwk"_L1}) {
        QJsonObject renamed = configuration();
        renamed.insert(alias, renamed.take("privateJwk"_L1));
        QTest::addRow("key as %s", alias.data()) << textOf(renamed);
    }
}

// However it came here: the same client.
void tst_Import::oddities()
{
    QFETCH(QByteArray, content);
    const auto import = importClient(content);
    QVERIFY2(import, qPrintable(import ? QString() : import.error().detail));
    const auto plain = importClient(textOf(configuration()));
    QVERIFY(import->stored.profile == plain->stored.profile);
    QCOMPARE(import->stored.keyThumbprint, plain->stored.keyThumbprint);
    QCOMPARE(import->key->publicKey().kid(), u"one"_s);
    QCOMPARE(import->notes, plain->notes);
    QVERIFY(import->form == ImportForm::Configuration);
}

void tst_Import::notes_data()
{
    QTest::addColumn<QJsonObject>("content");
    QTest::addColumn<ImportNote>("note");
    const QJsonValue none(QJsonValue::Undefined);
    const auto row = [](const char *name, const QJsonObject &content, Kind kind,
                        const QString &detail = {}) {
        QTest::newRow(name) << content << ImportNote{kind, detail};
    };
    const auto changed = [](QLatin1StringView name, const QJsonValue &value) {
        return with(configuration(), name, value);
    };
    row("unknown fields", with(changed("tenancy"_L1, u"single"_s), "expires"_L1, 1),
        Kind::FieldsIgnored, u"expires, tenancy"_s);
    row("no alg", changed("privateJwk"_L1, with(jwkOf(key()), "alg"_L1, none)),
        Kind::AlgorithmAssumed, u"ES256"_s);
    row("no alg, RSA", changed("privateJwk"_L1, with(jwkOf(rsaKey()), "alg"_L1, none)),
        Kind::AlgorithmAssumed, u"PS256"_s);
    row("no kid", changed("privateJwk"_L1, with(jwkOf(key()), "kid"_L1, none)), Kind::NoKeyId);
    row("short RSA", changed("privateJwk"_L1, jwkOf(rsaKey())), Kind::ShortKey, u"2048"_s);
    row("another size", changed("privateJwk"_L1, jwkOf(rsaKey())), Kind::SizeDiffers, u"4096"_s);
    row("no redirect URI", changed("redirectUris"_L1, none), Kind::RedirectAssumed,
        u"http://127.0.0.1/callback"_s);
    row("client for machines", changed("grantTypes"_L1, QJsonArray{"client_credentials"_L1}),
        Kind::NotForPeople);
    row("no scope for signing in",
        changed("scopes"_L1, QJsonArray{"profile"_L1, "nhn:vkp/api/*.*"_L1}), Kind::ScopesAdded,
        u"openid offline_access"_s);
    row("wildcard", changed("scopes"_L1, QJsonArray{"openid"_L1, "nhn:vkp/api/*.*"_L1}),
        Kind::Wildcard, u"nhn:vkp/api/*.*"_s);
    row("no API", changed("scopes"_L1, QJsonArray{"openid"_L1}), Kind::NoApi);
    row("a scope of what is no API", changed("scopes"_L1, QJsonArray{"openid"_L1, "owner/x"_L1}),
        Kind::NoResourceDerived, u"owner/x"_s);
}

void tst_Import::notes()
{
    QFETCH(QJsonObject, content);
    QFETCH(ImportNote, note);
    const auto import = importClient(textOf(content));
    QVERIFY2(import, qPrintable(import ? QString() : import.error().detail));
    QVERIFY(hasNote(*import, note.kind, note.detail));
    const auto plain = importClient(textOf(configuration()));
    QVERIFY(!hasNote(*plain, note.kind, note.detail));
}

void tst_Import::bareKeys_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ImportForm>("form");
    const QJsonObject jwk = jwkOf(key());
    const QJsonObject pub = key().publicKey().toJson();
    QTest::newRow("JWK") << textOf(jwk) << ImportForm::Jwk;
    QTest::newRow("JWK escaped") << escaped(textOf(jwk)) << ImportForm::Jwk;
    QTest::newRow("JWK percent-encoded") << textOf(jwk).toPercentEncoding() << ImportForm::Jwk;
    QTest::newRow("JWK with unknown members") << textOf(with(jwk, "exp"_L1, 1)) << ImportForm::Jwk;
    QTest::newRow("JWKS") << textOf({{"keys"_L1, QJsonArray{jwk}}}) << ImportForm::JwkSet;
    QTest::newRow("JWKS with public keys")
        << textOf({{"keys"_L1, QJsonArray{pub, jwk, pub}}}) << ImportForm::JwkSet;
}

void tst_Import::bareKeys()
{
    QFETCH(QByteArray, content);
    QFETCH(ImportForm, form);
    const auto import = importClient(content, forKey());
    QVERIFY2(import, qPrintable(import ? QString() : import.error().detail));
    QVERIFY(import->form == form);
    QCOMPARE(import->stored.keyThumbprint, QString::fromLatin1(key().publicKey().thumbprint()));
    QCOMPARE(import->stored.profile.name, u"named"_s);
    QCOMPARE(import->stored.profile.resources(), QStringList{u"owner-1:api"_s});
    QCOMPARE(hasNote(*import, Kind::OthersIgnored, u"keys[0], keys[2]"_s),
             QByteArray(QTest::currentDataTag()).endsWith("public keys"));
    // who registered it and where is not in a key
    ImportOptions options = forKey();
    options.clientId.clear();
    QCOMPARE(importClient(content, options).error().detail, u"clientId"_s);
    options = forKey();
    options.authority.clear();
    QCOMPARE(importClient(content, options).error().detail, u"authority"_s);
    options = forKey();
    options.scopes.clear();
    QVERIFY(hasNote(*importClient(content, options), Kind::NoApi));
}

void tst_Import::gapsAreLeft()
{
    const QByteArray content = textOf(jwkOf(key()));
    ImportOptions options;
    options.leavesGaps = true;
    const ClientProfile bare = importClient(content, options)->stored.profile;
    QCOMPARE(bare.name + bare.authority + bare.clientId, QString());
    QCOMPARE(bare.scopes, (QStringList{u"openid"_s, u"profile"_s, u"offline_access"_s}));
    options.clientId = u"client"_s;
    const ClientProfile named = importClient(content, options)->stored.profile;
    QCOMPARE(named.name, u"client"_s);
    QCOMPARE(named.authority, QString());
    options.authority = u"http://a.example"_s; // what is there is judged as ever
    QCOMPARE(importClient(content, options).error().code, u"E-CONFIG-FIELD-VALUE"_s);
    // nor does a profile with gaps get any further
    QCOMPARE(parseStoredProfile(bare.toJson()).error().code, u"E-CONFIG-MISSING-FIELD"_s);
}

static QByteArray yamlKey(const QByteArray &indent)
{
    const QJsonObject jwk = jwkOf(key());
    QByteArray lines;
    for (const QString &name : jwk.keys())
        lines += indent + name.toUtf8() + ": " + jwk.value(name).toString().toUtf8() + '\n';
    return lines;
}

static bool readsYaml()
{
    return !importClient("id: x").error().detail.contains("built without"_L1);
}

void tst_Import::yaml_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("block") << "id: client\nname: A clinic\nparent_org:\n  id: \"999999999\"\n"
                              "  name: Parent\nchild_org: {id: 888888888, name: 'Child'}\njwk:\n"
                                  + yamlKey("  ");
    QTest::newRow("with a beginning and an end")
        << "%YAML 1.2\n--- # a client\nname: A clinic\nid: client\nchild_org:\nparent_org: []\n"
           "jwk:\n"
               + yamlKey("    ") + "...\n";
    QTest::newRow("key in flow style")
        << "id: client\r\nname: A clinic\r\nparent_org: 1\r\nchild_org: 2\r\njwk: "
               + textOf(jwkOf(key()));
    QTest::newRow("key in a string")
        << "# comment\nid: client\nname: \"A clinic\"\nparent_org: 1\nchild_org: 2\njwk: '"
               + textOf(jwkOf(key())) + "'\n";
}

void tst_Import::yaml()
{
    if (!readsYaml())
        QSKIP("built without YAML");
    QFETCH(QByteArray, content);
    ImportOptions options;
    options.authority = u"https://a.example"_s;
    const auto import = importClient(content, options);
    QVERIFY2(import, qPrintable(import ? QString() : import.error().detail));
    QVERIFY(import->form == ImportForm::Yaml);
    QCOMPARE(import->stored.keyThumbprint, QString::fromLatin1(key().publicKey().thumbprint()));
    QCOMPARE(import->stored.profile.name, u"A-clinic"_s);
    QCOMPARE(import->stored.profile.clientId, u"client"_s);
    QCOMPARE(import->key->publicKey().kid(), u"one"_s);
    bool isSaid = false;
    for (const ImportNote &note : import->notes)
        isSaid =
            isSaid || (note.kind == Kind::FieldsIgnored && note.detail.contains("parent_org"_L1));
    QVERIFY(isSaid);
}

void tst_Import::refusesYaml_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("detail");
    QByteArray laughs = "a: &a [x]\n";
    for (char c = 'b'; c < 'k'; ++c)
        laughs += QByteArray(1, c) + ": &" + c + " [*" + char(c - 1)
                  + QByteArray(", *").append(char(c - 1)).repeated(8) + "]\n";
    QTest::newRow("laughs") << laughs << u"YAML, line 2: an alias"_s;
    QTest::newRow("merge") << QByteArray("a: &x {b: c}\nd:\n  <<: *x\n")
                           << u"YAML, line 3: an alias"_s;
    QTest::newRow("tag") << QByteArray("id: !!binary eA==\n") << u"YAML, line 1: a tag"_s;
    QTest::newRow("local tag") << QByteArray("id: x\njwk: !key {}\n") << u"YAML, line 2: a tag"_s;
    QTest::newRow("twice") << QByteArray("id: x\nid: y\n")
                           << u"YAML, line 2: a name stands twice"_s;
    QTest::newRow("name that is a list")
        << QByteArray("id: x\n? [a]\n: b\n") << u"YAML, line 2: a name that is no text"_s;
    QTest::newRow("32 levels") << "id: " + QByteArray(32, '[') + QByteArray(32, ']')
                               << u"YAML, line 1: more than 32 levels"_s;
    QTest::newRow("as deep as it gets") << "id: " + QByteArray(200'000, '[') << u"YAML, line 1"_s;
    QTest::newRow("two documents")
        << QByteArray("---\nid: x\n---\nid: y\n") << u"YAML: a second document"_s;
    QTest::newRow("list") << QByteArray("---\n- id: x\n") << u"YAML: not a mapping"_s;
    QTest::newRow("nothing") << QByteArray("# nothing\n") << u"YAML: n"_s;
    QTest::newRow("cut short") << QByteArray("id: \"x\n") << u"YAML, line "_s;
    QTest::newRow("tab") << QByteArray("id:\n\t- x\n") << u"YAML, line 2"_s;
}

void tst_Import::refusesYaml()
{
    if (!readsYaml())
        QSKIP("built without YAML");
    QFETCH(QByteArray, content);
    QFETCH(QString, detail);
    const auto import = importClient(content);
    QVERIFY(!import);
    QCOMPARE(import.error().code, u"E-CONFIG-SYNTAX"_s);
    QVERIFY2(import.error().detail.startsWith(detail), qPrintable(import.error().detail));
}

void tst_Import::keyFiles()
{
    if (!TestKeyFiles::isAvailable())
        QSKIP("needs the openssl program");
    TestKeyFiles files;
    const QByteArray pem = files.key(u"P-256"_s);
    const QByteArray pkcs12 = files.pkcs12(pem, u"secret"_s);
    const SecretBytes secret("secret");
    ImportOptions options = forKey();
    const auto fromPem = importClient(pem, options);
    QVERIFY(fromPem);
    QVERIFY(fromPem->form == ImportForm::Pem);
    QVERIFY(hasNote(*fromPem, Kind::AlgorithmAssumed, u"ES256"_s));
    QVERIFY(hasNote(*fromPem, Kind::NoKeyId));
    const auto inOneLine = importClient(QByteArray(pem).replace("\n", "\\n"), options);
    QVERIFY(inOneLine);
    QCOMPARE(importClient(pkcs12, options).error().code, u"E-CONFIG-PASSPHRASE-NEEDED"_s);
    options.access.passphrase = &secret;
    for (const QByteArray &content : {pkcs12, pkcs12.toBase64()}) {
        const auto import = importClient(content, options);
        QVERIFY(import);
        QVERIFY(import->form == ImportForm::Pkcs12);
        QCOMPARE(import->stored.keyThumbprint, fromPem->stored.keyThumbprint);
        QCOMPARE(inOneLine->stored.keyThumbprint, fromPem->stored.keyThumbprint);
    }
    QCOMPARE(importClient("<RSAKeyValue/>", options).error().detail, u"RSAKeyValue.n is missing"_s);
}

void tst_Import::profileOfOurs()
{
    const QJsonObject json{{"authority"_L1, "https://a.example"_L1},
                           {"clientId"_L1, "client"_L1},
                           {"privateJwk"_L1, jwkOf(key())},
                           {"apis"_L1, QJsonArray{QJsonObject{{"resource"_L1, "owner-1:api"_L1}}}}};
    const auto import = importClient(textOf(json));
    QVERIFY(import);
    QVERIFY(import->form == ImportForm::Profile);
    QCOMPARE(import->notes, QList<ImportNote>());
    // in our own form a typing mistake is an error, and there is an API
    QCOMPARE(importClient(textOf(with(json, "scope"_L1, u"x"_s))).error().code,
             u"E-CONFIG-UNKNOWN-FIELD"_s);
    QCOMPARE(importClient(textOf(with(json, "apis"_L1, QJsonArray()))).error().detail,
             u"apis: [{…}]"_s);
}

void tst_Import::whatAPersonSays()
{
    ImportOptions options;
    options.name = u"mine"_s;
    options.clientId = u"other"_s;
    options.authority = u"https://helseid-sts.nhn.no"_s;
    options.scopes = {u"nhn:melde/report/send"_s};
    const auto import = importClient(textOf(configuration()), options);
    QVERIFY(import);
    const ClientProfile &profile = import->stored.profile;
    QCOMPARE(profile.name, u"mine"_s);
    QCOMPARE(profile.clientId, u"other"_s);
    QVERIFY(profile.environment() == ClientProfile::Environment::Production);
    QCOMPARE(profile.resources(), QStringList{u"nhn:melde"_s});
    options.authority = u"http://a.example"_s;
    QCOMPARE(importClient(textOf(configuration()), options).error().code,
             u"E-CONFIG-FIELD-VALUE"_s);
}

void tst_Import::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail"); // how it begins
    const auto row = [](const char *name, const QByteArray &content, const char *code,
                        const char *detail) {
        QTest::newRow(name) << content << u"E-CONFIG-"_s + QLatin1StringView(code)
                            << QString::fromUtf8(detail);
    };
    const auto changed = [](QLatin1StringView name, const QJsonValue &value) {
        return textOf(with(configuration(), name, value));
    };
    const auto withKey = [&](const QJsonObject &jwk) { return changed("privateJwk"_L1, jwk); };
    const QJsonValue none(QJsonValue::Undefined);
    const QJsonObject ec = jwkOf(key());
    const QJsonObject rsa = jwkOf(rsaKey());
    row("nothing", "", "SYNTAX", "not JSON at byte");
    row("words", "my client", "SYNTAX", "not JSON at byte");
    row("cut short", textOf(configuration()).chopped(1), "SYNTAX", "not JSON at byte");
    row("a field twice", R"({"clientId":"a","clientId":"b"})", "SYNTAX", "a member name");
    row("a field in two spellings", changed("ClientId"_L1, u"b"_s), "FIELD-VALUE", "clientId");
    row("too deep", changed("x"_L1, none).chopped(1) + R"(,"x":)" + QByteArray("[").repeated(40),
        "SYNTAX", "nested too deeply");
    row("too large", QByteArray(256 * 1024 + 1, ' '), "FORMAT", "> 256 KiB");
    row("quoted without end", '"' + escaped(textOf(configuration())), "SYNTAX",
        "its quotation marks");
    row("wrapped too often", QByteArray("%").repeated(9), "SYNTAX", "not JSON at byte");
    row("no client id", changed("clientId"_L1, none), "MISSING-FIELD", "clientId");
    row("no authority", changed("authority"_L1, none), "MISSING-FIELD", "authority");
    row("authority without TLS", changed("authority"_L1, u"http://sts.example"_s), "FIELD-VALUE",
        "authority (");
    row("authority a number", changed("authority"_L1, 1), "FIELD-TYPE", "authority: ");
    row("scopes a number", changed("scopes"_L1, 1), "FIELD-TYPE", "scopes: ");
    row("a scope that is a number", changed("scopes"_L1, QJsonArray{"openid"_L1, 1}), "FIELD-TYPE",
        "scopes[1]: ");
    row("redirect URI elsewhere", changed("redirectUris"_L1, QJsonArray{"app://x"_L1}),
        "FIELD-VALUE", "redirectUri (");
    row("shared secret", changed("secretType"_L1, u"SharedSecret"_s), "FIELD-VALUE",
        "secretType (private_key_jwt");
    const QJsonObject keyless = with(configuration(), "privateJwk"_L1, none);
    row("no key", textOf(with(keyless, "rsaPrivateKey"_L1, none)), "MISSING-FIELD", "privateJwk");
    row("key a number", changed("privateJwk"_L1, 1), "FIELD-TYPE", "privateJwk: ");
    row("key no JSON", changed("privateJwk"_L1, u"{"_s), "SYNTAX", "privateJwk: not JSON at byte");
    row("XML key no key", textOf(keyless), "KEY", "rsaPrivateKey.n: not base64url");
    row("XML no XML", textOf(with(keyless, "rsaPrivateKey"_L1, u"x"_s)), "FORMAT",
        "rsaPrivateKey: XML, line 1");
    row("public key", withKey(key().publicKey().toJson()), "KEY", "privateJwk.d is missing");
    row("symmetric key", withKey({{"kty"_L1, "oct"_L1}, {"k"_L1, "AAAA"_L1}}), "KEY",
        "privateJwk.kty: oct");
    row("algorithm of another key", withKey(with(ec, "alg"_L1, u"PS256"_s)), "KEY",
        "privateJwk.alg: PS256 does not suit");
    row("algorithm of another curve", withKey(with(ec, "alg"_L1, u"ES512"_s)), "KEY",
        "privateJwk.alg: ES512 does not suit");
    row("HMAC", withKey(with(rsa, "alg"_L1, u"HS256"_s)), "KEY", "privateJwk.alg: HS256");
    row("key for encryption", withKey(with(rsa, "use"_L1, u"enc"_s)), "KEY", "privateJwk.use: enc");
    row("parts of two keys",
        withKey(
            with(ec, "d"_L1, jwkOf(SigningKey::generate(SignatureAlgorithm::ES256)).value("d"_L1))),
        "KEY", "privateJwk.d: does not belong");
    row("curve", withKey(with(ec, "crv"_L1, u"secp256k1"_s)), "KEY", "privateJwk.crv: secp256k1");
    row("bare public key", textOf(key().publicKey().toJson()), "KEY", "d is missing");
    row("bare key, wrong", textOf(with(ec, "x"_L1, u"AAAA"_s)), "KEY", "x: not 32 bytes");
    row("set without private keys", textOf({{"keys"_L1, QJsonArray{key().publicKey().toJson()}}}),
        "KEY", "keys: no private key");
    row("set of two private keys", textOf({{"keys"_L1, QJsonArray{ec, ec}}}), "KEY",
        "keys[1]: a second private key, after keys[0]");
    row("set with a wrong key", textOf({{"keys"_L1, QJsonArray{with(ec, "y"_L1, none)}}}), "KEY",
        "keys[0].y is missing");
    row("set of words", textOf({{"keys"_L1, QJsonArray{"x"_L1}}}), "FIELD-TYPE", "keys[0]: {…}");
    row("set that is none", textOf({{"keys"_L1, 1}}), "FIELD-TYPE", "keys: ");
    // no key, nor what a search for committed ones would take for the beginning of one
    row("PEM cut short", QByteArray("-----BEGIN %-----\nAAAA\n").replace("%", "PRIVATE KEY"),
        "FORMAT", "line 1 (PRIVATE KEY): its last line");
    row("XML", "<html>", "FORMAT", "XML, line 1: not an <RSAKeyValue>");
    row("binary", QByteArray("\x30\x82\x00\x01", 4), "FORMAT", "binary, but not PKCS#12");
}

void tst_Import::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    QFETCH(QString, detail);
    const auto import = importClient(content);
    QVERIFY(!import);
    QCOMPARE(import.error().code, code);
    QVERIFY2(import.error().detail.startsWith(detail), qPrintable(import.error().detail));
}

// Each member of a key spoilt in turn: what is said of it holds nothing of the key.
void tst_Import::saysNothingSecret()
{
    for (const QJsonObject &jwk : {jwkOf(key()), jwkOf(rsaKey())}) {
        for (const QString &spoilt : jwk.keys()) {
            for (const QJsonValue &value :
                 {QJsonValue(1), QJsonValue(u"%%"_s), QJsonValue(QJsonValue::Undefined)}) {
                const QJsonObject content = with(jwk, QLatin1StringView(spoilt.toLatin1()), value);
                const auto import = importClient(textOf(content), forKey());
                if (import)
                    continue;
                for (const char *name : {"d", "p", "q", "dp", "dq", "qi"}) {
                    const QString secret = jwk.value(QLatin1StringView(name)).toString();
                    QVERIFY(secret.isEmpty() || !import.error().detail.contains(secret.left(8)));
                }
            }
        }
    }
}

void tst_Import::everyNoteHasWords()
{
    QSet<QString> sentences;
    for (int kind = 0; kind <= int(Kind::NotForPeople); ++kind) {
        const QString text = noteText({Kind(kind), u"%1 \x1b[2J"_s});
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
        QVERIFY2(!text.contains(u'\x1b'), qPrintable(text));
        sentences.insert(text);
    }
    QCOMPARE(sentences.size(), int(Kind::NotForPeople) + 1);
    QSet<QString> forms;
    for (int form = 0; form <= int(ImportForm::Pkcs12); ++form)
        forms.insert(formText(ImportForm(form)));
    QCOMPARE(forms.size(), int(ImportForm::Pkcs12) + 1);
}

void tst_Import::sortsScopes_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("resource"); // empty: of no API
    QTest::newRow("plain") << u"openid"_s << QString();
    QTest::newRow("identity") << u"helseid://scopes/identity/pid"_s << QString();
    QTest::newRow("slash") << u"nhn:kjernejournal/api"_s << u"nhn:kjernejournal"_s;
    QTest::newRow("backslash") << u"owner-1:api\\read"_s << u"owner-1:api"_s;
    QTest::newRow("the first of several") << u"nhn:vkp/api/user/x"_s << u"nhn:vkp"_s;
    QTest::newRow("both") << u"a:b\\c/d"_s << u"a:b"_s;
    QTest::newRow("no URI before it") << u"owner/read"_s << QString();
    QTest::newRow("nothing before it") << u"/read"_s << QString();
    QTest::newRow("detail types") << u"nhn:sfm:journal-id"_s << QString();
}

void tst_Import::sortsScopes()
{
    QFETCH(QString, scope);
    QFETCH(QString, resource);
    const SortedScopes sorted = sortScopes({scope, scope});
    if (resource.isEmpty()) {
        QCOMPARE(sorted.own, QStringList{scope});
        QVERIFY(sorted.apis.isEmpty());
    } else {
        QVERIFY(sorted.own.isEmpty());
        QCOMPARE(sorted.apis, (QList<ApiRequest>{{resource, {scope}}}));
    }
}

QTEST_GUILESS_MAIN(tst_Import)
#include "tst_import.moc"
