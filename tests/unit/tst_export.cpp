// SPDX-License-Identifier: MIT
// Tokens in the forms of other tools, read back by strict readers: nothing breaks out.
#include "core/export/quoting.h"
#include "core/export/tokenexport.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(knippe::ExportForm)

static const QDateTime Now = QDateTime::fromSecsSinceEpoch(1800000000, Qt::UTC);
static const QByteArray Token = "eyJhbGciOiJSUzI1NiJ9.e30.a-b_c~d+e/f==";
static const QByteArray Proof = "eyJ0eXAiOiJkcG9wK2p3dCJ9.e30.AAAA";
static constexpr ExportForm AllForms[] = {
    ExportForm::Raw,     ExportForm::Header, ExportForm::Curl, ExportForm::Http, ExportForm::Env,
    ExportForm::Postman, ExportForm::Bruno,  ExportForm::Json, ExportForm::Proof};

static ExportedToken exportedToken(const QString &resource, const QByteArray &token = Token)
{
    ExportedToken exported;
    exported.resource = resource;
    exported.scopes = QStringList{u"a"_s, u"b\""_s};
    exported.expiresAt = Now.addSecs(600);
    exported.accessToken = SecretBytes(token);
    return exported;
}

static std::vector<ExportedToken> one(const QString &url = {}, const QByteArray &method = "GET")
{
    std::vector<ExportedToken> tokens;
    tokens.push_back(exportedToken(u"nhn:pps"_s));
    if (!url.isEmpty()) {
        tokens.front().url = QUrl(url);
        tokens.front().method = method;
        tokens.front().proof = Proof;
        tokens.front().provenAt = Now;
    }
    return tokens;
}

static QByteArray text(ExportForm form, const std::vector<ExportedToken> &tokens)
{
    const Result<TokenExport> exported = exportTokens(form, u"sandbox"_s, tokens);
    return exported ? exported->content.reveal() : exported.error().code.toLatin1();
}

/// A row's name: on one line, with nothing that a terminal obeys.
static QByteArray named(const QByteArray &text)
{
    return text.toPercentEncoding(" ;'\"$()`{}|#*!&\\<>=:/@");
}

class tst_Export : public QObject
{
    Q_OBJECT

private slots:
    void forms_data();
    void forms();
    void severalTokens();
    void shellWords_data();
    void shellWords();
    void envValues_data();
    void envValues();
    void names_data();
    void names();
    void hostileAddresses_data();
    void hostileAddresses();
    void refused_data();
    void refused();
    void onlyTokensLeave_data();
    void onlyTokensLeave();
    void notices();
};

void tst_Export::forms_data()
{
    QTest::addColumn<ExportForm>("form");
    QTest::addColumn<QByteArray>("alone"); // empty: not without an address
    QTest::addColumn<QByteArray>("withRequest");
    QTest::newRow("raw") << ExportForm::Raw << Token << Token;
    QTest::newRow("header") << ExportForm::Header << "Authorization: DPoP " + Token
                            << "Authorization: DPoP " + Token + "\nDPoP: " + Proof;
    QTest::newRow("curl") << ExportForm::Curl << QByteArray()
                          << "curl --globoff --request GET --header 'Authorization: DPoP " + Token
                                 + "' --header 'DPoP: " + Proof
                                 + "' --url 'https://api.example/a?b=c&d=%C3%A6'";
    QTest::newRow("http") << ExportForm::Http << QByteArray()
                          << "### nhn_pps\nGET https://api.example/a?b=c&d=%C3%A6\n"
                             "Authorization: DPoP "
                                 + Token + "\nDPoP: " + Proof;
    QTest::newRow("proof") << ExportForm::Proof << QByteArray() << Proof;
    const QByteArray env = "NHN_PPS_TOKEN='" + Token
                           + "'\nNHN_PPS_TOKEN_TYPE=DPoP\n"
                             "NHN_PPS_EXPIRES_AT=2027-01-15T08:10:00Z";
    QTest::newRow("env") << ExportForm::Env << env
                         << env
                                + "\nNHN_PPS_METHOD=GET\n"
                                  "NHN_PPS_URL='https://api.example/a?b=c&d=%C3%A6'\n"
                                  "NHN_PPS_PROOF="
                                + Proof;
    const QByteArray bruno = "vars {\n  nhn_pps_token: " + Token
                             + "\n  nhn_pps_token_type: DPoP\n"
                               "  nhn_pps_expires_at: 2027-01-15T08:10:00Z\n";
    QTest::newRow("bruno") << ExportForm::Bruno << bruno + '}'
                           << bruno
                                  + "  nhn_pps_method: GET\n"
                                    "  nhn_pps_url: https://api.example/a?b=c&d=%C3%A6\n"
                                    "  nhn_pps_proof: "
                                  + Proof + "\n}";
}

