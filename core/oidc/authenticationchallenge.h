// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpmessage.h"

#include <QtCore/QHash>

namespace knippe {

/// One challenge of a `WWW-Authenticate` header: what a protected resource wants to see, and why it
/// said no (RFC 9110 section 11.6.1, RFC 6750 section 3, RFC 9449 section 7.1).
struct AuthenticationChallenge
{
    QByteArray scheme;  ///< in lower case, which compares without case (RFC 9110 section 11.1)
    QByteArray token68; ///< empty when there are parameters, or nothing
    QHash<QByteArray, QByteArray> parameters; ///< names in lower case, values without quotes

    bool operator==(const AuthenticationChallenge &) const = default;
};

/// All challenges of the answer, from one header or several, in order; none when a header does not
/// follow the grammar, or names a parameter twice (section 11.2).
[[nodiscard]] QList<AuthenticationChallenge> challengesOf(const HttpResponse &response);

} // namespace knippe
