// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QHash>
#include <QtCore/QUrl>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QTcpServer>

/// A web site on 127.0.0.1 that says what it is told to and remembers what it was asked.
class TestSite : public QTcpServer
{
    Q_OBJECT

public:
    /// With a certificate in `tls` it speaks https.
    explicit TestSite(const QSslConfiguration &tls = {});

    [[nodiscard]] QUrl url(const QString &path) const;
    /// The whole answer, as it goes over the line.
    void answerWith(const QString &path, const QByteArray &answer);
    void page(const QString &path, const QString &html);
    void redirect(const QString &path, int status, const QString &target);

    /// "GET /login", without the query, in order of arrival.
    [[nodiscard]] QStringList requests() const { return m_requests; }
    [[nodiscard]] bool wasAsked(const QString &request) const
    {
        return m_requests.contains(request);
    }
    /// The last request to come, whole.
    [[nodiscard]] QByteArray lastRequest() const { return m_lastRequest; }
    /// The last one for this path, whole; empty if there was none.
    [[nodiscard]] QByteArray requestFor(const QString &path) const { return m_last.value(path); }
    [[nodiscard]] int connections() const { return m_connections; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void onReadyRead(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &request);

    QSslConfiguration m_tls;
    QHash<QString, QByteArray> m_answers;
    QStringList m_requests;
    QByteArray m_lastRequest;
    QHash<QString, QByteArray> m_last;
    int m_connections = 0;
};