void tst_Export::forms()
{
    QFETCH(ExportForm, form);
    QFETCH(QByteArray, alone);
    QFETCH(QByteArray, withRequest);
    if (!alone.isEmpty())
        QCOMPARE(text(form, one()), alone);
    QCOMPARE(text(form, one(u"https://api.example/a?b=c&d=\u00e6#part"_s)), withRequest);
}

void tst_Export::severalTokens()
{
    std::vector<ExportedToken> tokens;
    tokens.push_back(exportedToken(u"nhn:pps"_s, "one"));
    tokens.push_back(exportedToken(u"nhn-pps"_s, "two"));
    tokens.back().isBound = false;
    tokens.back().expiresAt = {};
    QCOMPARE(text(ExportForm::Env, tokens), "NHN_PPS_TOKEN=one\nNHN_PPS_TOKEN_TYPE=DPoP\n"
                                            "NHN_PPS_EXPIRES_AT=2027-01-15T08:10:00Z\n"
                                            "NHN_PPS_2_TOKEN=two\nNHN_PPS_2_TOKEN_TYPE=Bearer");
    const QJsonDocument postman = QJsonDocument::fromJson(text(ExportForm::Postman, tokens));
    QCOMPARE(postman["name"_L1].toString(), u"sandbox"_s);
    QCOMPARE(postman["values"_L1].toArray().size(), 5);
    QCOMPARE(postman["values"_L1][0], (QJsonObject{{"key"_L1, "nhn_pps_token"_L1},
                                                   {"value"_L1, "one"_L1},
                                                   {"type"_L1, "secret"_L1},
                                                   {"enabled"_L1, true}}));
    const QJsonDocument json = QJsonDocument::fromJson(text(ExportForm::Json, tokens));
    QCOMPARE(json["tokens"_L1][0]["authorization"_L1].toString(), u"DPoP one"_s);
    QCOMPARE(json["tokens"_L1][0]["scopes"_L1], (QJsonArray{"a"_L1, "b\""_L1}));
    QCOMPARE(json["tokens"_L1][1]["authorization"_L1].toString(), u"Bearer two"_s);
    QCOMPARE(json["tokens"_L1][1]["expiresAt"_L1], QJsonValue());
    for (const ExportForm form : {ExportForm::Raw, ExportForm::Header, ExportForm::Curl})
        QCOMPARE(text(form, tokens), "E-INTERNAL-FAULT"_ba);
    QCOMPARE(text(ExportForm::Env, {}), "E-INTERNAL-FAULT"_ba);
    QCOMPARE(text(ExportForm::Curl, one()), "E-INTERNAL-FAULT"_ba); // no address
}

void tst_Export::shellWords_data()
{
    QTest::addColumn<QByteArray>("word");
    for (const char *word : {"", "plain", "~user", "a b", "it's", "$(id)", "`id`", "a\nb", "a\\b",
                             "\"", "'''", "!!", "a;b|c&d", "#x", "*", "\x1b[2J"})
        QTest::newRow(named(word)) << QByteArray(word);
}

void tst_Export::shellWords() // as a real shell reads them
{
    QFETCH(QByteArray, word);
    if (QStandardPaths::findExecutable(u"sh"_s).isEmpty())
        QSKIP("no shell here that could read it");
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, u"printf %s "_s + QString::fromUtf8(shellWord(word))});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput(), word);
    QCOMPARE(shell.readAllStandardError(), QByteArray());
}

