// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QtWidgets/QTabWidget>

namespace knippe {

class CallPanel;
class IdTokenPanel;
class InspectorPanel;
class RequestsPanel;
class Session;

/// What lies behind the tokens: what stands in the selected one and in the ID token, what an API
/// answers to them, and the requests that brought them.
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
    InspectorPanel *m_inspector;
    IdTokenPanel *m_idToken;
    CallPanel *m_call;
    RequestsPanel *m_requests;
};

} // namespace knippe
