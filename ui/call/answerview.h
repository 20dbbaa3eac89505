// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/session.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace knippe {

/// What came of a call.
struct CallAnswer
{
    QString request; ///< "GET api.example/…"
    Result<HttpResponse> response;
    qint64 milliseconds = 0;
};

/// An API's answer: status, time, size, headers and body. It may be about patients: nothing of it
/// is kept but what a person saves.
class AnswerView : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerView(QWidget *parent = nullptr);

    /// `answer` must outlive its stay here; nullptr: none, and `note` says why.
    void setAnswer(const CallAnswer *answer, const QString &note = {});

signals:
    void failed(const knippe::Error &error);
    void saved(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void showStatus();
    void showBody(const HttpResponse &response);
    void askForFile();
    void save(const QString &path);

    const CallAnswer *m_answer = nullptr;
    QLabel *m_status;
    QLabel *m_reason;
    QLabel *m_facts;
    QTabWidget *m_parts;
    QPlainTextEdit *m_body;
    QLabel *m_bodyNote;
    QPlainTextEdit *m_headers;
    QPushButton *m_save;
};

} // namespace knippe
