// SPDX-License-Identifier: MIT
#include "ui/catalogue/cataloguepicker.h"

#include "core/profile/profilefile.h"
#include "ui/catalogue/catalogueentry.h"
#include "ui/catalogue/cataloguerowdialog.h"
#include "ui/common/announcement.h"
#include "ui/common/comfortablesize.h"
#include "ui/common/filedialog.h"
#include "ui/common/messagebar.h"
#include "ui/common/mnemonic.h"
#include "ui/common/symbol.h"
#include "ui/common/wrappedlabel.h"

#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtCore/QSet>
#include <QtCore/QSignalBlocker>
#include <QtGui/QAction>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QTreeWidgetItemIterator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int IdRole = Qt::UserRole;
static constexpr QSize Usual(860, 600);

CataloguePicker::CataloguePicker(CatalogueStore store, QStringList present, QWidget *parent)
    : QDialog(parent)
    , m_store(std::move(store))
    , m_present(std::move(present))
    , m_messages(new MessageBar(this))
    , m_filter(new QLineEdit(this))
    , m_rows(new QTreeWidget(this))
    , m_entry(new WrappedLabel(this))
    , m_count(new QLabel(this))
    , m_catalogue(new QPushButton(tr("Cata&logue"), this))
    , m_add(new QPushButton(tr("&Add"), this))
{
    setWindowTitle(tr("Add APIs from the catalogue"));
    m_filter->setAccessibleName(tr("Search the catalogue"));
    m_filter->setPlaceholderText(tr("Name, resource, scope or owner …"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(symbolIcon(Symbol::Search), QLineEdit::LeadingPosition);
    m_rows->setAccessibleName(tr("APIs and their scopes"));
    m_rows->setHeaderHidden(true);
    m_rows->setUniformRowHeights(true);
    m_entry->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_entry->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_entry->setMargin(8);
    m_count->setTextFormat(Qt::PlainText);
    m_add->setDefault(true);
    createMenu();
    layOut();
    connect(m_filter, &QLineEdit::textChanged, this, &CataloguePicker::filter);
    connect(m_rows, &QTreeWidget::currentItemChanged, this, &CataloguePicker::showEntry);
    connect(m_rows, &QTreeWidget::itemChanged, this, &CataloguePicker::countChosen);
    connect(m_add, &QPushButton::clicked, this, &QDialog::accept);
    reload({});
    m_filter->setFocus();
    resize(comfortableSize(*this, Usual));
}

void CataloguePicker::createMenu()
{
    auto *menu = new QMenu(m_catalogue);
    const QAction *add = menu->addAction(tr("Add a &row of your own …"));
    m_change = menu->addAction(tr("&Change this row …"));
    m_remove = menu->addAction(tr("Re&move your own row"));
    menu->addSeparator();
    const QAction *import = menu->addAction(tr("&Import a newer catalogue …"));
    connect(add, &QAction::triggered, this, [this] { writeRow({}); });
    connect(m_change, &QAction::triggered, this, [this] {
        if (const CatalogueApi *api = apiOf(m_rows->currentItem()))
            writeRow(*api);
    });
    connect(m_remove, &QAction::triggered, this, &CataloguePicker::removeOwnRow);
    connect(import, &QAction::triggered, this, &CataloguePicker::importNewer);
    m_catalogue->setMenu(menu);
    m_catalogue->setAutoDefault(false);
    m_catalogue->setAccessibleName(withoutMnemonic(m_catalogue->text()));
}

void CataloguePicker::layOut()
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_entry);
    scroll->setAccessibleName(tr("About this API"));
    auto *split = new QSplitter(this);
    split->addWidget(m_rows);
    split->addWidget(scroll);
    split->setChildrenCollapsible(false);
    split->setSizes({3000, 2000});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_add, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *last = new QHBoxLayout;
    last->addWidget(m_catalogue);
    last->addWidget(m_count, 1);
    last->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_messages);
    column->addWidget(m_filter);
    column->addWidget(split, 1);
    column->addLayout(last);
}

/// What has been chosen stays so, and `current` is current, if it is there.
void CataloguePicker::reload(const QString &current)
{
    QSet<QStringList> checked;
    for (QTreeWidgetItemIterator each(m_rows); *each; ++each) {
        if ((*each)->parent() && (*each)->checkState(0) == Qt::Checked)
            checked.insert({(*each)->parent()->data(0, IdRole).toString(), (*each)->text(0)});
    }
    {
        const QSignalBlocker quiet(m_rows);
        m_rows->clear();
        m_inUse = m_store.load();
        for (const CatalogueApi &api : m_inUse.catalogue.apis())
            addRow(api, m_present.contains(api.resource));
        for (QTreeWidgetItemIterator each(m_rows); *each; ++each) {
            if ((*each)->parent()
                && checked.contains(
                    {(*each)->parent()->data(0, IdRole).toString(), (*each)->text(0)}))
                (*each)->setCheckState(0, Qt::Checked);
        }
    }
    if (m_inUse.damage)
        m_messages->showError(*m_inUse.damage);
    filter(m_filter->text());
    for (int i = 0; i < m_rows->topLevelItemCount(); ++i) {
        QTreeWidgetItem *row = m_rows->topLevelItem(i);
        if (!row->isHidden() && row->data(0, IdRole).toString() == current)
            m_rows->setCurrentItem(row);
    }
    showEntry();
    countChosen();
}

