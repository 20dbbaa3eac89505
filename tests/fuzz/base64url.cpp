// SPDX-License-Identifier: MIT
#include "core/base/base64url.h"
#include "tests/fuzz/harness.h"

#include <algorithm>

void knippe::fuzz::judge(const QByteArray &input)
{
    require(base64UrlDecode(base64UrlEncode(input)) == input, "what was encoded decodes");
    const auto decoded = base64UrlDecode(input);
    if (!decoded)
        return;
    require(base64UrlEncode(*decoded) == input, "what decodes has one spelling");
    require(std::all_of(input.begin(), input.end(),
                        [](char c) {
                            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
                                   || (c >= '0' && c <= '9') || c == '-' || c == '_';
                        }),
            "only the alphabet of RFC 4648 section 5 decodes");
}
