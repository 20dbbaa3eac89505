// SPDX-License-Identifier: MIT
#include "core/session/connectiontest.h"

#include "core/base/redact.h"
#include "core/base/urls.h"
#include "core/http/proxyaccess.h"
#include "core/http/transport.h"

#include <QtNetwork/QAuthenticator>
#include <QtNetwork/QHostInfo>
#include <QtNetwork/QSslCipher>
#include <QtNetwork/QSslSocket>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace knippe {

static constexpr qsizetype MostAddresses = 4;

static quint16 portOf(const QUrl &url)
{
    return quint16(url.port(url.scheme() == "https"_L1 ? 443 : 80));
}

ConnectionTest::ConnectionTest(const StoredProfile &profile, const Environment &environment,
                               QObject *parent)
    : QObject(parent)
    , m_profile(profile.profile)
    , m_url(m_profile.authority)
    , m_anchors(QSslCertificate::fromData(profile.trustedCaPem, QSsl::Pem))
    , m_certificates(m_profile.mutualTls ? environment.certificates : nullptr)
    , m_limit(environment.limit)
    , m_proxyAccess(environment.proxyAccess)
    , m_http(m_anchors)
    , m_authorityClock(environment.clock)
{
    m_http.setCertificateSource(m_certificates);
    for (const Step step : {Step::Name, Step::Tcp, Step::Proxy, Step::Certificate, Step::Tls,
                            Step::Metadata, Step::Keys, Step::Clock})
        m_findings.append(Finding{step, State::Waiting, 0ms, {}, {}});
    m_http.setProxyAccess(m_proxyAccess);
    connect(&m_http, &HttpClient::answerDated, this, [this](const QDateTime &date, auto took) {
        m_isDated = true;
        m_authorityClock.hear(date, took);
    });
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        const bool knowsWay = m_proxy.type() != QNetworkProxy::DefaultProxy;
        fail({knowsWay ? codes::NetTimeout : codes::NetProxyLookup, urlForDisplay(m_url), {}, 0});
    });
}

ConnectionTest::~ConnectionTest()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void ConnectionTest::start()
{
    begin(Step::Name, &ConnectionTest::connectTcp);
    m_tunnels.find(m_url, this, [this](const QNetworkProxy &tunnel) {
        m_proxy = tunnel;
        lookUpName();
    });
}

/// Behind a proxy, the proxy's own name: that of the authority is the proxy's to look up.
void ConnectionTest::lookUpName()
{
    const QString host = isProxied() ? m_proxy.hostName() : m_url.host();
    QHostInfo::lookupHost(host, this, [this, host](const QHostInfo &info) {
        if (m_findings.at(m_current).state != State::Running || m_current != 0)
            return; // too late
        if (info.error() != QHostInfo::NoError)
            return fail({isProxied() ? codes::NetProxyUnreachable : codes::NetUnreachable,
                         isProxied() ? proxyName(m_proxy) : plainText(host),
                         {},
                         0});
        QStringList addresses;
        for (const QHostAddress &address :
             info.addresses().first(std::min(MostAddresses, info.addresses().size())))
            addresses.append(address.toString());
        pass(State::Passed, {{"host"_L1, plainText(host)}, {"addresses"_L1, addresses.join(u' ')}});
    });
}

void ConnectionTest::connectTcp()
{
    begin(Step::Tcp, &ConnectionTest::passProxy);
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this,
            [this] { fail(connectionError(codes::NetProxyUnreachable)); });
    connect(m_socket.get(), &QTcpSocket::connected, this, [this] {
        pass(State::Passed,
             {{"peer"_L1,
               u"%1 %2"_s.arg(m_socket->peerAddress().toString()).arg(m_socket->peerPort())}});
    });
    if (isProxied())
        m_socket->connectToHost(m_proxy.hostName(), m_proxy.port());
    else
        m_socket->connectToHost(m_url.host(), portOf(m_url));
}

