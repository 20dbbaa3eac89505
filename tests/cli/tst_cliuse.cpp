// SPDX-License-Identifier: MIT
//
// What tokens are for: calling APIs that check everything, from here and from other tools.

#include "tests/cli/clidesk.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QStandardPaths>
#include <QtCore/QUrlQuery>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

static const QString Pps = u"nhn:pps"_s;

class tst_CliUse : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void calls_data();
    void calls();
    void callWithBodyAndHeaders();
    void callFails_data();
    void callFails();
    void callWithANonce();
    void terminalIsNotObeyed();
    void bearerTokens();
    void proofs();
    void proofFails_data();
    void proofFails();
    void curl_data();
    void curl();
    void curlByHand();
    void exportForms_data();
    void exportForms();
    void exportOfAllApis();
    void exportWithOneMissing();
    void exportFails_data();
    void exportFails();
    void inspectsOwnTokens();
    void inspectsOthers_data();
    void inspectsOthers();
    void inspectsForgedTokens();
    void inspectCompares();
    void inspectFails_data();
    void inspectFails();
    void signedOut();
    void noSecretsOnStderr();

private:
    QString url(const QString &rest, const QString &resource = Pps) const
    {
        return m_authority->issuer() + u"/api/"_s + resource + rest;
    }
    CliRun run(QStringList words, const QByteArray &input = {});
    QByteArray token(const QString &resource = Pps);

    std::unique_ptr<PrivateKeyring> m_keyring;
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<CliDesk> m_desk;
    QByteArrayList m_tokens;
};

void tst_CliUse::initTestCase()
{
    if (!PrivateKeyring::isInstalled())
        QSKIP("needs gnome-keyring-daemon and dbus-daemon");
    m_keyring = std::make_unique<PrivateKeyring>();
    QVERIFY2(m_keyring->problem().isEmpty(), qPrintable(m_keyring->problem()));
    m_authority = std::make_unique<TestAuthority>(QStringList{u"--api-nonce"_s, u"off"_s});
    QVERIFY2(m_authority->problem().isEmpty(), qPrintable(m_authority->problem()));
    m_desk = std::make_unique<CliDesk>(m_keyring.get());
    QCOMPARE(m_desk->addProfile(m_authority->profile()).exit, 0);
    QCOMPARE(m_desk->logIn(*m_authority).exit, 0);
}

CliRun tst_CliUse::run(QStringList words, const QByteArray &input)
{
    const std::unique_ptr<QProcess> process = m_desk->start(words);
    process->write(input);
    process->closeWriteChannel();
    return m_desk->finish(*process);
}

QByteArray tst_CliUse::token(const QString &resource)
{
    const QByteArray token = run({u"token"_s, u"sandbox"_s, resource}).out.trimmed();
    m_tokens.append(token);
    return token;
}

void tst_CliUse::calls_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("rest");
    QTest::newRow("GET by itself") << QString() << u"/records"_s;
    QTest::newRow("GET") << u"GET"_s << u"/records?id=1&name=%C3%A6#part"_s;
    QTest::newRow("DELETE") << u"DELETE"_s << u"/records/1"_s;
    QTest::newRow("POST without a body") << u"POST"_s << u"/records"_s;
    QTest::newRow("quotes in the address") << u"GET"_s << u"/it's?a='b'&c=$d"_s;
}

void tst_CliUse::calls()
{
    QFETCH(QString, method);
    QFETCH(QString, rest);
    QStringList words{u"call"_s, u"sandbox"_s, Pps};
    if (!method.isEmpty())
        words.append(method);
    const CliRun called = run(words + QStringList{url(rest)});
    QVERIFY2(called.exit == 0, called.err);
    const QJsonObject answer = QJsonDocument::fromJson(called.out).object();
    QCOMPARE(answer.value("method"_L1).toString(), method.isEmpty() ? u"GET"_s : method);
    QCOMPARE(answer.value("resource"_L1).toString(), Pps);
    QCOMPARE(answer.value("query"_L1).toString(), QUrl(url(rest)).query(QUrl::FullyEncoded));
    QVERIFY2(called.err.contains("HTTP 200"), called.err);
    QVERIFY2(called.err.contains("Content-Type: application/json"), called.err);
}

