// SPDX-License-Identifier: MIT
#include "tests/support/wireserver.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QTimer>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslServer>
#include <QtNetwork/QSslSocket>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;

namespace knippe {

WireServer::WireServer(WireScript script, const QSslConfiguration &tls)
    : m_script(std::move(script))
    , m_isTls(!tls.isNull())
{
    if (m_isTls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this,
            &WireServer::onConnection);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no loopback port to be had");
}

WireServer::~WireServer() = default;

QUrl WireServer::url(const QString &host) const
{
    return QUrl(u"%1://%2:%3/"_s.arg(m_isTls ? "https"_L1 : "http"_L1, host).arg(port()));
}

quint16 WireServer::port() const
{
    return m_server->serverPort();
}

void WireServer::onConnection()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        m_certificates.append(clientCertificate(socket));
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (m_script.when == WireScript::When::Connected) {
            m_received += socket->readAll();
            act(socket);
            continue;
        }
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onReadyRead(socket); });
        if (socket->bytesAvailable() > 0)
            onReadyRead(socket);
    }
}

void WireServer::onReadyRead(QTcpSocket *socket)
{
    const QByteArray news = socket->readAll();
    m_received += news;
    QByteArray request = socket->property("request").toByteArray() + news;
    const qsizetype headEnd = request.indexOf("\r\n\r\n");
    const qsizetype length =
        request.mid(request.toLower().indexOf("content-length:") + 15).split('\r')[0].toLongLong();
    const bool isPost = request.startsWith("POST ");
    const bool isDue = headEnd >= 0
                       && (m_script.when == WireScript::When::HeadRead || !isPost
                           || request.size() >= headEnd + 4 + length);
    if (isDue)
        request.clear();
    socket->setProperty("request", request);
    if (isDue)
        act(socket);
}

void WireServer::act(QTcpSocket *socket)
{
    socket->write(m_script.bytes);
    if (m_script.total > 0) {
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [this, socket, rest = m_script.total]() mutable {
            if (!socket->isOpen() || rest <= 0 || socket->bytesToWrite() > (1 << 20))
                return;
            socket->write(m_script.again);
            rest -= m_script.again.size();
        });
        timer->start(m_script.interval);
    }
    if (m_script.end == WireScript::End::Close)
        socket->disconnectFromHost();
    else if (m_script.end == WireScript::End::Reset)
        reset(socket);
}

QByteArray clientCertificate(const QTcpSocket *socket)
{
    const auto *tls = qobject_cast<const QSslSocket *>(socket);
    const QSslCertificate shown = tls ? tls->peerCertificate() : QSslCertificate();
    return shown.isNull() ? QByteArray() : shown.digest(QCryptographicHash::Sha256);
}

void reset(QTcpSocket *socket)
{
#ifdef Q_OS_UNIX
    const linger now{1, 0};
    setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
#endif
    socket->abort();
}

} // namespace knippe
