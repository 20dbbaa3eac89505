// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>

namespace knippe {

class MessageBar;
class Session;

/// Tells a person when this computer's clock is wrong, unless the bar has something to say already.
class ClockNotice : public QObject
{
    Q_OBJECT

public:
    explicit ClockNotice(MessageBar *bar);

    void setSession(Session *session); ///< none: nullptr

private:
    void refresh();

    MessageBar *m_bar;
    Session *m_session = nullptr;
    QString m_shown; ///< the notice, while it may still stand in the bar
};

} // namespace knippe
