// SPDX-License-Identifier: MIT
#include "ui/profiles/apitable.h"

#include "ui/catalogue/cataloguepicker.h"
#include "ui/common/mnemonic.h"
#include "ui/common/plaintooltip.h"
#include "ui/common/symbol.h"
#include "ui/common/tint.h"
#include "ui/common/wrappedlabel.h"
#include "ui/profiles/celleditor.h"
#include "ui/profiles/choiceeditor.h"
#include "ui/profiles/fieldproblem.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

namespace knippe {

namespace {

enum Column { Resource, Scopes, Type, Preset, Columns };

constexpr int RowsSeen = 4;
constexpr int KeepFreshRole = Qt::UserRole; // not shown, but kept

/// What an API may have in place of a preset of its own; then come the profile's.
enum PresetChoice { Usual, None, FirstPreset };

/// As TokenType numbers them.
QStringList tokenTypes()
{
    static_assert(int(TokenType::Dpop) == 0 && int(TokenType::Bearer) == 1
                  && int(TokenType::Either) == 2);
    return {ApiTable::tr("DPoP"), ApiTable::tr("Bearer"), ApiTable::tr("either")};
}

} // namespace

ApiTable::ApiTable(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, Columns, this))
    , m_presetEditor(new ChoiceEditor(this))
    , m_add(new QPushButton(tr("Add A&PI"), this))
    , m_remove(new QPushButton(tr("Re&move API"), this))
    , m_choose(new QPushButton(tr("From the catalo&gue …"), this))
    , m_remark(new WrappedLabel(this))
{
    m_table->setHorizontalHeaderLabels(
        {tr("API (resource)"), tr("Scopes"), tr("Token"), tr("Preset")});
    m_table->setAccessibleName(tr("APIs"));
    m_table->setItemDelegate(new CellEditor(m_table));
    m_table->verticalHeader()->hide();
    m_table->setItemDelegateForColumn(Type, new ChoiceEditor(m_table, tokenTypes()));
    m_table->setItemDelegateForColumn(Preset, m_presetEditor);
    m_table->horizontalHeader()->setSectionResizeMode(Scopes, QHeaderView::Stretch);
    for (const int column : {Type, Preset})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setTabKeyNavigation(false); // Tab leaves it
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    for (QPushButton *each : {m_add, m_remove, m_choose}) {
        each->setAutoDefault(false);
        each->setAccessibleName(withoutMnemonic(each->text()));
    }
    m_choose->hide();
    layOut();
    connect(m_table, &QTableWidget::itemChanged, this, &ApiTable::review);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ApiTable::review);
    connect(m_add, &QPushButton::clicked, this, &ApiTable::addApi);
    connect(m_remove, &QPushButton::clicked, this, &ApiTable::removeApi);
    connect(m_choose, &QPushButton::clicked, this, &ApiTable::chooseFromCatalogue);
    review();
}

void ApiTable::setNarrowing(bool isOn)
{
    m_narrows = isOn;
    m_table->horizontalHeaderItem(Resource)->setText(isOn ? tr("Token (name)")
                                                          : tr("API (resource)"));
    m_table->setColumnHidden(Type, isOn);
    m_choose->setHidden(isOn || !m_catalogue);
    review();
}

void ApiTable::layOut()
{
    const int line = fontMetrics().height() + 8;
    m_table->setMinimumHeight((RowsSeen + 1) * line);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addWidget(m_remark);
    column->addLayout(buttons);
}

void ApiTable::setApis(const QList<ApiRequest> &apis, const QStringList &presets)
{
    const QSignalBlocker quiet(m_table);
    m_presets = presets;
    m_table->setRowCount(0);
    for (const ApiRequest &api : apis)
        addRow(api);
    m_table->resizeColumnToContents(Resource);
    showPresets();
    review();
}

void ApiTable::renamePresets(const QStringList &presets)
{
    m_presets = presets;
    showPresets();
}

void ApiTable::removePreset(int number)
{
    const QSignalBlocker quiet(m_table);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QTableWidgetItem *preset = m_table->item(row, Preset);
        const int chosen = preset->data(Qt::EditRole).toInt();
        if (chosen == FirstPreset + number)
            preset->setData(Qt::EditRole, Usual);
        else if (chosen > FirstPreset + number)
            preset->setData(Qt::EditRole, chosen - 1);
    }
    m_presets.removeAt(number);
    showPresets();
}

void ApiTable::showPresets()
{
    m_presetEditor->setChoices(QStringList{tr("the usual one"), tr("none")} + m_presets);
    nameChoices();
    m_table->setColumnHidden(Preset, m_presets.isEmpty());
    m_table->viewport()->update();
}

