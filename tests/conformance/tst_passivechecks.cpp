// SPDX-License-Identifier: MIT
// What is looked at in every request of every test can be found: each rule, broken once.
#include "core/base/random.h"
#include "tests/conformance/keys.h"
#include "tests/conformance/obedientclient.h"
#include "tests/support/passivechecks.h"
#include "tests/support/passiverules.h"
#include "tests/support/sessionbench.h"

#include <QtCore/QJsonArray>

using namespace knippe;
using namespace Qt::StringLiterals;
using C = ObedientClient;

using Break = std::function<void(ObedientClient &)>;
Q_DECLARE_METATYPE(Break)

namespace {

/// A claim or header member of the proof for the code.
Break proof(const char *claim, const QJsonValue &value)
{
    return [=](C &client) {
        client.bendProof = [=](C::Step step, QJsonObject &, QJsonObject &claims) {
            if (step == C::Code)
                claims.insert(QLatin1StringView(claim), value);
        };
    };
}

Break proofHeader(const char *member, const QJsonValue &value)
{
    return [=](C &client) {
        client.bendProof = [=](C::Step step, QJsonObject &header, QJsonObject &) {
            if (step == C::Code)
                header.insert(QLatin1StringView(member), value);
        };
    };
}

Break assertion(const char *claim, const QJsonValue &value)
{
    return [=](C &client) {
        client.bendAssertion = [=](C::Step step, QJsonObject &, QJsonObject &claims) {
            if (step == C::Code)
                claims.insert(QLatin1StringView(claim), value);
        };
    };
}

/// A form field; null: taken away.
Break field(C::Step step, const QByteArray &name, const QByteArray &value)
{
    return [=](C &client) {
        client.bendRequests = [=](QList<RecordedRequest> &requests) {
            QList<FormField> &form = requests[step].form;
            form.removeIf([&](const FormField &each) { return each.name == name; });
            if (!value.isNull())
                form.append({name, value});
        };
    };
}

Break header(C::Step step, const QByteArray &name, const QByteArray &value)
{
    return [=](C &client) {
        client.bendRequests = [=](QList<RecordedRequest> &requests) {
            requests[step].headers.append({name, value});
        };
    };
}

Break request(const std::function<void(QList<RecordedRequest> &)> &bend)
{
    return [=](C &client) { client.bendRequests = bend; };
}

/// Pushes the request as an object (RFC 9101).
Break requestObject(const std::function<void(QJsonObject &header, QJsonObject &claims)> &bend,
                    const QList<FormField> &beside = {})
{
    return [=](C &client) {
        client.bendRequests = [=, &client](QList<RecordedRequest> &requests) {
            QList<FormField> &form = requests[C::Par].form;
            QJsonObject header{{"typ"_L1, "oauth-authz-req+jwt"_L1}};
            QJsonObject claims{{"iss"_L1, "client"_L1},
                               {"aud"_L1, client.origin},
                               {"nbf"_L1, C::Now},
                               {"exp"_L1, C::Now + 60},
                               {"jti"_L1, QString::fromLatin1(randomText(128))}};
            const QList<FormField> authentication = form.last(2);
            for (const FormField &each : form.first(form.size() - 2))
                claims.insert(QString::fromLatin1(each.name), QString::fromLatin1(each.value));
            bend(header, claims);
            form = {{"client_id", "client"}, {"request", signCompact(header, claims, client.key)}};
            form += authentication + beside;
        };
    };
}

Break overTls(QSsl::SslProtocol protocol, const QString &cipher)
{
    return [=](C &client) {
        client.origin = u"https://127.0.0.1:1"_s;
        client.bendRequests = [=](QList<RecordedRequest> &requests) {
            requests[C::Code].tlsProtocol = protocol;
            requests[C::Code].tlsCipher = cipher;
        };
    };
}

const QJsonValue None(QJsonValue::Undefined);
const QJsonValue Past(C::Now - 301);
const QJsonValue Milliseconds(C::Now * 1000);
const QByteArray Fixed = "0123456789abcdefghijkl";

} // namespace

class tst_PassiveChecks : public QObject
{
    Q_OBJECT

private slots:
    void obedientClientHasNoFinding_data();
    void obedientClientHasNoFinding();
    void requestObjectHasNoFinding();
    void finds_data();
    void finds();
    void everyRuleCanBeBroken();
    void benchAsserts();

private:
    static void proofRows();
    static void assertionRows();
    static void authorizationRows();
    static void otherRows();
    static void ownRows();
};

