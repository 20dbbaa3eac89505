// SPDX-License-Identifier: MIT
#pragma once

#include "ui/call/calldraft.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace knippe {

/// Where a person writes a request.
class CallForm : public QWidget
{
    Q_OBJECT

public:
    explicit CallForm(QWidget *parent = nullptr);

    void setDraft(const CallDraft &draft);
    [[nodiscard]] CallDraft draft() const;
    /// Either may be sent, or ended.
    void setRunning(bool isRunning);
    /// What is wrong with it, in words; empty for nothing.
    void setProblem(const QString &problem);

signals:
    void sent();
    void cancelled();

private:
    void layOut();
    void refresh();

    QComboBox *m_method;
    QLineEdit *m_url;
    QPushButton *m_send;
    QPushButton *m_cancel;
    QLabel *m_problem;
    QTabWidget *m_parts;
    QPlainTextEdit *m_headers;
    QPlainTextEdit *m_body;
    QLabel *m_bodyNote;
};

} // namespace knippe
