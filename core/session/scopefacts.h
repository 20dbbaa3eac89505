// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/apitoken.h"

namespace knippe {

/// What became of one scope of an API, and why that is so, as far as one can tell from here: RFC
/// 6749 section 3.3 lets an authority grant less or more than was asked for, and does not make it
/// say why.
struct ScopeFact
{
    enum class Standing {
        Asked, ///< no answer yet, so nobody knows
        Granted,
        Missing, ///< asked for, not granted
        Extra,   ///< granted, not asked for
    };
    enum class Reason {
        None,
        Rejected,        ///< the authority named it in `rejected_scope`
        OtherApi,        ///< it is called after another resource, see `otherApi`
        NotApproved,     ///< the request was refused for its scopes (`invalid_scope`)
        UnknownResource, ///< the request was refused for its resource (`invalid_target`)
        Narrowed,        ///< the answer left it out and did not say why
        OfSignIn,        ///< extra: one of the sign-in's own, such as `openid`
        Unasked,         ///< extra: nobody here knows it
    };

    QString scope;
    Standing standing = Standing::Asked;
    Reason reason = Reason::None;
    QString otherApi; ///< a resource, one of the profile or not

    bool operator==(const ScopeFact &) const = default;
};

/// Those of the request in its order, then those that came without being asked for.
[[nodiscard]] QList<ScopeFact> scopeFacts(const ApiToken &token, const ClientProfile &profile);
/// The reason as a word for programs: "rejected_scope", "other_api", …
[[nodiscard]] QString reasonName(ScopeFact::Reason reason);

} // namespace knippe
