// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

#include <QtCore/QJsonObject>

namespace knippe {

/// A token taken apart for a person to look at. Nothing of it is believed, and whatever stands in
/// it was written by somebody else: show it by membersOf().
struct InspectedToken
{
    enum class Kind {
        Signed,    ///< a JWS of three parts (RFC 7515)
        Encrypted, ///< a JWE of five parts (RFC 7516): its header can be read, the rest cannot
        Opaque,    ///< a reference that the authority alone understands (RFC 6749 1.4)
        Damaged,   ///< begins like a JWT and cannot be read as one; `problem` says why
    };

    Kind kind = Kind::Opaque;
    QJsonObject header;
    QJsonObject claims;
    QString problem;

    bool operator==(const InspectedToken &) const = default;
};

/// The one token in what somebody pasted: bare, quoted, after its scheme, as a whole Authorization
/// header, or broken into lines. E-CALL-TOKEN when there is none of RFC 6750 2.1's form, or one
/// longer than 64 KiB.
[[nodiscard]] Result<SecretBytes> tokenIn(QByteArrayView text);

[[nodiscard]] InspectedToken inspectToken(QByteArrayView token);

/// "a signed JWT", …
[[nodiscard]] QString kindText(InspectedToken::Kind kind);

} // namespace knippe
