// SPDX-License-Identifier: MIT
#include "core/base/redact.h"

#include <QtCore/QList>
#include <QtCore/QTextBoundaryFinder>

namespace knippe {

bool isDeceptive(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:   // C0 and C1
    case QChar::Other_Format:    // bidirectional marks and overrides, zero width, tags
    case QChar::Other_Surrogate: // half a pair
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default: // letters that take up a place and show nothing, and the plane of tags
        return c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0
               || (c >= 0xe0000 && c <= 0xe0fff);
    }
}

/// The first `maxLength` characters, but no letter without the accents that belong to it.
static QString cut(const QString &text, int maxLength)
{
    qsizetype end = 0;
    for (int count = 0; count < maxLength && end < text.size(); ++count)
        end += text.at(end).isHighSurrogate() ? 2 : 1;
    if (end == text.size())
        return text;
    QTextBoundaryFinder boundaries(QTextBoundaryFinder::Grapheme, text);
    boundaries.setPosition(end);
    if (!boundaries.isAtBoundary() && boundaries.toPreviousBoundary() > 0)
        end = boundaries.position();
    return text.first(end) + u'…';
}

QString plainText(QStringView text, int maxLength)
{
    QString plain;
    for (const char32_t c : text.toUcs4())
        plain += isDeceptive(c) ? QString(u' ') : QString::fromUcs4(&c, 1);
    return cut(plain.simplified(), maxLength);
}

} // namespace knippe
