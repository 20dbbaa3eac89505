// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QtCore/QDateTime>
#include <QtCore/QUrl>

#include <optional>

namespace knippe {

/// A parameter, header or member as it may be shown and handed on. Only what is known to be no
/// secret is there in full; of everything else the length, and of tokens and the like, whose
/// entropy allows it, a short hash by which one can be known again.
struct TracedField
{
    QString name;
    QString text;             ///< in full; empty when it is not to be shown
    int length = 0;           ///< of what is not shown, characters
    QString hash;             ///< of what is not shown: 16 bits of SHA-256, "4f2a"; or empty
    QList<TracedField> parts; ///< of a JWT, instead: what its header and claims say

    bool operator==(const TracedField &other) const; // cannot be defaulted: it holds its like
};

/// A request with its answer, without a secret.
struct TracedExchange
{
    enum class Kind {
        Metadata,
        Keys,
        PushedAuthorization,
        Page, ///< the authority's page before a person: no request of ours
        Token,
        Revocation,
        Api, ///< with an access token: UserInfo too
        Other,
    };

    int number = 0; ///< counted from 1 since the log began
    Kind kind = Kind::Other;
    QDateTime startedAt;        ///< UTC, to the millisecond
    std::optional<qint64> took; ///< ms; nothing while it is under way
    QByteArray method;
    QUrl url;         ///< without query, fragment and user; of an API without path
    QString resource; ///< RFC 8707; mostly of token requests
    QList<TracedField> sent;
    QList<TracedField> received;
    int status = 0;             ///< HTTP; 0: no answer, or none of HTTP
    QString oauthError;         ///< of the answer; may be empty
    std::optional<Error> error; ///< the exchange came to no answer
    /// A refusal that belongs to the protocol: the challenge that brings a nonce (RFC 9449 8).
    bool isExpected = false;
    bool insteadOfDpop = false; ///< see HttpRequest
};

/// The first of that name; nullptr when there is none.
[[nodiscard]] const TracedField *fieldNamed(const QList<TracedField> &fields,
                                            QLatin1StringView name);

} // namespace knippe
