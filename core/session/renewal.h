// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/session.h"
#include "core/session/wakeups.h"

namespace knippe {

/// How long before its end a token that is kept fresh is renewed: a fifth of its life, within one
/// and five minutes, but never more than half of it.
[[nodiscard]] std::chrono::seconds renewalLead(const ApiToken &token);

/// Asks for a session's tokens when nobody does, at most once for each event. What was refused for
/// good, whoever is signed out, and a session at its end are left to the person; a sign-in never
/// begins here.
///
/// start of the program:      what has run out or is kept fresh and about to, and what is in doubt
/// a token nears its end:     that one, if it is kept fresh and nothing is in doubt
/// woken, online, clock set:  what is kept fresh and about to run out, and what is in doubt;
///                            several of these in quick succession are one event
class Renewal : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds Quiet{5000};

    Renewal(Session &session, Wakeups &wakeups, std::chrono::milliseconds quiet = Quiet,
            QObject *parent = nullptr);

private:
    using Condition = std::function<bool(const ApiToken &)>;
    void onRestored();
    void onBeat();
    void onUpset();
    void onQuiet();
    [[nodiscard]] bool mayAsk() const;
    [[nodiscard]] bool isInDoubt() const;
    [[nodiscard]] bool isNear(const ApiToken &token) const;
    /// In doubt, then those that fulfil the condition: the sooner a token that may have been spent
    /// goes out again, the likelier it is taken.
    void ask(const Condition &isDue);

    Session &m_session;
    QTimer m_quiet; ///< runs from the last event of several
    bool m_isAsking = false;
    bool m_isUpset = false;               ///< something happened while asking
    QHash<QString, QDateTime> m_askedFor; ///< by resource: the end of the token that was to follow
};

} // namespace knippe
