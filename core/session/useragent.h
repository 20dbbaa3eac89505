// SPDX-License-Identifier: MIT
#pragma once

#include "core/oidc/authorizationresponse.h"

#include <functional>

class QObject;

namespace knippe {

/// What a person is to be shown, and how the answer will be recognised.
struct AuthorizationPrompt
{
    QUrl url;            ///< of the authorization endpoint
    QString redirectUri; ///< as prepare() returned it
    QByteArray state;    ///< an answer with another `state` is not for us
    QString issuer;
    QString issuerName; ///< for display
};

/// Shows the authority's page to a person and brings the redirect back (RFC 6749 section 4.1.1 and
/// 4.1.2). Serves one sign-in; destroying it takes the page away.
class UserAgent
{
public:
    using Handler = std::function<void(Result<AuthorizationResponse>)>;

    virtual ~UserAgent() = default;
    /// Called before the request is pushed: warms up, or opens the port. Returns the redirect URI
    /// to send, which differs from the registered one only by a port (RFC 8252 section 7.3).
    /// `mode` is how the authority is asked to answer.
    [[nodiscard]] virtual Result<QString> prepare(const QString &registeredRedirectUri,
                                                  ResponseMode mode) = 0;
    /// True when the page stands in the person's own browser, where the authority's session
    /// outlives the sign-in and other sign-ins may share it.
    [[nodiscard]] virtual bool isSystemBrowser() const { return false; }
    /// Answers once with what came back, E-USER-CANCELLED, or what went wrong.
    /// E-AUTHZ-BROWSER means that the person would rather use the system's browser.
    virtual void present(const AuthorizationPrompt &prompt, QObject *context, Handler handler) = 0;
};

} // namespace knippe
