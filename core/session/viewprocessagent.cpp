// SPDX-License-Identifier: MIT
#include "core/session/viewprocessagent.h"

#include "core/base/redact.h"
#include "core/base/strictjson.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QPointer>

using namespace Qt::StringLiterals;

namespace knippe {

ViewProcessAgent::ViewProcessAgent(Options options)
    : m_options(std::move(options))
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

ViewProcessAgent::~ViewProcessAgent()
{
    m_process.disconnect();
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(500))
        m_process.kill();
    m_process.waitForFinished(500);
}

Result<QString> ViewProcessAgent::prepare(const QString &registeredRedirectUri, ResponseMode mode)
{
    if (!QFileInfo(m_options.program).isExecutable())
        return failure(codes::AuthzView, m_options.program);
    // a redirect is caught before anything connects to it, so it needs no port
    Result<QString> redirectUri = registeredRedirectUri;
    m_mode = mode;
    if (mode == ResponseMode::FormPost) {
        m_listener.setReply(LoopbackListener::Reply::Nothing);
        redirectUri = m_listener.listen(registeredRedirectUri);
    }
    QStringList arguments;
    if (m_options.unsafeNoSandbox)
        arguments.append(u"--unsafe-no-sandbox"_s);
    if (redirectUri)
        m_process.start(m_options.program, arguments);
    return redirectUri;
}

void ViewProcessAgent::present(const AuthorizationPrompt &prompt, QObject *context, Handler handler)
{
    const auto answer =
        [handler, isWanted = QPointer(context)](const Result<AuthorizationResponse> &response) {
            if (isWanted)
                handler(response); // may delete this
        };
    const auto finish = [this, answer] {
        const Result<AuthorizationResponse> response = outcome();
        if (response || m_mode == ResponseMode::Query || m_listener.isListening())
            answer(response); // or else the listener has it
    };
    if (m_process.state() == QProcess::NotRunning) { // it gave up while the request was pushed
        QMetaObject::invokeMethod(&m_waiting, finish, Qt::QueuedConnection);
        return;
    }
    m_listener.expectState(prompt.state);
    QObject::connect(&m_listener, &LoopbackListener::answered, &m_waiting, answer,
                     Qt::QueuedConnection);
    QObject::connect(&m_process, &QProcess::finished, &m_waiting, finish, Qt::QueuedConnection);
    QObject::connect(
        &m_process, &QProcess::errorOccurred, &m_waiting,
        [this, answer](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                answer(failure(codes::AuthzView, m_options.program));
        },
        Qt::QueuedConnection);
    writeRequest(prompt);
}

void ViewProcessAgent::writeRequest(const AuthorizationPrompt &prompt)
{
    QJsonObject line{
        {"authorizeUrl"_L1, QString::fromLatin1(prompt.url.toEncoded())},
        {"redirectUri"_L1, prompt.redirectUri},
        {"responseMode"_L1, m_mode == ResponseMode::Query ? "query"_L1 : "form_post"_L1},
        {"issuer"_L1, prompt.issuer},
        {"issuerName"_L1, prompt.issuerName},
        {"allowedHosts"_L1, QJsonArray::fromStringList(m_options.allowedHosts)},
        {"language"_L1, m_options.language},
        {"environment"_L1, m_options.environment}};
    if (m_options.parentWindow != 0)
        line.insert("parentWindow"_L1, double(m_options.parentWindow));
    m_process.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

Result<AuthorizationResponse> ViewProcessAgent::outcome()
{
    const Result<QJsonObject> answer =
        parseJsonObject(m_process.readAllStandardOutput().trimmed(), codes::AuthzView);
    if (!answer) // it died without a word
        return failure(codes::AuthzView, u"exit %1"_s.arg(m_process.exitCode()));
    const QString result = answer->value("result"_L1).toString();
    if (result == "redirect"_L1)
        return AuthorizationResponse::ofRedirect(
            QUrl(answer->value("url"_L1).toString(), QUrl::StrictMode));
    if (result == "posted"_L1) // and not heard of
        return m_mode == ResponseMode::Query ? failure(codes::AuthzMode, u"form_post"_s)
                                             : failure(m_listener.refusal());
    if (result == "closed"_L1)
        return failure(codes::UserCancelled);
    if (result == "system-browser"_L1)
        return failure(codes::AuthzBrowser);
    const QString reason = answer->value("reason"_L1).toString();
    if (reason == "sandbox"_L1 || reason == "unsafe-refused"_L1)
        return failure(codes::AuthzSandbox);
    return failure(codes::AuthzView,
                   plainText(reason + u": "_s + answer->value("detail"_L1).toString()));
}

} // namespace knippe
