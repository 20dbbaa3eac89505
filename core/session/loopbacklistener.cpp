// SPDX-License-Identifier: MIT
#include "core/session/loopbacklistener.h"

#include "core/base/errortext.h"
#include "core/base/secretbytes.h"
#include "core/base/urls.h"
#include "core/oidc/formcodec.h"
#include "core/oidc/parameters.h"

#include <QtNetwork/QTcpSocket>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr qint64 MaxRequest = 64 * 1024;

static QByteArray page(QByteArrayView status, const QString &text)
{
    const QByteArray body = "<!doctype html><meta charset=\"utf-8\"><title>Knippe</title>"
                            "<meta name=\"color-scheme\" content=\"light dark\">"
                            "<style>body{font:1.2rem system-ui;margin:15vh auto;max-width:30em;"
                            "padding:0 1em}</style><h1>Knippe</h1><p>"
                            + text.toHtmlEscaped().toUtf8() + "</p>\n";
    return "HTTP/1.1 " + status.toByteArray()
           + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
           + QByteArray::number(body.size())
           + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
             "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n"
             "X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
           + body;
}

LoopbackListener::LoopbackListener(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackListener::onConnection);
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
    m_redirectUri = url;
    return url.toString(QUrl::FullyEncoded);
}

void LoopbackListener::onConnection()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onReadyRead(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void LoopbackListener::onReadyRead(QTcpSocket *socket)
{
    const QByteArray request = socket->peek(MaxRequest);
    if (!request.contains("\r\n\r\n")) {
        if (request.size() >= MaxRequest)
            socket->abort();
        return;
    }
    disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
    const QByteArrayList requestLine = request.left(request.indexOf("\r\n")).split(' ');
    if (requestLine.size() != 3 || requestLine.at(0) != "GET"
        || !requestLine.at(1).startsWith('/')) {
        socket->write(page("405 Method Not Allowed", waitingPageText()));
        socket->disconnectFromHost();
        return;
    }
    QUrl url = m_redirectUri.resolved(QUrl::fromEncoded(requestLine.at(1), QUrl::StrictMode));
    if (!isExpected(url)) {
        socket->write(page("404 Not Found", waitingPageText()));
        socket->disconnectFromHost();
        return;
    }
    m_server.close(); // one answer, RFC 8252 8.3
    socket->write(page("200 OK", signedInPageText()));
    connect(socket, &QTcpSocket::disconnected, this, [this, url] { emit redirected(url); });
    socket->disconnectFromHost();
}

static QString pathOf(const QUrl &url)
{
    return url.path().isEmpty() ? u"/"_s : url.path(); // what a browser asks for when there is none
}

bool LoopbackListener::isExpected(const QUrl &url) const
{
    if (!m_server.isListening() || m_state.isEmpty()) // answered already, or nobody asked yet
        return false;
    if (pathOf(url) != pathOf(m_redirectUri) || url.authority() != m_redirectUri.authority())
        return false;
    const auto fields = decodeForm(url.query(QUrl::FullyEncoded).toLatin1());
    if (!fields)
        return false;
    for (const FormField &field : *fields) {
        if (field.name == parameters::State)
            return SecretBytes(field.value) == SecretBytes(m_state);
    }
    return false;
}

} // namespace knippe
