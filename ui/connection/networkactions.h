// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/messagebar.h"

#include <QtCore/QObject>

class QAction;

namespace knippe {

class Clock;
class SecretClipboard;
class Session;

/// What a person can do about the network: test the way to the authority, and tell a proxy who they
/// are. `window` is what the dialogs belong to.
class NetworkActions : public QObject
{
    Q_OBJECT

public:
    NetworkActions(const Clock &clock, SecretClipboard &clipboard, QWidget *window);

    /// Enabled while a session is shown.
    [[nodiscard]] QAction *testConnection() const { return m_test; }
    void setSession(Session *session);
    /// In the language in use now.
    void retranslate();
    [[nodiscard]] MessageBar::Offer offerTest();

private:
    void openTest();

    const Clock &m_clock;
    SecretClipboard &m_clipboard;
    QWidget *m_window;
    Session *m_session = nullptr;
    QAction *m_test;
};

/// Asks for the user name and password that a proxy has wanted, and goes on with `then`.
[[nodiscard]] MessageBar::Offer offerProxyLogin(Session &session, QWidget *window,
                                                std::function<void()> then);

} // namespace knippe
