// SPDX-License-Identifier: MIT
#include "core/base/base64url.h"

namespace knippe {

static constexpr auto Options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray base64UrlEncode(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size()).toBase64(Options);
}

std::optional<QByteArray> base64UrlDecode(QByteArrayView text)
{
    const QByteArray encoded = QByteArray::fromRawData(text.data(), text.size());
    auto decoded =
        QByteArray::fromBase64Encoding(encoded, Options | QByteArray::AbortOnBase64DecodingErrors);
    // Qt lets padding and stray trailing bits pass, so encode once more and compare
    if (!decoded || decoded.decoded.toBase64(Options) != encoded)
        return std::nullopt;
    return decoded.decoded;
}

} // namespace knippe
