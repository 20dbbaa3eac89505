// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/http/exchangewatcher.h"
#include "core/http/tunnels.h"
#include "core/jose/clientcertificate.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace knippe {

class ProxyAccess;

/// The only way from core to the network. QNetworkAccessManager would re-send a request when a
/// server closes the connection, follow redirects with the body, answer authentication challenges
/// and buffer without limit; each of these is switched off in the .cpp with its reason. One per
/// session, because extra trust anchors belong to one profile.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(Result<HttpResponse>)>;

    explicit HttpClient(QList<QSslCertificate> extraTrustAnchors = {}, QObject *parent = nullptr);

    /// Sends once it is known which of the system's proxies leads there, in the order of asking for
    /// each server (E-NET-PROXY-LOOKUP when that takes too long); never twice, whatever the server
    /// does, unless it is a HEAD, or a GET without body and DPoP proof. `handler` is called exactly
    /// once, from the event loop, or not at all when `context` is gone by then. Only https and http
    /// on a loopback literal are accepted (E-TLS-REQUIRED). Answers with a status of 3xx are
    /// E-NET-REDIRECT, unless the request wants to see them; all other complete answers, error
    /// statuses included, are values.
    void send(HttpRequest request, QObject *context, Handler handler);
    /// Hears of everything from now on; outlives this.
    void setWatcher(ExchangeWatcher *watcher) { m_watcher = watcher; }
    /// Where the client's certificate is (RFC 8705), asked anew for each request that shows it. A
    /// request whose certificate cannot be had is not sent.
    using Certificate = std::shared_ptr<const ClientCertificate>;
    using CertificateSource =
        std::function<void(QObject *context, std::function<void(Result<Certificate>)>)>;
    void setCertificateSource(CertificateSource source) { m_certificates = std::move(source); }
    /// Who people are to their proxies; outlives this. Without it a proxy that asks is
    /// E-NET-PROXY-AUTH.
    void setProxyAccess(ProxyAccess *access);

signals:
    /// An answer has come that says when it was written. Emitted before its handler is called, for
    /// every status; never for what a cache has kept (`Age`), nor for what an API says: it is the
    /// authority's clock that counts.
    void answerDated(const QDateTime &date, std::chrono::milliseconds took);
    /// A proxy has asked who is there, and has been told, or not.
    void proxyAnswered();

private:
    class Departure;
    class Exchange;
    /// Connections that show one certificate, or none. Qt chooses a connection by its address
    /// alone, so what goes without a certificate might go where another one is shown. Six of them
    /// lead to one host at the most; what is sent beside those, or soon after an exchange that was
    /// given up, has a lane of its own.
    struct Lane
    {
        QNetworkAccessManager manager;
        std::optional<QSslConfiguration> tls;
        int open = 0; ///< exchanges under way
        QElapsedTimer sinceLastAnswer;
        QElapsedTimer sinceGivenUp; ///< an exchange whose answer had not come
    };
    [[nodiscard]] Lane &laneFor(const Certificate &certificate, const QUrl &url);
    void depart(HttpRequest request, const Certificate &certificate, QObject *context,
                Handler handler);
    void begin(Departure &departure, const QNetworkProxy &tunnel);
    [[nodiscard]] static QNetworkReply *start(HttpRequest &request, Lane &lane);
    void noteDate(const QNetworkReply &reply, std::chrono::milliseconds took);

    Tunnels m_tunnels;
    std::map<std::pair<QByteArray, int>, Lane> m_lanes; ///< by the certificate's SHA-256, numbered
    CertificateSource m_certificates;
    QList<QSslCertificate> m_extraTrustAnchors;
    int m_open = 0;        ///< exchanges under way, on all lanes
    QByteArray m_dateText; ///< of the last answer that had one
    QDateTime m_date;      ///< the same, read
    ExchangeWatcher *m_watcher = nullptr;
    ProxyAccess *m_proxyAccess = nullptr;
};

} // namespace knippe
