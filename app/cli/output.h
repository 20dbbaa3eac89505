// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace knippe {

/// The context of the command line's own texts.
struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// Writes one line of the answer to stdout, at once. False when nobody takes it.
bool answer(QByteArrayView line);
bool answer(const QString &line);
void answer(const QJsonObject &object);
/// Writes what somebody else wrote to stdout: byte for byte into a file or a pipe, and without what
/// a terminal would obey when there is one.
void answerForeign(QByteArrayView bytes);
/// False when a line of the answer was lost.
[[nodiscard]] bool answerIsComplete();

/// Progress and hints, on stderr.
void note(const QString &text);
/// The line that every failure has: `error: E-GROUP-NAME: sentence`, the same in every language up
/// to the sentence, so that scripts can look for it.
void report(const Error &error);
/// For what did not stop anything: `warning: …`, with a translated first word, as “note:” and
/// “hint:” are.
void warn(const Error &error);
void warn(const QString &text);

/// Rows in columns, without trailing spaces or newline; the first row is the heading.
[[nodiscard]] QString table(const QList<QStringList> &rows);

/// For scripts: ISO 8601 in UTC with Z, or null.
[[nodiscard]] QJsonValue timeForScripts(const QDateTime &time);
/// For people: local time and how far away it is.
[[nodiscard]] QString timeForPeople(const QDateTime &time, const QDateTime &now);

} // namespace knippe
