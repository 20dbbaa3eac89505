// SPDX-License-Identifier: MIT
#include "core/oidc/formcodec.h"

namespace knippe {

static bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
           || c == '.' || c == '_' || c == '~';
}

static void appendEncoded(QByteArray &out, QByteArrayView text)
{
    static constexpr char Digits[] = "0123456789ABCDEF";
    for (const char c : text) {
        if (isUnreserved(c)) {
            out += c;
        } else {
            out += '%';
            out += Digits[uchar(c) >> 4];
            out += Digits[uchar(c) & 15];
        }
    }
}

static void appendField(QByteArray &out, QByteArrayView name, QByteArrayView value)
{
    if (!out.isEmpty())
        out += '&';
    appendEncoded(out, name);
    out += '=';
    appendEncoded(out, value);
}

static std::optional<QByteArray> decoded(QByteArrayView text)
{
    const auto digit = [](char c) {
        return c >= '0' && c <= '9'                 ? c - '0'
               : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10
                                                    : -1;
    };
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i] == '+' ? ' ' : text[i];
            continue;
        }
        if (i + 2 >= text.size() || digit(text[i + 1]) < 0 || digit(text[i + 2]) < 0)
            return std::nullopt;
        out += char(digit(text[i + 1]) * 16 + digit(text[i + 2]));
        i += 2;
    }
    if (!out.isValidUtf8())
        return std::nullopt;
    return out;
}

QByteArray encodeForm(const QList<FormField> &fields)
{
    QByteArray out;
    for (const FormField &field : fields)
        appendField(out, field.name, field.value);
    return out;
}

std::optional<QList<FormField>> decodeForm(QByteArrayView encoded)
{
    QList<FormField> fields;
    for (const QByteArray &part : encoded.toByteArray().split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const auto name =
            decoded(equals < 0 ? QByteArrayView(part) : QByteArrayView(part).first(equals));
        const auto value =
            decoded(equals < 0 ? QByteArrayView() : QByteArrayView(part).sliced(equals + 1));
        if (!name || !value)
            return std::nullopt;
        fields.append({*name, *value});
    }
    return fields;
}

QUrl withQuery(QUrl endpoint, const QList<FormField> &fields)
{
    QByteArray query = endpoint.query(QUrl::FullyEncoded).toLatin1();
    if (!query.isEmpty())
        query += '&';
    endpoint.setQuery(QString::fromLatin1(query + encodeForm(fields)), QUrl::StrictMode);
    return endpoint;
}

SecretForm::SecretForm()
{
    m_encoded.reserve(8 * 1024); // growing would leave copies behind
}

void SecretForm::add(const char *name, QByteArrayView value)
{
    appendField(m_encoded, name, value);
}

} // namespace knippe
