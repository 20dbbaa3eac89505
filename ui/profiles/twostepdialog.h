// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QDialog>

class QLayout;
class QProgressBar;

namespace knippe {

class MessageBar;
class StepCard;

/// What is registered at an authority and changed in two steps: another one is made or brought
/// first, and used when a person says so. The one before is the way back.
class TwoStepDialog : public QDialog
{
    Q_OBJECT

protected:
    TwoStepDialog(const QString &title, QWidget *window);

    /// `cards` in a column that scrolls, under the messages; `explanation` and `actions` below.
    void layOut(const QList<StepCard *> &cards, const QString &explanation, QLayout *actions);
    [[nodiscard]] MessageBar &messages() const { return *m_messages; }
    /// What the cards stand on.
    [[nodiscard]] QWidget *cardColumn() const { return m_column; }
    /// For work that ends when it ends.
    [[nodiscard]] QProgressBar *createProgress(const QString &accessibleName);

private:
    MessageBar *m_messages;
    QWidget *m_column;
};

} // namespace knippe
