// SPDX-License-Identifier: MIT
#include "ui/compare/comparetree.h"

#include "core/inspect/inspectedtoken.h"
#include "ui/common/plaintooltip.h"
#include "ui/common/tint.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

using Comparison = ComparedMember::Outcome;

static QString outcomeText(Comparison outcome)
{
    switch (outcome) {
    case Comparison::Same:
        return CompareTree::tr("= same");
    case Comparison::Changed:
        return CompareTree::tr("≠ different");
    case Comparison::OnlyInFirst:
        return CompareTree::tr("← only left");
    case Comparison::OnlyInSecond:
        break;
    }
    return CompareTree::tr("→ only right");
}

CompareTree::CompareTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setAccessibleName(tr("Both tokens, claim by claim"));
    setColumnCount(ColumnCount);
    setHeaderLabels({tr("Comparison"), tr("Name"), tr("Left"), tr("Right")});
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideMiddle);
    setIndentation(indentation() / 2);
    setUniformRowHeights(false);
    const int letter = fontMetrics().averageCharWidth();
    header()->setStretchLastSection(true);
    header()->resizeSection(Outcome, 18 * letter);
    header()->resizeSection(Name, 26 * letter);
    header()->resizeSection(Left, 36 * letter);
}

QList<CompareTree::Row> CompareTree::rowsOf(const QString &heading,
                                            const QList<ComparedMember> &members)
{
    if (members.isEmpty())
        return {};
    QList<Row> rows{{true, Comparison::Same, {heading}, {}}};
    for (const ComparedMember &member : members)
        rows.append({false,
                     member.outcome,
                     {outcomeText(member.outcome), member.first.name,
                      member.first.lines.join(u'\n'), member.second.lines.join(u'\n')},
                     member.first.meaning});
    return rows;
}

void CompareTree::setTokens(const InspectedToken &left, const InspectedToken &right,
                            const QDateTime &now)
{
    const QList<Row> rows =
        rowsOf(tr("Claims"), compareMembers(TokenPart::Claims, left.claims, right.claims, now))
        + rowsOf(tr("Header"), compareMembers(TokenPart::Header, left.header, right.header, now));
    const bool isAlike = std::ranges::equal(rows, m_rows, [](const Row &a, const Row &b) {
        return a.isHeading == b.isHeading && a.outcome == b.outcome
               && a.texts.value(Name) == b.texts.value(Name);
    });
    if (!isAlike) {
        m_rows = rows;
        return rebuild();
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows[i].texts == m_rows[i].texts)
            continue;
        m_rows[i] = rows[i];
        showRow(i);
    }
}

void CompareTree::rebuild()
{
    clear();
    m_items.clear();
    QFont bold = font();
    bold.setBold(true);
    QTreeWidgetItem *heading = nullptr;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].isHeading) {
            heading = new QTreeWidgetItem(this);
            heading->setFont(0, bold);
            heading->setFirstColumnSpanned(true);
        }
        m_items.append(m_rows[i].isHeading ? heading : new QTreeWidgetItem(heading));
        showRow(i);
    }
    expandAll();
    hideSame();
}

void CompareTree::showRow(qsizetype index)
{
    const Row &row = m_rows[index];
    QTreeWidgetItem *item = m_items[index];
    for (int column = 0; column < row.texts.size(); ++column) {
        item->setText(column, row.texts[column]);
        const bool isName = column == Name && !row.meaning.isEmpty();
        item->setToolTip(column, plainToolTip(isName ? row.texts[column] + u" – "_s + row.meaning
                                                     : row.texts[column]));
    }
    if (row.isHeading)
        return;
    const QColor base = palette().color(QPalette::Base);
    const bool isSame = row.outcome == Comparison::Same;
    item->setForeground(Outcome, isSame ? weakInk(palette(), base)
                                        : tintInk(Tint::Warning, palette(), base));
    QFont loud = font();
    loud.setBold(!isSame);
    item->setFont(Outcome, loud);
}

void CompareTree::setOnlyDifferences(bool only)
{
    m_onlyDifferences = only;
    hideSame();
}

void CompareTree::hideSame()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const bool isSame = !m_rows[i].isHeading && m_rows[i].outcome == Comparison::Same;
        m_items[i]->setHidden(isSame && m_onlyDifferences);
    }
}

QString CompareTree::summary() const
{
    qsizetype same = 0;
    qsizetype changed = 0;
    qsizetype alone = 0;
    for (const Row &row : m_rows) {
        if (row.isHeading)
            continue;
        (row.outcome == Comparison::Same      ? same
         : row.outcome == Comparison::Changed ? changed
                                              : alone)++;
    }
    return tr("%1 the same · %2 different · %3 on one side only").arg(same).arg(changed).arg(alone);
}

void CompareTree::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        for (qsizetype i = 0; i < m_rows.size(); ++i)
            showRow(i);
    }
    QTreeWidget::changeEvent(event);
}

} // namespace knippe
