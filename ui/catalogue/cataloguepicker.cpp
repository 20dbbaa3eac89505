// SPDX-License-Identifier: MIT
#include "ui/catalogue/cataloguepicker.h"

#include "core/base/errortext.h"
#include "ui/catalogue/catalogueentry.h"
#include "ui/common/announcement.h"
#include "ui/common/comfortablesize.h"
#include "ui/common/mnemonic.h"
#include "ui/common/symbol.h"
#include "ui/common/wrappedlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int IdRole = Qt::UserRole;
static constexpr QSize Usual(860, 600);

CataloguePicker::CataloguePicker(CatalogueStore::InUse catalogue, const QStringList &present,
                                 QWidget *parent)
    : QDialog(parent)
    , m_inUse(std::move(catalogue))
    , m_filter(new QLineEdit(this))
    , m_rows(new QTreeWidget(this))
    , m_entry(new WrappedLabel(this))
    , m_count(new QLabel(this))
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
    layOut();
    for (const CatalogueApi &api : m_inUse.catalogue.apis())
        addRow(api, present.contains(api.resource));
    connect(m_filter, &QLineEdit::textChanged, this, &CataloguePicker::filter);
    connect(m_rows, &QTreeWidget::currentItemChanged, this, &CataloguePicker::showEntry);
    connect(m_rows, &QTreeWidget::itemChanged, this, &CataloguePicker::countChosen);
    connect(m_add, &QPushButton::clicked, this, &QDialog::accept);
    m_rows->setCurrentItem(m_rows->topLevelItem(0));
    countChosen();
    m_filter->setFocus();
    resize(comfortableSize(*this, Usual));
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
    last->addWidget(m_count, 1);
    last->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    if (m_inUse.damage) {
        auto *damage = new WrappedLabel(this);
        damage->setText(errorText(*m_inUse.damage));
        column->addWidget(damage);
    }
    column->addWidget(split, 1);
    column->addLayout(last);
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
    m_entry->setText(api ? catalogueName(*api) + u"\n\n"_s
                               + catalogueEntryText(*api, m_inUse.catalogue)
                         : tr("No API in the catalogue has this in it."));
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
