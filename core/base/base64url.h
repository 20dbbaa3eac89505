// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>

#include <optional>

namespace knippe {

/// RFC 4648 section 5 without padding, as JOSE uses it (RFC 7515 section 2).
[[nodiscard]] QByteArray base64UrlEncode(QByteArrayView bytes);

/// Only what base64UrlEncode() could have made: no padding, no other alphabet, no white space, no
/// bits set beyond the last byte. Two different texts never decode to the same bytes.
[[nodiscard]] std::optional<QByteArray> base64UrlDecode(QByteArrayView text);

} // namespace knippe
