// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/endofshift.h"

#include <QtWidgets/QWidget>

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace knippe {

/// What is shown while everybody is signed out: how far each profile is, and in the end what could
/// not be done and why.
class FarewellPage : public QWidget
{
    Q_OBJECT

public:
    explicit FarewellPage(QWidget *parent = nullptr);

    void showProgress(const EndOfShift &shift);
    /// In the language in use now.
    void retranslate();

signals:
    void againRequested();
    void backRequested();

private:
    void layOut();
    void showRow(int row, const EndOfShift::Farewell &farewell);
    void hideRowsFrom(int row);
    [[nodiscard]] QLabel *at(int row, int column) const;
    void showOutcome(bool hasFailed);

    QLabel *m_heading;
    QProgressBar *m_bar;
    QWidget *m_list;
    QGridLayout *m_rows;
    QPushButton *m_again;
    QPushButton *m_back;
};

} // namespace knippe
