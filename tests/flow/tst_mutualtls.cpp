// SPDX-License-Identifier: MIT
// The certificate of an installation (RFC 8705): where it is shown and where not, what a refusal
// becomes, and how the keychain holds it.
#include "core/base/errortext.h"
#include "core/jose/jws.h"
#include "core/session/certificates.h"
#include "core/session/connectiontest.h"
#include "core/session/connectiontext.h"
#include "core/vault/partedstore.h"
#include "core/vault/vaultrecord.h"
#include "tests/support/sessionbench.h"
#include "tests/support/testcertificates.h"
#include "tests/support/wireserver.h"

#include <QtCore/QDirIterator>
#include <QtCore/QJsonArray>
#include <QtTest/QSignalSpy>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;
using Which = Certificates::Which;

namespace {

ClientCertificate made(const QDateTime &now = QDateTime::currentDateTimeUtc(),
                       SignatureAlgorithm algorithm = SignatureAlgorithm::ES256)
{
    return ClientCertificate::create({u"client"_s, u"here"_s, now, "1"}, algorithm);
}

HttpClient::CertificateSource sourceOf(const HttpClient::Certificate &certificate)
{
    return [certificate](QObject *context, const auto &handler) {
        QMetaObject::invokeMethod(
            context, [=] { handler(certificate); }, Qt::QueuedConnection);
    };
}

WireScript ok()
{
    return {WireScript::When::BodyRead, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", {}, 0, 0,
            WireScript::End::Stay};
}

Result<HttpResponse> send(HttpClient &client, const QUrl &url, const QByteArray &method = "POST",
                          bool showsCertificate = true)
{
    QObject context;
    return await<HttpResponse>([&](const auto &done) {
        HttpRequest request;
        request.method = method;
        request.url = url;
        request.showsCertificate = showsCertificate;
        if (method == "POST")
            request.body = SecretBytes("refresh_token=only-once");
        client.send(std::move(request), &context, done);
    });
}

} // namespace

class tst_MutualTls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (TestCertificates::get().server.isNull())
            QSKIP("no openssl program, or Wine: there can be no TLS server");
    }
    void init();
    void cleanup() { m_bench.reset(); }

    void isShown_data();
    void isShown();
    void refusals_data();
    void refusals();
    void isNeverShownOnAConnectionWithout();
    void aNewOneHasItsOwnConnections();
    void whatCannotBeHadIsNotSent();

    void everyEndpointButAuthorize();
    void apis_data();
    void apis();
    void without();
    void publicClient();
    void refusedRenewalSpendsNothing();
    void connectionTestNamesIt_data();
    void connectionTestNamesIt();
    void boundTokens_data();
    void boundTokens();

    void firstIsInUseAtOnce();
    void changesInTwoSteps();
    void bringsFromAFile();
    void refusesWhatHasRunOut();
    void aLockedKeychainLosesNothing();
    void largeChainsFitEverywhere();

private:
    /// Puts one into the bench's keychain and has the authority demand it.
    CertificateFacts provide();
    Result<Certificates::Public> read(Which which = Which::InUse);
    Result<Certificates::Public> make();
    Result<Certificates::Public> bring(const ClientCertificate &certificate);
    Result<Certificates::Public> use(Which which);

    std::unique_ptr<SessionBench> m_bench;
    std::unique_ptr<Certificates> m_certificates;
};

void tst_MutualTls::init()
{
    m_bench = std::make_unique<SessionBench>(A::Transport::Tls);
    m_bench->profile.profile.mutualTls = true;
    m_bench->restart();
    m_certificates = std::make_unique<Certificates>(m_bench->vault, m_bench->directory.path());
}

CertificateFacts tst_MutualTls::provide()
{
    const auto found = make();
    if (!found)
        return {};
    m_bench->authority.demandCertificates(found->pem);
    return found->facts;
}

Result<Certificates::Public> tst_MutualTls::read(Which which)
{
    return await<Certificates::Public>([&](const auto &done) {
        m_certificates->read(m_bench->profile, which, &m_bench->context, done);
    });
}

