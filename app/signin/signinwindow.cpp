// SPDX-License-Identifier: MIT
#include "app/signin/signinwindow.h"

#include "app/signin/addresspolicy.h"
#include "app/signin/engineage.h"
#include "app/signin/headerbar.h"
#include "app/signin/messagepanel.h"
#include "app/signin/originbar.h"
#include "app/signin/tintedlabel.h"
#include "ui/common/comfortablesize.h"

#include <QtGui/QAction>
#include <QtGui/QCloseEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QShortcut>
#include <QtGui/QWindow>
#include <QtWebEngineCore/qtwebenginecoreglobal.h>
#include <QtWebEngineWidgets/QWebEngineView>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace knippe {

/// Screen readers are told of a window that takes the keyboard only when it has one of their roles.
static QAccessibleInterface *dialogFor(const QString &, QObject *object)
{
    auto *window = qobject_cast<SigninWindow *>(object);
    return window ? new QAccessibleWidget(window, QAccessible::Dialog) : nullptr;
}

SigninWindow::SigninWindow(RestrictedPage &page, SigninRequest request, bool withoutSandbox,
                           QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_request(std::move(request))
    , m_view(new QWebEngineView(&page, this))
    , m_origin(new OriginBar(this))
    , m_stack(new QStackedWidget(this))
    , m_message(new MessagePanel(this))
{
    QAccessible::installFactory(dialogFor);
    showTitle(tr("Sign in – %1").arg(m_request.issuerName));
    setMinimumHeight(480);
    resize(comfortableSize(*this, {560, 720}));
    m_origin->setTint(tintOf(m_request.environment));
    m_origin->setIssuer(m_request.issuerName, m_request.issuer);
    m_view->setAcceptDrops(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAccessibleName(tr("Sign-in page"));
    arrange(withoutSandbox);
    connectPage();
    addShortcuts();
}

SigninWindow::~SigninWindow() = default;

void SigninWindow::arrange(bool withoutSandbox)
{
    auto *header = new HeaderBar(m_request, this);
    header->setEngineAge(engineAge(QLatin1StringView(qWebEngineChromiumSecurityPatchVersion()),
                                   QDate::currentDate()));
    connect(header, &HeaderBar::cancelClicked, this, &SigninWindow::giveUp);
    connect(header, &HeaderBar::openInBrowserClicked, this,
            [this] { finish(SigninAnswer::systemBrowser()); });
    connect(m_message, &MessagePanel::goOnClicked, this, &SigninWindow::goOn);
    connect(m_message, &MessagePanel::giveUpClicked, this, &SigninWindow::giveUp);
    connect(m_message, &MessagePanel::openInBrowserClicked, this,
            [this] { finish(SigninAnswer::systemBrowser()); });
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_message);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    if (withoutSandbox) {
        auto *strip = new TintedLabel(Tint::Danger, TintedLabel::Strip, this);
        strip->setText(tr("Without a sandbox: for trials on this machine only. Nothing but this "
                          "machine can be reached."));
        strip->setAccessibleName(strip->text());
        layout->addWidget(strip);
    }
    layout->addWidget(m_origin);
    layout->addWidget(m_stack, 1);
}

void SigninWindow::connectPage()
{
    connect(&m_page, &RestrictedPage::redirectCaught, this,
            [this](const QUrl &url) { finish(SigninAnswer::redirect(url)); });
    connect(&m_page, &RestrictedPage::answerPosted, this,
            [this] { finish(SigninAnswer::posted()); });
    connect(&m_page, &RestrictedPage::pageShown, this, &SigninWindow::onPageShown);
    connect(&m_page, &RestrictedPage::pageFailed, this, &SigninWindow::onPageFailed);
    connect(&m_page, &RestrictedPage::navigationBlocked, this, &SigninWindow::onNavigationBlocked);
    connect(&m_page, &QWebEnginePage::renderProcessTerminated, this,
            &SigninWindow::onRendererTerminated);
    connect(&m_page, &QWebEnginePage::urlChanged, m_origin, &OriginBar::setUrl);
    connect(&m_page, &QWebEnginePage::loadProgress, m_origin, &OriginBar::setProgress);
    connect(m_view, &QWidget::customContextMenuRequested, this, &SigninWindow::showMenu);
}

void SigninWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    const auto zoom = [this](double factor) { m_view->setZoomFactor(factor); };
    add(Qt::Key_Escape, [this] { giveUp(); });
    add(Qt::CTRL | Qt::Key_Plus, [this, zoom] { zoom(m_view->zoomFactor() * 1.1); });
    add(Qt::CTRL | Qt::Key_Equal, [this, zoom] { zoom(m_view->zoomFactor() * 1.1); });
    add(Qt::CTRL | Qt::Key_Minus, [this, zoom] { zoom(m_view->zoomFactor() / 1.1); });
    add(Qt::CTRL | Qt::Key_0, [zoom] { zoom(1.0); });
    add(Qt::CTRL | Qt::Key_L, [this] { m_origin->setFocus(Qt::ShortcutFocusReason); });
}

