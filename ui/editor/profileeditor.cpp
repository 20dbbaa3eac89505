// SPDX-License-Identifier: MIT
#include "ui/editor/profileeditor.h"

#include "ui/common/comfortablesize.h"
#include "ui/common/messagebar.h"
#include "ui/common/mnemonic.h"
#include "ui/editor/apispage.h"
#include "ui/editor/clientpage.h"
#include "ui/editor/helsenorgepage.h"
#include "ui/editor/organisationpage.h"
#include "ui/editor/signinpage.h"
#include "ui/profiles/apitable.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTabWidget>

namespace knippe {

static constexpr QSize Usual(760, 640);

static QScrollArea *scrolled(QWidget *page, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent); // for large letters
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    return scroll;
}

ProfileEditor::ProfileEditor(StoredProfile stored, const QStringList &otherNames, bool isSignedIn,
                             const CatalogueStore &catalogue, QWidget *window)
    : QDialog(window)
    , m_stored(std::move(stored))
    , m_messages(new MessageBar(this))
    , m_pages(new QTabWidget(this))
    , m_client(new ClientPage(m_stored, otherNames, isSignedIn))
    , m_apis(new ApisPage(m_stored.profile, catalogue))
    , m_signIn(new SignInPage(m_stored.profile))
    , m_organisations(new OrganisationPage(m_stored.profile))
    , m_save(new QPushButton(tr("Sa&ve"), this))
{
    setWindowTitle(tr("Profile %1").arg(m_stored.profile.name));
    layOut();
    connect(m_client, &ClientPage::changed, this, &ProfileEditor::review);
    connect(m_apis, &ApisPage::changed, this, &ProfileEditor::review);
    connect(m_signIn, &SignInPage::changed, this, &ProfileEditor::review);
    connect(m_organisations, &OrganisationPage::presetRemoved, &m_apis->table(),
            &ApiTable::removePreset);
    connect(m_organisations, &OrganisationPage::changed, this, [this] {
        m_apis->table().renamePresets(m_organisations->presets());
        review();
    });
    connect(m_save, &QPushButton::clicked, this, &ProfileEditor::confirm);
    resize(comfortableSize(*this, Usual));
    review();
}

void ProfileEditor::layOut()
{
    m_pages->addTab(scrolled(m_client, this), tr("Cl&ient"));
    m_pages->addTab(scrolled(m_apis, this), tr("&APIs"));
    m_pages->addTab(scrolled(m_signIn, this), tr("Signing in"));
    if (m_stored.profile.authoritySettings.isHelsenorge()) {
        m_organisations->setParent(this); // HelseID's
        m_organisations->hide();
        m_helsenorge = new HelsenorgePage(m_stored.profile);
        m_pages->addTab(scrolled(m_helsenorge, this), tr("Helsenor&ge"));
        connect(m_helsenorge, &HelsenorgePage::changed, this, &ProfileEditor::review);
    } else {
        m_pages->addTab(scrolled(m_organisations, this), tr("&Organisations"));
    }
    m_save->setDefault(true);
    m_save->setAccessibleName(withoutMnemonic(m_save->text()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_messages);
    column->addWidget(m_pages, 1);
    column->addWidget(buttons);
}

StoredProfile ProfileEditor::edited() const
{
    StoredProfile edited = m_stored; // with what has no field here
    m_client->writeTo(&edited);
    m_apis->writeTo(&edited.profile);
    m_signIn->writeTo(&edited.profile);
    m_organisations->writeTo(&edited.profile);
    if (m_helsenorge)
        m_helsenorge->writeTo(&edited.profile);
    return edited;
}

void ProfileEditor::review()
{
    m_save->setEnabled(m_client->isComplete() && m_apis->isComplete() && m_signIn->isComplete()
                       && m_organisations->isComplete()
                       && (!m_helsenorge || m_helsenorge->isComplete()));
}

void ProfileEditor::confirm()
{
    m_messages->hide();
    // what has no rule of its own beside its field
    if (const Result<ClientProfile> read = parseStoredProfile(edited().profile.toJson()); !read)
        return showError(read.error());
    setEnabled(false);
    emit confirmed();
}

void ProfileEditor::showError(const Error &error)
{
    setEnabled(true);
    m_messages->showError(error);
}

} // namespace knippe