void CataloguePicker::writeRow(const CatalogueApi &row)
{
    auto *dialog = new CatalogueRowDialog(m_store, row, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CatalogueRowDialog::stored, this, [this](const QString &id) {
        m_filter->clear(); // which might hide it
        reload(id);
    });
    dialog->open();
}

void CataloguePicker::removeOwnRow()
{
    const CatalogueApi *api = apiOf(m_rows->currentItem());
    if (!api)
        return;
    const QString id = api->id;
    const QByteArray before = catalogueOf(*api);
    if (const Result<> removed = m_store.remove(id); !removed)
        return m_messages->showError(removed.error());
    m_messages->showOffer(tr("Your row “%1” is removed.").arg(catalogueName(*api)),
                          {QT_TRANSLATE_NOOP("knippe::MessageBar", "&Undo"), [this, before, id] {
                               if (const Result<QStringList> added = m_store.add(before); !added)
                                   return m_messages->showError(added.error());
                               reload(id);
                           }});
    reload(id);
}

void CataloguePicker::importNewer()
{
    QFileDialog *dialog = createFileDialog(this, tr("Import a newer catalogue"), QDir::homePath(),
                                           tr("Catalogues (*.json);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const Result<QByteArray> json = readFile(path, codes::ConfigFile, MaxCatalogue);
        const Result<> imported = json ? m_store.import(*json) : failure(json.error());
        if (!imported)
            return m_messages->showError(imported.error());
        reload({});
        m_messages->showInformation(
            tr("The catalogue of %1 is in use now.")
                .arg(QLocale().toString(m_inUse.catalogue.date(), QLocale::ShortFormat)));
    });
    dialog->open();
}

void CataloguePicker::addRow(const CatalogueApi &api, bool isPresent)
{
    auto *row = new QTreeWidgetItem(m_rows, {catalogueName(api)});
    row->setData(0, IdRole, api.id);
    if (const QString reason = isPresent ? tr("The profile has it.") : whyNotForPeople(api);
        !reason.isEmpty()) {
        row->setText(0, u"%1 – %2"_s.arg(catalogueName(api), reason));
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable); // to be read, not chosen
        row->setForeground(0, palette().brush(QPalette::Disabled, QPalette::Text));
        return;
    }
    row->setFlags(row->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
    row->setCheckState(0, Qt::Unchecked);
    for (const QString &scope : api.scopes) {
        auto *item = new QTreeWidgetItem(row, {scope});
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(0, Qt::Unchecked);
    }
}

const CatalogueApi *CataloguePicker::apiOf(const QTreeWidgetItem *item) const
{
    if (!item)
        return nullptr;
    const QTreeWidgetItem *row = item->parent() ? item->parent() : item;
    return m_inUse.catalogue.byId(row->data(0, IdRole).toString());
}

void CataloguePicker::filter(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    QTreeWidgetItem *first = nullptr;
    int shown = 0;
    for (int i = 0; i < m_rows->topLevelItemCount(); ++i) {
        QTreeWidgetItem *row = m_rows->topLevelItem(i);
        row->setHidden(!hasWords(*apiOf(row), words));
        if (row->isHidden())
            continue;
        ++shown;
        if (!first)
            first = row;
    }
    m_rows->setCurrentItem(first);
    announce(this, tr("%n API(s) shown", nullptr, shown));
}

void CataloguePicker::showEntry()
{
    const CatalogueApi *api = apiOf(m_rows->currentItem());
    const bool isOwn = api && m_inUse.own.contains(api->id);
    m_change->setEnabled(api);
    m_remove->setEnabled(isOwn);
    if (!api)
        return m_entry->setText(tr("No API in the catalogue has this in it."));
    QStringList parts{catalogueName(*api), catalogueEntryText(*api, m_inUse.catalogue)};
    if (isOwn)
        parts.append(tr("This row is your own."));
    m_entry->setText(parts.join(u"\n\n"_s));
}

void CataloguePicker::countChosen()
{
    const qsizetype count = chosen().size();
    m_count->setText(count > 0 ? tr("%n API(s) chosen", nullptr, int(count)) : QString());
    m_add->setEnabled(count > 0);
    m_add->setAccessibleName(withoutMnemonic(m_add->text()));
}

QList<ApiRequest> CataloguePicker::chosen() const
{
    QList<ApiRequest> apis;
    for (int i = 0; i < m_rows->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *row = m_rows->topLevelItem(i);
        if (!row->flags().testFlag(Qt::ItemIsUserCheckable) || row->checkState(0) == Qt::Unchecked)
            continue;
        const CatalogueApi *api = apiOf(row);
        QStringList scopes;
        for (int k = 0; k < row->childCount(); ++k) {
            if (row->child(k)->checkState(0) == Qt::Checked)
                scopes.append(row->child(k)->text(0));
        }
        // several rows may speak of one API (Kjernejournal), and a profile has it once
        const auto there = std::ranges::find(apis, api->resource, &ApiRequest::resource);
        if (there == apis.end())
            apis.append({api->resource, scopes, api->tokenType});
        else
            there->scopes = QStringList(there->scopes + scopes);
    }
    for (ApiRequest &each : apis)
        each.scopes.removeDuplicates();
    return apis;
}

} // namespace knippe
