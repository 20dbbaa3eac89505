// SPDX-License-Identifier: MIT
#include "core/http/httpclient.h"

#include "core/base/faultpoint.h"
#include "core/base/urls.h"
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

class NoCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

bool hasPromisedLength(const QNetworkReply &reply, qint64 received)
{
    if (reply.operation() == QNetworkAccessManager::HeadOperation) // RFC 9110 9.3.2: no content
        return true;
    const QByteArray promised = reply.rawHeader("Content-Length");
    return promised.isEmpty() || promised.toLongLong() == received;
}

} // namespace

// Watches one reply to its end: the deadline, the size limit, the verdict.
class HttpClient::Exchange final : public QObject
{
public:
    using Watch = std::function<void(const Result<HttpResponse> &)>;

    Exchange(QNetworkReply *reply, const HttpRequest &request, QNetworkProxy tunnel,
             QObject *context, Handler handler, Watch watch)
        : QObject(reply)
        , m_reply(reply)
        , m_tunnel(std::move(tunnel))
        , m_maxAnswer(request.maxAnswer)
        , m_showsRedirects(request.showsRedirects)
        , m_context(context)
        , m_handler(std::move(handler))
        , m_watch(std::move(watch))
    {
        reply->setReadBufferSize(m_maxAnswer);
        connect(reply, &QIODevice::readyRead, this, &Exchange::onReadyRead);
        connect(reply, &QNetworkReply::finished, this, &Exchange::onFinished);
        connect(context, &QObject::destroyed, reply, &QNetworkReply::abort);
        connect(reply, &QNetworkReply::uploadProgress, this,
                [this, left = request.left](qint64 sent, qint64 total) {
                    if (total <= 0 || sent < total)
                        return;
                    faultPoint("K06");
                    if (left && m_context)
                        left();
                });
        connect(reply, &QNetworkReply::metaDataChanged, this, [] { faultPoint("K07"); });
        connect(reply, &QNetworkReply::sslErrors, this,
                [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
        // setTransferTimeout() restarts with every byte, so an absolute timer bounds the exchange
        m_deadline.setSingleShot(true);
        connect(&m_deadline, &QTimer::timeout, this, [this] { giveUp(codes::NetTimeout); });
        m_deadline.start(request.deadline);
    }

    /// A person has been asked for a password meanwhile, which takes time.
    void restartDeadline() { m_deadline.start(); }

private:
    void onReadyRead()
    {
        faultPoint("K08");
        m_body += m_reply->read(m_maxAnswer + 1 - m_body.size());
        if (m_body.size() > m_maxAnswer)
            giveUp(codes::NetTooLarge);
    }

    void giveUp(QLatin1StringView code)
    {
        if (m_ownVerdict.isEmpty()) {
            m_ownVerdict = code;
            m_reply->abort();
        }
    }

    void onFinished()
    {
        m_deadline.stop();
        m_reply->deleteLater();
        if (!m_context && !m_watch)
            return;
        auto answer = std::make_shared<Result<HttpResponse>>(verdict());
        if (m_watch)
            m_watch(*answer);
        if (!m_context)
            return;
        // queued, so that the handler may delete anything, the reply and its manager included
        QMetaObject::invokeMethod(
            m_context, [handler = std::move(m_handler), answer] { handler(std::move(*answer)); },
            Qt::QueuedConnection);
    }

    Result<HttpResponse> verdict()
    {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QString where = urlForDisplay(m_reply->url());
        if (!m_ownVerdict.isEmpty())
            return failure(m_ownVerdict, where);
        if (status >= 300 && status < 400 && !m_showsRedirects)
            return failure(Error{codes::NetRedirect, where, {}, status});
        m_body += m_reply->readAll();
        const QNetworkReply::NetworkError error = m_reply->error();
        if (error != QNetworkReply::NoError && !(status >= 400 && isStatusError(error)))
            return failure(networkError(*m_reply, m_tunnel, m_tlsErrors));
        // Qt takes 101 and 103 for final answers; what follows them would answer the next request
        if (status < 200 || status > 599 || !hasPromisedLength(*m_reply, m_body.size()))
            return failure(codes::NetLost, where);
        if (m_body.size() > m_maxAnswer)
            return failure(codes::NetTooLarge, where);
        HttpResponse response;
        response.status = status;
        response.body = std::move(m_body);
        for (const auto &[name, value] : m_reply->rawHeaderPairs())
            response.headers.append({name, value});
        return response;
    }

    QNetworkReply *m_reply;
    QNetworkProxy m_tunnel;
    qint64 m_maxAnswer;
    bool m_showsRedirects;
    QPointer<QObject> m_context;
    Handler m_handler;
    Watch m_watch;
    QByteArray m_body;
    QList<QSslError> m_tlsErrors;
    QTimer m_deadline;
    QLatin1StringView m_ownVerdict;
};

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
    const int number = m_open / ConnectionsPerLane % Lanes;
    const auto [entry, isNew] =
        m_lanes.try_emplace({certificate ? certificate->facts().sha256 : QByteArray(), number});
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
    if (lane.open == 0 && lane.sinceLastAnswer.isValid() && lane.sinceLastAnswer.hasExpired(2000))
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
