// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

class QLabel;

namespace knippe {

class FilterField;

/// A field to type into what the table is to show, and how much of it that leaves.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    void clear();
    /// Makes the next letters replace what is there.
    void take();
    /// Said aloud when it changes while there is a filter.
    void setCount(int shown, int all);

signals:
    void changed(const QString &text);
    void left(); ///< for the table

private:
    FilterField *m_field;
    QLabel *m_count;
};

} // namespace knippe
