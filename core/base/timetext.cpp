// SPDX-License-Identifier: MIT
#include "core/base/timetext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {
struct Time
{
    Q_DECLARE_TR_FUNCTIONS(Time)
};
} // namespace

/// QLocale has no format between one with the weekday and one of figures alone.
static QString inWords(const QDateTime &time, QString format)
{
    const QLocale locale;
    if (locale.timeFormat(QLocale::ShortFormat).contains(u"ap", Qt::CaseInsensitive))
        format = format.replace(u"HH"_s, u"h"_s) + " AP"_L1;
    return locale.toString(time.toLocalTime(), format);
}

QString timeText(const QDateTime &time)
{
    return inWords(time, Time::tr("d MMM yyyy, HH:mm:ss", "as QLocale::toString() reads it"));
}

QString shortTimeText(const QDateTime &time)
{
    return inWords(time, Time::tr("d MMM yyyy, HH:mm", "as QLocale::toString() reads it"));
}

QString timeOfDayText(const QDateTime &time)
{
    return inWords(time, Time::tr("HH:mm:ss", "as QLocale::toString() reads it"));
}

} // namespace knippe