Result<Certificates::Public> tst_MutualTls::make()
{
    return await<Certificates::Public>(
        [&](const auto &done) { m_certificates->make(m_bench->profile, &m_bench->context, done); });
}

Result<Certificates::Public> tst_MutualTls::bring(const ClientCertificate &certificate)
{
    return await<Certificates::Public>([&](const auto &done) {
        m_certificates->bring(m_bench->profile, certificate, &m_bench->context, done);
    });
}

Result<Certificates::Public> tst_MutualTls::use(Which which)
{
    return await<Certificates::Public>([&](const auto &done) {
        m_certificates->use(m_bench->profile, which, &m_bench->context, done);
    });
}

void tst_MutualTls::isShown_data()
{
    QTest::addColumn<SignatureAlgorithm>("algorithm");
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    for (const auto protocol : {QSsl::TlsV1_2, QSsl::TlsV1_3}) {
        const char *version = protocol == QSsl::TlsV1_2 ? "TLS 1.2" : "TLS 1.3";
        QTest::addRow("P-256, %s", version) << SignatureAlgorithm::ES256 << protocol;
        QTest::addRow("P-384, %s", version) << SignatureAlgorithm::ES384 << protocol;
        QTest::addRow("RSA, %s", version) << SignatureAlgorithm::PS256 << protocol;
    }
}

void tst_MutualTls::isShown()
{
    QFETCH(const SignatureAlgorithm, algorithm);
    QFETCH(const QSsl::SslProtocol, protocol);
    const auto own =
        std::make_shared<const ClientCertificate>(made(QDateTime::currentDateTimeUtc(), algorithm));
    QSslConfiguration tls =
        TestCertificates::demanding(TestCertificates::get().server, own->certificate());
    tls.setProtocol(protocol);
    WireServer server(ok(), tls);
    HttpClient client(QSslCertificate::fromData(TestCertificates::get().caPem));
    client.setCertificateSource(sourceOf(own));
    for (const QByteArray method : {"POST", "GET", "HEAD"})
        QCOMPARE(codeOf(send(client, server.url(), method)), QString());
    QVERIFY(server.connections() > 0);
    for (const QByteArray &shown : server.certificates())
        QCOMPARE(shown, own->facts().sha256);
}

void tst_MutualTls::refusals_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::addColumn<bool>("hasCertificate");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("code");
    const QString refused = u"E-TLS-CERTIFICATE"_s;
    for (const QByteArray method : {"POST", "GET"}) {
        const auto row = [&](const char *name) -> QTestData & {
            return QTest::addRow("%s, %s", name, method.constData());
        };
        row("TLS 1.2, unknown") << QSsl::TlsV1_2 << true << method << refused;
        // that it is for want of a certificate is not to be told from its alert
        row("TLS 1.2, none") << QSsl::TlsV1_2 << false << method << u"E-TLS-HANDSHAKE"_s;
        row("TLS 1.3, unknown") << QSsl::TlsV1_3 << true << method << refused;
        row("TLS 1.3, none") << QSsl::TlsV1_3 << false << method << refused;
    }
}

void tst_MutualTls::refusals()
{
    QFETCH(const QSsl::SslProtocol, protocol);
    QFETCH(const bool, hasCertificate);
    QFETCH(const QByteArray, method);
    QFETCH(const QString, code);
    QSslConfiguration tls =
        TestCertificates::demanding(TestCertificates::get().server, made().certificate());
    tls.setProtocol(protocol);
    WireServer server(ok(), tls);
    HttpClient client(QSslCertificate::fromData(TestCertificates::get().caPem));
    if (hasCertificate)
        client.setCertificateSource(sourceOf(std::make_shared<const ClientCertificate>(made())));
    const auto answer = send(client, server.url(), method);
    QCOMPARE(codeOf(answer), code);
    QCOMPARE(server.received(), QByteArray()); // and so no refresh token has been spent
    if (code == "E-TLS-CERTIFICATE"_L1)
        QVERIFY(errorText(answer.error()).contains(server.url().host()));
}

