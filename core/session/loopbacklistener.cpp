// SPDX-License-Identifier: MIT
#include "core/session/loopbacklistener.h"

#include "core/base/errortext.h"
#include "core/base/secretbytes.h"
#include "core/base/urls.h"
#include "core/oidc/formcodec.h"
#include "core/oidc/parameters.h"
#include "core/session/browserrequest.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

static QByteArray page(const QByteArray &status, const QString &text)
{
    const QByteArray body = "<!doctype html><meta charset=\"utf-8\"><title>Knippe</title>"
                            "<meta name=\"color-scheme\" content=\"light dark\">"
                            "<style>body{font:1.2rem system-ui;margin:15vh auto;max-width:30em;"
                            "padding:0 1em}</style><h1>Knippe</h1><p>"
                            + text.toHtmlEscaped().toUtf8() + "</p>\n";
    return "HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
           + QByteArray::number(body.size())
           + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
             "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n"
             "X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
           + body;
}

LoopbackListener::LoopbackListener(QObject *parent)
    : QObject(parent)
{
    for (QTcpServer *server : {&m_server, &m_twin})
        connect(server, &QTcpServer::newConnection, this,
                [this, server] { onConnection(*server); });
}

Result<QString> LoopbackListener::listen(const QString &redirectUri)
{
    QUrl url(redirectUri, QUrl::StrictMode);
    const bool named =
        url.host() == "localhost"_L1; // registered so by some; still only this machine
    if (url.scheme() != "http"_L1 || !(named || isLoopbackLiteral(url)))
        return failure(codes::AuthzPort, redirectUri);
    const QHostAddress address =
        named ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(url.host());
    if (!m_server.listen(address, quint16(url.port(0))))
        return failure(codes::AuthzPort, u"%1:%2"_s.arg(url.host()).arg(url.port(0)));
    url.setPort(m_server.serverPort());
    // a browser may try the other address first, and somebody else must not sit there
    if (named && !m_twin.listen(QHostAddress::LocalHostIPv6, m_server.serverPort())
        && m_twin.serverError() == QAbstractSocket::AddressInUseError) {
        m_server.close();
        return failure(codes::AuthzPort, u"[::1]:%1"_s.arg(url.port()));
    }
    m_redirectUri = url;
    return url.toString(QUrl::FullyEncoded);
}

void LoopbackListener::onConnection(QTcpServer &server)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onReadyRead(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(m_timeLimit, socket, [socket] { socket->abort(); });
    }
}

static AuthorizationResponse responseIn(const BrowserRequest &request)
{
    if (request.method == "POST")
        return {request.form, ResponseMode::FormPost};
    const qsizetype query = request.target.indexOf('?');
    return {query < 0 ? QByteArray() : request.target.sliced(query + 1), ResponseMode::Query};
}

void LoopbackListener::onReadyRead(QTcpSocket *socket)
{
    const auto request = readBrowserRequest(socket->peek(MaxBrowserHead + MaxBrowserForm));
    if (request && !*request) // more is on its way
        return;
    disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
    if (!request)
        return refuse(socket, request.error(), codes::AuthzAnswer);
    if (!isForUs(**request))
        return refuse(socket, "404 Not Found", codes::AuthzAnswer);
    const AuthorizationResponse response = responseIn(**request);
    if (!isExpected(response))
        return refuse(socket, "404 Not Found", codes::AuthzState);
    m_server.close(); // one answer, RFC 8252 8.3
    m_twin.close();
    connect(socket, &QTcpSocket::disconnected, this, [this, response] { emit answered(response); });
    close(socket, "200 OK", signedInPageText());
}

void LoopbackListener::refuse(QTcpSocket *socket, const QByteArray &status, QLatin1StringView code)
{
    m_refusal = Error{code, QString::fromLatin1(status), {}, 0};
    close(socket, status, waitingPageText());
}

void LoopbackListener::close(QTcpSocket *socket, const QByteArray &status,
                             const QString &text) const
{
    socket->write(m_reply == Reply::Page ? page(status, text)
                                         : "HTTP/1.1 204 No Content\r\nCache-Control: no-store\r\n"
                                           "Connection: close\r\n\r\n"_ba);
    socket->disconnectFromHost();
}

static QString pathOf(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyEncoded);
    return path.isEmpty() ? u"/"_s : path; // what a browser asks for when there is none
}

static QByteArray hostOf(QUrl url)
{
    if (url.port() == 80)
        url.setPort(-1); // a browser leaves it out
    return url.authority(QUrl::FullyEncoded).toLatin1();
}

/// Fetch Metadata, where the browser sends it: neither a script nor a frame of a page.
static bool isNavigation(const BrowserRequest &request)
{
    return request.headers.value("sec-fetch-mode", "navigate") == "navigate"
           && request.headers.value("sec-fetch-dest", "document") == "document";
}

bool LoopbackListener::isForUs(const BrowserRequest &request) const
{
    if (!m_server.isListening() || m_state.isEmpty()) // answered already, or nobody asked yet
        return false;
    const QUrl url = QUrl::fromEncoded(request.target, QUrl::StrictMode);
    if (!url.authority().isEmpty() || pathOf(url) != pathOf(m_redirectUri))
        return false;
    if (request.method == "POST" && url.query() != m_redirectUri.query())
        return false;
    return request.headers.value("host").toLower() == hostOf(m_redirectUri)
           && isNavigation(request);
}

bool LoopbackListener::isExpected(const AuthorizationResponse &response) const
{
    const auto fields = decodeForm(response.form);
    if (!fields)
        return false;
    const auto state = std::ranges::find(*fields, parameters::State, &FormField::name);
    return state != fields->end() && SecretBytes(state->value) == SecretBytes(m_state);
}

} // namespace knippe
