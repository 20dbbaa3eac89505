// SPDX-License-Identifier: MIT
#include "ui/windowcontent.h"

#include "ui/common/certificatenotice.h"
#include "ui/common/clipboardstatus.h"
#include "ui/common/clocknotice.h"
#include "ui/common/messagebar.h"
#include "ui/common/separator.h"
#include "ui/connection/networkactions.h"
#include "ui/copy/copycommands.h"
#include "ui/copy/proofnotice.h"
#include "ui/languagemenu.h"
#include "ui/leaving/farewellpage.h"
#include "ui/leaving/leaving.h"
#include "ui/memoryonly/memorynotice.h"
#include "ui/profiles/profileactions.h"
#include "ui/profiles/profilechooser.h"
#include "ui/profiles/welcomepage.h"
#include "ui/sessionbar.h"
#include "ui/signin/signinmenu.h"
#include "ui/tokens/tokenspanel.h"
#include "ui/tokens/tokenview.h"
#include "ui/windowsettings.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStatusBar>

namespace knippe {

static constexpr int SmallestWidth = 720; // more when letters are large

WindowContent::WindowContent(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_settings(parts.settings)
    , m_chooser(new ProfileChooser(parts.actions.commands() << parts.network.testConnection()))
    , m_signInMenu(new SignInMenu(parts.settings, parts.testPersons))
    , m_messages(new MessageBar(this))
    , m_clockNotice(new ClockNotice(m_messages))
    , m_certificateNotice(new CertificateNotice(m_messages))
    , m_pages(new QStackedWidget(this))
    , m_copy(new CopyCommands(parts.clipboard, parts.copyMemory, m_pages))
    , m_panel(new TokensPanel(*m_copy, parts.profiles, m_pages))
    , m_status(new QStatusBar(this))
    , m_proofNotice(new ProofNotice(parts.clock, m_status))
{
    auto *languages = new LanguageMenu(parts.language, m_chooser);
    m_bar = new SessionBar(m_chooser, m_signInMenu,
                           parts.leaving.commands() << languages->menuAction() << &parts.guide
                                                    << parts.updates << &parts.about,
                           this);
    m_messages->offerExplanation(parts.guide);
    m_welcome = new WelcomePage(parts.actions, languages, {&parts.guide, &parts.about},
                                parts.inMemory, m_pages);
    m_status->addWidget(new ClipboardStatus(parts.clipboard, m_status), 1);
    m_status->addWidget(m_proofNotice);
    layOut(parts.inMemory, parts.leaving.page());
    // queued: its menu is at work, and goes
    connect(languages, &LanguageMenu::chosen, this, &WindowContent::languageChosen,
            Qt::QueuedConnection);
    connectParts();
    m_panel->restoreLayout(m_settings.panelLayout());
    m_panel->table().restoreLayout(m_settings.tableLayout());
}

void WindowContent::layOut(bool inMemory, QWidget *farewell)
{
    for (QWidget *page :
         {static_cast<QWidget *>(m_welcome), static_cast<QWidget *>(m_panel), farewell})
        m_pages->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStrut(SmallestWidth);
    column->addWidget(m_bar);
    if (inMemory)
        column->addWidget(new MemoryNotice(this));
    column->addWidget(m_messages);
    column->addWidget(m_pages, 1);
    column->addWidget(new Separator(this));
    column->addWidget(m_status);
}

void WindowContent::connectParts()
{
    connect(m_panel, &TokensPanel::failed, this, &WindowContent::failed);
    connect(m_panel, &TokensPanel::informed, m_messages, &MessageBar::showInformation);
    connect(m_copy, &CopyCommands::failed, this, &WindowContent::failed);
    connect(m_copy, &CopyCommands::informed, m_messages, &MessageBar::showInformation);
    connect(m_copy, &CopyCommands::proofCopied, m_proofNotice, &ProofNotice::follow);
    connect(m_proofNotice, &ProofNotice::againRequested, m_copy, &CopyCommands::copyAgain);
    connect(m_chooser, &ProfileChooser::chosen, this, &WindowContent::profileChosen);
    connect(m_chooser, &ProfileChooser::unfolding, this, &WindowContent::profilesUnfolding);
    connect(m_signInMenu, &SignInMenu::failed, this, &WindowContent::failed);
    connect(m_bar, &SessionBar::signInRequested, this, &WindowContent::signInRequested);
    connect(m_bar, &SessionBar::cancelRequested, this, &WindowContent::cancelRequested);
    connect(m_bar, &SessionBar::signOutRequested, this, &WindowContent::signOutRequested);
    connect(m_bar, &SessionBar::failed, this, &WindowContent::failed);
}

void WindowContent::setProfiles(const QList<ListedProfile> &profiles, const QString &current)
{
    m_chooser->setProfiles(profiles, current);
    m_bar->setVisible(!profiles.isEmpty());
    m_status->setVisible(!profiles.isEmpty());
}

void WindowContent::setCatalogue(const ApiCatalogue &catalogue)
{
    m_panel->setCatalogue(catalogue);
}

void WindowContent::setSession(Session *session)
{
    m_panel->setSession(session);
    m_bar->setSession(session);
    if (session)
        m_signInMenu->setProfile(session->profile().profile);
    m_clockNotice->setSession(session);
    m_certificateNotice->setSession(session);
}

void WindowContent::showWelcome()
{
    m_pages->setCurrentWidget(m_welcome);
    m_welcome->focusButton();
}

void WindowContent::showTokens()
{
    m_pages->setCurrentWidget(m_panel);
}

void WindowContent::showLeaving()
{
    m_bar->hide();
    m_pages->setCurrentIndex(m_pages->count() - 1);
}

void WindowContent::focusTokens()
{
    m_panel->focusTable();
}

void WindowContent::focusSignIn()
{
    m_bar->focusButton();
}

void WindowContent::tick()
{
    m_panel->tick();
    m_bar->refresh();
    m_proofNotice->tick();
}

void WindowContent::saveLayout()
{
    m_settings.setPanelLayout(m_panel->layoutState());
    m_settings.setTableLayout(m_panel->table().tableLayout());
}

QString WindowContent::profile() const
{
    return m_chooser->current();
}

} // namespace knippe
