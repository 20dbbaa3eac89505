// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <optional>

namespace knippe {

enum class Environment { Test, Sandbox, Production };

/// Query: the answer is read from the redirect's URL, which is never loaded (RFC 6749 section
/// 4.1.2; response_mode query and query.jwt). FormPost: the answer is in a body, which the engine
/// does not show (Qt has that from 6.7 only), so the page may post it, once, to the listener of
/// whoever started us; an error may still come in a query.
enum class ResponseMode { Query, FormPost };

/// What this process is told to show: the one line it reads on standard input.
struct SigninRequest
{
    QUrl authorizeUrl;
    QUrl redirectUri;
    ResponseMode responseMode = ResponseMode::Query;
    QString issuerName;
    QUrl issuer;
    QStringList allowedHosts;
    QString language;
    Environment environment = Environment::Test;
    quint64 parentWindow = 0; ///< native id of the window to stay above; 0: none

    /// The authority is on this machine, by number: the demo, and tests.
    [[nodiscard]] bool hasLocalAuthority() const;

    bool operator==(const SigninRequest &) const = default;
};

/// The longest line that is read, in bytes.
inline constexpr qsizetype MaxRequestSize = 65536;

/// Nothing if `line` cannot be used; `problem` then names the member that is wrong, not its value.
[[nodiscard]] std::optional<SigninRequest> parseSigninRequest(const QByteArray &line,
                                                              QString &problem);

} // namespace knippe
