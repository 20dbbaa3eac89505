// SPDX-License-Identifier: MIT
#include "core/update/version.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr qsizetype Longest = 64;

bool isNumeric(const QString &identifier)
{
    for (const QChar letter : identifier) {
        if (letter < u'0' || letter > u'9')
            return false;
    }
    return true;
}

std::strong_ordering order(int compared)
{
    return compared <=> 0;
}

/// Digits without leading zeros: the longer number is the larger, so none is too large to compare.
std::strong_ordering compareNumbers(const QString &one, const QString &other)
{
    const auto length = one.size() <=> other.size();
    return length == 0 ? order(one.compare(other)) : length;
}

/// Section 11.4.1 to 11.4.3: numbers as numbers, words in ASCII order, numbers before words.
std::strong_ordering compareIdentifiers(const QString &one, const QString &other)
{
    const bool isNumber = isNumeric(one);
    if (isNumber != isNumeric(other))
        return isNumber ? std::strong_ordering::less : std::strong_ordering::greater;
    return isNumber ? compareNumbers(one, other) : order(one.compare(other));
}

std::strong_ordering compareLists(const QStringList &one, const QStringList &other)
{
    for (qsizetype i = 0; i < qMin(one.size(), other.size()); ++i) {
        if (const auto compared = compareIdentifiers(one[i], other[i]); compared != 0)
            return compared;
    }
    return one.size() <=> other.size(); // 11.4.4: more of them is newer
}

} // namespace

std::optional<Version> Version::parse(const QString &text)
{
    static const QRegularExpression form(u"\\A(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)"
                                         "(?:-((?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)"
                                         "(?:\\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*))?"
                                         "(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?\\z"_s);
    if (text.size() > Longest)
        return std::nullopt;
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    Version version;
    version.m_core = {match.captured(1), match.captured(2), match.captured(3)};
    version.m_preRelease = match.captured(4).split(u'.', Qt::SkipEmptyParts);
    return version;
}

std::strong_ordering Version::operator<=>(const Version &other) const
{
    if (const auto core = compareLists(m_core, other.m_core); core != 0)
        return core;
    if (m_preRelease.isEmpty() != other.m_preRelease.isEmpty()) // 11.3: before its release
        return m_preRelease.isEmpty() ? std::strong_ordering::greater : std::strong_ordering::less;
    return compareLists(m_preRelease, other.m_preRelease);
}

} // namespace knippe
