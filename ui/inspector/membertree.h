// SPDX-License-Identifier: MIT
#pragma once

#include "core/inspect/tokenmembers.h"

#include <QtWidgets/QTreeWidget>

namespace knippe {

struct InspectedToken;

/// The header parameters and claims of a token: name, value and meaning, as plain text. A value of
/// several lines has one row for each.
class MemberTree : public QTreeWidget
{
    Q_OBJECT

public:
    enum Column { Name, Value, Meaning, ColumnCount };

    explicit MemberTree(QWidget *parent = nullptr);

    /// Where only the texts differ from what is shown, whoever reads it keeps the place.
    void setToken(const InspectedToken &token, const QDateTime &now);

private:
    struct Row
    {
        enum class Kind { Heading, Member, Line };
        Kind kind;
        QStringList texts; ///< by column
    };
    [[nodiscard]] static QList<Row> rowsOf(const QString &heading,
                                           const QList<TokenMember> &members);
    void rebuild(const QList<Row> &rows);
    static void setTexts(QTreeWidgetItem *item, const QStringList &texts);

    QList<Row> m_rows;                ///< as shown
    QList<QTreeWidgetItem *> m_items; ///< of the rows
};

} // namespace knippe
