// SPDX-License-Identifier: MIT
#include "testsite.h"

#include <QtNetwork/QSslSocket>

using namespace Qt::StringLiterals;

TestSite::TestSite(const QSslConfiguration &tls)
    : m_tls(tls)
{
    listen(QHostAddress::LocalHost);
}

QUrl TestSite::url(const QString &path) const
{
    const QString scheme = m_tls.localCertificate().isNull() ? u"http"_s : u"https"_s;
    return QUrl(u"%1://127.0.0.1:%2%3"_s.arg(scheme).arg(serverPort()).arg(path));
}

void TestSite::answerWith(const QString &path, const QByteArray &answer)
{
    m_answers.insert(path, answer);
}

void TestSite::page(const QString &path, const QString &html)
{
    answerWith(path, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
                     "Connection: close\r\n\r\n<!doctype html><title>x</title>"
                         + html.toUtf8());
}

void TestSite::redirect(const QString &path, int status, const QString &target)
{
    answerWith(path, "HTTP/1.1 " + QByteArray::number(status)
                         + " Go\r\nLocation: " + target.toUtf8()
                         + "\r\nContent-Length: 0\r\n"
                           "Connection: close\r\n\r\n");
}

void TestSite::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    connect(socket, &QIODevice::readyRead, this, [this, socket] { onReadyRead(socket); });
    connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    if (!m_tls.localCertificate().isNull()) {
        socket->setSslConfiguration(m_tls);
        socket->startServerEncryption();
    }
}

void TestSite::onReadyRead(QTcpSocket *socket)
{
    const QByteArray read = socket->property("read").toByteArray() + socket->readAll();
    socket->setProperty("read", read);
    const qsizetype end = read.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const qsizetype at = read.toLower().indexOf("\r\ncontent-length:");
    const qsizetype length =
        at < 0 || at > end ? 0 : read.mid(at + 17, 8).split('\r').first().trimmed().toInt();
    if (read.size() >= end + 4 + length)
        answer(socket, read);
}

void TestSite::answer(QTcpSocket *socket, const QByteArray &request)
{
    const QList<QByteArray> line = request.left(request.indexOf('\r')).split(' ');
    const QString path = QString::fromLatin1(line.value(1).split('?').first());
    m_requests << QString::fromLatin1(line.value(0)) + u' ' + path;
    m_lastRequest = request;
    m_last.insert(path, request);
    socket->write(m_answers.value(path, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n"
                                        "Connection: close\r\n\r\n"));
    socket->disconnectFromHost();
}