void ConnectionTest::passProxy()
{
    begin(Step::Proxy, &ConnectionTest::findCertificate);
    if (!isProxied())
        return pass(State::Skipped, {});
    std::unique_ptr<QSslSocket> socket = newSocket();
    connect(socket.get(), &QSslSocket::connected, this, [this] {
        pass(State::Passed, {{"proxy"_L1, proxyName(m_proxy)}});
    });
    connect(socket.get(), &QSslSocket::errorOccurred, this,
            [this](QAbstractSocket::SocketError error) {
                fail(connectionError(error == QAbstractSocket::ProxyAuthenticationRequiredError
                                         ? codes::NetProxyAuth
                                         : codes::NetProxyRefused));
            });
    m_socket = std::move(socket);
    m_socket->connectToHost(m_url.host(), portOf(m_url));
}

/// Whether the authority takes it is seen in the handshake; with TLS 1.3, at the first answer.
void ConnectionTest::findCertificate()
{
    begin(Step::Certificate, &ConnectionTest::shakeHands);
    if (!m_certificates)
        return pass(State::Skipped, {});
    m_deadline.stop(); // the keychain has one of its own
    m_certificates(this, [this](const Result<HttpClient::Certificate> &found) {
        if (!found)
            return fail(found.error());
        m_certificate = *found;
        const CertificateFacts &facts = m_certificate->facts();
        const bool isGood =
            facts.validityAt(m_authorityClock.now()) == CertificateFacts::Validity::Good;
        pass(isGood ? State::Passed : State::Doubtful,
             {{"thumbprint"_L1, facts.thumbprint()},
              {"expires"_L1, facts.validUntil.toString(Qt::ISODate)}});
    });
}

