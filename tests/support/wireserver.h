// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtNetwork/QSslConfiguration>

#include <memory>

class QTcpServer;
class QTcpSocket;

namespace knippe {

/// What a WireServer does on each connection, byte for byte.
struct WireScript
{
    enum class When { Connected, HeadRead, BodyRead };
    enum class End { Stay, Close, Reset };

    When when = When::BodyRead; ///< of the first request; later ones on a connection get the same
    QByteArray bytes;
    QByteArray again; ///< written after them over and over, as fast as they are taken
    qint64 total = 0; ///< bytes of `again` in all
    int interval = 0; ///< ms between any two pieces of it
    End end = End::Stay;
};

/// A server on a loopback port that knows no HTTP beyond where a request ends. It counts what
/// arrives and writes what its script says.
class WireServer : public QObject
{
    Q_OBJECT

public:
    explicit WireServer(WireScript script, const QSslConfiguration &tls = {});
    ~WireServer() override;

    [[nodiscard]] QUrl url(const QString &host = QStringLiteral("127.0.0.1")) const;
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] qsizetype connections() const { return m_connections; }
    /// Everything that has arrived, over all connections in order of arrival; of TLS the plaintext.
    [[nodiscard]] const QByteArray &received() const { return m_received; }
    /// SHA-256 of what the client showed on each connection; empty where it showed nothing.
    [[nodiscard]] const QByteArrayList &certificates() const { return m_certificates; }
    [[nodiscard]] qsizetype posts() const { return m_received.count("POST /"); }

private:
    void onConnection();
    void onReadyRead(QTcpSocket *socket);
    void act(QTcpSocket *socket);

    WireScript m_script;
    bool m_isTls;
    std::unique_ptr<QTcpServer> m_server;
    qsizetype m_connections = 0;
    QByteArray m_received;
    QByteArrayList m_certificates;
};

/// SHA-256 of the certificate that a TLS client has shown; empty where it showed none.
[[nodiscard]] QByteArray clientCertificate(const QTcpSocket *socket);

/// Sends RST instead of FIN where the system can be told to.
void reset(QTcpSocket *socket);

} // namespace knippe

Q_DECLARE_METATYPE(knippe::WireScript)
