// SPDX-License-Identifier: MIT
#include "ui/editor/parametertable.h"

#include "ui/common/mnemonic.h"
#include "ui/profiles/celleditor.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

namespace knippe {

static constexpr int RowsSeen = 4;

ParameterTable::ParameterTable(const QList<FormField> &parameters, QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, 2, this))
    , m_remove(new QPushButton(tr("Re&move parameter"), this))
{
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Value")});
    m_table->setAccessibleName(tr("Further parameters"));
    m_table->setItemDelegate(new CellEditor(m_table));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(0, 24 * fontMetrics().averageCharWidth());
    m_table->setTabKeyNavigation(false); // Tab leaves it
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight((RowsSeen + 1) * (fontMetrics().height() + 8));
    for (const FormField &each : parameters)
        addRow(each);
    auto *add = new QPushButton(tr("Add &parameter"), this);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *each : {add, m_remove}) {
        each->setAutoDefault(false);
        each->setAccessibleName(withoutMnemonic(each->text()));
        buttons->addWidget(each);
    }
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    setFocusProxy(m_table);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ParameterTable::follow);
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({});
        m_table->setFocus();
        m_table->setCurrentCell(m_table->rowCount() - 1, 0);
        m_table->editItem(m_table->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_table->removeRow(m_table->currentRow());
        follow();
    });
    follow();
}

void ParameterTable::addRow(const FormField &parameter)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(QString::fromUtf8(parameter.name)));
    m_table->setItem(row, 1, new QTableWidgetItem(QString::fromUtf8(parameter.value)));
}

void ParameterTable::follow()
{
    m_remove->setEnabled(m_table->currentRow() >= 0);
}

QList<FormField> ParameterTable::parameters() const
{
    QList<FormField> parameters;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = m_table->item(row, 0)->text().trimmed();
        if (!name.isEmpty())
            parameters.append({name.toUtf8(), m_table->item(row, 1)->text().trimmed().toUtf8()});
    }
    return parameters;
}

} // namespace knippe