void tst_CliUse::callWithBodyAndHeaders()
{
    const QStringList words{u"call"_s, u"sandbox"_s, Pps, url(u"/records"_s), u"--data"_s};
    const auto answerTo = [&](const QStringList &more, const QByteArray &input) {
        return QJsonDocument::fromJson(run(words + more, input).out).object();
    };
    const QJsonObject json = answerTo(
        {u"-"_s, u"--header"_s, u"X-One: 1"_s, u"--header"_s, u"x-two:two words"_s}, R"({"a": 1})");
    QCOMPARE(json.value("method"_L1).toString(), u"POST"_s);
    QCOMPARE(json.value("body"_L1).toString(), uR"({"a": 1})"_s);
    const QJsonValue headers = json.value("headers"_L1);
    QCOMPARE(headers["content-type"_L1].toString(), u"application/json"_s);
    QCOMPARE(headers["x-one"_L1].toString(), u"1"_s);
    QCOMPARE(headers["x-two"_L1].toString(), u"two words"_s);
    const QJsonObject text = answerTo({m_desk->write(u"body"_s, "text")}, {});
    QCOMPARE(text.value("body"_L1).toString(), u"text"_s);
    QCOMPARE(text["headers"_L1]["content-type"_L1].toString(), u"application/octet-stream"_s);
    const QJsonObject named = answerTo({u"-"_s, u"--header"_s, u"content-type: text/plain"_s}, "x");
    QCOMPARE(named["headers"_L1]["content-type"_L1].toString(), u"text/plain"_s);
}

void tst_CliUse::callFails_data()
{
    QTest::addColumn<QStringList>("words"); // URL stands for one that is right
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const QStringList &words, int exit, const char *code,
                        const char *says) {
        QTest::newRow(name) << words << exit << QByteArray(code) << QByteArray(says);
    };
    row("not found", {Pps, u"URL?status=404"_s}, 11, "E-API-STATUS", "404");
    row("out of order", {Pps, u"URL?status=503"_s}, 11, "E-API-STATUS", "503");
    row("another API's token", {u"nhn:phr"_s, u"URL"_s}, 11, "E-API-STATUS", "401 invalid_token");
    row("redirect", {Pps, u"URL?redirect=https://other.example/"_s}, 7, "E-NET-REDIRECT", "");
    row("unknown API", {u"nhn:none"_s, u"URL"_s}, 9, "E-CONFIG-API", "nhn:none");
    row("open transport", {Pps, u"http://api.example/"_s}, 7, "E-TLS-REQUIRED", "api.example");
    row("no address", {Pps, u"records"_s}, 2, "E-CALL-USAGE", "URL");
    row("a file", {Pps, u"file:///etc/passwd"_s}, 2, "E-CALL-USAGE", "URL");
    row("password", {Pps, u"http://a:b@127.0.0.1/"_s}, 2, "E-API-REQUEST", "user:password@");
    row("token in the query", {Pps, u"URL?access_token=x"_s}, 2, "E-API-REQUEST", "access_token");
    row("TRACE", {Pps, u"TRACE"_s, u"URL"_s}, 2, "E-API-REQUEST", "TRACE");
    row("own header", {Pps, u"URL"_s, u"--header"_s, u"Authorization: x"_s}, 2, "E-API-REQUEST",
        "Authorization");
    row("two headers in one", {Pps, u"URL"_s, u"--header"_s, u"A: b\nC: d"_s}, 2, "E-API-REQUEST",
        "A:");
    row("no header", {Pps, u"URL"_s, u"--header"_s, u"A"_s}, 2, "E-CALL-USAGE", "Name: value");
    row("no such file", {Pps, u"URL"_s, u"--data"_s, u"/none"_s}, 2, "E-CALL-FILE", "/none");
}

void tst_CliUse::callFails()
{
    QFETCH(QStringList, words);
    QFETCH(int, exit);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, says);
    words.replaceInStrings(u"URL"_s, url(u"/records"_s));
    const CliRun called = run(QStringList{u"call"_s, u"sandbox"_s} + words);
    QVERIFY2(called.code() == code, called.err);
    QVERIFY2(called.error().contains(says), called.err);
    QCOMPARE(called.exit, exit);
    QCOMPARE(called.out.isEmpty(), exit != 11); // what the API says is shown all the same
}

