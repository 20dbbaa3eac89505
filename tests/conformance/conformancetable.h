// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QMap>
#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <functional>
#include <optional>

namespace knippe {

/// One line of a table in tests/conformance/*.md. A table is one whose header has the columns `id`
/// and `test`; what else it has is for people.
struct ConformanceLine
{
    QString id;        ///< "6749-01": a group and a number of its own
    QStringList tests; ///< as they stand in the cell, without backticks
    QString place;     ///< "rules.md:12", for findings

    [[nodiscard]] QString group() const { return id.section(u'-', 0, -2); }
    [[nodiscard]] bool isDeviation() const; ///< SECURITY.md has a word on it
};

/// The names of the tests at a place, a program or a .mjs file: "slot" and "slot(row)", or the
/// title. Nothing when there is no such place.
using TestsAt = std::function<std::optional<QSet<QString>>(const QString &place)>;

/// The lines of a file, in order. What cannot be read is appended to `findings`.
[[nodiscard]] QList<ConformanceLine>
readConformanceTable(const QString &fileName, const QString &markdown, QStringList &findings);

/// Ids twice or with a gap, and groups that have another number of lines than `expected`.
[[nodiscard]] QStringList numberingFindings(const QList<ConformanceLine> &lines,
                                            const QMap<QString, int> &expected);
/// Lines without a test, and tests that do not exist.
[[nodiscard]] QStringList testFindings(const QList<ConformanceLine> &lines, const TestsAt &testsAt);
/// Lines that SECURITY.md should explain and does not, and the other way round.
[[nodiscard]] QStringList deviationFindings(const QList<ConformanceLine> &lines,
                                            const QString &securityMd);

/// What `program -datatags` printed, as names.
[[nodiscard]] QSet<QString> testsOfProgram(const QString &dataTags);
/// The titles of the tests in a .mjs file.
[[nodiscard]] QSet<QString> testsOfScript(const QString &source);

} // namespace knippe
