// SPDX-License-Identifier: MIT
// JSON that has been through a shell, a form or another JSON document.
#include "core/base/secretbytes.h"
#include "core/base/strictjson.h"
#include "core/profile/configuration.h"

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int MaxLayers = 4;

/// What the JSON string `text` says.
static Result<QByteArray> unquoted(QByteArray text)
{
    for (const char lineBreak : {'\r', '\n', '\t'}) // a JSON string has none as they are
        text.replace(lineBreak, ' ');
    const Result<QJsonObject> json =
        parseJsonObject(R"({"text":)" + text + '}', codes::ConfigSyntax);
    wipe(text);
    if (!json)
        return failure(codes::ConfigSyntax, u"its quotation marks or backslashes do not match"_s);
    return json->value("text"_L1).toString().toUtf8();
}

/// `{\"kty\": …`: the inside of a JSON string without its quotation marks.
static bool isInsideOfString(const QByteArray &text)
{
    return text.startsWith('{') && text.sliced(1).trimmed().startsWith('\\');
}

Result<QJsonObject> unwrapObject(QByteArray text)
{
    for (int layer = 0; layer < MaxLayers; ++layer) {
        text = std::move(text).trimmed();
        if (text.startsWith('%')) {
            text = QByteArray::fromPercentEncoding(text);
            continue;
        }
        if (isInsideOfString(text))
            text = '"' + text + '"';
        if (!text.startsWith('"'))
            break;
        Result<QByteArray> inner = unquoted(std::move(text));
        if (!inner)
            return failure(inner.error());
        text = std::move(*inner);
    }
    const Result<QJsonObject> json = parseJsonObject(text, codes::ConfigSyntax);
    wipe(text);
    return json;
}

} // namespace knippe
