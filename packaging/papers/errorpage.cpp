// SPDX-License-Identifier: MIT
#include "packaging/papers/errorpage.h"

#include "core/base/errortext.h"
#include "core/base/refusaltext.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace knippe {

/// A heading for each, so that a link leads there; what is filled in at the time is “[…]” here.
static QString entry(const QString &heading, QString sentence)
{
    sentence.replace(u'<', u"\\<"_s); // Markdown would take it for a tag
    return u"### %1\n\n%2\n"_s.arg(heading, sentence.replace(u'*', u"\\*"_s));
}

static QString group(const QString &prefix)
{
    QStringList entries;
    for (const QString &code : worded()) {
        if (code.startsWith(prefix + u'-'))
            entries.append(entry(code, errorText({code, u"[…]"_s, {}, 0})));
    }
    return entries.join(u'\n').trimmed();
}

static QString refusals()
{
    QStringList entries;
    for (const QString &suffix : wordedRefusals()) {
        QStringList codes;
        for (const auto each : {"E-PAR-"_L1, "E-AUTHZ-"_L1, "E-TOKEN-"_L1})
            codes.append(each + suffix);
        entries.append(entry(codes.join(u" · "_s), refusalText({codes.last(), {}, {}, 0})));
    }
    return entries.join(u'\n').trimmed();
}

static QString helseid()
{
    QStringList entries;
    for (const QString &code : wordedHelseidCodes())
        entries.append(entry(code, helseidExplanation(code).section(u": "_s, 1)));
    return entries.join(u'\n').trimmed();
}

QString errorFrame(const QString &language)
{
    QFile file(u":/papers/errors.%1.md"_s.arg(language));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString errorPage(QString frame)
{
    frame.replace("@refusals@"_L1, refusals());
    frame.replace("@helseid@"_L1, helseid());
    static const QRegularExpression marker(u"@(E-[A-Z]+)@"_s);
    for (auto found = marker.match(frame); found.hasMatch(); found = marker.match(frame))
        frame.replace(found.captured(), group(found.captured(1)));
    return frame;
}

} // namespace knippe