void SigninWindow::open()
{
    stayAbove(m_request.parentWindow);
    show();
    raise();
    activateWindow();
    m_view->setFocus();
}

void SigninWindow::stayAbove(quint64 parentWindow)
{
    // Wayland has no ids for the windows of others, macOS none that may be used like this.
    const QString platform = QGuiApplication::platformName();
    if (parentWindow == 0 || (platform != "xcb"_L1 && platform != "windows"_L1))
        return;
    m_parentWindow.reset(QWindow::fromWinId(static_cast<WId>(parentWindow)));
    setWindowFlag(Qt::Dialog); // X11 tells the window manager for dialogs only
    winId();                   // makes windowHandle()
    if (m_parentWindow)
        windowHandle()->setTransientParent(m_parentWindow.get());
}

void SigninWindow::onPageShown(int httpStatus)
{
    m_origin->setProgress(0);
    m_origin->setHttpStatus(httpStatus);
    if (!m_failure && m_stack->currentWidget() == m_view && !m_origin->hasFocus())
        m_view->setFocus(); // typing works at once
}

void SigninWindow::onPageFailed(const QUrl &url, const QString &description, bool isCertificate)
{
    m_origin->setProgress(0);
    if (isCertificate) {
        showFailure(
            tr("This page cannot be trusted"),
            tr("The certificate of the sign-in page was refused. Somebody may be listening, "
               "the clock of this machine may be wrong, or the page is badly set up."),
            {}, SigninAnswer::failed(reasons::Certificate, description), url);
    } else {
        // The authorize URL has gone out: its request URI must not go out twice (RFC 9126 section
        // 4)
        const bool isOnce = url == m_request.authorizeUrl;
        showFailure(tr("The page could not be loaded"),
                    isOnce ? tr("Check the network connection, then sign in again.")
                           : tr("Check the network connection, then try again."),
                    isOnce ? QString() : tr("Try again"),
                    SigninAnswer::failed(reasons::PageLoad, description), url);
    }
}

void SigninWindow::onNavigationBlocked(const QUrl &url)
{
    showFailure(tr("This address is blocked"),
                tr("The sign-in page wanted to go on to an address that is not among those allowed "
                   "for %1. If you trust it, open the sign-in in the browser instead.")
                    .arg(m_request.issuerName),
                tr("Back to the page"), SigninAnswer::failed(reasons::BlockedHost, originOf(url)),
                url);
}

void SigninWindow::onRendererTerminated(QWebEnginePage::RenderProcessTerminationStatus status)
{
    // No second try here either
    if (status != QWebEnginePage::NormalTerminationStatus)
        finish(SigninAnswer::failed(reasons::RendererCrashed, u"the page's process ended"_s));
}

void SigninWindow::showFailure(const QString &heading, const QString &text, const QString &goOn,
                               const SigninAnswer &failure, const QUrl &url)
{
    m_failure = failure;
    QStringList detail{originOf(url)};
    if (failure.detail != detail.constFirst())
        detail << failure.detail;
    m_stack->setCurrentWidget(m_message);
    m_message->setMessage(heading, text, detail.join(u'\n'), goOn);
    showTitle(tr("%1 – %2").arg(heading, m_request.issuerName));
}

/// In production with the word, since a title is all that a task bar shows.
void SigninWindow::showTitle(const QString &title)
{
    setWindowTitle(m_request.environment == Environment::Production
                       ? tr("%1 – %2").arg(title, wordOf(m_request.environment))
                       : title);
}

void SigninWindow::goOn()
{
    const bool isLoad = m_failure && m_failure->reason == reasons::PageLoad;
    m_failure.reset();
    m_stack->setCurrentWidget(m_view);
    m_view->setFocus();
    showTitle(tr("Sign in – %1").arg(m_request.issuerName));
    if (isLoad)
        m_page.retry();
}

void SigninWindow::giveUp()
{
    finish(m_failure.value_or(SigninAnswer::closed()));
}

void SigninWindow::showMenu(const QPoint &position)
{
    QMenu menu(this);
    const auto add = [&](QWebEnginePage::WebAction action, const QString &text) {
        QAction *own = menu.addAction(text);
        own->setEnabled(m_page.action(action)->isEnabled());
        connect(own, &QAction::triggered, this, [this, action] { m_page.triggerAction(action); });
    };
    add(QWebEnginePage::Cut, tr("Cut"));
    add(QWebEnginePage::Copy, tr("Copy"));
    add(QWebEnginePage::Paste, tr("Paste"));
    add(QWebEnginePage::SelectAll, tr("Select all"));
    menu.exec(m_view->mapToGlobal(position));
}

void SigninWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    giveUp();
}

void SigninWindow::finish(const SigninAnswer &answer)
{
    if (std::exchange(m_isFinished, true))
        return;
    hide();
    emit answered(answer);
}

} // namespace knippe
