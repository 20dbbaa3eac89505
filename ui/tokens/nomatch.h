// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

class QLabel;

namespace knippe {

class ActionButton;

/// Stands where the table would be when no API has what the filter asks for.
class NoMatch : public QWidget
{
    Q_OBJECT

public:
    explicit NoMatch(QWidget *parent = nullptr);

    void setFilterText(const QString &text);

signals:
    void cleared();

private:
    QLabel *m_text;
    ActionButton *m_clear;
};

} // namespace knippe
