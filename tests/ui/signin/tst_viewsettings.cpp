// SPDX-License-Identifier: MIT
#include "app/process/hardening.h"
#include "app/signin/viewsettings.h"

#include <QtTest/QTest>
#include <QtWebEngineCore/QWebEngineProfile>
#include <QtWebEngineCore/QWebEngineSettings>

using namespace knippe;
using namespace Qt::StringLiterals;

/// What pages may do is also tried out, in tst_signinview; here is what cannot be tried there.
class TestViewSettings : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsKept();
    void whatNoPageNeedsIsOff();
    void languages_data();
    void languages();
};

void TestViewSettings::nothingIsKept()
{
    if (isSuperuser())
        QSKIP("Chromium does not start as root");
    QWebEngineProfile profile;
    restrictProfile(profile);
    QVERIFY(profile.isOffTheRecord());
    QCOMPARE(profile.httpCacheType(), QWebEngineProfile::MemoryHttpCache);
    QCOMPARE(profile.persistentCookiesPolicy(), QWebEngineProfile::NoPersistentCookies);
    QVERIFY(!profile.isSpellCheckEnabled());
}

void TestViewSettings::whatNoPageNeedsIsOff()
{
    if (isSuperuser())
        QSKIP("Chromium does not start as root");
    QWebEngineProfile profile;
    restrictProfile(profile);
    using S = QWebEngineSettings;
    const S &settings = *profile.settings();
    for (const S::WebAttribute attribute :
         {S::AllowGeolocationOnInsecureOrigins, S::AllowRunningInsecureContent,
          S::AllowWindowActivationFromJavaScript, S::DnsPrefetchEnabled, S::ErrorPageEnabled,
          S::FullScreenSupportEnabled, S::HyperlinkAuditingEnabled, S::JavascriptCanAccessClipboard,
          S::JavascriptCanOpenWindows, S::JavascriptCanPaste, S::LocalContentCanAccessFileUrls,
          S::LocalContentCanAccessRemoteUrls, S::NavigateOnDropEnabled, S::PdfViewerEnabled,
          S::PluginsEnabled, S::ScreenCaptureEnabled, S::WebGLEnabled})
        QVERIFY2(!settings.testAttribute(attribute), qPrintable(QString::number(attribute)));
    QVERIFY(settings.testAttribute(S::WebRTCPublicInterfacesOnly));
    QVERIFY(settings.testAttribute(S::PlaybackRequiresUserGesture));
    QCOMPARE(settings.unknownUrlSchemePolicy(), S::DisallowUnknownUrlSchemes);
}

void TestViewSettings::languages_data()
{
    QTest::addColumn<QString>("asked");
    QTest::newRow("nb") << u"nb,no;q=0.9,nn;q=0.8,en;q=0.5"_s;
    QTest::newRow("nn") << u"nn,nb;q=0.9,no;q=0.8,en;q=0.5"_s;
    QTest::newRow("en") << u"en,nb;q=0.5"_s;
    QTest::newRow("se") << u"se,en;q=0.8"_s;
}

void TestViewSettings::languages()
{
    QTEST(acceptLanguage(QString::fromLatin1(QTest::currentDataTag())), "asked");
}

QTEST_MAIN(TestViewSettings)
#include "tst_viewsettings.moc"
