// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

class QGridLayout;

namespace knippe {

/// Labelled fields, each with the rule it follows and the reason for it below.
class ExplainedRows : public QWidget
{
public:
    explicit ExplainedRows(QWidget *parent = nullptr);

    /// `label` has the field's mnemonic; none for a box that has its own text.
    void addRow(const QString &label, QWidget *field, const QString &explanation);
    void addStretch();

private:
    QGridLayout *m_rows;
};

} // namespace knippe