void ApiTable::addRow(const ApiRequest &api)
{
    const int row = m_table->rowCount();
    auto *resource = new QTableWidgetItem(api.resource);
    resource->setData(KeepFreshRole, api.keepFresh);
    m_table->insertRow(row);
    m_table->setItem(row, Resource, resource);
    m_table->setItem(row, Scopes, new QTableWidgetItem(api.scopes.join(u' ')));
    auto *type = new QTableWidgetItem;
    type->setData(Qt::EditRole, int(api.tokenType));
    m_table->setItem(row, Type, type);
    auto *preset = new QTableWidgetItem;
    const qsizetype number = m_presets.indexOf(api.preset);
    preset->setData(Qt::EditRole, number >= 0                           ? int(FirstPreset + number)
                                  : api.preset == ContextSettings::None ? None
                                                                        : Usual);
    m_table->setItem(row, Preset, preset);
}

void ApiTable::addApi()
{
    addRow({{}, {}, m_narrows ? TokenType::Bearer : TokenType::Dpop});
    QTableWidgetItem *fresh = m_table->item(m_table->rowCount() - 1, Resource);
    m_table->setFocus();
    m_table->setCurrentItem(fresh);
    m_table->editItem(fresh);
}

void ApiTable::offerCatalogue(const CatalogueStore &catalogue)
{
    m_catalogue = catalogue;
    m_choose->setHidden(m_narrows);
}

void ApiTable::chooseFromCatalogue()
{
    QStringList present;
    for (const ApiRequest &api : apis())
        present.append(api.resource);
    auto *picker = new CataloguePicker(*m_catalogue, present, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(picker, &QDialog::accepted, this, [this, picker] {
        for (const ApiRequest &api : picker->chosen())
            addRow(api);
        m_table->setFocus();
        m_table->setCurrentCell(m_table->rowCount() - 1, Resource);
        review();
    });
    picker->open();
}

/// A choice is a number to the model, and would be heard as one.
void ApiTable::nameChoices()
{
    const QSignalBlocker quiet(m_table);
    for (const int column : {Type, Preset}) {
        const auto *editor = static_cast<ChoiceEditor *>(m_table->itemDelegateForColumn(column));
        for (int row = 0; row < m_table->rowCount(); ++row) {
            if (QTableWidgetItem *item = m_table->item(row, column))
                item->setData(Qt::AccessibleTextRole,
                              editor->displayText(item->data(Qt::EditRole), locale()));
        }
    }
}

void ApiTable::removeApi()
{
    m_table->removeRow(m_table->currentRow());
    review();
}

QString ApiTable::presetAt(int row) const
{
    const int chosen = m_table->item(row, Preset)->data(Qt::EditRole).toInt();
    if (chosen == None)
        return ContextSettings::None;
    return chosen == Usual ? QString() : m_presets.value(chosen - FirstPreset);
}

ApiRequest ApiTable::apiAt(int row) const
{
    const QTableWidgetItem *resource = m_table->item(row, Resource);
    const QTableWidgetItem *scopes = m_table->item(row, Scopes);
    const QTableWidgetItem *type = m_table->item(row, Type);
    if (!resource || !scopes || !type || !m_table->item(row, Preset)) // it is being made
        return {};
    return {resource->text().trimmed(), scopesIn(scopes->text()),
            TokenType(type->data(Qt::EditRole).toInt()), presetAt(row),
            resource->data(KeepFreshRole).toBool()};
}

QList<ApiRequest> ApiTable::apis() const
{
    QList<ApiRequest> apis;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ApiRequest api = apiAt(row);
        if (!api.resource.isEmpty() || !api.scopes.isEmpty())
            apis.append(api);
    }
    return apis;
}

QString ApiTable::problemAt(int row) const
{
    const ApiRequest api = apiAt(row);
    if (api.resource.isEmpty() && api.scopes.isEmpty())
        return {};
    for (int before = 0; before < row; ++before) {
        if (apiAt(before).resource == api.resource)
            return tr("This API stands there twice; put its scopes into one row.");
    }
    return problemOf(m_narrows ? ProfileField::RowName : ProfileField::Resource, api.resource);
}

QString ApiTable::problem() const
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (const QString found = problemAt(row); !found.isEmpty())
            return found;
    }
    return {};
}

void ApiTable::mark(int row, const QString &problem)
{
    QTableWidgetItem *item = m_table->item(row, Resource);
    if (!item)
        return;
    const int size = fontMetrics().height();
    item->setIcon(problem.isEmpty() ? QIcon()
                                    : symbolPixmap(Symbol::Error, {size, size}, devicePixelRatio(),
                                                   tintInk(Tint::Danger, palette(),
                                                           palette().color(QPalette::Base))));
    item->setToolTip(plainToolTip(problem));
    item->setData(Qt::AccessibleDescriptionRole, problem);
}

void ApiTable::review()
{
    const QSignalBlocker quiet(m_table);
    for (int row = 0; row < m_table->rowCount(); ++row)
        mark(row, problemAt(row));
    nameChoices();
    const QString found = problem();
    m_remark->setText(found);
    m_remark->setVisible(!found.isEmpty());
    m_remark->setPalette(problemPalette(palette()));
    m_table->setAccessibleDescription(found);
    m_remove->setEnabled(m_table->currentRow() >= 0);
    m_table->viewport()->update();
    emit changed();
}

} // namespace knippe
