// SPDX-License-Identifier: MIT
// The tables beside this file say which test shows which rule. Here they are held against the tests
// that there are: a line cannot be dropped, nor a test renamed, without this noticing.
#include "tests/conformance/conformancetable.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtTest/QTest>

#include <algorithm>

using namespace knippe;
using namespace Qt::StringLiterals;

static const QString Sources = QStringLiteral(KNIPPE_SOURCES);

// How many lines each group has. A new line goes into its table and is counted here.
static const QMap<QString, QMap<QString, int>> Expected{
    {u"passive.md"_s, {{u"PA"_s, 37}}},
    {u"suite.md"_s, {{u"F2"_s, 24}, {u"FJ"_s, 8}, {u"OC"_s, 57}, {u"F1"_s, 27}}},
    {u"rules.md"_s,
     {{u"6749"_s, 12},
      {u"6750"_s, 2},
      {u"7636"_s, 4},
      {u"8252"_s, 10},
      {u"8414"_s, 5},
      {u"8705"_s, 6},
      {u"8707"_s, 6},
      {u"9068"_s, 3},
      {u"9101"_s, 4},
      {u"9126"_s, 6},
      {u"9207"_s, 4},
      {u"9449"_s, 16},
      {u"9700"_s, 13},
      {u"8725"_s, 7},
      {u"OIDC"_s, 21},
      {u"LO"_s, 6},
      {u"FAPI"_s, 16}}},
};

// Modules of the suite that are for flows we have not; their line says why, and "–" for a test.
static const QMap<QString, int> NotApplying{{u"suite.md"_s, 42}};

static bool applies(const ConformanceLine &line)
{
    return line.tests != QStringList{u"–"_s};
}

static QString contents(const QString &path)
{
    QFile file(Sources + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The real ones: a program is asked, a script is read.
static std::optional<QSet<QString>> testsAt(const QString &place)
{
    if (place.endsWith(".mjs"_L1)) {
        const QString source = contents(place);
        return source.isEmpty() ? std::nullopt : std::optional(testsOfScript(source));
    }
    QProcess program;
    program.start(QStringLiteral(KNIPPE_TESTS "/") + place, {u"-datatags"_s});
    if (!program.waitForFinished() || program.exitStatus() != QProcess::NormalExit
        || program.exitCode() != 0)
        return std::nullopt;
    return testsOfProgram(QString::fromUtf8(program.readAllStandardOutput()));
}

static QList<ConformanceLine> linesOfFile(const QString &file, QStringList &findings)
{
    return readConformanceTable(file, contents("tests/conformance/"_L1 + file), findings);
}

static QList<ConformanceLine> realLines(QStringList &findings)
{
    QList<ConformanceLine> lines;
    for (const QString &file : Expected.keys())
        lines += linesOfFile(file, findings);
    return lines;
}

/// Every one is told, however many: QVERIFY2() alone would cut them off.
static bool nothingIn(const QStringList &findings)
{
    for (const QString &finding : findings)
        qWarning("%s", qUtf8Printable(finding));
    return findings.isEmpty();
}

class tst_ConformanceTable : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void numbers_data();
    void numbers();
    void tests_data();
    void tests();
    void deviations_data();
    void deviations();
    void namesOfAProgram();
    void namesOfAScript();
    void everyTableIsExpected();
    void everyLineStands();
    void everyTestExists();
    void everyDeviationIsExplained();
    void cleanupTestCase();
};

static const QString Head = u"| id | rule | test |\n|---|:--|---|\n"_s;

void tst_ConformanceTable::reads_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QStringList>("lines"); // "id: test, test"
    QTest::addColumn<QStringList>("findings");
    const QStringList none{u"x.md: has no table with the columns id and test"_s};
    QTest::newRow("a line") << Head + u"| A-01 | text | `tst_x::a` |"_s
                            << QStringList{u"A-01: tst_x::a"_s} << QStringList();
    QTest::newRow("several tests")
        << Head + u"| A-01 | | `tst_x::a(b c)`<br>SECURITY.md |"_s
        << QStringList{u"A-01: tst_x::a(b c), SECURITY.md"_s} << QStringList();
    QTest::newRow("no test") << Head + u"| A-01 | text | |"_s << QStringList{u"A-01: "_s}
                             << QStringList();
    QTest::newRow("columns in another order") << u"|test|id|\n|--|--|\n|tst_x::a|A-01|"_s
                                              << QStringList{u"A-01: tst_x::a"_s} << QStringList();
    QTest::newRow("two tables, a third of other things")
        << Head + u"| A-01 | | t |\n\n| a | b |\n|---|---|\n| c | d |\n\n"_s + Head
               + u"| B-01 | | u |"_s
        << QStringList{u"A-01: t"_s, u"B-01: u"_s} << QStringList();
    QTest::newRow("no id") << Head + u"| A-1 | | t |\n| A-02 | | t |"_s << QStringList{u"A-02: t"_s}
                           << QStringList{u"x.md:3: \"A-1\" is no id"_s};
    QTest::newRow("no table") << u"text"_s << QStringList() << none;
    QTest::newRow("a table without lines") << Head << QStringList() << none;
    QTest::newRow("a column misspelt")
        << u"| id | tests |\n|---|---|\n| A-01 | t |"_s << QStringList() << none;
}

