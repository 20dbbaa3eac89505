// SPDX-License-Identifier: MIT
// Text that others wrote: what is left of it, and that every place in the windows takes it for text
// and not for HTML.
#include "core/base/redact.h"

#include <QtCore/QDirIterator>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

class tst_PlainText : public QObject
{
    Q_OBJECT

private slots:
    void isPlain_data();
    void isPlain();
    void dropsWhatHidesOrMoves_data();
    void dropsWhatHidesOrMoves();
    void cuts_data();
    void cuts();
    void twiceIsOnce();
    void everyLabelIsPlain();
    void everyToolTipIsPlain();
    void messageBoxesAreOurOwnWords();

private:
    /// The places in the windows' sources that match, with what the first group captured.
    static QList<std::pair<QString, QString>> places(const QString &pattern);
};

void tst_PlainText::isPlain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("letters") << u"Blåbærsyltetøy 😀"_s << u"Blåbærsyltetøy 😀"_s;
    QTest::newRow("accents") << u"e\u0301"_s << u"e\u0301"_s;
    QTest::newRow("right to left") << u"שלום"_s << u"שלום"_s;
    QTest::newRow("lines") << u"a\r\nb\tc"_s << u"a b c"_s;
    QTest::newRow("escape sequence") << u"a\x1b[31mb"_s << u"a [31mb"_s;
    QTest::newRow("HTML") << u"<b>a</b> &amp;"_s << u"<b>a</b> &amp;"_s;
    QTest::newRow("nothing left") << u" \u200b\n"_s << QString();
}

void tst_PlainText::isPlain()
{
    QFETCH(QString, text);
    QFETCH(QString, plain);
    QCOMPARE(plainText(text), plain);
}

void tst_PlainText::dropsWhatHidesOrMoves_data()
{
    QTest::addColumn<char32_t>("first");
    QTest::addColumn<char32_t>("last");
    const auto row = [](const char *name, char32_t first, char32_t last) {
        QTest::newRow(name) << first << last;
    };
    row("C0", 0x00, 0x1f);
    row("DEL and C1", 0x7f, 0x9f);
    row("soft hyphen", 0xad, 0xad);
    row("grapheme joiner", 0x34f, 0x34f);
    row("Arabic letter mark", 0x61c, 0x61c);
    row("Hangul fillers", 0x115f, 0x1160);
    row("zero width, LRM, RLM", 0x200b, 0x200f);
    row("line and paragraph", 0x2028, 0x2029);
    row("bidirectional embeddings and overrides", 0x202a, 0x202e);
    row("word joiner", 0x2060, 0x2064);
    row("bidirectional isolates", 0x2066, 0x2069);
    row("filler", 0x3164, 0x3164);
    row("half a pair", 0xd800, 0xdfff);
    row("byte order mark", 0xfeff, 0xfeff);
    row("annotations", 0xfff9, 0xfffb);
    row("tags", 0xe0000, 0xe007f);
    row("variation selectors of the plane of tags", 0xe0100, 0xe01ef);
}

void tst_PlainText::dropsWhatHidesOrMoves()
{
    QFETCH(char32_t, first);
    QFETCH(char32_t, last);
    for (char32_t c = first; c <= last; ++c) {
        const QString between = c > 0xffff ? QString::fromUcs4(&c, 1) : QString(QChar(char16_t(c)));
        const QString plain = plainText(u'a' + between + u'b');
        QVERIFY2(plain == "a b"_L1 || plain == u"a\ufffdb"_s, qPrintable(QString::number(c, 16)));
    }
}

void tst_PlainText::cuts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    const auto x = [](int count) { return QString(count, u'x'); };
    QTest::newRow("just fits") << x(300) << x(300);
    QTest::newRow("one more") << x(301) << x(300) + u'…';
    QTest::newRow("characters, not units") << u"😀"_s.repeated(300) << u"😀"_s.repeated(300);
    QTest::newRow("a pair stays whole") << u"😀"_s.repeated(301) << u"😀"_s.repeated(300) + u'…';
    QTest::newRow("an accent stays with its letter") << x(299) + u"e\u0301y"_s << x(299) + u'…';
    QTest::newRow("an accent that fits") << x(298) + u"e\u0301y"_s << x(298) + u"e\u0301"_s + u'…';
    QTest::newRow("nothing but accents")
        << u'e' + QString(400, u'\u0301') << u'e' + QString(299, u'\u0301') + u'…';
    QTest::newRow("what is dropped does not count") << u"\u200b"_s.repeated(500) + x(10) << x(10);
}

void tst_PlainText::cuts()
{
    QFETCH(QString, text);
    QFETCH(QString, plain);
    QCOMPARE(plainText(text), plain);
}

void tst_PlainText::twiceIsOnce()
{
    for (const QString &text : {QString(400, u'x'), u"a\u202eb"_s, u"😀"_s.repeated(400)})
        QCOMPARE(plainText(plainText(text)), plainText(text));
}

QList<std::pair<QString, QString>> tst_PlainText::places(const QString &pattern)
{
    QList<std::pair<QString, QString>> found;
    for (const QString &part : {u"/ui"_s, u"/app"_s}) {
        QDirIterator it(QStringLiteral(KNIPPE_SOURCES) + part, {u"*.cpp"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString text = QString::fromUtf8(file.readAll());
            const QRegularExpression form(pattern);
            for (auto match = form.globalMatch(text); match.hasNext();) {
                const QString captured = match.next().captured(1);
                found.append({file.fileName(), captured.isEmpty() ? text : captured});
            }
        }
    }
    return found;
}

// Qt guesses whether a label's text is HTML unless it is told.
void tst_PlainText::everyLabelIsPlain()
{
    const auto labels = places(u"new QLabel\\(|: QLabel\\(|QMessageBox[ (]"_s);
    QVERIFY(labels.size() > 5);
    for (const auto &[file, text] : labels)
        QVERIFY2(text.contains("setTextFormat(Qt::PlainText)"_L1), qPrintable(file));
}

// Qt guesses at tool tips, too, and cannot be told: each is our own words or made into HTML.
void tst_PlainText::everyToolTipIsPlain()
{
    const auto tips = places(u"(?:setToolTip\\(\\s*(?:\\w+,\\s*)?|ToolTipRole:\\s*return )([\\w:{]*)"_s);
    QVERIFY(tips.size() > 5);
    const QStringList makers{u"{"_s, u"tr"_s, u"plainToolTip"_s, u"Qt::convertFromPlainText"_s};
    for (const auto &[file, maker] : tips)
        QVERIFY2(makers.contains(maker), qPrintable(file + u": "_s + maker));
}

// setTextFormat() leaves the informative text alone, and the static functions cannot be told
// either.
void tst_PlainText::messageBoxesAreOurOwnWords()
{
    const auto texts = places(u"setInformativeText\\(\\s*(\\w*)"_s);
    QVERIFY(!texts.isEmpty());
    for (const auto &[file, maker] : texts)
        QVERIFY2(maker == "tr"_L1, qPrintable(file + u": "_s + maker));
    QVERIFY(places(u"QMessageBox::(warning|critical|information|question|about)\\("_s).isEmpty());
}

QTEST_GUILESS_MAIN(tst_PlainText)
#include "tst_plaintext.moc"