void tst_CliUse::callWithANonce()
{
    TestAuthority authority({u"--api-nonce"_s, u"on"_s});
    CliDesk desk(m_keyring.get());
    QCOMPARE(desk.addProfile(authority.profile(), {u"--name"_s, u"sandbox"_s}).exit, 0);
    QCOMPARE(desk.logIn(authority).exit, 0);
    const QString address = authority.issuer() + u"/api/nhn:pps/x"_s;
    const CliRun called = desk.run({u"call"_s, u"sandbox"_s, Pps, address});
    QVERIFY2(called.exit == 0, called.err);
    QCOMPARE(authority.log().filter(u"/api/nhn:pps/x"_s).size(), 2);
}

void tst_CliUse::terminalIsNotObeyed()
{
    if (QStandardPaths::findExecutable(u"script"_s).isEmpty())
        QSKIP("needs script, for a terminal");
    const QByteArray hostile("a\x1b[2J\xc2\x9b\xe2\x80\xae\tb\nc");
    const QString file = m_desk->write(u"hostile"_s, hostile);
    const QStringList words{u"call"_s, u"sandbox"_s, Pps, url(u"/x?echo"_s), u"--data"_s, file};
    QCOMPARE(run(words).out, hostile); // into a pipe: byte for byte
    QStringList command{CliDesk::program()};
    for (const QString &word : words)
        command.append(u'\'' + word + u'\'');
    const std::unique_ptr<QProcess> process =
        m_desk->start(u"script"_s, {u"--quiet"_s, u"--return"_s, u"--command"_s,
                                    command.join(u' ') + u" 2>/dev/null"_s, u"/dev/null"_s});
    CliRun shown = m_desk->finish(*process);
    QCOMPARE(shown.exit, 0);
    QCOMPARE(shown.out.replace("\r\n", "\n"), "a[2J\tb\nc\n"_ba);
}

void tst_CliUse::bearerTokens()
{
    QJsonObject profile = m_authority->profile();
    QJsonArray apis = profile.value("apis"_L1).toArray();
    for (QJsonValueRef api : apis) {
        QJsonObject changed = api.toObject();
        changed.insert("tokenType"_L1, "bearer"_L1);
        api = changed;
    }
    profile.insert("apis"_L1, apis);
    CliDesk desk(m_keyring.get());
    QCOMPARE(desk.addProfile(profile).exit, 0);
    QCOMPARE(desk.logIn(*m_authority).exit, 0);
    const QString address = url(u"/x"_s);
    const CliRun called = desk.run({u"call"_s, u"sandbox"_s, Pps, address});
    QVERIFY2(called.exit == 0, called.err);
    const CliRun proof = desk.run({u"proof"_s, u"sandbox"_s, Pps, u"GET"_s, address});
    QCOMPARE(proof.exit, 2);
    QCOMPARE(proof.code(), "E-API-BEARER"_ba);
    const CliRun exported =
        desk.run({u"export"_s, u"sandbox"_s, Pps, u"--as"_s, u"http"_s, u"--url"_s, address});
    QCOMPARE(exported.exit, 0);
    QVERIFY2(exported.out.contains("\nAuthorization: Bearer ey"), exported.out);
    QVERIFY2(!exported.out.contains("DPoP"), exported.out);
    QCOMPARE(exported.err, QByteArray());
}

static QJsonObject payload(const QByteArray &jwt)
{
    return QJsonDocument::fromJson(
               QByteArray::fromBase64(jwt.split('.').value(1), QByteArray::Base64UrlEncoding))
        .object();
}

