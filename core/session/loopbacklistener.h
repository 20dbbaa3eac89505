// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QtCore/QUrl>
#include <QtNetwork/QTcpServer>

namespace knippe {

/// Waits on a loopback port for the browser to come back with the redirect (RFC 8252 section 7.3).
/// Only a GET for the exact path with the expected `state` counts; anything else gets a short
/// answer and changes nothing. Closes after the first that counts.
class LoopbackListener : public QObject
{
    Q_OBJECT

public:
    explicit LoopbackListener(QObject *parent = nullptr);

    /// Opens the port of `redirectUri`, or any free one when it names none, and returns the URI
    /// with the port in it. E-AUTHZ-PORT when it is taken or not on loopback.
    [[nodiscard]] Result<QString> listen(const QString &redirectUri);
    void expectState(const QByteArray &state) { m_state = state; }

signals:
    void redirected(const QUrl &url);

private:
    void onConnection();
    void onReadyRead(QTcpSocket *socket);
    [[nodiscard]] bool isExpected(const QUrl &url) const;

    QTcpServer m_server;
    QUrl m_redirectUri;
    QByteArray m_state;
};

} // namespace knippe
