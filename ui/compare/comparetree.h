// SPDX-License-Identifier: MIT
#pragma once

#include "core/inspect/tokenmembers.h"

#include <QtWidgets/QTreeWidget>

namespace knippe {

struct InspectedToken;

/// Two tokens, member by member, each with a word and a sign for how they compare.
class CompareTree : public QTreeWidget
{
    Q_OBJECT

public:
    enum Column { Outcome, Name, Left, Right, ColumnCount };

    explicit CompareTree(QWidget *parent = nullptr);

    /// Where only the texts differ from what is shown, whoever reads it keeps the place.
    void setTokens(const InspectedToken &left, const InspectedToken &right, const QDateTime &now);
    void setOnlyDifferences(bool only);
    /// "3 alike, 2 differ, 1 on one side only"
    [[nodiscard]] QString summary() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        bool isHeading = false;
        ComparedMember::Outcome outcome = ComparedMember::Outcome::Same;
        QStringList texts; ///< by column
        QString meaning;
    };
    [[nodiscard]] static QList<Row> rowsOf(const QString &heading,
                                           const QList<ComparedMember> &members);
    void rebuild();
    void showRow(qsizetype index);
    void hideSame();

    QList<Row> m_rows;                ///< as shown
    QList<QTreeWidgetItem *> m_items; ///< of the rows
    bool m_onlyDifferences = false;
};

} // namespace knippe