void tst_CliUse::proofs()
{
    const QString address = url(u"/records?id=1"_s);
    const CliRun made =
        run({u"proof"_s, u"sandbox"_s, Pps, u"PUT"_s, address, u"--nonce"_s, u"n-1"_s});
    QVERIFY2(made.exit == 0, made.err);
    QCOMPARE(made.outLines().size(), 1);
    const QJsonObject proof = payload(made.out.trimmed());
    QCOMPARE(proof.value("htm"_L1).toString(), u"PUT"_s);
    QCOMPARE(proof.value("htu"_L1).toString(), url(u"/records"_s));
    QCOMPARE(proof.value("nonce"_L1).toString(), u"n-1"_s);
    QCOMPARE(proof.value("ath"_L1).toString().toLatin1(),
             QCryptographicHash::hash(token(), QCryptographicHash::Sha256)
                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    const CliRun again = run({u"proof"_s, u"sandbox"_s, Pps, u"PUT"_s, address});
    QVERIFY(payload(again.out).value("jti"_L1) != proof.value("jti"_L1));
    QVERIFY(!payload(again.out).contains("nonce"_L1));
}

void tst_CliUse::proofFails_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("code");
    const QString good = u"https://api.example/x"_s;
    QTest::newRow("unknown API") << QStringList{u"nhn:none"_s, u"GET"_s, good} << 9
                                 << "E-CONFIG-API"_ba;
    QTest::newRow("no address") << QStringList{Pps, u"GET"_s, u"api.example"_s} << 2
                                << "E-CALL-USAGE"_ba;
    QTest::newRow("open transport")
        << QStringList{Pps, u"GET"_s, u"http://api.example"_s} << 7 << "E-TLS-REQUIRED"_ba;
    QTest::newRow("no method") << QStringList{Pps, u"G T"_s, good} << 2 << "E-API-REQUEST"_ba;
    QTest::newRow("no nonce") << QStringList{Pps, u"GET"_s, good, u"--nonce"_s, u"a b"_s} << 2
                              << "E-CALL-USAGE"_ba;
    QTest::newRow("empty nonce") << QStringList{Pps, u"GET"_s, good, u"--nonce"_s, QString()} << 2
                                 << "E-CALL-USAGE"_ba;
}

void tst_CliUse::proofFails()
{
    QFETCH(QStringList, words);
    const CliRun made = run(QStringList{u"proof"_s, u"sandbox"_s} + words);
    QTEST(made.code(), "code");
    QTEST(made.exit, "exit");
    QCOMPARE(made.out, QByteArray());
}

// ---- curl, as somebody pastes it into a shell

void tst_CliUse::curl_data()
{
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("method");
    QTest::newRow("plain") << u"/records"_s << u"GET"_s;
    QTest::newRow("query") << u"/records?a=1&b=[2]&c={3}"_s << u"GET"_s;
    QTest::newRow("what a shell likes") << u"/it's;id?a='$(id)'&b=`id`&c=!!&d=*"_s << u"GET"_s;
    QTest::newRow("PATCH") << u"/records"_s << u"PATCH"_s;
    QTest::newRow("HEAD") << u"/records"_s << u"HEAD"_s;
}

void tst_CliUse::curl()
{
    QFETCH(QString, rest);
    QFETCH(QString, method);
    if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
        QSKIP("needs curl");
    const CliRun exported = run({u"export"_s, u"sandbox"_s, Pps, u"--as"_s, u"curl"_s, u"--url"_s,
                                 url(rest), u"--method"_s, method});
    QVERIFY2(exported.exit == 0, exported.err);
    QCOMPARE(exported.outLines().size(), 1); // nothing runs before Enter is pressed
    QVERIFY2(exported.err.contains("this one request"), exported.err);
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, QString::fromLatin1(exported.out.trimmed())
                                       + u" --silent --show-error --fail-with-body"_s});
    const CliRun ran = m_desk->finish(shell);
    QVERIFY2(ran.exit == 0, ran.err + ran.out);
    if (method == "HEAD"_L1)
        return;
    const QJsonObject answer = QJsonDocument::fromJson(ran.out).object();
    QCOMPARE(answer.value("method"_L1).toString(), method);
    QCOMPARE(answer.value("query"_L1).toString(), QUrl(url(rest)).query(QUrl::FullyEncoded));
    // the same proof a second time
    shell.start(u"sh"_s, {u"-c"_s, QString::fromLatin1(exported.out.trimmed()) + u" --silent"_s});
    QCOMPARE(m_desk->finish(shell).out, R"({"error":"invalid_dpop_proof"})"_ba);
}

