// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpmessage.h"
#include "core/oidc/formcodec.h"
#include "core/trace/tracedexchange.h"

/// What of a message may be shown: the names that stand in redaction.cpp's tables, and nothing that
/// is not among them. RFC 6749 section 10.3 and RFC 9700 forbid tokens in logs; RFC 9449 proofs and
/// RFC 7523 assertions are taken apart, and their signatures left out.
namespace knippe {

/// A short name by which the same secret can be known again: 16 bits of SHA-256, four hex digits.
[[nodiscard]] QString shortHash(QByteArrayView secret);

/// Form fields of a request, or of an authorization URL or response.
[[nodiscard]] QList<TracedField> redactedForm(const QList<FormField> &fields);
/// Headers that say something about the protocol; the others are left out.
[[nodiscard]] QList<TracedField> redactedHeaders(const QList<HttpHeader> &headers);
/// Members of a JSON object; one field with the length when it is none.
[[nodiscard]] QList<TracedField> redactedJson(QByteArrayView body);

} // namespace knippe