void tst_ConformanceTable::reads()
{
    QFETCH(QString, markdown);
    QFETCH(QStringList, lines);
    QFETCH(QStringList, findings);
    QStringList found;
    QStringList seen;
    for (const ConformanceLine &line : readConformanceTable(u"x.md"_s, markdown, found))
        seen.append(line.id + ": "_L1 + line.tests.join(u", "_s));
    QCOMPARE(seen, lines);
    QCOMPARE(found, findings);
}

static QList<ConformanceLine> linesOf(const QString &body)
{
    QStringList ignored;
    return readConformanceTable(u"x.md"_s, Head + body, ignored);
}

void tst_ConformanceTable::numbers_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QStringList>("findings");
    const QString a1 = u"| A-01 | | t |\n"_s;
    const QString a2 = u"| A-02 | | t |\n"_s;
    const QString b1 = u"| B-01 | | t |\n"_s;
    QTest::newRow("as expected") << a1 + a2 + b1 << QStringList();
    QTest::newRow("twice") << a1 + a2 + a1 + b1
                           << QStringList{u"x.md:5: A-01 stands there twice"_s};
    QTest::newRow("a gap") << a2 + b1 << QStringList{u"A-01: is missing"_s};
    QTest::newRow("the last one deleted") << a1 + b1 << QStringList{u"A-02: is missing"_s};
    QTest::newRow("a whole group deleted") << a1 + a2 << QStringList{u"B-01: is missing"_s};
    QTest::newRow("one too many") << a1 + a2 + b1 + u"| B-02 | | t |"_s
                                  << QStringList{u"B: has more than the 1 lines expected"_s};
    QTest::newRow("a new group") << a1 + a2 + b1 + u"| C-01 | | t |"_s
                                 << QStringList{u"C: a group that nobody expects"_s};
}

void tst_ConformanceTable::numbers()
{
    QFETCH(QString, body);
    QFETCH(QStringList, findings);
    QCOMPARE(numberingFindings(linesOf(body), {{u"A"_s, 2}, {u"B"_s, 1}}), findings);
}

void tst_ConformanceTable::tests_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("finding"); // after "x.md:3: A-01 "
    const QString none;
    QTest::newRow("slot") << u"tst_x::a"_s << none;
    QTest::newRow("row") << u"`tst_x::a(b (c) d)`"_s << none;
    QTest::newRow("script") << u"`tests/e2e/x.test.mjs: \"it works\"`"_s << none;
    QTest::newRow("SECURITY.md") << u"SECURITY.md"_s << none;
    QTest::newRow("nothing") << u""_s << u"names no test"_s;
    QTest::newRow("no such slot") << u"tst_x::b"_s
                                  << u"names a test that does not exist: tst_x::b"_s;
    QTest::newRow("no such row") << u"tst_x::a(c)"_s
                                 << u"names a test that does not exist: tst_x::a(c)"_s;
    QTest::newRow("no such program") << u"tst_y::a"_s << u"names what does not exist: tst_y"_s;
    QTest::newRow("no such title")
        << u"tests/e2e/x.test.mjs: \"it\""_s
        << u"names a test that does not exist: tests/e2e/x.test.mjs: \"it\""_s;
    QTest::newRow("no such script")
        << u"tests/e2e/y.mjs: \"it works\""_s << u"names what does not exist: tests/e2e/y.mjs"_s;
    QTest::newRow("a promise") << u"later"_s << u"names no test but: later"_s;
    QTest::newRow("one of two") << u"tst_x::a<br>by review"_s << u"names no test but: by review"_s;
}

void tst_ConformanceTable::tests()
{
    QFETCH(QString, cell);
    QFETCH(QString, finding);
    const TestsAt testsAt = [](const QString &place) -> std::optional<QSet<QString>> {
        if (place == "tst_x"_L1)
            return QSet<QString>{u"a"_s, u"a(b (c) d)"_s};
        if (place == "tests/e2e/x.test.mjs"_L1)
            return QSet<QString>{u"it works"_s};
        return std::nullopt;
    };
    const QStringList expected =
        finding.isEmpty() ? QStringList() : QStringList{"x.md:3: A-01 "_L1 + finding};
    QCOMPARE(testFindings(linesOf(u"| A-01 | | %1 |"_s.arg(cell)), testsAt), expected);
}