void tst_Export::envValues_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("written"); // empty: there is no way
    const auto row = [](const char *value, const char *written) {
        QTest::newRow(named(value)) << QByteArray(value) << QByteArray(written);
    };
    row("a.b-c_d+e/f==", "a.b-c_d+e/f==");
    row("~a", "'~a'");
    row("a b", "'a b'");
    row("a#b", "'a#b'");
    row("$(id)", "'$(id)'");
    row("a\"b", "'a\"b'");
    row("it's", "\"it's\"");
    row("it's $x", "");
    row("it's `id`", "");
    row("a\nb", "");
    row("a\x1b", "");
}

void tst_Export::envValues()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, written);
    const auto found = envValue(value);
    QCOMPARE(found.value_or(QByteArray()), written);
    if (!found)
        return;
    if (QStandardPaths::findExecutable(u"sh"_s).isEmpty())
        QSKIP("no shell here that could read it");
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, u"V="_s + QString::fromUtf8(*found) + u"\nprintf %s \"$V\""_s});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput(), value);
}

void tst_Export::names_data()
{
    QTest::addColumn<QStringList>("resources");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("usual") << QStringList{u"nhn:pps"_s, u"e-helse:sfm.api"_s}
                           << QStringList{u"nhn_pps"_s, u"e_helse_sfm_api"_s};
    QTest::newRow("alike") << QStringList{u"a:b"_s, u"A-b"_s, u"a_b_2"_s, u"a b"_s}
                           << QStringList{u"a_b"_s, u"a_b_2"_s, u"a_b_2_2"_s, u"a_b_3"_s};
    QTest::newRow("address") << QStringList{u"https://api.example/"_s}
                             << QStringList{u"https_api_example"_s};
    QTest::newRow("hostile") << QStringList{u"x\nPATH=/evil"_s, u"}\nvars {"_s, u"{{x}}"_s}
                             << QStringList{u"x_path_evil"_s, u"vars"_s, u"x"_s};
    QTest::newRow("no letters") << QStringList{u"::"_s, u"æ"_s, u"1"_s, QString()}
                                << QStringList{u"api"_s, u"api_2"_s, u"api_1"_s, u"api_3"_s};
}

void tst_Export::names()
{
    QFETCH(QStringList, resources);
    QFETCH(QStringList, expected);
    QCOMPARE(variableNames(resources), expected);
}

void tst_Export::hostileAddresses_data()
{
    QTest::addColumn<QString>("url");
    for (const char *rest :
         {"'; id; '", "$(id)", "`id`", "{{$processEnv HOME}}", "{{token}}", "a b", "\"", "\\",
          "%0AX: y", "\nX: y", "\r\n\r\nGET /", "<x>", "|", "\x1b]0;x", "\u202e", "> {% x %}"}) {
        QTest::newRow(named("path "_ba + rest))
            << u"https://api.example/"_s + QString::fromUtf8(rest);
        QTest::newRow(named("query "_ba + rest))
            << u"https://api.example/?a="_s + QString::fromUtf8(rest);
    }
}

/// One line with nothing that a format gives a meaning.
void tst_Export::hostileAddresses()
{
    QFETCH(QString, url);
    if (!QUrl(url).isValid())
        return; // it is nothing that could be exported
    static const QRegularExpression harmless(
        u"\\Ahttps://api\\.example/[A-Za-z0-9._~:/?\\[\\]@!$&'()*+,;=%-]*\\z"_s);
    const QByteArrayList http = text(ExportForm::Http, one(url)).split('\n');
    QCOMPARE(http.size(), 4);
    const QString address = QString::fromLatin1(http.at(1).sliced(4));
    QVERIFY2(harmless.match(address).hasMatch(), qPrintable(address));
    QCOMPARE(http.at(2), "Authorization: DPoP " + Token);

    const QByteArrayList bruno = text(ExportForm::Bruno, one(url)).split('\n');
    QCOMPARE(bruno.size(), 8);
    QCOMPARE(bruno.at(5), "  nhn_pps_url: " + address.toLatin1());
    const QJsonDocument json = QJsonDocument::fromJson(text(ExportForm::Json, one(url)));
    QCOMPARE(json["tokens"_L1][0]["request"_L1]["url"_L1].toString(), address);

    if (QStandardPaths::findExecutable(u"sh"_s).isEmpty())
        QSKIP("no shell here that could read it");
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, u"curl() { printf '%s\\n' \"$@\"; }; "_s
                                       + QString::fromLatin1(text(ExportForm::Curl, one(url)))});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput().split('\n').value(8), address.toLatin1());
    const QByteArray env = text(ExportForm::Env, one(url));
    if (env == "E-API-REQUEST") // said so, rather than written wrongly
        return;
    shell.start(u"sh"_s, {u"-c"_s, QString::fromLatin1(env) + u"\nprintf %s \"$NHN_PPS_URL\""_s});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput(), address.toLatin1());
}