void tst_MutualTls::isNeverShownOnAConnectionWithout()
{
    QSslConfiguration tls = TestCertificates::get().server;
    tls.setPeerVerifyMode(QSslSocket::QueryPeer); // asks, and lets everybody in
    WireServer server(ok(), tls);
    HttpClient client(QSslCertificate::fromData(TestCertificates::get().caPem));
    const auto own = std::make_shared<const ClientCertificate>(made());
    client.setCertificateSource(sourceOf(own));
    for (const bool shows : {true, false, true, false})
        QCOMPARE(codeOf(send(client, server.url(), "GET", shows)), QString());
    QCOMPARE(server.certificates(), (QByteArrayList{own->facts().sha256, QByteArray()}));
}

void tst_MutualTls::aNewOneHasItsOwnConnections()
{
    QSslConfiguration tls = TestCertificates::get().server;
    tls.setPeerVerifyMode(QSslSocket::QueryPeer);
    WireServer server(ok(), tls);
    HttpClient client(QSslCertificate::fromData(TestCertificates::get().caPem));
    QByteArrayList expected;
    for (int i = 0; i < 2; ++i) {
        const auto own = std::make_shared<const ClientCertificate>(made());
        expected.append(own->facts().sha256);
        client.setCertificateSource(sourceOf(own));
        QCOMPARE(codeOf(send(client, server.url(), "GET")), QString());
    }
    QCOMPARE(server.certificates(), expected);
}

void tst_MutualTls::whatCannotBeHadIsNotSent()
{
    WireServer server(ok(), TestCertificates::get().server);
    HttpClient client(QSslCertificate::fromData(TestCertificates::get().caPem));
    client.setCertificateSource([](QObject *context, const auto &handler) {
        QMetaObject::invokeMethod(
            context, [handler] { handler(failure(codes::VaultLocked)); }, Qt::QueuedConnection);
    });
    QCOMPARE(codeOf(send(client, server.url())), u"E-VAULT-LOCKED"_s);
    QCOMPARE(server.connections(), 0);
}

// Discovery, keys, PAR, token, userinfo and revocation; the browser's part is another program's.
void tst_MutualTls::everyEndpointButAuthorize()
{
    m_bench->profile.profile.userInfo = true;
    m_bench->restart();
    const CertificateFacts facts = provide();
    QCOMPARE(codeOf(m_bench->signIn()), QString());
    QCOMPARE(codeOf(m_bench->fetch({SessionBench::Api1})), QString());
    QCOMPARE(codeOf(m_bench->signOut()), QString());
    for (const auto path : {A::Metadata, A::Keys, A::Par, A::Token, A::UserInfo, A::Revoke})
        QVERIFY2(!m_bench->authority.requests(path).isEmpty(), path.data());
    for (const RecordedRequest &request : m_bench->authority.requests()) {
        const bool isBrowser = request.url.path() == A::Authorize;
        QCOMPARE(request.certificate, isBrowser ? QByteArray() : facts.sha256);
    }
}

void tst_MutualTls::apis_data()
{
    QTest::addColumn<QJsonValue>("x5t");
    QTest::addColumn<bool>("isOpaque");
    QTest::addColumn<bool>("isShown");
    QTest::newRow("bound") << QJsonValue(u"x"_s) << false << true;
    QTest::newRow("not bound") << QJsonValue() << false << false;
    QTest::newRow("nobody can tell") << QJsonValue() << true << true;
}

