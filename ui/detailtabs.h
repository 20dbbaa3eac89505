// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QtCore/QPointer>
#include <QtWidgets/QTabWidget>

namespace knippe {

class CallPanel;
class IdTokenPanel;
class ComparePanel;
class InspectorPanel;
class PastedToken;
class RequestsPanel;
class Session;

/// What lies behind the tokens: what stands in the selected one and in the ID token, what an API
/// answers to them, the requests that brought them, and two of them side by side.
class DetailTabs : public QTabWidget
{
    Q_OBJECT

public:
    explicit DetailTabs(QWidget *parent = nullptr);

    /// Must outlive its stay here; nothing is shown for none.
    void setSession(Session *session);
    /// The API that is selected; empty for none.
    void setResource(const QString &resource);
    /// Time has passed; called every second.
    void tick();

signals:
    void failed(const knippe::Error &error);
    void informed(const QString &text);

private:
    void openPasted();

    InspectorPanel *m_inspector;
    IdTokenPanel *m_idToken;
    CallPanel *m_call;
    RequestsPanel *m_requests;
    ComparePanel *m_compare;
    QPointer<Session> m_session;
    QPointer<PastedToken> m_pasted;
};

} // namespace knippe