void tst_Export::refused_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *url, const char *method, const char *code) {
        QTest::addRow("%s %s", method, url)
            << QString::fromLatin1(url) << QByteArray(method) << QByteArray(code);
    };
    row("http://api.example/", "GET", "E-TLS-REQUIRED");
    row("http://127.0.0.1:1/", "GET", "");
    row("https://user@api.example/", "GET", "E-API-REQUEST");
    row("https://api.example/?access_token=x", "GET", "E-API-REQUEST");
    row("https://api.example/", "TRACE", "E-API-REQUEST");
    row("https://api.example/", "G'T", "E-API-REQUEST");
    row("https://api.example/", "#GET", "E-API-REQUEST");
    row("https://api.example/", "GET\nX", "E-API-REQUEST");
    row("https://api.example/", "", "E-API-REQUEST");
    row("https://api.example/", "MKCOL", "");
}

void tst_Export::refused()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, code);
    for (const ExportForm form : AllForms) {
        const QByteArray found = text(form, one(url, method));
        QCOMPARE(found.startsWith("E-") ? found : QByteArray(), code);
    }
}

void tst_Export::onlyTokensLeave_data() // RFC 6750 2.1
{
    QTest::addColumn<QByteArray>("token");
    for (const char *token : {"a\nb", "a;b", "a b", "a'b", "a\"b", "a\x1b[2J", "{{a}}", "", "="})
        QTest::newRow(named(token)) << QByteArray(token);
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
}

void tst_Export::onlyTokensLeave()
{
    QFETCH(QByteArray, token);
    std::vector<ExportedToken> tokens = one(u"https://api.example/"_s);
    tokens.front().accessToken = SecretBytes(token);
    for (const ExportForm form : AllForms)
        QCOMPARE(text(form, tokens), "E-API-TOKEN"_ba);
}

void tst_Export::notices()
{
    const auto notice = [](ExportForm form, const std::vector<ExportedToken> &tokens, int later) {
        return exportNotice(*exportTokens(form, {}, tokens), Now.addSecs(later));
    };
    const std::vector<ExportedToken> request = one(u"https://api.example/"_s);
    for (const ExportForm form : {ExportForm::Raw, ExportForm::Header, ExportForm::Env})
        QVERIFY(notice(form, one(), 0).contains("useless"_L1));
    QVERIFY(notice(ExportForm::Raw, request, 0).contains("useless"_L1)); // the proof is not in it
    QVERIFY(notice(ExportForm::Curl, request, 0).contains(" 60 s"_L1));
    QVERIFY(notice(ExportForm::Curl, request, 45).contains(" 15 s"_L1));
    QVERIFY(notice(ExportForm::Curl, request, 90).contains(" 0 s"_L1));
    QVERIFY(notice(ExportForm::Proof, request, 45).contains(" 15 s"_L1));
    std::vector<ExportedToken> bearer = one();
    bearer.front().isBound = false;
    QCOMPARE(notice(ExportForm::Raw, bearer, 0), QString());
    bearer.front().url = QUrl(u"https://api.example/"_s);
    QCOMPARE(text(ExportForm::Proof, bearer), "E-API-BEARER"_ba);
}

QTEST_GUILESS_MAIN(tst_Export)
#include "tst_export.moc"