void tst_MutualTls::apis()
{
    QFETCH(const QJsonValue, x5t);
    QFETCH(const bool, isOpaque);
    QFETCH(const bool, isShown);
    const CertificateFacts facts = provide();
    m_bench->authority.changeToken = [&](QJsonObject &token) {
        QJsonObject claims{{"aud"_L1, SessionBench::Api1}};
        if (!x5t.isNull())
            claims.insert("cnf"_L1, QJsonObject{{"x5t#S256"_L1, x5t}});
        const QByteArray jwt = signCompact({}, claims, m_bench->authority.key);
        token.insert("access_token"_L1, isOpaque ? u"opaque"_s : QString::fromLatin1(jwt));
        token.insert("token_type"_L1, "Bearer"_L1);
    };
    m_bench->authority.changeIdToken = [](QJsonObject &, QJsonObject &claims) {
        claims.remove("at_hash"_L1);
    };
    for (ApiRequest &api : m_bench->profile.profile.apis)
        api.tokenType = TokenType::Either;
    m_bench->restart();
    QCOMPARE(codeOf(m_bench->signIn()), QString());
    QSslConfiguration tls = TestCertificates::get().server;
    tls.setPeerVerifyMode(QSslSocket::QueryPeer);
    WireServer api(ok(), tls);
    const auto answer = await<HttpResponse>([&](const auto &done) {
        ResourceRequest request;
        request.url = api.url();
        m_bench->session->call(SessionBench::Api1, std::move(request), &m_bench->context, done);
    });
    QCOMPARE(codeOf(answer), QString());
    QCOMPARE(api.certificates(), QByteArrayList{isShown ? facts.sha256 : QByteArray()});
}

void tst_MutualTls::without()
{
    const auto none = m_bench->signIn();
    QCOMPARE(codeOf(none), u"E-CONFIG-NO-CERTIFICATE"_s);
    QCOMPARE(none.error().detail, u"bench"_s);
    QVERIFY(m_bench->authority.requests().isEmpty());

    m_bench->profile.profile.mutualTls = false; // one that is there is not shown then
    m_bench->restart();
    QVERIFY(make());
    QCOMPARE(codeOf(m_bench->signIn()), QString());
    for (const RecordedRequest &request : m_bench->authority.requests())
        QCOMPARE(request.certificate, QByteArray());
}

// RFC 8705 section 4: no key but the certificate's, in the keychain or anywhere else
void tst_MutualTls::publicClient()
{
    m_bench->mayBreakRules = true; // those of a client that authenticates
    m_bench->profile.profile.clientAuthentication = ClientProfile::ClientAuthentication::None;
    m_bench->authority.changeMetadata = [](QJsonObject &json) {
        json.insert("token_endpoint_auth_methods_supported"_L1, QJsonArray{"none"_L1});
    };
    m_bench->vault.remove(clientKeyItem(m_bench->profile.id), &m_bench->context, [](auto) {});
    m_bench->restart();
    const CertificateFacts facts = provide();
    QCOMPARE(codeOf(m_bench->signIn()), QString());
    m_bench->restart();
    QCOMPARE(codeOf(m_bench->fetch({SessionBench::Api1})), QString());
    QCOMPARE(codeOf(m_bench->signOut()), QString());
    for (const auto path : {A::Par, A::Token, A::Revoke}) {
        for (const RecordedRequest &request : m_bench->authority.requests(path)) {
            QCOMPARE(request.certificate, facts.sha256);
            QCOMPARE(request.field("client_id"), "client");
            QCOMPARE(request.count("client_assertion"), 0);
        }
    }
    QCOMPARE(m_bench->vault.items(), QStringList{certificateItem(m_bench->profile.id)});
}

void tst_MutualTls::refusedRenewalSpendsNothing()
{
    provide();
    QCOMPARE(codeOf(m_bench->signIn()), QString());
    const qsizetype before = m_bench->refreshTokensSent().size();
    m_bench->authority.demandCertificates(made().certificate()); // it has been struck off
    m_bench->restart();
    QCOMPARE(codeOf(m_bench->fetch({SessionBench::Api1})), u"E-TLS-CERTIFICATE"_s);
    QCOMPARE(m_bench->refreshTokensSent().size(), before);
    QVERIFY(!m_bench->session->doubt());
    QCOMPARE(m_bench->session->state(), Session::State::SignedIn);

    m_bench->authority.demandCertificates(read()->pem);
    QCOMPARE(codeOf(m_bench->fetch({SessionBench::Api1})), QString());
}

void tst_MutualTls::connectionTestNamesIt_data()
{
    QTest::addColumn<bool>("hasOne");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("code");
    QTest::newRow("accepted") << true << true << u"proxy skipped, clock skipped"_s << QString();
    QTest::newRow("none") << false << true
                          << u"proxy skipped, certificate failed, tls skipped, metadata skipped, "
                             "keys skipped, clock skipped"_s
                          << u"E-CONFIG-NO-CERTIFICATE"_s;
    // TLS 1.3 tells only when the handshake is over
    QTest::newRow("refused") << true << false
                             << u"proxy skipped, metadata failed, keys skipped, clock skipped"_s
                             << u"E-TLS-CERTIFICATE"_s;
}

