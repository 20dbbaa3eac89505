// SPDX-License-Identifier: MIT
#include "core/http/httpclient.h"

#include "core/base/urls.h"
#include "core/http/exchange_p.h"
#include "core/http/httpdate.h"
#include "core/http/oneshotbody.h"
#include "core/http/proxyaccess.h"
#include "core/http/transport.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtNetwork/QAuthenticator>
#include <QtNetwork/QNetworkCookie>
#include <QtNetwork/QNetworkCookieJar>
#include <QtNetwork/QNetworkReply>

#include <memory>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr int ConnectionsPerLane = 6; // of QNetworkAccessManager, to one host
constexpr int Lanes = 2;              // more would help few people, and be rude
constexpr qint64 Unsettled = 2000;    // ms

class NoCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

} // namespace

// A request that waits to be told the way. Nothing of it has left.
class HttpClient::Departure final : public QObject
{
public:
    Departure(HttpRequest wanted, Certificate shown, QObject *asker, Handler answer,
              Exchange::Watch witness, QObject *parent)
        : QObject(parent)
        , request(std::move(wanted))
        , certificate(std::move(shown))
        , context(asker)
        , handler(std::move(answer))
        , watch(std::move(witness))
    {
        connect(asker, &QObject::destroyed, this, [this] { giveUp(codes::NetLost); });
        QTimer::singleShot(Patience, this, [this] { giveUp(codes::NetProxyLookup); });
    }

    HttpRequest request;
    Certificate certificate;
    QPointer<QObject> context;
    Handler handler;
    Exchange::Watch watch;

private:
    static constexpr auto Patience = std::chrono::seconds(10);

    void giveUp(QLatin1StringView code)
    {
        const Error error{code, urlForDisplay(request.url), {}, 0};
        if (watch)
            watch(failure(error));
        if (context) {
            QMetaObject::invokeMethod(
                context, [handler = std::move(handler), error] { handler(failure(error)); },
                Qt::QueuedConnection);
        }
        delete this;
    }
};

HttpClient::HttpClient(QList<QSslCertificate> extraTrustAnchors, QObject *parent)
    : QObject(parent)
    , m_extraTrustAnchors(std::move(extraTrustAnchors))
{
}

void HttpClient::setProxyAccess(ProxyAccess *access)
{
    m_proxyAccess = access;
    for (auto &[key, lane] : m_lanes)
        lane.manager.setProxyFactory(new TunnelFactory(m_tunnels, access));
}

HttpClient::Lane &HttpClient::laneFor(const Certificate &certificate, const QUrl &url)
{
    std::pair key{certificate ? certificate->facts().sha256 : QByteArray(),
                  m_open / ConnectionsPerLane % Lanes};
    // What was given up is closed by another thread, a little later: until then Qt may choose its
    // connection for what comes next, which then cannot be sent again (ContentReSendError).
    if (const auto last = m_lanes.find(key); last != m_lanes.end()
                                             && last->second.sinceGivenUp.isValid()
                                             && !last->second.sinceGivenUp.hasExpired(Unsettled))
        key.second = (key.second + 1) % Lanes;
    const auto [entry, isNew] = m_lanes.try_emplace(key);
    Lane &lane = entry->second;
    if (url.scheme() == "https"_L1 && !lane.tls) { // before that Qt need not load its TLS
        lane.tls = strictTls(m_extraTrustAnchors);
        if (certificate)
            showCertificate(*certificate, &*lane.tls);
    }
    if (!isNew)
        return lane;
    lane.manager.setProxyFactory(new TunnelFactory(m_tunnels, m_proxyAccess));
    lane.manager.setCookieJar(new NoCookies(&lane.manager));
    lane.manager.setAutoDeleteReplies(false);
    lane.manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    connect(&lane.manager, &QNetworkAccessManager::proxyAuthenticationRequired, this,
            [this](const QNetworkProxy &proxy, QAuthenticator *question) {
                if (m_proxyAccess)
                    m_proxyAccess->answer(proxy, *question);
                emit proxyAnswered();
            });
    return lane;
}

