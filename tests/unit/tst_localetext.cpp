// SPDX-License-Identifier: MIT
// Dates and numbers follow the language in use, and the place where the system is.
#include "app/translation.h"
#include "core/base/timetext.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace knippe;

class tst_LocaleText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "Europe/Oslo"); }
    void cleanup() { installTranslation(u"en"_s); }
    void localeIsWhereTheSystemIs_data();
    void localeIsWhereTheSystemIs();
    void timesAreInTheLanguage_data();
    void timesAreInTheLanguage();
    void otherLanguagesAreEnglish_data();
    void otherLanguagesAreEnglish();
};

void tst_LocaleText::localeIsWhereTheSystemIs_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QLocale>("system");
    QTest::addColumn<QLocale>("expected");
    const QLocale norway(QLocale::NorwegianBokmal, QLocale::Norway);
    const QLocale svalbard(QLocale::NorwegianBokmal, QLocale::SvalbardAndJanMayen);
    const QLocale nynorsk(QLocale::NorwegianNynorsk, QLocale::Norway);
    const QLocale america(QLocale::English, QLocale::UnitedStates);
    const QLocale britain(QLocale::English, QLocale::UnitedKingdom);
    const QLocale sweden(QLocale::Swedish, QLocale::Sweden);
    const QLocale europe(QLocale::English, QLocale::Europe);
    QTest::newRow("nb, in Norway") << u"nb"_s << norway << norway;
    QTest::newRow("nb, on Svalbard") << u"nb"_s << svalbard << svalbard;
    QTest::newRow("nb, on a nynorsk system") << u"nb"_s << nynorsk << norway;
    QTest::newRow("nb, on an American system") << u"nb"_s << america << norway;
    QTest::newRow("nb, on a system without a place") << u"nb"_s << QLocale::c() << norway;
    QTest::newRow("nn, on a bokmål system") << u"nn"_s << norway << nynorsk;
    QTest::newRow("en, in America") << u"en"_s << america << america;
    QTest::newRow("en, in Sweden")
        << u"en"_s << sweden << QLocale(QLocale::English, QLocale::Sweden);
    QTest::newRow("en, in Norway") << u"en"_s << norway << europe;
    QTest::newRow("en, on a system without a place") << u"en"_s << QLocale::c() << europe;
    QTest::newRow("en, in Britain") << u"en"_s << britain << britain;
}

void tst_LocaleText::localeIsWhereTheSystemIs()
{
    QFETCH(QString, language);
    QFETCH(QLocale, system);
    QFETCH(QLocale, expected);
    QCOMPARE(localeFor(language, system).name(), expected.name());
}

void tst_LocaleText::timesAreInTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("exact");
    QTest::addColumn<QString>("brief");
    QTest::newRow("nb") << u"nb"_s << QLocale(u"nb_NO"_s) << u"21. nov. 2026 kl. 20.41.07"_s
                        << u"21. nov. 2026 kl. 20.41"_s;
    QTest::newRow("nn") << u"nn"_s << QLocale(u"nn_NO"_s) << u"21. nov. 2026 kl. 20.41.07"_s
                        << u"21. nov. 2026 kl. 20.41"_s;
    QTest::newRow("en") << u"en"_s << QLocale(u"en_GB"_s) << u"21 Nov 2026, 20:41:07"_s
                        << u"21 Nov 2026, 20:41"_s;
    QTest::newRow("en, twelve hours") << u"en"_s << QLocale(u"en_US"_s)
                                      << u"21 Nov 2026, 8:41:07 PM"_s << u"21 Nov 2026, 8:41 PM"_s;
}

void tst_LocaleText::timesAreInTheLanguage()
{
    QFETCH(QString, language);
    QFETCH(QLocale, locale);
    QFETCH(QString, exact);
    QFETCH(QString, brief);
    QCOMPARE(installTranslation(language), language);
    QLocale::setDefault(locale); // the system's would be that of whoever runs this
    const QDateTime time({2026, 11, 21}, {19, 41, 7}, Qt::UTC);
    if (time.toLocalTime().time() != QTime(20, 41, 7))
        QSKIP("this system does not take its time zone from TZ");
    QCOMPARE(timeText(time), exact);
    QCOMPARE(shortTimeText(time), brief);
    QVERIFY2(exact.endsWith(timeOfDayText(time)), qPrintable(timeOfDayText(time)));
}

void tst_LocaleText::otherLanguagesAreEnglish_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("no") << u"no"_s << u"nb"_s;
    QTest::newRow("nb_NO") << u"nb_NO"_s << u"nb"_s;
    QTest::newRow("nn-NO") << u"nn-NO"_s << u"nn"_s;
    QTest::newRow("sv") << u"sv"_s << u"en"_s;
    QTest::newRow("nonsense") << u"../../x"_s << u"en"_s;
}

void tst_LocaleText::otherLanguagesAreEnglish()
{
    QFETCH(QString, wanted);
    QFETCH(QString, spoken);
    QCOMPARE(installTranslation(wanted), spoken);
    QCOMPARE(QLocale().toString(0.2), spoken == "en"_L1 ? u"0.2"_s : u"0,2"_s);
}

QTEST_GUILESS_MAIN(tst_LocaleText)
#include "tst_localetext.moc"
