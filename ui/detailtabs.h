// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QtWidgets/QTabWidget>

namespace knippe {

class RequestsPanel;
class Session;

/// What lies behind the tokens: the requests that brought them.
class DetailTabs : public QTabWidget
{
    Q_OBJECT

public:
    explicit DetailTabs(QWidget *parent = nullptr);

    /// Must outlive its stay here; nothing is shown for none.
    void setSession(Session *session);

signals:
    void failed(const knippe::Error &error);
    void informed(const QString &text);

private:
    RequestsPanel *m_requests;
};

} // namespace knippe
