// SPDX-License-Identifier: MIT
#include "tests/conformance/conformancetable.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr QLatin1StringView SecurityFile{"SECURITY.md"};

bool ConformanceLine::isDeviation() const
{
    return tests.contains(SecurityFile);
}

static QStringList cellsOf(const QString &line)
{
    QStringList cells = line.trimmed().split(u'|');
    if (cells.size() < 3 || !cells.first().isEmpty() || !cells.last().isEmpty())
        return {};
    cells = cells.mid(1, cells.size() - 2);
    for (QString &cell : cells)
        cell = cell.trimmed();
    return cells;
}

static QStringList testsIn(const QString &cell)
{
    QStringList tests;
    for (const QString &each : cell.split(u"<br>"_s, Qt::SkipEmptyParts)) {
        QString test = each.trimmed();
        if (test.size() > 1 && test.startsWith(u'`') && test.endsWith(u'`'))
            test = test.mid(1, test.size() - 2);
        if (!test.isEmpty())
            tests.append(test);
    }
    return tests;
}

QList<ConformanceLine> readConformanceTable(const QString &fileName, const QString &markdown,
                                            QStringList &findings)
{
    static const QRegularExpression rule(u"\\A\\|[\\s|:-]+\\|\\z"_s);
    static const QRegularExpression wellFormed(u"\\A[A-Z0-9]+-\\d\\d\\z"_s);
    QList<ConformanceLine> lines;
    qsizetype idColumn = -1;
    qsizetype testColumn = -1;
    bool inTable = false;
    int number = 0;
    for (const QString &line : markdown.split(u'\n')) {
        ++number;
        const QStringList cells = cellsOf(line);
        if (cells.isEmpty()) {
            inTable = false;
        } else if (!inTable) {
            inTable = true;
            idColumn = cells.indexOf("id"_L1);
            testColumn = cells.indexOf("test"_L1);
        } else if (idColumn >= 0 && testColumn >= 0 && !rule.match(line.trimmed()).hasMatch()) {
            const QString place = u"%1:%2"_s.arg(fileName).arg(number);
            const QString id = cells.value(idColumn);
            if (!wellFormed.match(id).hasMatch())
                findings.append(u"%1: \"%2\" is no id"_s.arg(place, id));
            else
                lines.append({id, testsIn(cells.value(testColumn)), place});
        }
    }
    if (lines.isEmpty())
        findings.append(fileName + ": has no table with the columns id and test"_L1);
    return lines;
}

QStringList numberingFindings(const QList<ConformanceLine> &lines,
                              const QMap<QString, int> &expected)
{
    QStringList findings;
    QSet<QString> seen;
    QMap<QString, QSet<int>> groups;
    for (const ConformanceLine &line : lines) {
        if (seen.contains(line.id))
            findings.append(u"%1: %2 stands there twice"_s.arg(line.place, line.id));
        seen.insert(line.id);
        groups[line.group()].insert(line.id.section(u'-', -1).toInt());
    }
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        if (!expected.contains(group.key()))
            findings.append(group.key() + ": a group that nobody expects"_L1);
    }
    for (auto group = expected.cbegin(); group != expected.cend(); ++group) {
        const QSet<int> numbers = groups.value(group.key());
        for (int number = 1; number <= group.value(); ++number) {
            if (!numbers.contains(number))
                findings.append(u"%1-%2: is missing"_s.arg(group.key()).arg(number, 2, 10, '0'_L1));
        }
        if (numbers.size() > group.value())
            findings.append(
                u"%1: has more than the %2 lines expected"_s.arg(group.key()).arg(group.value()));
    }
    return findings;
}

// "tst_x::slot(row)", or "tests/e2e/x.test.mjs: "title"", as the place and the name there.
static std::optional<std::pair<QString, QString>> placeAndName(const QString &test)
{
    static const QRegularExpression slot(u"\\A(tst_\\w+)::(\\w+(?:\\(.+\\))?)\\z"_s);
    static const QRegularExpression script(u"\\A([\\w/.-]+\\.mjs): \"(.+)\"\\z"_s);
    for (const QRegularExpression &form : {slot, script}) {
        if (const auto match = form.match(test); match.hasMatch())
            return std::pair(match.captured(1), match.captured(2));
    }
    return std::nullopt;
}

QStringList testFindings(const QList<ConformanceLine> &lines, const TestsAt &testsAt)
{
    QStringList findings;
    QMap<QString, std::optional<QSet<QString>>> known;
    for (const ConformanceLine &line : lines) {
        const QString where = line.place + ": "_L1 + line.id + u' ';
        if (line.tests.isEmpty())
            findings.append(where + "names no test"_L1);
        for (const QString &test : line.tests) {
            if (test == SecurityFile)
                continue;
            const auto named = placeAndName(test);
            if (!named) {
                findings.append(where + "names no test but: "_L1 + test);
                continue;
            }
            const auto &[place, name] = *named;
            if (!known.contains(place))
                known.insert(place, testsAt(place));
            if (!known.value(place))
                findings.append(where + "names what does not exist: "_L1 + place);
            else if (!known.value(place)->contains(name))
                findings.append(where + "names a test that does not exist: "_L1 + test);
        }
    }
    return findings;
}

QStringList deviationFindings(const QList<ConformanceLine> &lines, const QString &securityMd)
{
    static const QRegularExpression bullet(u"^- \\*\\*([A-Z0-9, -]+)\\*\\* +\\S"_s,
                                           QRegularExpression::MultilineOption);
    const QString heading = u"\n## Rules that do not apply\n"_s;
    QSet<QString> explained;
    if (const qsizetype start = securityMd.indexOf(heading); start >= 0) {
        const qsizetype end = securityMd.indexOf("\n## "_L1, start + heading.size());
        const QString section = securityMd.mid(start, end < 0 ? -1 : end - start);
        for (auto it = bullet.globalMatch(section); it.hasNext();) {
            for (const QString &id : it.next().captured(1).split(u',', Qt::SkipEmptyParts))
                explained.insert(id.trimmed());
        }
    }
    QStringList findings;
    for (const ConformanceLine &line : lines) {
        const bool isExplained = explained.remove(line.id);
        if (line.isDeviation() && !isExplained)
            findings.append(u"%1: %2 has no bullet in SECURITY.md"_s.arg(line.place, line.id));
        if (!line.isDeviation() && isExplained)
            findings.append(u"%1: %2 does not name SECURITY.md, which has a bullet for it"_s.arg(
                line.place, line.id));
    }
    QStringList strays(explained.cbegin(), explained.cend());
    strays.sort();
    for (const QString &id : strays)
        findings.append("SECURITY.md: has a bullet for %1, which is in no table"_L1.arg(id));
    return findings;
}

QSet<QString> testsOfProgram(const QString &dataTags)
{
    QSet<QString> tests;
    for (const QString &line : dataTags.split(u'\n')) { // Class slot [row, perhaps with spaces]
        const QString slot = line.section(u' ', 1, 1);
        const QString row = line.section(u' ', 2);
        if (slot.isEmpty())
            continue;
        tests.insert(slot);
        if (!row.isEmpty())
            tests.insert(slot + u'(' + row + u')');
    }
    return tests;
}

QSet<QString> testsOfScript(const QString &source)
{
    static const QRegularExpression title(u"\\btest\\(\\s*(['\"`])(.*?)(?<!\\\\)\\1"_s);
    QSet<QString> tests;
    for (auto it = title.globalMatch(source); it.hasNext();)
        tests.insert(it.next().captured(2).remove(u'\\'));
    return tests;
}

} // namespace knippe
