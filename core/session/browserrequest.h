// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QHash>

#include <tl/expected.hpp>

#include <optional>

namespace knippe {

/// One request of a browser to the loopback listener: as much of HTTP/1.1 (RFC 9112) as a redirect
/// and a posted form need.
struct BrowserRequest
{
    QByteArray method;                     ///< GET or POST
    QByteArray target;                     ///< path and query
    QHash<QByteArray, QByteArray> headers; ///< those that are judged, in lower case
    QByteArray form;                       ///< of a POST: encoded, as FormMediaType
};

/// The longest head of a request, and the longest form, in bytes.
inline constexpr qsizetype MaxBrowserHead = 64 * 1024;
inline constexpr qsizetype MaxBrowserForm = 64 * 1024;

/// What `received` amounts to; nothing while more has to come. An error is the status line's end,
/// as in "413 Content Too Large". A POST has to say how long it is (no chunks) and that it is a
/// form; parameters of the media type, such as a charset, make no difference.
[[nodiscard]] tl::expected<std::optional<BrowserRequest>, QByteArray>
readBrowserRequest(QByteArrayView received);

} // namespace knippe