void tst_MutualTls::connectionTestNamesIt()
{
    QFETCH(const bool, hasOne);
    QFETCH(const bool, isKnown);
    QFETCH(const QString, outcome);
    QFETCH(const QString, code);
    const CertificateFacts facts = hasOne ? provide() : CertificateFacts();
    if (!isKnown)
        m_bench->authority.demandCertificates(made().certificate());
    m_bench->authority.date = QByteArray(); // certificates are good by the real time
    const SystemClock clock;
    ConnectionTest test(m_bench->profile,
                        {.clock = clock, .certificates = m_certificates->source(m_bench->profile)});
    QSignalSpy finished(&test, &ConnectionTest::finished);
    test.start();
    QVERIFY(finished.wait(20000));
    QStringList words;
    for (const ConnectionTest::Finding &finding : test.findings()) {
        if (finding.state != ConnectionTest::State::Passed)
            words.append(stepName(finding.step) + u' ' + stateName(finding.state));
    }
    QCOMPARE(words.join(u", "_s), outcome);
    QCOMPARE(test.error() ? test.error()->code : QString(), code);
    const QString report = connectionReport(test, m_bench->clock.now());
    QCOMPARE(report.contains(u"Thumbprint (x5t#S256): "_s + facts.thumbprint()), hasOne);
}

void tst_MutualTls::boundTokens_data()
{
    using Outcome = AcceptanceCheck::Outcome;
    QTest::addColumn<QString>("x5t"); // "own": this installation's
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("ours") << u"own"_s << Outcome::Passes;
    QTest::newRow("another's") << u"other"_s << Outcome::Fails;
    QTest::newRow("nobody's") << QString() << Outcome::Unknown;
}

void tst_MutualTls::boundTokens()
{
    QFETCH(QString, x5t);
    QFETCH(const AcceptanceCheck::Outcome, outcome);
    const CertificateFacts facts = provide();
    if (x5t == "own"_L1)
        x5t = facts.thumbprint();
    QJsonObject claims{{"iss"_L1, m_bench->authority.issuer()}};
    if (!x5t.isEmpty())
        claims.insert("cnf"_L1, QJsonObject{{"x5t#S256"_L1, x5t}});
    const auto found = await<Inspection>([&](const std::function<void(Result<Inspection>)> &done) {
        m_bench->session->inspect(SecretBytes(signCompact({}, claims, m_bench->authority.key)), {},
                                  &m_bench->context,
                                  [done](const Inspection &inspection) { done(inspection); });
    });
    QVERIFY(found);
    QList<AcceptanceCheck::Outcome> outcomes;
    for (const AcceptanceCheck &check : found->checks) {
        if (check.subject == AcceptanceCheck::Subject::CertificateBinding)
            outcomes.append(check.outcome);
    }
    QCOMPARE(outcomes, QList{outcome});
}

void tst_MutualTls::firstIsInUseAtOnce()
{
    QCOMPARE(codeOf(read()), u"E-VAULT-MISSING"_s);
    const auto first = make();
    QVERIFY(first);
    QCOMPARE(first->which, Which::InUse);
    QCOMPARE(read()->facts, first->facts);
    QCOMPARE(first->facts.subject.section(u',', 0, 0), u"CN=client"_s);
    QCOMPARE(first->key, u"EC, P-256"_s);
    QVERIFY(first->pem.startsWith("-----BEGIN CERTIFICATE-----"));
    QCOMPARE(codeOf(read(Which::New)), u"E-VAULT-MISSING"_s);
    QCOMPARE(codeOf(read(Which::Old)), u"E-VAULT-MISSING"_s);
    const QByteArray stored = m_bench->vault.item(certificateItem(m_bench->profile.id));
    QVERIFY(stored.contains("-----BEGIN " "PRIVATE KEY-----"));
    // nothing of it in a file
    QDirIterator files(m_bench->directory.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("PRIVATE"));
    }
}

