// SPDX-License-Identifier: MIT
#include "core/base/redact.h"

namespace knippe {

static bool isUnfit(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format: // among them the bidirectional overrides U+202A–202E, U+2066–2069
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString plainText(QStringView text, int maxLength)
{
    const bool cut = text.size() > maxLength;
    QString plain = text.first(cut ? maxLength : text.size()).toString();
    if (cut && !plain.isEmpty() && plain.back().isHighSurrogate())
        plain.chop(1);
    for (QChar &c : plain) {
        if (isUnfit(c))
            c = u' ';
    }
    plain = plain.simplified();
    if (cut)
        plain += u'…';
    return plain;
}

} // namespace knippe
