// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/loopbacklistener.h"
#include "core/session/useragent.h"

#include <QtCore/QProcess>

namespace knippe {

/// The embedded view: the program knippe-signin, which has a page and no secret. It gets one JSON
/// line on its standard input and answers with one; closing its input takes it away. A redirect is
/// caught in it, before anything connects to that; an answer that is posted can be read by no view,
/// so a listener here takes it.
class ViewProcessAgent final : public UserAgent
{
public:
    struct Options
    {
        QString program;              ///< path of knippe-signin
        QString language;             ///< of its own texts and of the page: "nb"
        QString environment;          ///< "sandbox", "test" or "production", shown above the page
        quint64 parentWindow = 0;     ///< native id of the window to stay above; 0 for none
        bool unsafeNoSandbox = false; ///< accepted by knippe-signin for loopback authorities only
        QStringList allowedHosts{QStringLiteral("*")}; ///< where its pages may lead
    };

    explicit ViewProcessAgent(Options options);
    ~ViewProcessAgent() override;

    [[nodiscard]] Result<QString> prepare(const QString &registeredRedirectUri,
                                          ResponseMode mode) override;
    void present(const AuthorizationPrompt &prompt, QObject *context, Handler handler) override;

private:
    void writeRequest(const AuthorizationPrompt &prompt);
    [[nodiscard]] Result<AuthorizationResponse> outcome();

    Options m_options;
    ResponseMode m_mode = ResponseMode::Query;
    LoopbackListener m_listener;
    QProcess m_process;
    QObject m_waiting; ///< context of what is awaited; first to go
};

} // namespace knippe
