// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>

#include <array>

class QTableView;

namespace knippe {

/// How the table's columns share its width: by what they hold, until a person sets one.
class ColumnWidths : public QObject
{
    Q_OBJECT

public:
    explicit ColumnWidths(QTableView &view);

    /// Looks at these rows, too, or at all of them anew.
    void measure(int firstRow, int lastRow);
    void measureAnew();
    /// Does nothing once a person has set one.
    void share();
    void shareAgain();
    /// Empty unless a person has set one.
    [[nodiscard]] QList<int> setByHand() const;
    void restore(const QList<int> &widths);

signals:
    void changed();

private:
    void onResized(int column);

    QTableView &m_view;
    std::array<int, 3> m_contents = {}; ///< of API, Audience, Type
    bool m_isSharing = false;
    bool m_isSetByHand = false;
};

} // namespace knippe
