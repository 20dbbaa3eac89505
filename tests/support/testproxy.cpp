// SPDX-License-Identifier: MIT
#include "tests/support/testproxy.h"

#include <QtNetwork/QTcpSocket>

namespace knippe {

TestProxy::TestProxy(quint16 target)
    : m_target(target)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *client = m_server.nextPendingConnection();
        connect(client, &QTcpSocket::readyRead, this, [this, client] { onReadyRead(client); });
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no loopback port to be had");
}

QByteArray TestProxy::url(const QByteArray &user) const
{
    return "http://" + user + "127.0.0.1:" + QByteArray::number(port());
}

void TestProxy::onReadyRead(QTcpSocket *client)
{
    if (auto *server = client->findChild<QTcpSocket *>()) {
        server->write(client->readAll());
        return;
    }
    const QByteArray request = client->property("request").toByteArray() + client->readAll();
    const bool isWhole = request.endsWith("\r\n\r\n");
    client->setProperty("request", isWhole ? QByteArray() : request);
    if (!isWhole)
        return;
    seen += request;
    const QByteArray answer = answerTo(request);
    client->write(answer);
    if (answer.startsWith("HTTP/1.1 200"))
        open(client);
}

QByteArray TestProxy::answerTo(const QByteArray &request) const
{
    if (!refusal.isEmpty())
        return refusal;
    if (!request.startsWith("CONNECT "))
        return "HTTP/1.1 405 Test\r\nContent-Length: 0\r\n\r\n";
    if (!login.isEmpty()
        && !request.contains("\r\nProxy-Authorization: Basic " + login.toBase64() + "\r\n"))
        return "HTTP/1.1 407 Test\r\nContent-Length: 0\r\n"
               "Proxy-Authenticate: Basic realm=\"Ward 7\"\r\n\r\n";
    return "HTTP/1.1 200 Tunnel\r\n\r\n";
}

void TestProxy::open(QTcpSocket *client)
{
    ++tunnels;
    auto *server = new QTcpSocket(client);
    server->setProxy(QNetworkProxy::NoProxy);
    server->connectToHost(QHostAddress::LocalHost, m_target);
    connect(server, &QTcpSocket::readyRead, client,
            [client, server] { client->write(server->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
}

} // namespace knippe
