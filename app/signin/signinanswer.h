// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

class QUrl;

namespace knippe {

/// How a sign-in ended, as the one line on standard output tells it. `reason` is stable and made
/// for programs; `detail` is English and never holds a URL's query.
struct SigninAnswer
{
    QString result;
    QString url;
    QString reason;
    QString detail;

    [[nodiscard]] static SigninAnswer redirect(const QUrl &url);
    [[nodiscard]] static SigninAnswer posted();
    [[nodiscard]] static SigninAnswer closed();
    [[nodiscard]] static SigninAnswer systemBrowser();
    [[nodiscard]] static SigninAnswer failed(QLatin1StringView reason, const QString &detail);

    /// One JSON object and a line feed, in UTF-8.
    [[nodiscard]] QByteArray toLine() const;

    bool operator==(const SigninAnswer &) const = default;
};

namespace reasons {
inline constexpr QLatin1StringView BadRequest{"bad-request"};
inline constexpr QLatin1StringView PageLoad{"page-load"};
inline constexpr QLatin1StringView Certificate{"certificate"};
inline constexpr QLatin1StringView RendererCrashed{"renderer-crashed"};
inline constexpr QLatin1StringView BlockedHost{"blocked-host"};
inline constexpr QLatin1StringView Sandbox{"sandbox"};
inline constexpr QLatin1StringView SharedMemory{"shared-memory"};
inline constexpr QLatin1StringView UnsafeRefused{"unsafe-refused"};
} // namespace reasons

} // namespace knippe
