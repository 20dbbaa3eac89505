// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/session.h"
#include "ui/common/messagebar.h"

#include <QtWidgets/QWidget>

namespace knippe {

class WindowSettings;

/// What a person does with the session that the window shows: signing in and out, and trying again
/// what went wrong. The sessions are the window's.
class ShownSession : public QObject
{
    Q_OBJECT

public:
    /// The second argument is the native id of the window to stay above, or 0.
    using UserAgents = std::function<Session::UserAgentFactory(const ClientProfile &, quint64)>;

    ShownSession(UserAgents userAgents, const WindowSettings &settings, QWidget *window);

    /// Must outlive its stay here.
    void set(Session *session);
    [[nodiscard]] Session *get() const { return m_session; }
    [[nodiscard]] bool isSignedIn() const
    {
        return m_session && m_session->state() == Session::State::SignedIn;
    }
    /// Reads who is signed in; what comes of it is told if the session is shown by then.
    void restore(Session *session);
    /// In the way that the settings have for the profile.
    void signIn(Browser browser = Browser::Embedded);
    void cancelSignIn() { m_session->cancelSignIn(); }
    void signOut();
    /// What can be done at once about it.
    [[nodiscard]] MessageBar::Offer offerFor(const Error &error);

signals:
    void begun(); ///< what was said before is of no interest any more
    void signedIn();
    void signingOut(); ///< nothing of the session's may stay on the clipboard
    void failed(const knippe::Error &error, const knippe::MessageBar::Offer &offer);

private:
    void onSignedIn(const Result<> &result);
    void tryAgain();

    UserAgents m_userAgents;
    const WindowSettings &m_settings;
    QWidget *m_window;
    Session *m_session = nullptr;
};

} // namespace knippe