void tst_CliUse::curlByHand() // with what token and proof print
{
    if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
        QSKIP("needs curl");
    const QString address = url(u"/records"_s);
    const QString header = QString::fromLatin1(
        run({u"token"_s, u"sandbox"_s, Pps, u"--as"_s, u"header"_s}).out.trimmed());
    QVERIFY(header.startsWith("Authorization: DPoP "_L1));
    const QByteArray proof = run({u"proof"_s, u"sandbox"_s, Pps, u"GET"_s, address}).out.trimmed();
    QProcess curl;
    curl.start(u"curl"_s, {u"--silent"_s, u"--header"_s, header, u"--header"_s,
                           u"DPoP: "_s + QString::fromLatin1(proof), address});
    const CliRun ran = m_desk->finish(curl);
    QCOMPARE(QJsonDocument::fromJson(ran.out)["resource"_L1].toString(), Pps);
}

// ---- export

void tst_CliUse::exportForms_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QByteArray>("has"); // $ stands for the token
    QTest::newRow("env") << u"env"_s << "NHN_PPS_TOKEN=$\nNHN_PPS_TOKEN_TYPE=DPoP\n"_ba;
    QTest::newRow("http") << u"http"_s << "\nAuthorization: DPoP $\nDPoP: eyJ"_ba;
    QTest::newRow("curl") << u"curl"_s << "--header 'Authorization: DPoP $'"_ba;
    QTest::newRow("postman") << u"postman"_s << "\"value\": \"$\""_ba;
    QTest::newRow("bruno") << u"bruno"_s << "vars {\n  nhn_pps_token: $\n"_ba;
    QTest::newRow("json") << u"json"_s << "\"authorization\": \"DPoP $\""_ba;
}

void tst_CliUse::exportForms()
{
    QFETCH(QString, form);
    QFETCH(QByteArray, has);
    const CliRun exported =
        run({u"export"_s, u"sandbox"_s, Pps, u"--as"_s, form, u"--url"_s, url(u"/records"_s)});
    QVERIFY2(exported.exit == 0, exported.err);
    QVERIFY2(exported.out.contains(has.replace("$", token())), exported.out);
    QVERIFY2(exported.err.contains(" s more"), exported.err);
}

void tst_CliUse::exportOfAllApis()
{
    const CliRun exported = run({u"export"_s, u"sandbox"_s, u"--as"_s, u"json"_s});
    QVERIFY2(exported.exit == 0, exported.err);
    QStringList resources;
    for (const QJsonValue &each : exported.json().value("tokens"_L1).toArray())
        resources.append(each["resource"_L1].toString());
    QCOMPARE(resources, m_authority->resources());
    QVERIFY2(exported.err.contains("useless by itself"), exported.err);
}

void tst_CliUse::exportWithOneMissing()
{
    TestAuthority authority({u"--fail"_s, u"nhn:phr=invalid_target"_s});
    CliDesk desk(m_keyring.get());
    QCOMPARE(desk.addProfile(authority.profile()).exit, 0);
    QCOMPARE(desk.logIn(authority).exit, 10);
    const CliRun exported = desk.run({u"export"_s, u"sandbox"_s, u"--as"_s, u"env"_s});
    QCOMPARE(exported.exit, 10);
    QVERIFY2(exported.out.contains("NHN_PPS_TOKEN="), exported.out);
    QVERIFY2(!exported.out.contains("NHN_PHR_TOKEN="), exported.out);
    QVERIFY2(exported.err.contains("nhn:phr: no token (E-TOKEN-TARGET)"), exported.err);
    const CliRun alone = desk.run({u"export"_s, u"sandbox"_s, u"nhn:phr"_s, u"--as"_s, u"env"_s});
    QCOMPARE(alone.exit, 5);
    QCOMPARE(alone.out, QByteArray());
}

void tst_CliUse::exportFails_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const char *words, int exit, const char *says) {
        QTest::newRow(name) << QString::fromLatin1(words).split(u' ') << exit << QByteArray(says);
    };
    row("no form", "sandbox nhn:pps", 2, "export needs --as");
    row("unknown form", "sandbox --as xml", 2, "--as takes one of env");
    row("curl without an address", "sandbox nhn:pps --as curl", 2, "--as curl needs --url");
    row("address for all", "sandbox --as json --url https://a.example", 2, "needs RESOURCE");
    row("unknown API", "sandbox nhn:none --as env", 9, "E-CONFIG-API");
    row("open transport", "sandbox nhn:pps --as env --url http://a.example", 7, "E-TLS-REQUIRED");
    row("method", "sandbox nhn:pps --as http --url https://a.example --method #X", 2,
        "E-API-REQUEST");
}