void tst_MutualTls::changesInTwoSteps()
{
    const auto first = make();
    const auto second = make();
    QVERIFY(first && second);
    QCOMPARE(second->which, Which::New);
    QCOMPARE(read()->facts, first->facts);
    QCOMPARE(use(Which::New)->facts, second->facts);
    QCOMPARE(read()->facts, second->facts);
    QCOMPARE(read(Which::Old)->facts, first->facts);
    QCOMPARE(codeOf(read(Which::New)), u"E-VAULT-MISSING"_s);
    QCOMPARE(use(Which::Old)->facts, first->facts);
    QCOMPARE(read(Which::Old)->facts, second->facts);

    QCOMPARE(codeOf(await<void>([&](const auto &done) {
                 m_certificates->remove(m_bench->profile, &m_bench->context, done);
             })),
             QString());
    QCOMPARE(m_bench->vault.items(), QStringList{clientKeyItem(m_bench->profile.id)});
}

void tst_MutualTls::bringsFromAFile()
{
    const ClientCertificate own = made();
    const QString path = m_bench->directory.filePath(u"own.pem"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(own.toPem().reveal());
    file.close();
    const auto bringFile = [&](const QString &from) {
        return await<Certificates::Public>([&](const auto &done) {
            m_certificates->bring(m_bench->profile, from, nullptr, &m_bench->context, done);
        });
    };
    const auto brought = bringFile(path);
    QVERIFY(brought);
    QCOMPARE(brought->facts, own.facts());
    QCOMPARE(read()->facts, own.facts());
    QCOMPARE(codeOf(bringFile(path + u".not"_s)), u"E-CONFIG-FILE"_s);
    QVERIFY(QFile::remove(path));
}

void tst_MutualTls::refusesWhatHasRunOut()
{
    const auto brought = bring(made(QDateTime::currentDateTimeUtc().addYears(-3)));
    QCOMPARE(codeOf(brought), u"E-CONFIG-CERTIFICATE"_s);
    QVERIFY(brought.error().detail.startsWith("it was good until "_L1));
    QCOMPARE(codeOf(read()), u"E-VAULT-MISSING"_s);
}

// A locked Secret Service finds nothing: what is there must not be taken for missing.
void tst_MutualTls::aLockedKeychainLosesNothing()
{
    const auto first = make();
    QVERIFY(first);
    m_bench->vault.fault = [](TestVault::Operation operation, const QString &) {
        const bool reads = operation == TestVault::Operation::Read;
        return Error{reads ? codes::VaultMissing : codes::VaultLocked, {}, {}, 0};
    };
    QCOMPARE(codeOf(make()), u"E-VAULT-LOCKED"_s);
    QCOMPARE(codeOf(m_bench->signIn()), u"E-VAULT-LOCKED"_s);
    m_bench->vault.fault = nullptr;
    QCOMPARE(read()->facts, first->facts);
    QCOMPARE(codeOf(read(Which::New)), u"E-VAULT-MISSING"_s);
}

// RSA keys and chains are longer than one item on Windows may be.
void tst_MutualTls::largeChainsFitEverywhere()
{
    PartedStore parted(m_bench->vault, 2400);
    Certificates certificates(parted, m_bench->directory.path());
    const ClientCertificate own = made(QDateTime::currentDateTimeUtc(), SignatureAlgorithm::PS256);
    QVERIFY(own.toPem().size() > 2400);
    QVERIFY(ClientCertificate::MaxSize * 4 / 3 + 8 * 1024 < PartedStore::MaxParts * 2400);
    const auto put = await<Certificates::Public>([&](const auto &done) {
        certificates.bring(m_bench->profile, own, &m_bench->context, done);
    });
    QCOMPARE(codeOf(put), QString());
    const auto back = await<Certificates::Public>([&](const auto &done) {
        certificates.read(m_bench->profile, Which::InUse, &m_bench->context, done);
    });
    QCOMPARE(back->facts, own.facts());
}

QTEST_GUILESS_MAIN(tst_MutualTls)
#include "tst_mutualtls.moc"
