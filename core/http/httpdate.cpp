// SPDX-License-Identifier: MIT
#include "core/http/httpdate.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace knippe {

QDateTime parseHttpDate(const QByteArray &text)
{
    static const QRegularExpression forms[] = {
        // Sun, 06 Nov 1994 08:49:37 GMT
        QRegularExpression(u"\\A[A-Z][a-z]{2}, (?<d>\\d\\d) (?<m>[A-Z][a-z]{2}) (?<y>\\d{4}) "
                           "(?<t>\\d\\d:\\d\\d:\\d\\d) GMT\\z"_s),
        // Sunday, 06-Nov-94 08:49:37 GMT
        QRegularExpression(u"\\A[A-Z][a-z]+day, (?<d>\\d\\d)-(?<m>[A-Z][a-z]{2})-(?<y>\\d\\d) "
                           "(?<t>\\d\\d:\\d\\d:\\d\\d) GMT\\z"_s),
        // Sun Nov  6 08:49:37 1994
        QRegularExpression(u"\\A[A-Z][a-z]{2} (?<m>[A-Z][a-z]{2}) (?<d>[ \\d]\\d) "
                           "(?<t>\\d\\d:\\d\\d:\\d\\d) (?<y>\\d{4})\\z"_s),
    };
    for (const QRegularExpression &form : forms) {
        const QRegularExpressionMatch match = form.match(QString::fromLatin1(text));
        if (!match.hasMatch())
            continue;
        const QString year = match.captured(u"y"_s);
        const QDate date = QLocale::c().toDate(
            u"%1 %2 %3"_s.arg(match.captured(u"d"_s).trimmed(), match.captured(u"m"_s),
                              year.size() == 2 ? u"20"_s + year : year), // it is about today
            u"d MMM yyyy"_s);
        const QTime time = QTime::fromString(match.captured(u"t"_s), u"hh:mm:ss"_s);
        if (date.isValid() && time.isValid())
            return {date, time, Qt::UTC};
    }
    return {};
}

} // namespace knippe
