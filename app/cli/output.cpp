// SPDX-License-Identifier: MIT
#include "app/cli/output.h"

#include "app/cli/terminal.h"
#include "core/base/errortext.h"
#include "core/base/redact.h"
#include "core/base/timetext.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace knippe {

static bool everyLineWasTaken = true;

static bool write(std::FILE *stream, QByteArrayView text)
{
    const auto size = static_cast<size_t>(text.size());
    const bool whole = std::fwrite(text.data(), 1, size, stream) == size;
    return std::fflush(stream) == 0 && whole;
}

bool answer(QByteArrayView line)
{
    const bool taken = write(stdout, line) && write(stdout, "\n");
    everyLineWasTaken = everyLineWasTaken && taken;
    return taken;
}

bool answer(const QString &line)
{
    return answer(QByteArrayView(line.toUtf8()));
}

void answer(const QJsonObject &object)
{
    answer(QByteArrayView(QJsonDocument(object).toJson().trimmed()));
}

/// Tabs and line breaks stay.
static QByteArray tamed(QByteArrayView bytes)
{
    QStringList lines;
    for (const QString &line : QString::fromUtf8(bytes).split(u'\n')) {
        QString tame;
        for (const char32_t c : line.toUcs4())
            tame += c == U' ' || c == U'\t' ? QString(QChar(char16_t(c)))
                                            : plainText(QString::fromUcs4(&c, 1), 1);
        lines.append(tame);
    }
    return lines.join(u'\n').toUtf8();
}

void answerForeign(QByteArrayView bytes)
{
    const bool taken =
        isTerminal(stdout) ? write(stdout, tamed(bytes) + '\n') : write(stdout, bytes);
    everyLineWasTaken = everyLineWasTaken && taken;
}

bool answerIsComplete()
{
    return everyLineWasTaken;
}

void note(const QString &text)
{
    write(stderr, text.toUtf8() + '\n');
}

void report(const Error &error)
{
    note(u"error: "_s + plainText(errorLine(error), 2000)); // one line, whatever is in it
}

void warn(const Error &error)
{
    warn(plainText(errorLine(error), 2000));
}

void warn(const QString &text)
{
    note(Cli::tr("warning: %1").arg(text));
}

QString table(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), row.at(i).size());
    }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += row.at(i).leftJustified(widths.at(i) + 2);
        while (line.endsWith(u' '))
            line.chop(1);
        lines.append(line);
    }
    return lines.join(u'\n');
}

QJsonValue timeForScripts(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QString timeForPeople(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return Cli::tr("unknown");
    const QString clock = timeText(time);
    const qint64 seconds = now.secsTo(time);
    if (seconds <= 0)
        return Cli::tr("%1 (expired)").arg(clock);
    if (seconds < 120)
        return Cli::tr("%1 (in %2 s)").arg(clock).arg(seconds);
    if (seconds < 2 * 3600)
        return Cli::tr("%1 (in %2 min)").arg(clock).arg(seconds / 60);
    return Cli::tr("%1 (in %2 h)").arg(clock).arg(seconds / 3600);
}

} // namespace knippe
