// SPDX-License-Identifier: MIT
#pragma once

#include "core/inspect/verification.h"
#include "core/profile/clientprofile.h"

#include <QtCore/QDateTime>

#include <optional>

namespace knippe {

/// What is known here of the API that a token is meant for.
struct ApiExpectation
{
    QString issuer;                     ///< empty when not known
    std::optional<ApiRequest> api;      ///< without `resource` where it is no audience
    QByteArray dpopThumbprint;          ///< of our key (RFC 7638); empty when there is none at hand
    QString certificateThumbprint = {}; ///< likewise, of our certificate (RFC 8705 section 3.1)
};

/// One line of "would the API take it?".
struct AcceptanceCheck
{
    enum class Subject {
        Signature,
        Issuer,
        Audience,
        Scopes,
        Lifetime,
        Type,
        Binding,            ///< to a DPoP key (RFC 9449 section 6)
        CertificateBinding, ///< RFC 8705 section 3.1; only where there is one, or should be
        SecurityLevel,
        Organisation,
        Person, ///< of an ID token: see checkIdentity()
        Nonce,
        AccessToken,
    };
    enum class Outcome { Passes, Fails, Unknown };

    Subject subject;
    Outcome outcome;
    QString reason; ///< plain text, for people

    bool operator==(const AcceptanceCheck &) const = default;
};

/// What an API checks by RFC 9068 section 4, RFC 9449 section 7.1 and HelseID's advice, in the
/// order of Subject. The API has the last word: it may ask for more, and a line that is unknown is
/// neither for nor against.
[[nodiscard]] QList<AcceptanceCheck> checkAcceptance(const InspectedToken &token,
                                                     const Verification &verification,
                                                     const ApiExpectation &expected,
                                                     const QDateTime &now);

[[nodiscard]] QString subjectText(AcceptanceCheck::Subject subject);

} // namespace knippe
