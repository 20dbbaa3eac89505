// SPDX-License-Identifier: MIT
#pragma once

#include "app/signin/addresspolicy.h"
#include "app/signin/signinrequest.h"

#include <QtWebEngineCore/QWebEngineLoadingInfo>
#include <QtWebEngineCore/QWebEnginePage>

class QAuthenticator;
class QWebEngineNewWindowRequest;

namespace knippe {

/// The page of one sign-in. It catches the redirect before a connection is made (nothing has to
/// listen on the port, and nothing that does can hear it), or lets the answer be posted once, and
/// goes nowhere afterwards. It keeps to the address policy and refuses
/// windows, files, downloads, permissions and passwords for the web server itself. Nothing here
/// reads or changes what the page shows.
class RestrictedPage : public QWebEnginePage
{
    Q_OBJECT

public:
    explicit RestrictedPage(QWebEngineProfile *profile, QObject *parent = nullptr);

    /// Has the engine start its processes, before there is anything to show.
    void warmUp();
    void start(const SigninRequest &request, const AddressPolicy &policy);
    /// Loads once more what could not be loaded.
    void retry();

signals:
    void redirectCaught(const QUrl &url);
    /// The answer was posted, whatever became of it: the listener knows, if there is one.
    void answerPosted();
    void navigationBlocked(const QUrl &url);
    /// `httpStatus` is 0 unless the page came with an error.
    void pageShown(int httpStatus);
    void pageFailed(const QUrl &url, const QString &description, bool isCertificate);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles,
                            const QStringList &acceptedMimeTypes) override;
    void javaScriptAlert(const QUrl &origin, const QString &message) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &message) override;
    bool javaScriptPrompt(const QUrl &origin, const QString &message, const QString &suggestion,
                          QString *result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message,
                                  int line, const QString &source) override;

private:
    void refuseRequests();
    bool takeAnswer(const QUrl &url, NavigationType type);
    void onNewWindow(QWebEngineNewWindowRequest &request);
    void onLoadingChanged(const QWebEngineLoadingInfo &info);
    void fail(const QWebEngineLoadingInfo &info);
    void logIn(const QString &proxy, QAuthenticator &authenticator);
    bool ask(const QUrl &origin, const QString &message, bool canRefuse);

    AddressPolicy m_policy;
    QUrl m_redirectUri;
    bool m_hasListener = false; ///< for an answer that is posted
    QUrl m_failedUrl;
    bool m_hasStarted = false;
    bool m_isDone = false;
    bool m_hasBlocked = false; ///< the failure that is about to be reported is our own refusal
};

} // namespace knippe
