// SPDX-License-Identifier: MIT
#include "ui/profiles/importdialog.h"

#include "ui/common/comfortablesize.h"
#include "ui/common/messagebar.h"
#include "ui/common/mnemonic.h"
#include "ui/profiles/clientform.h"
#include "ui/profiles/passphrasepage.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>

namespace knippe {

static constexpr QSize Usual(700, 850);

ImportDialog::ImportDialog(const Profiles &profiles, const CatalogueStore &catalogue, bool inMemory,
                           QWidget *window)
    : QDialog(window)
    , m_profiles(profiles)
    , m_messages(new MessageBar(this))
    , m_pages(new QStackedWidget(this))
    , m_passphrase(new PassphrasePage(this))
    , m_form(new ClientForm(catalogue, inMemory, this))
    , m_progress(new QProgressBar(this))
    , m_goOn(new QPushButton(this))
{
    setWindowTitle(tr("Add profile"));
    setWindowModality(Qt::WindowModal);
    m_progress->setRange(0, 0); // nobody knows how long
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("At work"));
    layOut();
    m_goOn->setDefault(true);
    setBusy(false);
    resize(comfortableSize(*this, Usual));
    connect(m_goOn, &QPushButton::clicked, this, &ImportDialog::goOn);
    connect(m_form, &ClientForm::changed, this, &ImportDialog::review);
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::layOut()
{
    auto *scroll = new QScrollArea(this); // for large letters and many notes
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_form);
    m_pages->addWidget(m_passphrase);
    m_pages->addWidget(scroll);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_goOn, QDialogButtonBox::ActionRole);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_messages);
    column->addWidget(m_pages, 1);
    column->addWidget(m_progress);
    column->addWidget(buttons);
}

void ImportDialog::askPassphrase(const Error &error)
{
    setBusy(false);
    m_goOn->setText(tr("&Open the key"));
    m_goOn->setAccessibleName(withoutMnemonic(m_goOn->text()));
    m_pages->setCurrentIndex(0);
    m_passphrase->ask(error);
}

void ImportDialog::showPreview(ProfileImport import)
{
    m_form->setProfile(import.stored.profile);
    m_import.emplace(std::move(import));
    m_goOn->setText(tr("&Add profile"));
    m_goOn->setAccessibleName(withoutMnemonic(m_goOn->text()));
    m_pages->setCurrentIndex(1);
    setBusy(false);
    if (!m_form->focusProblem())
        m_goOn->setFocus(Qt::OtherFocusReason);
}

void ImportDialog::showError(const Error &error)
{
    m_isStoring = false;
    setBusy(false);
    m_messages->showError(error);
    m_goOn->setFocus(Qt::OtherFocusReason);
}

void ImportDialog::review()
{
    if (!m_import)
        return;
    m_import->stored.profile = m_form->profile();
    m_form->showPreview(m_profiles.preview(*m_import));
    m_goOn->setEnabled(m_form->isComplete());
    m_goOn->setAccessibleDescription(m_form->summary()); // heard where the keyboard is first
}

void ImportDialog::goOn()
{
    m_messages->hide();
    m_isStoring = m_import.has_value();
    setBusy(true);
    if (m_isStoring)
        emit confirmed();
    else
        emit passphraseGiven(std::make_shared<SecretBytes>(m_passphrase->take()));
}

/// While it is being stored there is nothing to be cancelled: undoing comes after.
void ImportDialog::reject()
{
    if (!m_isStoring)
        QDialog::reject();
}

void ImportDialog::setBusy(bool isBusy)
{
    m_progress->setVisible(isBusy);
    m_pages->setEnabled(!isBusy);
    m_cancel->setEnabled(!m_isStoring);
    m_goOn->setEnabled(!isBusy);
    if (isBusy)
        m_cancel->setFocus(Qt::OtherFocusReason);
    else
        review();
}

} // namespace knippe
