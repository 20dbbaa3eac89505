// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/session.h"

#include <map>

namespace knippe {

class Profiles;

/// Signs everybody out: every profile of this user, side by side, whether it is open or not. What
/// fails for one hinders no other. Single use; destroying it leaves the rest undone.
class EndOfShift : public QObject
{
    Q_OBJECT

public:
    enum class Step { Forgetting, Telling, Done, Failed };
    /// How far one profile is.
    struct Farewell
    {
        QString profile;
        bool wasHeld = false; ///< a session or tokens, as far as its state told
        Step step = Step::Forgetting;
        std::optional<Error> error; ///< for Failed: it may still be signed in
    };
    using SessionFactory = std::function<std::unique_ptr<Session>(StoredProfile)>;
    /// Sessions that exist already, by profile name; they outlive this.
    using OpenSessions = std::map<QString, std::unique_ptr<Session>>;

    /// `patience` is for the authorities, once everything here is gone: a dead network is not
    /// waited for longer.
    EndOfShift(const Profiles &profiles, SessionFactory sessions,
               std::chrono::milliseconds patience = std::chrono::seconds(5),
               QObject *parent = nullptr);
    ~EndOfShift() override;

    void start(const OpenSessions &open, Session::Afterwards afterwards);

    /// All there is to say, in the order of the profiles. One that held nothing and cannot be
    /// looked into for a locked keychain counts as done.
    [[nodiscard]] const std::vector<Farewell> &farewells() const { return m_farewells; }
    [[nodiscard]] bool isFinished() const { return m_isFinished; }
    /// Nobody is signed in any more.
    [[nodiscard]] bool hasSucceeded() const;
    /// Somebody was, or there were tokens.
    [[nodiscard]] bool endedAnything() const;

signals:
    void progressed();
    void finished(); ///< once, from the event loop

private:
    void end(size_t place, Session &session, Session::Afterwards afterwards);
    void setStep(size_t place, Step step);
    void onFailed(size_t place, const Error &error);
    void finishWhenDone();
    void finish();
    [[nodiscard]] bool allAre(std::initializer_list<Step> steps) const;

    const Profiles &m_profiles;
    SessionFactory m_makeSession;
    std::vector<std::unique_ptr<Session>> m_ours; ///< of profiles that nobody had open
    std::vector<Farewell> m_farewells;
    QTimer m_patience;
    bool m_isFinished = false;
};

} // namespace knippe