void tst_PassiveChecks::obedientClientHasNoFinding_data()
{
    QTest::addColumn<QString>("origin");
    QTest::newRow("loopback") << u"http://127.0.0.1:1"_s;
    QTest::newRow("TLS") << u"https://127.0.0.1:1"_s;
}

void tst_PassiveChecks::obedientClientHasNoFinding()
{
    QFETCH(QString, origin);
    ObedientClient client;
    client.origin = origin;
    const QList<RecordedRequest> requests = client.signIn() + client.signIn();
    QCOMPARE(requests.size(), 2 * C::Steps);
    QCOMPARE(passiveFindings(requests, origin, client.key.publicKey()), QStringList());
}

void tst_PassiveChecks::requestObjectHasNoFinding()
{
    ObedientClient client;
    requestObject([](QJsonObject &, QJsonObject &) {})(client);
    QCOMPARE(passiveFindings(client.signIn(), client.origin, client.key.publicKey()),
             QStringList());
}

void tst_PassiveChecks::finds_data()
{
    QTest::addColumn<Break>("bend");
    proofRows();
    assertionRows();
    authorizationRows();
    otherRows();
    ownRows();
}

void tst_PassiveChecks::proofRows()
{
    QTest::newRow("PA-01") << proofHeader("typ", u"jwt"_s);
    QTest::newRow("PA-02") << Break([](C &client) {
        client.bendProof = [](C::Step, QJsonObject &header, QJsonObject &) {
            QJsonObject jwk = header.value("jwk"_L1).toObject();
            jwk.insert("d"_L1, "secret"_L1);
            header.insert("jwk"_L1, jwk);
        };
    });
    QTest::newRow("PA-02: no jwk") << proofHeader("jwk", None);
    QTest::newRow("PA-03") << Break(
        [](C &client) { client.dpopKey = SigningKey::generate(SignatureAlgorithm::RS256, 2048); });
    QTest::newRow("PA-04") << proof("jti", None);
    QTest::newRow("PA-05") << Break([](C &client) {
        client.bendProof = [](C::Step, QJsonObject &, QJsonObject &claims) {
            claims.insert("jti"_L1, QLatin1StringView(Fixed));
        };
    });
    QTest::newRow("PA-06") << proof("htm", u"GET"_s);
    QTest::newRow("PA-07") << proof("htu", u"http://127.0.0.1:1/connect/token?"_s);
    QTest::newRow("PA-08") << proof("iat", Past);
    QTest::newRow("PA-09") << proof("nbf", C::Now + 3600);
    QTest::newRow("PA-10") << proof("exp", Past);
    QTest::newRow("PA-10: milliseconds") << proof("exp", Milliseconds);
    QTest::newRow("PA-11") << proof("ath", u"x"_s);
    QTest::newRow("PA-12") << Break([](C &client) {
        client.bendProof = [](C::Step step, QJsonObject &, QJsonObject &claims) {
            if (step == C::Api)
                claims.remove("ath"_L1);
        };
    });
    QTest::newRow("PA-12: no proof")
        << request([](QList<RecordedRequest> &requests) { requests[C::Api].headers.removeLast(); });
    QTest::newRow("PA-13") << proof("nonce", u"older"_s);
    QTest::newRow("PA-14") << proofHeader(
        "jwk", SigningKey::generate(SignatureAlgorithm::ES256).publicKey().requiredMembers());
}

