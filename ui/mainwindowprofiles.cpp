// SPDX-License-Identifier: MIT
// What a person does with profiles; mainwindow.cpp has the rest of the window.
#include "core/profile/cataloguestore.h"
#include "core/session/profiles.h"
#include "ui/about/aboutdialog.h"
#include "ui/common/secretclipboard.h"
#include "ui/editor/profileediting.h"
#include "ui/mainwindow.h"
#include "ui/profiles/certificatedialog.h"
#include "ui/profiles/keydialog.h"
#include "ui/profiles/listedprofile.h"
#include "ui/profiles/profileactions.h"
#include "ui/shownsession.h"
#include "ui/windowcontent.h"

#include <QtGui/QAction>

using namespace std::chrono_literals;

namespace knippe {

void MainWindow::connectProfiles()
{
    connect(m_actions, &ProfileActions::failed, this, &MainWindow::showError);
    connect(m_actions, &ProfileActions::imported, this,
            [this](const QString &name, const QString &id, const QString &message) {
                const QString before = m_content->profile();
                showProfiles(name);
                messages().showOffer(message, {QT_TRANSLATE_NOOP("knippe::MessageBar", "&Undo"),
                                               [=, this] { m_actions->undo(name, id, before); }});
            });
    connect(m_actions->keyOfCurrent(), &QAction::triggered, this, &MainWindow::showKey);
    connect(m_actions->certificateOfCurrent(), &QAction::triggered, this,
            &MainWindow::showCertificate);
    connect(m_actions->editCurrent(), &QAction::triggered, this,
            [this] { m_editing->edit(m_content->profile(), m_session->isSignedIn()); });
    connect(m_actions->duplicateCurrent(), &QAction::triggered, this,
            [this] { m_editing->duplicate(m_content->profile()); });
    connect(m_actions->exportCurrent(), &QAction::triggered, this,
            [this] { m_editing->exportWithoutKey(m_content->profile()); });
    connect(m_editing, &ProfileEditing::changed, this, &MainWindow::showProfiles);
    connect(m_editing, &ProfileEditing::failed, this, &MainWindow::showError);
    connect(m_editing, &ProfileEditing::informed, this,
            [this](const QString &text) { messages().showInformation(text); });
    connect(m_actions->removeCurrent(), &QAction::triggered, this,
            [this] { m_actions->askToRemove(m_content->profile()); });
    connect(m_actions, &ProfileActions::removalConfirmed, this, &MainWindow::onRemovalConfirmed);
    connect(m_actions, &ProfileActions::removed, this, &MainWindow::onRemoved);
}

/// What there is: the welcome page, or the wanted profile, or else the first one.
void MainWindow::showProfiles(const QString &wanted)
{
    const QStringList names = m_parts.profiles.names();
    const QString name = names.contains(wanted) ? wanted : names.value(0);
    listProfiles(name);
    m_content->setCatalogue(CatalogueStore(m_parts.configDirectory).load().catalogue);
    for (QAction *each : m_actions->forCurrent())
        each->setEnabled(!names.isEmpty());
    if (!names.isEmpty())
        return openProfile(name);
    messages().hide();
    setSession(nullptr);
    m_content->showWelcome();
}

void MainWindow::listProfiles(const QString &current)
{
    QList<ListedProfile> listed;
    for (const QString &name : m_parts.profiles.names()) {
        const auto session = m_sessions.find(name);
        listed.append(listedProfile(m_parts.profiles, name,
                                    session == m_sessions.end() ? nullptr : session->second.get(),
                                    m_parts.clock.now()));
    }
    m_content->setProfiles(listed, current);
}

void MainWindow::openProfile(const QString &name)
{
    messages().hide();
    m_content->showTokens();
    if (name != m_settings.lastProfile()) // or the file is written anew
        m_settings.setLastProfile(name);
    for (QAction *each : {m_actions->editCurrent(), m_actions->removeCurrent()})
        each->setEnabled(!m_parts.profiles.isManaged(name));
    Result<StoredProfile> stored = m_parts.profiles.load(name);
    m_actions->keyOfCurrent()->setVisible(!stored || !stored->profile.isPublic());
    m_actions->certificateOfCurrent()->setVisible(stored && stored->profile.mutualTls);
    if (const auto known = m_sessions.find(name); known != m_sessions.end()) {
        setSession(known->second.get());
        return sayWhetherKeyless(name);
    }
    if (!stored) {
        setSession(nullptr);
        messages().showError(stored.error());
        return;
    }
    Session *session =
        m_sessions.emplace(name, m_parts.session(std::move(*stored))).first->second.get();
    connect(session, &Session::unstoredChanged, this,
            [this, session] { onUnstoredChanged(*session); });
    connect(session, &Session::stateChanged, this, [this] { listProfiles(m_content->profile()); });
    session->followOthers();
    setSession(session);
    restore(session);
    sayWhetherKeyless(name);
}

/// Asking the keychain for the first time loads what speaks to it: not before the first frame.
void MainWindow::restore(Session *session)
{
    if (!m_firstFrame.isActive())
        return m_session->restore(session);
    connect(
        this, &MainWindow::seen, session, [this, session] { m_session->restore(session); },
        Qt::SingleShotConnection);
}

void MainWindow::showKey()
{
    const QString name = m_content->profile();
    auto *dialog = new KeyDialog(m_parts.profiles, name, *m_clipboard, m_parts.inMemory, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (isKeyless(name))
        connect(dialog, &QDialog::finished, this, [this, name] { showProfiles(name); });
    dialog->open();
}

void MainWindow::showCertificate()
{
    Result<StoredProfile> stored = m_parts.profiles.load(m_content->profile());
    if (!stored)
        return messages().showError(stored.error());
    auto *dialog = new CertificateDialog(m_parts.profiles.certificates(), std::move(*stored),
                                         *m_clipboard, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CertificateDialog::given, this, [this] {
        if (messages().code() == codes::ConfigNoCertificate)
            messages().hide();
    });
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

bool MainWindow::isKeyless(const QString &name) const
{
    const Result<StoredProfile> stored = m_parts.profiles.load(name);
    return stored && stored->isKeyless();
}

/// Before somebody tries to sign in.
void MainWindow::sayWhetherKeyless(const QString &name)
{
    if (!isKeyless(name))
        return;
    const MessageBar::Offer offer{QT_TRANSLATE_NOOP("knippe::MessageBar", "&Give it a key …"),
                                  [this] { showKey(); }};
    if (m_parts.inMemory) {
        messages().showOffer(tr("The profile “%1” is managed and comes without a key. What the "
                                "keychain has cannot be reached now: take the key from a file, or "
                                "make one and have it registered.")
                                 .arg(name),
                             offer);
    } else {
        messages().showError({codes::ConfigKeyless, name, {}, 0}, offer);
    }
}

/// A refresh token that has been sent may be spent: its successor has to arrive before.
void MainWindow::releaseSession(const QString &name, const std::function<void()> &then)
{
    const auto session = m_sessions.find(name);
    if (session != m_sessions.end() && session->second->isBusy()) {
        session->second->cancelFetching();
        QTimer::singleShot(100ms, this, [=, this] { releaseSession(name, then); });
        return;
    }
    setSession(nullptr);
    m_sessions.erase(name);
    then();
}

/// Signed out first, so that the authority is told while the keys are still here.
void MainWindow::onRemovalConfirmed(const QString &name)
{
    messages().hide();
    const auto session = m_sessions.find(name);
    if (session == m_sessions.end() || session->second->state() == Session::State::SignedOut)
        return m_actions->remove(name);
    m_clipboard->clear();
    session->second->signOut(this, [this, name](const Result<> &result) {
        if (result)
            m_actions->remove(name);
        else
            messages().showError(result.error());
    });
}

void MainWindow::onRemoved(const QString &name, const QString &next)
{
    setSession(nullptr);
    m_sessions.erase(name);
    showProfiles(next);
}

} // namespace knippe
