// SPDX-License-Identifier: MIT
#include "core/http/exchange_p.h"

#include "core/base/faultpoint.h"
#include "core/base/urls.h"
#include "core/http/transport.h"

#include <memory>

namespace knippe {

static bool hasPromisedLength(const QNetworkReply &reply, qint64 received)
{
    if (reply.operation() == QNetworkAccessManager::HeadOperation) // RFC 9110 9.3.2: no content
        return true;
    const QByteArray promised = reply.rawHeader("Content-Length");
    return promised.isEmpty() || promised.toLongLong() == received;
}

HttpClient::Exchange::Exchange(QNetworkReply *reply, const HttpRequest &request,
                               QNetworkProxy tunnel, QObject *context, Handler handler, Watch watch)
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

void HttpClient::Exchange::onReadyRead()
{
    faultPoint("K08");
    m_body += m_reply->read(m_maxAnswer + 1 - m_body.size());
    if (m_body.size() > m_maxAnswer)
        giveUp(codes::NetTooLarge);
}

void HttpClient::Exchange::giveUp(QLatin1StringView code)
{
    if (m_ownVerdict.isEmpty()) {
        m_ownVerdict = code;
        m_reply->abort();
    }
}

void HttpClient::Exchange::onFinished()
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

Result<HttpResponse> HttpClient::Exchange::verdict()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QString where = urlForDisplay(m_reply->url());
    if (!m_ownVerdict.isEmpty())
        return failure(m_ownVerdict, where);
    if (status >= 300 && status < 400 && !m_showsRedirects)
        return failure(Error{codes::NetRedirect, where, {}, status});
    if (m_reply->isOpen()) // not when it was given up; Qt would complain to whoever reads stderr
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

} // namespace knippe