void tst_CliUse::exportFails()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, says);
    const CliRun exported = run(QStringList{u"export"_s} + words);
    QVERIFY2(exported.error().contains(says), exported.err);
    QTEST(exported.exit, "exit");
    QCOMPARE(exported.out, QByteArray());
}

// ---- inspect

void tst_CliUse::inspectsOwnTokens()
{
    const CliRun shown = run({u"inspect"_s}, "Authorization: DPoP " + token() + '\n');
    QVERIFY2(shown.exit == 0, shown.err);
    QCOMPARE(shown.err, QByteArray());
    QVERIFY2(
        shown.out.contains("Signature verified with the keys of " + m_authority->issuer().toUtf8()),
        shown.out);
    QVERIFY2(shown.out.contains("  aud – "), shown.out);
    QVERIFY2(!shown.out.contains(token()), "the token itself");
    const QString file = m_desk->write(u"token"_s, token());
    const QJsonObject json = run({u"inspect"_s, u"--json"_s, file}).json();
    QCOMPARE(json.value("kind"_L1).toString(), u"signed"_s);
    QCOMPARE(json.value("verification"_L1).toString(), u"verified"_s);
    QCOMPARE(json["claims"_L1]["aud"_L1].toString(), Pps);
    QMap<QString, QString> outcomes;
    for (const QJsonValue &check : json.value("checks"_L1).toArray())
        outcomes.insert(check["subject"_L1].toString(), check["outcome"_L1].toString());
    QCOMPARE(outcomes.size(), 9);
    for (auto each = outcomes.cbegin(); each != outcomes.cend(); ++each)
        QVERIFY2(*each == "passes"_L1, qPrintable(each.key()));
    QCOMPARE(run({u"inspect"_s, u"-"_s, u"--json"_s}, token()).json().value("claims"_L1),
             json.value("claims"_L1));
}

void tst_CliUse::inspectsOthers_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("verification");
    const auto part = [](const char *json) {
        return QByteArray(json).toBase64(QByteArray::Base64UrlEncoding
                                         | QByteArray::OmitTrailingEquals);
    };
    QTest::newRow("another authority's")
        << part(R"({"alg":"RS256"})") + '.' + part(R"({"iss":"https://x.example"})") + ".AAAA"
        << u"signed"_s << u"unknown-issuer"_s;
    QTest::newRow("opaque") << "2YotnFZFEjr1zCsicMWpAA"_ba << u"opaque"_s << u"opaque"_s;
    QTest::newRow("encrypted") << part(R"({"alg":"RSA-OAEP","enc":"A256GCM"})") + ".a.b.c.d"
                               << u"encrypted"_s << u"unreadable"_s;
    QTest::newRow("damaged") << part(R"({"alg":"RS256"})") + ".AAAA"_ba << u"damaged"_s
                             << u"unreadable"_s;
}

void tst_CliUse::inspectsOthers()
{
    QFETCH(QByteArray, token);
    const CliRun json = run({u"inspect"_s, u"--json"_s}, token);
    QCOMPARE(json.exit, 0);
    QTEST(json.json().value("kind"_L1).toString(), "kind");
    QTEST(json.json().value("verification"_L1).toString(), "verification");
    QCOMPARE(json.json().value("verified"_L1), QJsonValue(false));
    const CliRun text = run({u"inspect"_s}, token);
    QCOMPARE(text.exit, 0);
    QVERIFY2(text.out.contains("\nNOT VERIFIED: "), text.out);
    QVERIFY2(text.err.startsWith("warning: NOT VERIFIED: "), text.err);
}

void tst_CliUse::inspectsForgedTokens()
{
    QByteArrayList parts = token().split('.');
    QJsonObject claims = payload(parts.join('.'));
    claims.insert("sub"_L1, u"somebody\u202e else\x1b[2J"_s);
    parts[1] = QJsonDocument(claims)
                   .toJson(QJsonDocument::Compact)
                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const CliRun shown = run({u"inspect"_s}, parts.join('.'));
    QCOMPARE(shown.exit, 6);
    QCOMPARE(shown.code(), "E-TOKEN-FORGED"_ba);
    QVERIFY2(shown.out.contains("\nFORGED"), shown.out);
    QVERIFY2(shown.out.contains("somebody else [2J"), shown.out);
    QVERIFY(!shown.out.contains('\x1b') && !shown.out.contains("\u202e"));
}

