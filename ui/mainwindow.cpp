// SPDX-License-Identifier: MIT
#include "ui/mainwindow.h"

#include "core/session/profiles.h"
#include "ui/common/carryover.h"
#include "ui/common/comfortablesize.h"
#include "ui/common/environmentbadge.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/tint.h"
#include "ui/connection/networkactions.h"
#include "ui/copy/copymemory.h"
#include "ui/editor/profileediting.h"
#include "ui/guide/guide.h"
#include "ui/leaving/leaving.h"
#include "ui/memoryonly/lastsignout.h"
#include "ui/profiles/profileactions.h"
#include "ui/shownsession.h"
#include "ui/update/updateactions.h"
#include "ui/windowcontent.h"

#include <QtGui/QAction>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace knippe {

static constexpr QSize DefaultSize(1080, 780);
static constexpr auto LongestFarewell = 30s;
static constexpr auto LatestFirstFrame = 500ms; // nobody may look: it may start minimised

MainWindow::MainWindow(Parts parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(std::move(parts))
    , m_settings(m_parts.configDirectory, m_parts.managed)
{
    setWindowTitle(u"Knippe"_s);
    followTheme();
    createParts();
    connectParts();
    createContent();
    resize(comfortableSize(*this, DefaultSize));
    restoreGeometry(m_settings.geometry());
    m_firstFrame.setSingleShot(true);
    connect(&m_firstFrame, &QTimer::timeout, this, &MainWindow::seen);
    m_firstFrame.start(LatestFirstFrame);
    connect(&m_seconds, &QTimer::timeout, this, &MainWindow::tick);
    m_seconds.start(1s);
}

MainWindow::~MainWindow()
{
    m_content->setSession(nullptr); // the sessions go before the widgets do
}

void MainWindow::start(const QString &wanted)
{
    showProfiles(wanted.isEmpty() ? m_settings.lastProfile() : wanted);
    if (!wanted.isEmpty() && !m_parts.profiles.names().contains(wanted))
        messages().showError({QString(codes::ConfigUnknown), wanted.left(64), {}, 0});
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::tick()
{
    m_content->tick();
    m_updates->tick();
    removeFormer();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_clipboard->clear();
    m_guide->close();
    m_settings.setGeometry(saveGeometry());
    m_content->saveLayout();
    m_isClosing = true;
    for (const auto &[name, session] : m_sessions)
        session->cancelSignIn();
    QTimer::singleShot(LongestFarewell, this, &MainWindow::finished);
    finishWhenIdle();
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
        followTheme();
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        restUnseen();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    restUnseen();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    restUnseen();
}

/// A window that nobody can look at does not count down, and wakes no processor.
void MainWindow::restUnseen()
{
    const bool isSeen = isVisible() && !isMinimized();
    if (isSeen == m_seconds.isActive())
        return;
    if (!isSeen)
        return m_seconds.stop();
    m_seconds.start(1s);
    tick();
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    if (m_firstFrame.isActive())
        m_firstFrame.start(0ms); // when all has been painted
    QMainWindow::paintEvent(event);
}

void MainWindow::followTheme()
{
    QPalette own; // the rest is the theme's
    own.setColor(QPalette::Highlight, highlightColour(QApplication::palette()));
    setPalette(own);
    QApplication::setPalette(own, "QDialog"); // a window takes none from its parent
}

void MainWindow::createParts()
{
    m_clipboard = new SecretClipboard(m_parts.clock, this);
    m_clipboard->setLifetime(m_parts.managed.clipboard);
    m_copyMemory = new CopyMemory(this);
    m_actions =
        new ProfileActions(m_parts.profiles, m_parts.configDirectory, m_parts.inMemory, this);
    m_editing = new ProfileEditing(m_parts.profiles, m_parts.configDirectory,
                                   std::bind_front(&MainWindow::releaseSession, this), this);
    m_leaving = new Leaving(
        {m_parts.profiles, m_parts.session, m_sessions, m_parts.watchScreenLock}, m_settings, this);
    m_network = new NetworkActions(m_parts.clock, *m_clipboard, this);
    m_guide = new Guide([this] { return messages().code(); }, this);
    m_updates = new UpdateActions({m_parts.newerVersion, m_parts.clock, m_parts.openUrl,
                                   [this]() -> MessageBar & { return messages(); }},
                                  m_settings, this);
    m_lastSignOut = new LastSignOut(this);
    m_session = new ShownSession(m_parts.userAgents, m_settings, this);
    m_about = new QAction(this);
    m_quit = new QAction(this);
    m_quit->setShortcut(Qt::CTRL | Qt::Key_Q); // QKeySequence::Quit is none on Windows
    // their shortcuts work everywhere
    addActions({m_actions->addFromFile(), m_actions->paste(), m_guide->action(), m_quit});
}

void MainWindow::connectParts()
{
    connect(m_about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_quit, &QAction::triggered, this, &QWidget::close);
    connectProfiles();
    connect(m_session, &ShownSession::begun, this, [this] { messages().hide(); });
    connect(m_session, &ShownSession::signedIn, this, &MainWindow::onSignedIn);
    connect(m_session, &ShownSession::signingOut, this, &MainWindow::clearTraces);
    connect(m_session, &ShownSession::failed, this,
            [this](const Error &error, const MessageBar::Offer &offer) {
                if (!m_isClosing)
                    messages().showError(error, offer);
            });
    connect(m_leaving, &Leaving::begun, this, &MainWindow::showLeaving);
    connect(m_leaving, &Leaving::left, this, &QWidget::close);
    connect(m_leaving, &Leaving::returned, this, [this](const QString &message) {
        showProfiles(m_content->profile());
        if (!message.isEmpty())
            messages().showInformation(message);
    });
}

/// All that has words, in the language in use now.
void MainWindow::createContent()
{
    m_about->setText(tr("Ab&out Knippe"));
    m_quit->setText(tr("&Quit"));
    m_content = new WindowContent(
        {m_parts.profiles, m_parts.clock, *m_clipboard, *m_copyMemory, *m_actions, *m_network,
         *m_leaving, *m_guide->action(), *m_about, m_updates->commands(), m_settings,
         TestPersons(m_parts.configDirectory), m_parts.language, m_parts.inMemory},
        this);
    setCentralWidget(m_content);
    if (!m_parts.inMemory) {
        messages().offerWithoutKeychain(
            {QT_TRANSLATE_NOOP("knippe::MessageBar", "&Go on without the keychain"),
             [this] { emit keychainGivenUp(); }});
    }
    messages().offerConnectionTest(m_network->offerTest());
    messages().offerCertificate(
        {QT_TRANSLATE_NOOP("knippe::MessageBar", "&Give it a certificate …"),
         [this] { showCertificate(); }});
    connect(m_content, &WindowContent::failed, this, &MainWindow::showError);
    connect(m_content, &WindowContent::languageChosen, this, &MainWindow::speak);
    connect(m_content, &WindowContent::profileChosen, this, &MainWindow::openProfile);
    connect(m_content, &WindowContent::profilesUnfolding, this,
            [this] { listProfiles(m_content->profile()); });
    connect(m_content, &WindowContent::signInRequested, m_session, [this] { m_session->signIn(); });
    connect(m_content, &WindowContent::cancelRequested, m_session, &ShownSession::cancelSignIn);
    connect(m_content, &WindowContent::signOutRequested, m_session, &ShownSession::signOut);
}

MessageBar &MainWindow::messages() const
{
    return m_content->messages();
}

void MainWindow::showError(const Error &error)
{
    messages().showError(error, m_session->offerFor(error));
}

void MainWindow::speak(const QString &language)
{
    m_settings.setLanguage(language);
    m_content->saveLayout();
    m_parts.language = language;
    m_parts.speak(language);
    m_actions->retranslate();
    m_network->retranslate();
    m_leaving->retranslate();
    m_guide->retranslate();
    m_updates->retranslate();
    std::unique_ptr<WindowContent> former(m_content);
    takeCentralWidget();
    createContent();
    showProfiles(former->profile());
    messages().takeOver(former->messages());
    carryOver(*former, *m_content);
    m_former.push_back(std::move(former));
    removeFormer();
}

/// Answers to what was asked for in it are taken by its parts.
void MainWindow::removeFormer()
{
    if (!m_former.empty() && !isBusy())
        m_former.clear();
}

void MainWindow::setSession(Session *session)
{
    using Environment = ClientProfile::Environment;
    const bool isProduction =
        session && session->profile().profile.environment() == Environment::Production;
    setWindowTitle(isProduction // first, where a task bar cuts it last
                       ? EnvironmentBadge::word(Environment::Production) + u" – Knippe"_s
                       : u"Knippe"_s);
    m_clipboard->setProduction(isProduction);
    m_session->set(session);
    m_network->setSession(session);
    m_content->setSession(session);
    if (session && session->state() == Session::State::SignedIn)
        m_content->focusTokens();
    else if (session)
        m_content->focusSignIn();
}

void MainWindow::onUnstoredChanged(const Session &session)
{
    if (session.holdsUnstored())
        messages().showError({codes::VaultPending, {}, {}, 0});
    else if (messages().message().contains(codes::VaultPending))
        messages().showInformation(tr("The keychain has taken the newest refresh token."));
}

void MainWindow::onSignedIn()
{
    if (m_isClosing)
        return;
    m_content->focusTokens();
    comeForward();
}

void MainWindow::clearTraces()
{
    m_clipboard->clear();
    messages().hide();
}

/// Nothing of anybody's is to be seen from here on.
void MainWindow::showLeaving()
{
    clearTraces();
    m_content->showLeaving();
}

/// A refresh token that has been sent may be spent: its successor has to arrive before we go.
void MainWindow::finishWhenIdle()
{
    if (isBusy() || (m_parts.inMemory && !m_lastSignOut->isOver(m_sessions)))
        QTimer::singleShot(100ms, this, &MainWindow::finishWhenIdle);
    else
        emit finished();
}

bool MainWindow::isBusy() const
{
    return m_leaving->isUnderWay() || std::ranges::any_of(m_sessions, [](const auto &entry) {
               return entry.second->isBusy();
           });
}

} // namespace knippe
