// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpclient.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslError>

namespace knippe {

/// Watches one reply to its end: the deadline, the size limit, the verdict.
class HttpClient::Exchange final : public QObject
{
public:
    using Watch = std::function<void(const Result<HttpResponse> &)>;

    Exchange(QNetworkReply *reply, const HttpRequest &request, QNetworkProxy tunnel,
             QObject *context, Handler handler, Watch watch);

    /// A person has been asked for a password meanwhile, which takes time.
    void restartDeadline() { m_deadline.start(); }

private:
    void onReadyRead();
    void giveUp(QLatin1StringView code);
    void onFinished();
    [[nodiscard]] Result<HttpResponse> verdict();

    QNetworkReply *m_reply;
    QNetworkProxy m_tunnel;
    qint64 m_maxAnswer;
    bool m_showsRedirects;
    QPointer<QObject> m_context;
    Handler m_handler;
    Watch m_watch;
    QByteArray m_body;
    QList<QSslError> m_tlsErrors;
    QTimer m_deadline;
    QLatin1StringView m_ownVerdict;
};

} // namespace knippe
