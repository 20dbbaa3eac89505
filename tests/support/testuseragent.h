// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/useragent.h"

#include <optional>

namespace knippe {

/// A person and a browser in one function: the redirect that comes back for a prompt. Without an
/// answer the person never returns.
class TestUserAgent final : public UserAgent
{
public:
    using Visit = std::function<std::optional<Result<QUrl>>(const AuthorizationPrompt &)>;

    explicit TestUserAgent(Visit visit, bool isSystemBrowser = false);

    /// A loopback redirect URI without a port gets port 49152.
    [[nodiscard]] Result<QString> prepare(const QString &registeredRedirectUri,
                                          ResponseMode mode) override;
    [[nodiscard]] bool isSystemBrowser() const override { return m_isSystemBrowser; }
    void present(const AuthorizationPrompt &prompt, QObject *context, Handler handler) override;

private:
    Visit m_visit;
    bool m_isSystemBrowser;
};

} // namespace knippe
