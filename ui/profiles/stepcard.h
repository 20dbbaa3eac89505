// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QGroupBox>

class QGridLayout;
class QLabel;

namespace knippe {

/// One of what a TwoStepDialog changes: facts, and what can be done with it. Hidden until there is
/// one.
class StepCard : public QGroupBox
{
    Q_OBJECT

signals:
    void copyRequested();
    void useRequested();

protected:
    StepCard(const QString &title, QWidget *parent);

    [[nodiscard]] QLabel *createFact();
    /// What will say the fact named `label`.
    QLabel *addFact(const QString &label);
    /// The label before `content`.
    QLabel *addRow(const QString &label, QWidget *content);
    /// Below all that; without a name there is no button.
    void addButtons(const QString &copy, const QString &use);

private:
    void addButton(const QString &text, void (StepCard::*request)());

    QGridLayout *m_rows;
};

} // namespace knippe