void tst_PassiveChecks::assertionRows()
{
    QTest::newRow("PA-16") << field(C::Code, "client_assertion_type", "jwt-bearer");
    QTest::newRow("PA-17") << Break([](C &client) {
        client.key = SigningKey::generate(SignatureAlgorithm::PS256, 2048);
        client.assertionSigner = [&client](C::Step) -> const SigningKey & {
            static const SigningKey other = keyWith(client.key, {{"alg"_L1, "RS256"_L1}});
            return other;
        };
    });
    QTest::newRow("PA-18") << Break([](C &client) {
        client.assertionSigner = [](C::Step) -> const SigningKey & {
            static const SigningKey other = SigningKey::generate(SignatureAlgorithm::ES256);
            return other;
        };
    });
    QTest::newRow("PA-18: none") << field(C::Code, "client_assertion", {});
    QTest::newRow("PA-19") << assertion("sub", u"other"_s);
    QTest::newRow("PA-20") << assertion("aud", QJsonArray{"http://127.0.0.1:1"_L1});
    QTest::newRow("PA-21") << assertion("exp", C::Now + 61);
    QTest::newRow("PA-21: expired") << assertion("exp", C::Now);
    QTest::newRow("PA-22") << assertion("iat", Milliseconds);
    QTest::newRow("PA-22: nbf") << assertion("nbf", C::Now + 11);
    QTest::newRow("PA-23") << assertion("jti", None);
    QTest::newRow("PA-24") << Break([](C &client) {
        client.bendAssertion = [](C::Step, QJsonObject &, QJsonObject &claims) {
            claims.insert("jti"_L1, QLatin1StringView(Fixed));
        };
    });
}

void tst_PassiveChecks::authorizationRows()
{
    QTest::newRow("PA-15") << field(C::Par, "dpop_jkt", "another");
    QTest::newRow("PA-25") << field(C::Par, "code_challenge_method", "plain");
    QTest::newRow("PA-26") << field(C::Code, "code_verifier", QByteArray(randomText(256)));
    QTest::newRow("PA-27") << Break([](C &client) {
        client.makeVerifier = [n = 0]() mutable {
            return QByteArray("tick").repeated(11) + QByteArray::number(++n);
        };
    });
    QTest::newRow("PA-28") << Break(
        [](C &client) { client.makeVerifier = [same = randomText(256)] { return same; }; });
    QTest::newRow("PA-29") << field(C::Par, "request_uri", "urn:other");
    QTest::newRow("PA-30") << field(C::Authorize, "scope", "openid");
    QTest::newRow("PA-31") << field(C::Par, "response_type", "code id_token");
    QTest::newRow("PA-32") << field(C::Code, "redirect_uri", "http://127.0.0.1:1/callback");
    QTest::newRow("PA-32: no openid") << field(C::Par, "scope", "api/read");
    QTest::newRow("PA-33") << request([](QList<RecordedRequest> &requests) {
        requests.insert(C::Authorize, requests.at(C::Authorize));
    });
    QTest::newRow("PA-33: expired") << request(
        [](QList<RecordedRequest> &requests) { requests[C::Authorize].receivedAt += 60; });
    QTest::newRow("PA-33: never given") << request([](QList<RecordedRequest> &requests) {
        RecordedRequest other = requests.at(C::Authorize);
        other.form[1].value = "urn:other";
        requests.insert(C::Authorize, other);
    });
}

void tst_PassiveChecks::otherRows()
{
    QTest::newRow("PA-34") << request([](QList<RecordedRequest> &requests) {
        requests[C::Api].url.setQuery(u"access_token=token"_s);
    });
    QTest::newRow("PA-34: body") << field(C::Code, "access_token", "token");
    QTest::newRow("PA-34: to the authority") << header(C::Par, "Authorization", "Bearer token");
    QTest::newRow("PA-35") << overTls(QSsl::TlsV1_2, u"ECDHE-RSA-AES256-SHA384"_s);
    QTest::newRow("PA-35: no TLS known") << overTls(QSsl::UnknownProtocol, {});
    QTest::newRow("PA-35: not this machine")
        << Break([](C &client) { client.origin = u"http://authority.example"_s; });
    QTest::newRow("PA-36") << Break([](C &client) {
        client.proofSigner = [&client](C::Step step) -> const SigningKey & {
            static const SigningKey other = SigningKey::generate(SignatureAlgorithm::ES256);
            return step == C::Refresh ? other : client.dpopKey;
        };
    });
    QTest::newRow("PA-37") << proofHeader("jwk",
                                          QJsonObject{{"kty"_L1, "RSA"_L1},
                                                      {"n"_L1, QString(170, u'B')}, // 1020 bits
                                                      {"e"_L1, "AQAB"_L1}});
    QTest::newRow("PA-37: two uses") << Break([](C &client) {
        client.proofSigner = [&client](C::Step) -> const SigningKey & { return client.key; };
    });
}

