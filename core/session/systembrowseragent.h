// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/loopbacklistener.h"
#include "core/session/useragent.h"

namespace knippe {

/// The person's own browser, or any browser told the URL, with a loopback listener for the way back
/// (RFC 8252 sections 4 and 7.3).
class SystemBrowserAgent final : public UserAgent
{
public:
    /// Opens or prints a URL; false when that cannot be done.
    using OpenUrl = std::function<bool(const QUrl &)>;

    explicit SystemBrowserAgent(OpenUrl openUrl);

    [[nodiscard]] Result<QString> prepare(const QString &registeredRedirectUri,
                                          ResponseMode mode) override;
    [[nodiscard]] bool isSystemBrowser() const override { return true; }
    void present(const AuthorizationPrompt &prompt, QObject *context, Handler handler) override;

private:
    OpenUrl m_openUrl;
    LoopbackListener m_listener;
};

} // namespace knippe
