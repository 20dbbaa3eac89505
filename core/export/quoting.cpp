// SPDX-License-Identifier: MIT
#include "core/export/quoting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

static bool isAsciiLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Nothing that a shell or a reader of `.env` gives a meaning, `~` at a beginning included.
static bool needsNoQuotes(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return isAsciiLetterOrDigit(c) || QByteArrayView("_.+/=:@%,-").contains(c);
    });
}

QByteArray shellWord(QByteArrayView text)
{
    if (needsNoQuotes(text))
        return text.toByteArray();
    return '\'' + text.toByteArray().replace('\'', "'\\''") + '\'';
}

std::optional<QByteArray> envValue(QByteArrayView text)
{
    if (needsNoQuotes(text))
        return text.toByteArray();
    const auto hasAny = [text](QByteArrayView characters) {
        return std::any_of(text.begin(), text.end(),
                           [characters](char c) { return characters.contains(c); });
    };
    if (std::any_of(text.begin(), text.end(), [](char c) { return c >= 0 && c < ' '; }))
        return std::nullopt;
    if (!hasAny("'"))
        return '\'' + text.toByteArray() + '\'';
    if (!hasAny("\"\\$`"))
        return '"' + text.toByteArray() + '"';
    return std::nullopt;
}

QStringList variableNames(const QStringList &resources)
{
    QStringList names;
    for (const QString &resource : resources) {
        QString name;
        for (const QChar c : resource) {
            const bool isPlain = c.unicode() < 0x80 && isAsciiLetterOrDigit(c.toLatin1());
            if (isPlain)
                name += c.toLower();
            else if (!name.isEmpty() && !name.endsWith(u'_'))
                name += u'_';
        }
        if (name.endsWith(u'_'))
            name.chop(1);
        if (name.isEmpty())
            name = u"api"_s;
        else if (name.front().isDigit())
            name.prepend(u"api_"_s);
        QString own = name;
        for (int number = 2; names.contains(own); ++number)
            own = u"%1_%2"_s.arg(name).arg(number);
        names.append(own);
    }
    return names;
}

} // namespace knippe
