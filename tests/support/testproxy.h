// SPDX-License-Identifier: MIT
#pragma once

#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QTcpServer>

class QTcpSocket;

namespace knippe {

/// A proxy on a loopback port that knows CONNECT (RFC 9110 section 9.3.6) and leads every tunnel to
/// one and the same port of this machine, whatever host is asked for.
class TestProxy : public QObject
{
    Q_OBJECT

public:
    explicit TestProxy(quint16 target);

    /// For the `https_proxy` of this environment, with "user:password@" if need be.
    [[nodiscard]] QByteArray url(const QByteArray &login = {}) const;
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    void close() { m_server.close(); }

    QByteArray refusal; ///< in answer to every CONNECT, if there is one
    QByteArray login;   ///< "user:password", wanted by Basic authentication (RFC 7617) if not empty
    QByteArray seen;    ///< all that has come outside of tunnels
    int tunnels = 0;

private:
    void onReadyRead(QTcpSocket *client);
    [[nodiscard]] QByteArray answerTo(const QByteArray &request) const;
    void open(QTcpSocket *client);

    QTcpServer m_server;
    quint16 m_target;
};

} // namespace knippe