void tst_CliUse::inspectCompares()
{
    const QString other = m_desk->write(u"other"_s, token(u"nhn:phr"_s));
    const CliRun shown = run({u"inspect"_s, u"--compare"_s, other}, token());
    QVERIFY2(shown.exit == 0, shown.err);
    QVERIFY2(shown.out.contains("  ≠ aud\n    - nhn:pps\n    + nhn:phr\n"), shown.out);
    QVERIFY2(shown.out.contains("  = iss\n"), shown.out);
    const QJsonObject json =
        run({u"inspect"_s, u"--json"_s, u"--compare"_s, other}, token()).json();
    QCOMPARE(json["comparison"_L1]["claims"_L1][1], (QJsonObject{{"name"_L1, "aud"_L1},
                                                                 {"outcome"_L1, "changed"_L1},
                                                                 {"first"_L1, "nhn:pps"_L1},
                                                                 {"second"_L1, "nhn:phr"_L1}}));
}

void tst_CliUse::inspectFails_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("nothing") << QStringList() << ""_ba
                             << "E-CALL-TOKEN"_ba;
    QTest::newRow("words") << QStringList() << "no token here"_ba
                           << "E-CALL-TOKEN"_ba;
    QTest::newRow("too large") << QStringList{u"LARGE"_s} << ""_ba
                               << "E-CALL-FILE"_ba;
    QTest::newRow("no file") << QStringList{u"/none"_s} << ""_ba
                             << "E-CALL-FILE"_ba;
    QTest::newRow("a folder") << QStringList{u"/"_s} << ""_ba
                              << "E-CALL-FILE"_ba;
    QTest::newRow("a token as an argument")
        << QStringList{u"eyJhbGciOiJSUzI1NiJ9.e30.AAAA"_s} << ""_ba
        << "E-CALL-USAGE"_ba;
    QTest::newRow("second of two") << QStringList{u"--compare"_s, u"/none"_s} << "abc"_ba
                                   << "E-CALL-FILE"_ba;
}

void tst_CliUse::inspectFails()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, input);
    words.replaceInStrings(u"LARGE"_s, m_desk->write(u"large"_s, QByteArray(200000, 'a')));
    const CliRun shown = run(QStringList{u"inspect"_s} + words, input);
    QTEST(shown.code(), "code");
    QCOMPARE(shown.exit, 2);
    QCOMPARE(shown.out, QByteArray());
    QVERIFY(!shown.err.contains("eyJ"));
}

void tst_CliUse::signedOut()
{
    CliDesk desk(m_keyring.get());
    QCOMPARE(desk.addProfile(m_authority->profile(), {u"--name"_s, u"nobody"_s}).exit, 0);
    const QString address = url(u"/x"_s);
    for (const QStringList &words :
         {QStringList{u"call"_s, u"nobody"_s, Pps, address},
          QStringList{u"proof"_s, u"nobody"_s, Pps, u"GET"_s, address},
          QStringList{u"export"_s, u"nobody"_s, Pps, u"--as"_s, u"env"_s},
          QStringList{u"export"_s, u"nobody"_s, u"--as"_s, u"env"_s}}) {
        const CliRun failed = desk.run(words);
        QCOMPARE(failed.exit, 3);
        QCOMPARE(failed.code(), "E-TOKEN-SESSION"_ba);
        QCOMPARE(failed.out, QByteArray());
    }
}

void tst_CliUse::noSecretsOnStderr()
{
    QVERIFY(m_tokens.size() > 3);
    for (const QByteArray &each : m_tokens) {
        QVERIFY(each.size() > 100);
        QVERIFY(!m_desk->allErrors().contains(each));
        QVERIFY(!m_desk->allErrors().contains(each.split('.').value(2)));
    }
}

QTEST_GUILESS_MAIN(tst_CliUse)
#include "tst_cliuse.moc"
