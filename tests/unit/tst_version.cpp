// SPDX-License-Identifier: MIT
// Semantic Versioning 2.0.0: what is a version (section 2, 9, 10), and which is newer (11).
#include "core/update/version.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace knippe;

class tst_Version : public QObject
{
    Q_OBJECT

private slots:
    void isAVersion_data();
    void isAVersion();
    void isNewer_data();
    void isNewer();
};

void tst_Version::isAVersion_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    for (const auto &text :
         {"0.1.0", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-0.3.7", "1.0.0-x.7.z.92",
          "1.0.0-x-y-z.--", "1.0.0+21AF26D3---117B344092BD", "1.0.0-beta+exp.sha.5114f85",
          "1.0.0+001", "1.0.0-0a", "99999999999999999999.0.0"})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const auto &text :
         {"", "1", "1.0", "1.0.0.0", "01.0.0", "1.00.0", "1.0.0-01", "1.0.0-", "1.0.0-a..b",
          "1.0.0+", "1.0.0-æ", "v1.0.0", " 1.0.0", "1.0.0 ", "1.0.0\n", "-1.0.0", "1.0.0-a_b"})
        QTest::newRow(qPrintable(u"not “%1”"_s.arg(QString::fromUtf8(text))))
            << QString::fromUtf8(text) << false;
    QTest::newRow("not Arabic digits") << u"\u0661.0.0"_s << false;
    QTest::newRow("64 characters") << u"1.0.0-"_s + QString(58, u'a') << true;
    QTest::newRow("not 65") << u"1.0.0-"_s + QString(59, u'a') << false;
}

void tst_Version::isAVersion()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(Version::parse(text).has_value(), expected);
}

void tst_Version::isNewer_data()
{
    QTest::addColumn<QString>("older");
    QTest::addColumn<QString>("newer");
    // each before the next: the examples of section 11, and what lies between them
    const QStringList order{u"0.9.9"_s,
                            u"1.0.0-0"_s,
                            u"1.0.0-9"_s,
                            u"1.0.0-10"_s,
                            u"1.0.0-Alpha"_s,
                            u"1.0.0-alpha"_s,
                            u"1.0.0-alpha.1"_s,
                            u"1.0.0-alpha.beta"_s,
                            u"1.0.0-beta"_s,
                            u"1.0.0-beta.2"_s,
                            u"1.0.0-beta.11"_s,
                            u"1.0.0-rc.1"_s,
                            u"1.0.0"_s,
                            u"1.0.9"_s,
                            u"1.0.10"_s,
                            u"1.1.0"_s,
                            u"2.0.0"_s,
                            u"2.1.0"_s,
                            u"2.1.1"_s,
                            u"10.0.0"_s,
                            u"18446744073709551616.0.0"_s};
    for (qsizetype i = 0; i < order.size(); ++i) {
        for (qsizetype j = i + 1; j < order.size(); ++j)
            QTest::newRow(qPrintable(order[i] + u" < "_s + order[j])) << order[i] << order[j];
    }
}

void tst_Version::isNewer()
{
    QFETCH(QString, older);
    QFETCH(QString, newer);
    const Version one = *Version::parse(older);
    const Version other = *Version::parse(newer + u"+build.7"_s);
    QVERIFY(one < other);
    QVERIFY(other > one);
    QVERIFY(one == *Version::parse(older + u"+build.1"_s)); // section 10
}

QTEST_GUILESS_MAIN(tst_Version)
#include "tst_version.moc"
