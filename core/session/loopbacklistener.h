// SPDX-License-Identifier: MIT
#pragma once

#include "core/oidc/authorizationresponse.h"

#include <QtNetwork/QTcpServer>

#include <chrono>

namespace knippe {

struct BrowserRequest;

/// Waits on a loopback port for the browser to come back with the authority's answer (RFC 8252
/// section 7.3), in the query or in a posted form (OAuth 2.0 Form Post Response Mode). Any page and
/// any program of this machine can send something here, and a form that the authority's page posts
/// comes from another site by its nature, often with `Origin: null`: so it is `state` alone that
/// tells (RFC 6749 section 10.12). Only a navigation to the exact path at the exact host counts
/// that brings it; anything else gets a short answer and changes nothing. Closes after the first
/// that counts.
class LoopbackListener : public QObject
{
    Q_OBJECT

public:
    /// What a browser gets to see: a page, or nothing new (204) where its page is about to go.
    enum class Reply { Page, Nothing };

    explicit LoopbackListener(QObject *parent = nullptr);

    /// Opens the port of `redirectUri`, or any free one when it names none, and returns the URI
    /// with the port in it. E-AUTHZ-PORT when it is taken or not on loopback.
    [[nodiscard]] Result<QString> listen(const QString &redirectUri);
    void expectState(const QByteArray &state) { m_state = state; }
    void setReply(Reply reply) { m_reply = reply; }
    /// For a request to be whole.
    void setTimeLimit(std::chrono::milliseconds limit) { m_timeLimit = limit; }
    /// False from the one answer on.
    [[nodiscard]] bool isListening() const { return m_server.isListening(); }
    /// Why the last request was refused.
    [[nodiscard]] const Error &refusal() const { return m_refusal; }

signals:
    void answered(const knippe::AuthorizationResponse &response);

private:
    void onConnection(QTcpServer &server);
    void onReadyRead(QTcpSocket *socket);
    void refuse(QTcpSocket *socket, const QByteArray &status, QLatin1StringView code);
    void close(QTcpSocket *socket, const QByteArray &status, const QString &text) const;
    [[nodiscard]] bool isForUs(const BrowserRequest &request) const;
    [[nodiscard]] bool isExpected(const AuthorizationResponse &response) const;

    QTcpServer m_server;
    QTcpServer m_twin; ///< of a named one: "localhost" has two addresses
    QUrl m_redirectUri;
    QByteArray m_state;
    Reply m_reply = Reply::Page;
    std::chrono::milliseconds m_timeLimit = std::chrono::seconds(30);
    Error m_refusal{codes::AuthzAnswer, QStringLiteral("form_post"), {}, 0};
};

} // namespace knippe
