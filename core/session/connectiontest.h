// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpclient.h"
#include "core/oidc/authoritymetadata.h"
#include "core/profile/profilestore.h"
#include "core/session/authorityclock.h"

#include <QtCore/QTimer>
#include <QtNetwork/QNetworkProxy>

#include <memory>
#include <optional>

class QSslSocket;
class QTcpSocket;

namespace knippe {

/// The way to a profile's authority, one step after another, so that people see which one fails.
/// It asks for nothing that is not public and needs no key but that of the certificate which the
/// profile may show. Single-use; destroying it cancels.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    enum class Step { Name, Tcp, Proxy, Certificate, Tls, Metadata, Keys, Clock };
    Q_ENUM(Step)
    enum class State { Waiting, Running, Passed, Doubtful, Failed, Skipped };
    Q_ENUM(State)
    struct Fact
    {
        QLatin1StringView name; ///< stable, for scripts
        QString value;
    };
    struct Finding
    {
        Step step;
        State state = State::Waiting;
        std::chrono::milliseconds took{0};
        QList<Fact> facts;
        std::optional<Error> error; ///< of a step that failed
    };
    struct Environment
    {
        const Clock &clock;
        ProxyAccess *proxyAccess = nullptr;
        std::chrono::milliseconds limit = std::chrono::seconds(15); ///< of each step
        HttpClient::CertificateSource certificates = {}; ///< of the profile; see Certificates
    };

    ConnectionTest(const StoredProfile &profile, const Environment &environment,
                   QObject *parent = nullptr);
    ~ConnectionTest() override;

    void start();
    /// One for each step, in order.
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }
    [[nodiscard]] bool isFinished() const { return m_isFinished; }
    /// The first step that failed, if any.
    [[nodiscard]] std::optional<Error> error() const;
    [[nodiscard]] const ClientProfile &profile() const { return m_profile; }
    [[nodiscard]] const AuthorityClock &authorityClock() const { return m_authorityClock; }
    /// What is shown to the authority; nullptr where there is none.
    [[nodiscard]] const ClientCertificate *certificate() const { return m_certificate.get(); }

signals:
    void changed(knippe::ConnectionTest::Step step);
    void finished();

private:
    void lookUpName();
    void connectTcp();
    void passProxy();
    void findCertificate();
    void shakeHands();
    void onEncrypted();
    void fetchMetadata();
    void fetchKeys();
    void compareClocks();

    [[nodiscard]] bool isProxied() const { return m_proxy.type() != QNetworkProxy::NoProxy; }
    [[nodiscard]] std::unique_ptr<QSslSocket> newSocket(); ///< with the way to the authority
    [[nodiscard]] QString trustedBy(const QSslCertificate &last) const;
    void send(HttpRequest request, HttpClient::Handler handler);
    void begin(Step step, void (ConnectionTest::*next)());
    void pass(State state, const QList<Fact> &facts);
    void fail(const Error &error, const QList<Fact> &facts = {});
    [[nodiscard]] Error connectionError(QLatin1StringView proxied) const;
    void finish();

    ClientProfile m_profile;
    QUrl m_url;
    Tunnels m_tunnels;
    QNetworkProxy m_proxy; ///< the default one until it is known
    QList<QSslCertificate> m_anchors;
    HttpClient::CertificateSource m_certificates;
    HttpClient::Certificate m_certificate;
    std::chrono::milliseconds m_limit;
    ProxyAccess *m_proxyAccess;
    HttpClient m_http;
    AuthorityClock m_authorityClock;
    bool m_isDated = false; ///< an answer has said what time it is there
    std::optional<AuthorityMetadata> m_metadata;
    QList<Finding> m_findings;
    qsizetype m_current = 0;
    void (ConnectionTest::*m_next)() = nullptr;
    QElapsedTimer m_sinceStep;
    QTimer m_deadline;
    std::unique_ptr<QTcpSocket> m_socket;
    QList<QSslError> m_tlsErrors;
    bool m_isFinished = false;
};

} // namespace knippe
