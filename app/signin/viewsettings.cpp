// SPDX-License-Identifier: MIT
#include "app/signin/viewsettings.h"

#include <QtWebEngineCore/QWebEngineDownloadRequest>
#include <QtWebEngineCore/QWebEngineProfile>
#include <QtWebEngineCore/QWebEngineSettings>

using namespace Qt::StringLiterals;

namespace knippe {

void restrictProfile(QWebEngineProfile &profile)
{
    using S = QWebEngineSettings;
    profile.setHttpCacheType(QWebEngineProfile::MemoryHttpCache);
    profile.setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    profile.setSpellCheckEnabled(false);
    QObject::connect(&profile, &QWebEngineProfile::downloadRequested, &profile,
                     [](QWebEngineDownloadRequest *download) { download->cancel(); });

    S &settings = *profile.settings();
    for (const S::WebAttribute off : {
             S::AllowGeolocationOnInsecureOrigins,
             S::AllowRunningInsecureContent,
             S::AllowWindowActivationFromJavaScript,
             S::AutoLoadIconsForPage,
             S::DnsPrefetchEnabled,
             S::ErrorPageEnabled, // MessagePanel instead: not a page, so nothing can imitate it
             S::FullScreenSupportEnabled,
             S::HyperlinkAuditingEnabled,
             S::JavascriptCanAccessClipboard,
             S::JavascriptCanOpenWindows,
             S::JavascriptCanPaste,
             S::LocalContentCanAccessFileUrls,
             S::LocalContentCanAccessRemoteUrls,
             S::NavigateOnDropEnabled,
             S::PdfViewerEnabled,
             S::PluginsEnabled,
             S::ScreenCaptureEnabled,
             S::TouchIconsEnabled,
             S::WebGLEnabled,
         })
        settings.setAttribute(off, false);
    settings.setAttribute(S::PlaybackRequiresUserGesture, true);
    settings.setAttribute(S::WebRTCPublicInterfacesOnly, true);
    settings.setUnknownUrlSchemePolicy(S::DisallowUnknownUrlSchemes);
}

QString acceptLanguage(const QString &language)
{
    if (language == "nb"_L1 || language == "no"_L1)
        return u"nb,no;q=0.9,nn;q=0.8,en;q=0.5"_s;
    if (language == "nn"_L1)
        return u"nn,nb;q=0.9,no;q=0.8,en;q=0.5"_s;
    return language == "en"_L1 ? u"en,nb;q=0.5"_s : language + ",en;q=0.8"_L1;
}

} // namespace knippe