void ConnectionTest::shakeHands()
{
    begin(Step::Tls, &ConnectionTest::fetchMetadata);
    if (m_url.scheme() != "https"_L1) // on this machine
        return pass(State::Skipped, {});
    std::unique_ptr<QSslSocket> owned = newSocket();
    QSslSocket *socket = owned.get();
    connect(socket, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(socket, &QSslSocket::encrypted, this, &ConnectionTest::onEncrypted);
    connect(socket, &QSslSocket::errorOccurred, this, [this, socket] {
        const QSslCertificate certificate = socket->peerCertificate();
        QList<Fact> facts;
        if (!certificate.isNull())
            facts = {{"certificateIssuer"_L1, plainText(certificate.issuerDisplayName())},
                     {"expires"_L1, certificate.expiryDate().toUTC().toString(Qt::ISODate)}};
        fail(tlsError(urlForDisplay(m_url), m_tlsErrors, socket->errorString()), facts);
    });
    m_socket = std::move(owned);
    QSslConfiguration tls = strictTls(m_anchors);
    if (m_certificate)
        showCertificate(*m_certificate, &tls);
    socket->setSslConfiguration(tls);
    socket->connectToHostEncrypted(m_url.host(), portOf(m_url));
}

void ConnectionTest::onEncrypted()
{
    const auto *socket = static_cast<QSslSocket *>(m_socket.get());
    const QSslCertificate certificate = socket->peerCertificate();
    pass(State::Passed, {{"protocol"_L1, socket->sessionCipher().protocolString()},
                         {"certificateIssuer"_L1, plainText(certificate.issuerDisplayName())},
                         {"expires"_L1, certificate.expiryDate().toUTC().toString(Qt::ISODate)},
                         {"trustedBy"_L1, trustedBy(socket->peerCertificateChain().constLast())}});
}

void ConnectionTest::fetchMetadata()
{
    begin(Step::Metadata, &ConnectionTest::fetchKeys);
    const AuthoritySource source = m_profile.authoritySource();
    m_metadata = source.told;
    if (!source.hasDocument)
        return pass(State::Skipped, {});
    send(makeMetadataRequest(source.address), [=, this](const Result<HttpResponse> &response) {
        const auto metadata = response
                                  ? parseMetadata(*response, source.told.issuer,
                                                  source.clientAuthentication, source.mutualTls)
                                  : Result<AuthorityMetadata>(failure(response.error()));
        if (!metadata)
            return fail(metadata.error());
        m_metadata = withTold(*metadata, source.told);
        pass(State::Passed, {{"issuer"_L1, metadata->issuer}});
    });
}

void ConnectionTest::fetchKeys()
{
    begin(Step::Keys, &ConnectionTest::compareClocks);
    if (m_metadata->jwksUri.isEmpty())
        return pass(State::Skipped, {});
    send(makeKeysRequest(*m_metadata), [this](const Result<HttpResponse> &response) {
        const Result<JwkSet> keys = response ? parseKeys(*response) : failure(response.error());
        if (!keys)
            return fail(keys.error());
        pass(State::Passed, {{"keys"_L1, QString::number(keys->keys.size())}});
    });
}

/// A request has a deadline of its own.
void ConnectionTest::send(HttpRequest request, HttpClient::Handler handler)
{
    m_deadline.stop();
    request.deadline = m_limit;
    m_http.send(std::move(request), this, std::move(handler));
}

/// Also when an answer was of no use otherwise, as long as it said what time it is.
void ConnectionTest::compareClocks()
{
    begin(Step::Clock, &ConnectionTest::finish);
    if (!m_isDated)
        return pass(State::Skipped, {});
    const std::chrono::seconds skew = m_authorityClock.skew();
    const QList<Fact> facts{{"skewSeconds"_L1, QString::number(skew.count())}};
    if (skew == 0s)
        return pass(State::Passed, facts);
    if (m_authorityClock.isCorrected())
        return pass(State::Doubtful, facts);
    fail({codes::NetClock, QString::number(std::chrono::abs(skew).count()), {}, 0}, facts);
}

std::unique_ptr<QSslSocket> ConnectionTest::newSocket()
{
    auto socket = std::make_unique<QSslSocket>();
    socket->setProxy(m_proxyAccess ? m_proxyAccess->withLogin(m_proxy) : m_proxy);
    connect(socket.get(), &QSslSocket::proxyAuthenticationRequired, this,
            [this](const QNetworkProxy &proxy, QAuthenticator *question) {
                if (m_proxyAccess)
                    m_proxyAccess->answer(proxy, *question);
                m_deadline.start(m_limit); // somebody may have been asked, which takes time
            });
    return socket;
}

QString ConnectionTest::trustedBy(const QSslCertificate &last) const
{
    const bool isOurs = std::ranges::any_of(m_anchors, [&](const QSslCertificate &anchor) {
        return anchor == last
               || anchor.subjectInfo(QSslCertificate::CommonName)
                      == last.issuerInfo(QSslCertificate::CommonName);
    });
    return isOurs ? u"trustedCa: %1"_s.arg(m_profile.trustedCa)
                  : plainText(last.issuerDisplayName()); // of those that the system trusts
}

void ConnectionTest::begin(Step step, void (ConnectionTest::*next)())
{
    m_current = qsizetype(step);
    m_next = next;
    m_findings[m_current].state = State::Running;
    m_sinceStep.start();
    m_deadline.start(m_limit);
    emit changed(step);
}

void ConnectionTest::pass(State state, const QList<Fact> &facts)
{
    if (m_socket)
        m_socket->disconnect(this);
    Finding &finding = m_findings[m_current];
    m_deadline.stop();
    finding.state = state;
    finding.took = std::chrono::milliseconds(m_sinceStep.elapsed());
    finding.facts = facts;
    // queued: the socket is at work, and goes
    QMetaObject::invokeMethod(
        this, [this, next = m_next] { (this->*next)(); }, Qt::QueuedConnection);
    emit changed(finding.step);
}

void ConnectionTest::fail(const Error &error, const QList<Fact> &facts)
{
    Finding &finding = m_findings[m_current];
    finding.error = error;
    const bool isLast = finding.step == Step::Clock;
    for (qsizetype i = m_current + 1; i < m_findings.size(); ++i) {
        if (m_findings.at(i).step != Step::Clock || !m_isDated)
            m_findings[i].state = State::Skipped;
    }
    m_next = isLast || !m_isDated ? &ConnectionTest::finish : &ConnectionTest::compareClocks;
    pass(State::Failed, facts);
}

Error ConnectionTest::connectionError(QLatin1StringView proxied) const
{
    return isProxied() ? Error{proxied, proxyName(m_proxy), {}, 0}
                       : Error{codes::NetUnreachable, urlForDisplay(m_url), {}, 0};
}

std::optional<Error> ConnectionTest::error() const
{
    for (const Finding &finding : m_findings) {
        if (finding.error)
            return finding.error;
    }
    return std::nullopt;
}

void ConnectionTest::finish()
{
    m_deadline.stop();
    m_isFinished = true;
    emit finished();
}

} // namespace knippe
