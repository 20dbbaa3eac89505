// SPDX-License-Identifier: MIT
#include "core/inspect/inspectedtoken.h"

#include "core/base/base64url.h"
#include "core/base/strictjson.h"
#include "core/oidc/tokenresponse.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

struct Inspect
{
    Q_DECLARE_TR_FUNCTIONS(Inspect)
};

constexpr qsizetype MaxTokenSize = 65536;

bool startsWithWord(QByteArrayView text, QByteArrayView word)
{
    return text.size() > word.size()
           && text.first(word.size()).compare(word, Qt::CaseInsensitive) == 0;
}

/// A JSON object in base64url; its problem when it is none.
Result<QJsonObject> part(QByteArrayView text, QLatin1StringView name)
{
    const auto bytes = base64UrlDecode(text);
    if (!bytes)
        return failure(codes::CallToken, u"%1: not base64url"_s.arg(name));
    Result<QJsonObject> json = parseJsonObject(*bytes, codes::CallToken);
    if (!json)
        return failure(codes::CallToken, u"%1: %2"_s.arg(name, json.error().detail));
    return json;
}

/// base64url of `{"`: no opaque token is expected to begin so.
bool looksLikeJwt(QByteArrayView token)
{
    return token.startsWith("eyJ") && token.contains('.');
}

InspectedToken unreadable(QByteArrayView token, InspectedToken found, const QString &problem)
{
    if (!looksLikeJwt(token))
        return {};
    found.kind = InspectedToken::Kind::Damaged;
    found.problem = problem;
    return found;
}

} // namespace

Result<SecretBytes> tokenIn(QByteArrayView text)
{
    text = text.trimmed();
    if (startsWithWord(text, "Authorization:"))
        text = text.sliced(14).trimmed();
    for (const QByteArrayView scheme : {"Bearer ", "DPoP "}) {
        if (startsWithWord(text, scheme)) {
            text = text.sliced(scheme.size()).trimmed();
            break;
        }
    }
    for (const char quote : {'"', '\''}) {
        if (text.size() > 2 && text.front() == quote && text.back() == quote)
            text = text.sliced(1, text.size() - 2);
    }
    QByteArray joined;
    joined.reserve(text.size());
    for (const char c : text) {
        if (c != '\n' && c != '\r')
            joined += c;
    }
    SecretBytes token = SecretBytes::take(std::move(joined));
    if (token.size() > MaxTokenSize || !isB64Token(token))
        return failure(codes::CallToken);
    return token;
}

InspectedToken inspectToken(QByteArrayView token)
{
    InspectedToken found;
    const auto parts = token.count('.') + 1;
    if (parts != 3 && parts != 5)
        return unreadable(token, {}, u"%1 parts instead of 3"_s.arg(parts));
    const qsizetype first = token.indexOf('.');
    Result<QJsonObject> header = part(token.first(first), "header"_L1);
    if (!header)
        return unreadable(token, {}, header.error().detail);
    found.header = *header;
    if (parts == 5) {
        found.kind = InspectedToken::Kind::Encrypted;
        return found;
    }
    const qsizetype last = token.lastIndexOf('.');
    Result<QJsonObject> claims = part(token.sliced(first + 1, last - first - 1), "payload"_L1);
    if (!claims)
        return unreadable(token, found, claims.error().detail);
    found.kind = InspectedToken::Kind::Signed;
    found.claims = *claims;
    return found;
}

QString kindText(InspectedToken::Kind kind)
{
    switch (kind) {
    case InspectedToken::Kind::Signed:
        return Inspect::tr("a signed JWT");
    case InspectedToken::Kind::Encrypted:
        return Inspect::tr("an encrypted JWT, which the API alone can read");
    case InspectedToken::Kind::Opaque:
        return Inspect::tr("an opaque token, which the authority alone understands");
    case InspectedToken::Kind::Damaged:
        break;
    }
    return Inspect::tr("a damaged JWT");
}

} // namespace knippe