void tst_PassiveChecks::ownRows()
{
    QTest::newRow("RFC 6265") << header(C::Code, "Cookie", "a=b");
    QTest::newRow("RFC 6749 2.3.1") << request([](QList<RecordedRequest> &requests) {
        requests[C::Par].url.setQuery(u"client_id=client"_s);
    });
    QTest::newRow("RFC 6749 3.2") << request([](QList<RecordedRequest> &requests) {
        requests[C::Code].form.append(FormField{"code", "another"});
    });
    QTest::newRow("RFC 6749 10.12") << field(C::Par, "state", "short");
    QTest::newRow("RFC 6749 B") << request([](QList<RecordedRequest> &requests) {
        requests[C::Par].headers[0].value = "application/json";
    });
    QTest::newRow("RFC 8707 2.2") << field(C::Code, "resource", {});
    QTest::newRow("RFC 8707 2.1") << field(C::Refresh, "resource", "other");
    QTest::newRow("RFC 9101 4") << requestObject(
        [](QJsonObject &header, QJsonObject &) { header.insert("typ"_L1, "JWT"_L1); });
    QTest::newRow("RFC 9101 4: aud") << requestObject(
        [](QJsonObject &, QJsonObject &claims) { claims.insert("aud"_L1, "other"_L1); });
    QTest::newRow("RFC 9101 4: exp") << requestObject(
        [](QJsonObject &, QJsonObject &claims) { claims.insert("exp"_L1, C::Now + 3600); });
    QTest::newRow("RFC 9101 10.8") << requestObject(
        [](QJsonObject &, QJsonObject &claims) { claims.insert("sub"_L1, "client"_L1); });
    QTest::newRow("RFC 9126 3") << requestObject([](QJsonObject &, QJsonObject &) {},
                                                 {{"scope", "openid"}});
    QTest::newRow("RFC 9449 4.2") << proofHeader("kid", u"1"_s);
    QTest::newRow("RFC 9449 4.3") << request([](QList<RecordedRequest> &requests) {
        requests[C::Code].headers.append(requests[C::Code].headers.last());
    });
    QTest::newRow("OIDC 3.1.2.1") << field(C::Par, "nonce", "short");
    QTest::newRow("HelseID scope") << field(C::Code, "scope", "openid");
    QTest::newRow("HelseID typ") << Break([](C &client) {
        client.bendAssertion = [](C::Step, QJsonObject &header, QJsonObject &) {
            header.insert("typ"_L1, "JWT"_L1);
        };
    });
}

void tst_PassiveChecks::finds()
{
    QFETCH(Break, bend);
    ObedientClient client;
    bend(client);
    const QStringList found =
        passiveFindings(client.signIn() + client.signIn(), client.origin, client.key.publicKey());
    const QString rule = QString::fromLatin1(QTest::currentDataTag()).section(u':', 0, 0);
    QVERIFY(!found.isEmpty());
    for (const QString &finding : found)
        QVERIFY2(finding.startsWith(rule + u' '), qPrintable(found.join(u'\n')));
}

void tst_PassiveChecks::everyRuleCanBeBroken()
{
    QFile source(QStringLiteral(KNIPPE_SOURCES "/tests/conformance/tst_passivechecks.cpp"));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QByteArray text = source.readAll();
    for (const PassiveRule &rule : PassiveRules)
        QVERIFY2(text.contains("newRow(\"" + QByteArray(rule.id) + "\")"), rule.id);
    QVERIFY(std::size(PassiveRules) > 37);
    for (int i = 0; i < 37; ++i)
        QCOMPARE(QString::fromLatin1(PassiveRules[i].id),
                 u"PA-%1"_s.arg(i + 1, 2, 10, QChar(u'0')));
}

void tst_PassiveChecks::benchAsserts() // so that no test can forget to
{
    SessionBench bench;
    QCOMPARE(bench.findings(), QStringList());
    auto disobedient = std::make_unique<SessionBench>();
    (void)disobedient->authority.visit(
        QUrl(disobedient->authority.issuer() + u"/connect/authorize?client_id=a&request_uri=b"_s));
    QEXPECT_FAIL("", "PA-33, from the destructor", Continue);
    disobedient.reset();
}

QTEST_GUILESS_MAIN(tst_PassiveChecks)
#include "tst_passivechecks.moc"
