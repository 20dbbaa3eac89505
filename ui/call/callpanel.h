// SPDX-License-Identifier: MIT
#pragma once

#include "ui/call/answerview.h"
#include "ui/call/calldraft.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>

#include <map>
#include <memory>

class QLabel;
class QSplitter;

namespace knippe {

class CallForm;

/// Requests to the selected API with its token, and their answers. For each API the last of either
/// is remembered, in memory, until the session ends.
class CallPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CallPanel(QWidget *parent = nullptr);
    ~CallPanel() override;

    /// Must outlive its stay here; none is allowed.
    void setSession(Session *session);
    /// The API to call; empty for none.
    void setResource(const QString &resource);
    /// Time has passed; called every second.
    void tick();

signals:
    void failed(const knippe::Error &error);
    void saved(const QString &path);

private:
    /// What belongs to one API.
    struct Desk
    {
        CallDraft draft;
        std::optional<CallAnswer> answer;
        std::unique_ptr<QObject> running; ///< context of the call under way
        QElapsedTimer since;
    };
    [[nodiscard]] Desk &desk() { return m_desks[m_resource]; }
    void wipe();
    void onStateChanged();
    void submit();
    void confirm(std::shared_ptr<ResourceRequest> request);
    void send(ResourceRequest request);
    void onAnswered(const QString &resource, const QString &request, Result<HttpResponse> response);
    void cancel();
    void showDesk();
    void showAnswer();

    QPointer<Session> m_session;
    QString m_person; ///< whose session it is
    QString m_resource;
    std::map<QString, Desk> m_desks; ///< by API
    QLabel *m_note;
    QSplitter *m_content;
    CallForm *m_form;
    AnswerView *m_answer;
};

} // namespace knippe