void tst_ConformanceTable::deviations_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("security");
    QTest::addColumn<QStringList>("findings");
    const QString heading = u"# S\n\n## Rules that do not apply\n\n"_s;
    const QStringList missing{u"x.md:3: A-01 has no bullet in SECURITY.md"_s};
    const QString deviates = u"SECURITY.md"_s;
    QTest::newRow("explained") << deviates << heading + u"- **A-01** since"_s << QStringList();
    QTest::newRow("explained beside a test")
        << u"tst_x::a<br>SECURITY.md"_s << heading + u"- **A-01** since"_s << QStringList();
    QTest::newRow("not explained") << deviates << heading << missing;
    QTest::newRow("no reason") << deviates << heading + u"- **A-01**\n"_s << missing;
    QTest::newRow("no section") << deviates << u"- **A-01** since"_s << missing;
    QTest::newRow("in another section")
        << deviates << heading + u"\n## Other\n- **A-01** since"_s << missing;
    QTest::newRow("two ids, one in no table")
        << deviates << heading + u"- **A-01, B-01** since"_s
        << QStringList{u"SECURITY.md: has a bullet for B-01, which is in no table"_s};
    QTest::newRow("tested after all")
        << u"tst_x::a"_s << heading + u"- **A-01** since"_s
        << QStringList{u"x.md:3: A-01 does not name SECURITY.md, which has a bullet for it"_s};
}

void tst_ConformanceTable::deviations()
{
    QFETCH(QString, cell);
    QFETCH(QString, security);
    QFETCH(QStringList, findings);
    QCOMPARE(deviationFindings(linesOf(u"| A-01 | | %1 |"_s.arg(cell)), security), findings);
}

void tst_ConformanceTable::namesOfAProgram()
{
    QCOMPARE(testsOfProgram(u"tst_X a\ntst_X b c d\ntst_X b (e)\n"_s),
             (QSet<QString>{u"a"_s, u"b"_s, u"b(c d)"_s, u"b((e))"_s}));
    // and the real thing: this program itself
    const auto own = testsAt(u"tst_conformancetable"_s);
    QVERIFY(own);
    QVERIFY(own->contains(u"namesOfAProgram"_s));
    QVERIFY(own->contains(u"tests(no such row)"_s));
    QVERIFY(!testsAt(u"tst_thatIsNotThere"_s));
}

void tst_ConformanceTable::namesOfAScript()
{
    QCOMPARE(
        testsOfScript(u"test('one', f);\n  await t.test(\"two 'x'\", {}, g); latest('three');\n"
                      "test('metadata has HelseID\\'s shape', h); test(\n  `four`)"_s),
        (QSet<QString>{u"one"_s, u"two 'x'"_s, u"metadata has HelseID's shape"_s, u"four"_s}));
}

void tst_ConformanceTable::everyTableIsExpected()
{
    const QDir here(Sources + "/tests/conformance"_L1);
    QCOMPARE(here.entryList({u"*.md"_s}, QDir::Files, QDir::Name), Expected.keys());
}

void tst_ConformanceTable::everyLineStands()
{
    QStringList findings;
    const QList<ConformanceLine> lines = realLines(findings);
    QMap<QString, int> expected;
    for (const QMap<QString, int> &groups : Expected)
        expected.insert(groups);
    findings += numberingFindings(lines, expected);
    QVERIFY2(nothingIn(findings), qPrintable(u"%1 findings, see above"_s.arg(findings.size())));
}

void tst_ConformanceTable::everyTestExists()
{
#ifdef KNIPPE_NO_SIGNIN
    QSKIP("the view's tests are not part of this build");
#endif
    QStringList findings;
    for (const QString &file : Expected.keys()) {
        QList<ConformanceLine> lines = linesOfFile(file, findings);
        const auto others = std::stable_partition(lines.begin(), lines.end(), applies);
        QCOMPARE(lines.end() - others, NotApplying.value(file));
        lines.erase(others, lines.end());
        findings += testFindings(lines, testsAt);
    }
    QVERIFY2(nothingIn(findings), qPrintable(u"%1 findings, see above"_s.arg(findings.size())));
}

void tst_ConformanceTable::everyDeviationIsExplained()
{
    QStringList findings;
    findings += deviationFindings(realLines(findings), contents(u"SECURITY.md"_s));
    QVERIFY2(nothingIn(findings), qPrintable(u"%1 findings, see above"_s.arg(findings.size())));
}

void tst_ConformanceTable::cleanupTestCase()
{
    QStringList ignored;
    QStringList counts;
    for (const QString &file : Expected.keys()) {
        const QList<ConformanceLine> lines = linesOfFile(file, ignored);
        const auto deviations = std::count_if(lines.begin(), lines.end(),
                                              [](const auto &line) { return line.isDeviation(); });
        const int others = NotApplying.value(file);
        QString count = u"%1 %2 of %3 tested"_s.arg(file.section(u'.', 0, 0))
                            .arg(lines.size() - deviations - others)
                            .arg(lines.size());
        if (deviations > 0)
            count += u", %1 explained in SECURITY.md"_s.arg(deviations);
        if (others > 0)
            count += u", %1 do not apply"_s.arg(others);
        counts.append(count);
    }
    qInfo("conformance table: %s", qPrintable(counts.join(u"; "_s)));
}

QTEST_GUILESS_MAIN(tst_ConformanceTable)
#include "tst_conformancetable.moc"