void HttpClient::send(HttpRequest request, QObject *context, Handler handler)
{
    if (!isProtectedTransport(request.url)) {
        const QString where = urlForDisplay(request.url);
        QMetaObject::invokeMethod(
            context, [where, handler] { handler(failure(codes::TlsRequired, where)); },
            Qt::QueuedConnection);
        return;
    }
    if (!m_certificates || !request.showsCertificate || request.url.scheme() != "https"_L1)
        return depart(std::move(request), nullptr, context, std::move(handler));
    m_certificates(context, [self = QPointer(this), context, handler,
                             waiting = std::make_shared<HttpRequest>(std::move(request))](
                                const Result<Certificate> &certificate) {
        if (self && certificate)
            self->depart(std::move(*waiting), *certificate, context, handler);
        else if (self)
            handler(failure(certificate.error()));
    });
}

void HttpClient::depart(HttpRequest request, const Certificate &certificate, QObject *context,
                        Handler handler)
{
    Exchange::Watch watch;
    if (m_watcher) {
        watch = [watcher = m_watcher, number = m_watcher->sending(request)](const auto &answer) {
            watcher->answered(number, answer);
        };
    }
    const QUrl url = request.url;
    auto *departure = new Departure(std::move(request), certificate, context, std::move(handler),
                                    std::move(watch), this);
    m_tunnels.find(url, departure, [this, departure](const QNetworkProxy &tunnel) {
        begin(*departure, tunnel);
        delete departure;
    });
}

void HttpClient::begin(Departure &departure, const QNetworkProxy &tunnel)
{
    Lane &lane = laneFor(departure.certificate, departure.request.url);
    // A server may have closed an idle connection without our knowing; a body that can be sent only
    // once must not find that out. While another exchange is open its connection has to stay.
    if (lane.open == 0 && lane.sinceLastAnswer.isValid()
        && lane.sinceLastAnswer.hasExpired(Unsettled))
        lane.manager.clearConnectionCache();
    HttpRequest &request = departure.request;
    QNetworkReply *reply = start(request, lane);
    ++lane.open;
    ++m_open;
    QElapsedTimer sent;
    sent.start();
    const auto onFinished = [this, &lane, reply, sent, told = request.tellsTime] {
        if (told)
            noteDate(*reply, std::chrono::milliseconds(sent.elapsed()));
        --m_open;
        --lane.open;
        lane.sinceLastAnswer.start();
        if (reply->error() == QNetworkReply::OperationCanceledError)
            lane.sinceGivenUp.start();
    };
    connect(reply, &QNetworkReply::finished, this, onFinished);
    auto *exchange = new Exchange(reply, request, tunnel, departure.context,
                                  std::move(departure.handler), std::move(departure.watch));
    connect(this, &HttpClient::proxyAnswered, exchange, &Exchange::restartDeadline);
}

void HttpClient::noteDate(const QNetworkReply &reply, std::chrono::milliseconds took)
{
    if (reply.hasRawHeader("Age")) // RFC 9111 5.1: that Date is an old one
        return;
    const QByteArray text = reply.rawHeader("Date");
    if (text != m_dateText) { // answers that come together say the same
        m_dateText = text;
        m_date = parseHttpDate(text);
    }
    if (m_date.isValid())
        emit answerDated(m_date, took);
}

QNetworkReply *HttpClient::start(HttpRequest &request, Lane &lane)
{
    QNetworkRequest wire(request.url);
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                      QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // NTLM and Negotiate would otherwise be answered with the user's own account
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // HTTP/2 of Qt before 6.7.3 sends data before the handshake ends (CVE-2024-39936)
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setRawHeader("Accept-Encoding", "identity"); // no decompression, so the size limit holds
    wire.setRawHeader("User-Agent", "Knippe/" KNIPPE_VERSION);
    if (request.url.scheme() == "https"_L1)
        wire.setSslConfiguration(*lane.tls);
    for (const HttpHeader &header : request.headers)
        wire.setRawHeader(header.name, header.value);
    // These two may go out again on a new connection: they change nothing (RFC 9110 section 9.2.2).
    // A proof may not, and so costs a GET a Content-Length of nought; custom HEADs Qt cannot do.
    if (request.method == "HEAD")
        return lane.manager.head(wire);
    if (request.method == "GET" && request.body.isEmpty() && !wire.hasRawHeader("DPoP"))
        return lane.manager.get(wire);

    wire.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto *body = new OneShotBody(std::move(request.body));
    QNetworkReply *reply = lane.manager.sendCustomRequest(wire, request.method, body);
    body->setParent(reply);
    return reply;
}

} // namespace knippe
