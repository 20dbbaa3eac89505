// SPDX-License-Identifier: MIT
#include "app/signin/restrictedpage.h"

#include "app/signin/redirectmatcher.h"
#include "ui/common/proxylogindialog.h"

#include <QtNetwork/QAuthenticator>
#include <QtWebEngineCore/QWebEngineCertificateError>
#include <QtWebEngineCore/QWebEngineClientCertificateSelection>
#include <QtWebEngineCore/QWebEngineFileSystemAccessRequest>
#include <QtWebEngineCore/QWebEngineFullScreenRequest>
#include <QtWebEngineCore/QWebEngineNewWindowRequest>
#include <QtWebEngineCore/QWebEngineQuotaRequest>
#include <QtWebEngineCore/QWebEngineRegisterProtocolHandlerRequest>
#include <QtWebEngineWidgets/QWebEngineView>
#include <QtWidgets/QMessageBox>

using namespace Qt::StringLiterals;

namespace knippe {

static bool isBlank(const QUrl &url)
{
    return url.isEmpty() || url.scheme() == "about"_L1;
}

/// A proxy's own words, without what would turn them round or hide them.
static QString harmless(QString text)
{
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Format || !c.isPrint(); });
    return text.left(100);
}

RestrictedPage::RestrictedPage(QWebEngineProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent)
{
    refuseRequests();
    connect(this, &QWebEnginePage::newWindowRequested, this, &RestrictedPage::onNewWindow);
    connect(this, &QWebEnginePage::loadingChanged, this, &RestrictedPage::onLoadingChanged);
}

void RestrictedPage::refuseRequests()
{
    connect(this, &QWebEnginePage::certificateError, this,
            [](QWebEngineCertificateError error) { error.rejectCertificate(); });
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl &origin, Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::quotaRequested, this,
            [](QWebEngineQuotaRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this,
            [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::selectClientCertificate, this,
            [](QWebEngineClientCertificateSelection selection) { selection.selectNone(); });
    // An authenticator left null cancels.
    connect(this, &QWebEnginePage::authenticationRequired, this,
            [](const QUrl &, QAuthenticator *authenticator) { *authenticator = QAuthenticator(); });
    connect(this, &QWebEnginePage::proxyAuthenticationRequired, this,
            [this](const QUrl &, QAuthenticator *authenticator, const QString &proxy) {
                logIn(proxy, *authenticator);
            });
}

void RestrictedPage::warmUp()
{
    setUrl(QUrl(u"about:blank"_s));
}

void RestrictedPage::start(const SigninRequest &request, const AddressPolicy &policy)
{
    m_policy = policy;
    m_redirectUri = request.redirectUri;
    m_hasListener = request.responseMode == ResponseMode::FormPost;
    m_hasStarted = true;
    load(request.authorizeUrl);
}

void RestrictedPage::retry()
{
    load(m_failedUrl);
}

bool RestrictedPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (m_isDone)
        return false;
    if (!m_hasStarted)
        return url.scheme() == "about"_L1;
    if (isMainFrame && matchesRedirect(url, m_redirectUri))
        return takeAnswer(url, type);
    const bool isAllowed = m_policy.allowsNavigation(url, isMainFrame);
    if (isMainFrame)
        m_hasBlocked = !isAllowed;
    if (isMainFrame && !isAllowed)
        QMetaObject::invokeMethod(
            this, [this, url] { emit navigationBlocked(url); }, Qt::QueuedConnection);
    return isAllowed;
}

/// One that says nothing in its address is posted. True if it is to go out.
bool RestrictedPage::takeAnswer(const QUrl &url, NavigationType type)
{
    m_isDone = true;
    const bool isBare = url.query() == m_redirectUri.query();
    if (isBare && m_hasListener)
        return true;
    // Queued: the engine still holds this navigation.
    QMetaObject::invokeMethod(
        this,
        [=, this] {
            triggerAction(Stop);
            if (isBare && type == NavigationTypeFormSubmitted)
                emit answerPosted();
            else
                emit redirectCaught(url);
        },
        Qt::QueuedConnection);
    return false;
}

void RestrictedPage::onNewWindow(QWebEngineNewWindowRequest &request)
{
    // There is one window. A link for another opens here, and is checked like any other.
    if (request.isUserInitiated() && request.requestedUrl().scheme().startsWith("http"_L1))
        load(request.requestedUrl());
}

void RestrictedPage::onLoadingChanged(const QWebEngineLoadingInfo &info)
{
    const bool isOver = info.status() != QWebEngineLoadingInfo::LoadStartedStatus;
    if (m_isDone && m_hasListener && isOver && matchesRedirect(info.url(), m_redirectUri))
        emit answerPosted();
    if (!m_hasStarted || m_isDone)
        return;
    const bool isHttpAnswer = info.errorDomain() == QWebEngineLoadingInfo::HttpStatusCodeDomain;
    switch (info.status()) {
    case QWebEngineLoadingInfo::LoadStartedStatus:
        return;
    case QWebEngineLoadingInfo::LoadSucceededStatus:
        if (!isBlank(info.url()))
            emit pageShown(0);
        return;
    case QWebEngineLoadingInfo::LoadStoppedStatus:
        // Nothing to show (204, a download): no matter while there is still a page to look at.
        if (!m_hasBlocked && !isBlank(info.url()) && isBlank(url()))
            fail(info);
        return;
    case QWebEngineLoadingInfo::LoadFailedStatus:
        if (isHttpAnswer)
            emit pageShown(info.errorCode()); // the authority's own words say more than ours
        else if (!m_hasBlocked)
            fail(info);
        return;
    }
}

void RestrictedPage::fail(const QWebEngineLoadingInfo &info)
{
    m_failedUrl = info.url();
    emit pageFailed(info.url(), info.errorString(),
                    info.errorDomain() == QWebEngineLoadingInfo::CertificateErrorDomain);
}

QStringList RestrictedPage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

bool RestrictedPage::ask(const QUrl &origin, const QString &message, bool canRefuse)
{
    QMessageBox box(QWebEngineView::forPage(this));
    box.setWindowTitle(tr("%1 says").arg(originOf(origin)));
    box.setTextFormat(Qt::PlainText); // which does not hold for an informative text
    box.setText(box.windowTitle() + u"\n\n"_s + message.left(1000));
    box.setStandardButtons(canRefuse ? QMessageBox::Ok | QMessageBox::Cancel : QMessageBox::Ok);
    return box.exec() == QMessageBox::Ok;
}

/// The engine waits for the answer, and keeps it for as long as the process lives.
void RestrictedPage::logIn(const QString &proxy, QAuthenticator &authenticator)
{
    ProxyLoginDialog dialog(harmless(proxy), harmless(authenticator.realm()),
                            QWebEngineView::forPage(this));
    if (dialog.exec() != QDialog::Accepted) {
        authenticator = QAuthenticator();
        return;
    }
    authenticator.setUser(dialog.user());
    authenticator.setPassword(dialog.password());
}

void RestrictedPage::javaScriptAlert(const QUrl &origin, const QString &message)
{
    ask(origin, message, false);
}

bool RestrictedPage::javaScriptConfirm(const QUrl &origin, const QString &message)
{
    return ask(origin, message, true);
}

bool RestrictedPage::javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *)
{
    return false;
}

void RestrictedPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int,
                                              const QString &)
{
    // Pages write addresses, and the codes in them, to their console.
}

} // namespace knippe
