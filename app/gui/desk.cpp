// SPDX-License-Identifier: MIT
#include "app/gui/desk.h"

#include "app/gui/screenlock.h"
#include "app/translation.h"
#include "ui/common/appicon.h"

#include <QtGui/QDesktopServices>
#include <QtWidgets/QApplication>

namespace knippe {

/// Null where nobody has named an address.
static std::unique_ptr<NewerVersion> makeNewerVersion(const ManagedSettings &managed,
                                                      ProxyAccess &proxyAccess)
{
    const QUrl builtIn(QStringLiteral(KNIPPE_RELEASES_URL));
    const QUrl &address = managed.releasesUrl.isEmpty() ? builtIn : managed.releasesUrl;
    if (address.isEmpty())
        return nullptr;
    return std::make_unique<NewerVersion>(address, QStringLiteral(KNIPPE_VERSION), &proxyAccess);
}

Desk::Desk(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_language(installTranslation(m_options.language))
    , m_first(makePlace(false))
{
    m_wakeups.start();
    // queued: its message bar is still at work
    connect(m_first.window.get(), &MainWindow::keychainGivenUp, this, &Desk::goOnInMemory,
            Qt::QueuedConnection);
}

Desk::Place Desk::makePlace(bool inMemory)
{
    const auto openUrl = [](const QUrl &url) { return QDesktopServices::openUrl(url); };
    // in memory the last sign-out comes with the end of the program
    auto made = std::make_unique<Composition>(Composition::Host{openUrl, !inMemory, inMemory});
    Composition &composition = *made;
    const auto session = [this, &composition](StoredProfile profile) {
        std::unique_ptr<Session> opened = composition.session(std::move(profile));
        new Renewal(*opened, m_wakeups, Renewal::Quiet, opened.get());
        return opened;
    };
    const auto userAgents = [this, &composition](const ClientProfile &profile, quint64 window) {
        return composition.userAgents(profile, {{}, m_language, window, m_options.unsafeNoSandbox});
    };
    const auto speak = [this](const QString &language) {
        m_options.language = language;
        m_language = installTranslation(language);
    };
    std::unique_ptr<NewerVersion> newerVersion =
        makeNewerVersion(m_options.managed, composition.proxyAccess());
    auto window = std::make_unique<MainWindow>(MainWindow::Parts{
        composition.profiles(), m_clock, composition.paths().config, session, userAgents,
        watchScreenLock, inMemory, m_options.language.isEmpty() ? QString() : m_language, speak,
        newerVersion.get(), openUrl, m_options.managed});
    connect(window.get(), &MainWindow::finished, this, &Desk::finished);
    connect(window.get(), &MainWindow::seen, this, [] { QApplication::setWindowIcon(appIcon()); });
    return {std::move(made), std::move(newerVersion), std::move(window)};
}

void Desk::open(const QString &profile)
{
    window().show(); // first: the window manager takes its time
    window().start(profile);
}

void Desk::comeForward()
{
    window().comeForward();
}

void Desk::goOnInMemory()
{
    if (m_inMemory.window)
        return;
    m_first.window->disconnect(this);
    m_inMemory = makePlace(true);
    m_inMemory.window->setGeometry(m_first.window->geometry());
    open({});
    m_first.window->close();
}

} // namespace knippe
