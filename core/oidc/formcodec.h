// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secretbytes.h"

#include <QtCore/QList>
#include <QtCore/QUrl>

#include <optional>

namespace knippe {

struct FormField
{
    QByteArray name;
    QByteArray value;

    bool operator==(const FormField &) const = default;
};

inline constexpr char FormMediaType[] = "application/x-www-form-urlencoded";

/// That media type (RFC 6749 appendix B), in the order given; names may repeat.
/// Values go out byte for byte: a resource is an opaque name and is never normalised as a URL.
[[nodiscard]] QByteArray encodeForm(const QList<FormField> &fields);

/// The reverse; nullopt when an escape is broken or a decoded text is not UTF-8.
[[nodiscard]] std::optional<QList<FormField>> decodeForm(QByteArrayView encoded);

/// `endpoint` with the fields after the query it has already (RFC 6749 section 3.1).
[[nodiscard]] QUrl withQuery(QUrl endpoint, const QList<FormField> &fields);

/// A form whose encoded bytes are wiped after use, for bodies with a code or a token in them.
class SecretForm
{
public:
    SecretForm();
    void add(const char *name, QByteArrayView value);
    [[nodiscard]] SecretBytes take() { return SecretBytes::take(std::move(m_encoded)); }

private:
    QByteArray m_encoded;
};

} // namespace knippe
