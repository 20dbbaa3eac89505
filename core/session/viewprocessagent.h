// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/useragent.h"

#include <QtCore/QProcess>

namespace knippe {

/// The embedded view: the program knippe-signin, which has a page and no secret. It gets one JSON
/// line on its standard input and answers with one; closing its input takes it away.
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

    [[nodiscard]] Result<QString> prepare(const QString &registeredRedirectUri) override;
    void present(const AuthorizationPrompt &prompt, QObject *context, Handler handler) override;

private:
    [[nodiscard]] Result<AuthorizationResponse> outcome();

    Options m_options;
    QProcess m_process;
};

} // namespace knippe
