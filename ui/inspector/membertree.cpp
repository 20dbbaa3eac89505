// SPDX-License-Identifier: MIT
#include "ui/inspector/membertree.h"

#include "core/inspect/inspectedtoken.h"
#include "core/inspect/tokenmembers.h"
#include "ui/common/plaintooltip.h"

#include <QtWidgets/QHeaderView>

#include <algorithm>

namespace knippe {

/// Of the longest thing worth reading whole: a moment, and how far away it is.
static int momentWidth(const QWidget *view)
{
    const QDateTime time({2028, 12, 28}, {20, 48, 58});
    return view->fontMetrics().horizontalAdvance(momentText(time, time.addSecs(48 * 60)));
}

MemberTree::MemberTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setAccessibleName(tr("Header and claims"));
    setColumnCount(ColumnCount);
    setHeaderLabels({tr("Name"), tr("Value"), tr("Meaning")});
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideMiddle);
    setIndentation(indentation() / 2);
    const int letter = fontMetrics().averageCharWidth();
    header()->setStretchLastSection(true);
    header()->resizeSection(Name, 26 * letter);
    header()->resizeSection(Value, momentWidth(this) + 2 * letter);
}

QList<MemberTree::Row> MemberTree::rowsOf(const QString &heading, const QList<TokenMember> &members)
{
    if (members.isEmpty())
        return {};
    QList<Row> rows{{Row::Kind::Heading, {heading}}};
    for (const TokenMember &member : members) {
        const bool isShort = member.lines.size() == 1;
        rows.append({Row::Kind::Member,
                     {member.name, isShort ? member.lines.first() : QString(), member.meaning}});
        for (const QString &line : isShort ? QStringList() : member.lines)
            rows.append({Row::Kind::Line, {{}, line, {}}});
    }
    return rows;
}

void MemberTree::setToken(const InspectedToken &token, const QDateTime &now)
{
    const QList<Row> rows = rowsOf(tr("Claims"), membersOf(TokenPart::Claims, token.claims, now))
                            + rowsOf(tr("Header"), membersOf(TokenPart::Header, token.header, now));
    const bool isAlike = std::ranges::equal(rows, m_rows, [](const Row &a, const Row &b) {
        return a.kind == b.kind && a.texts.first() == b.texts.first();
    });
    if (!isAlike)
        return rebuild(rows);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows[i].texts != m_rows[i].texts)
            setTexts(m_items[i], rows[i].texts);
    }
    m_rows = rows;
}

void MemberTree::rebuild(const QList<Row> &rows)
{
    clear();
    m_items.clear();
    m_rows = rows;
    QFont bold = font();
    bold.setBold(true);
    QTreeWidgetItem *heading = nullptr;
    QTreeWidgetItem *member = nullptr;
    for (const Row &row : rows) {
        QTreeWidgetItem *item = nullptr;
        if (row.kind == Row::Kind::Heading) {
            item = heading = new QTreeWidgetItem(this);
            item->setFont(Name, bold);
            item->setFirstColumnSpanned(true);
        } else if (row.kind == Row::Kind::Member) {
            item = member = new QTreeWidgetItem(heading);
        } else {
            item = new QTreeWidgetItem(member);
        }
        setTexts(item, row.texts);
        m_items.append(item);
    }
    expandAll();
}

void MemberTree::setTexts(QTreeWidgetItem *item, const QStringList &texts)
{
    for (int column = 0; column < texts.size(); ++column) {
        item->setText(column, texts[column]);
        item->setToolTip(column, plainToolTip(texts[column]));
    }
}

} // namespace knippe
