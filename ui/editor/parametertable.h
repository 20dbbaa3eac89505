// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/clientprofile.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QTableWidget;

namespace knippe {

/// Further parameters of the sign-in, by name and value.
class ParameterTable : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterTable(const QList<FormField> &parameters, QWidget *parent = nullptr);

    /// As they stand; a row without a name is none.
    [[nodiscard]] QList<FormField> parameters() const;

private:
    void addRow(const FormField &parameter);
    void follow();

    QTableWidget *m_table;
    QPushButton *m_remove;
};

} // namespace knippe
