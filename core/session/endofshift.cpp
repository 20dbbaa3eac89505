// SPDX-License-Identifier: MIT
#include "core/session/endofshift.h"

#include "core/session/profiles.h"

#include <algorithm>

namespace knippe {

static bool holdsAnything(const Session &session)
{
    return session.state() != Session::State::SignedOut || session.doubt()
           || std::ranges::any_of(session.tokens(),
                                  [](const ApiToken &token) { return token.held; });
}

EndOfShift::EndOfShift(const Profiles &profiles, SessionFactory sessions,
                       std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_makeSession(std::move(sessions))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &EndOfShift::finish);
}

EndOfShift::~EndOfShift() = default;

// Profiles whose state tells of nothing are signed out, too: a state file can be lost or damaged,
// and what the keychain has must go all the same.
void EndOfShift::start(const OpenSessions &open, Session::Afterwards afterwards)
{
    const QStringList names = m_profiles.names();
    for (const QString &name : names) {
        m_farewells.push_back({name, false, Step::Forgetting, {}});
        const size_t place = m_farewells.size() - 1;
        if (const auto known = open.find(name); known != open.end()) {
            end(place, *known->second, afterwards);
        } else if (Result<StoredProfile> stored = m_profiles.load(name)) {
            m_ours.push_back(m_makeSession(std::move(*stored)));
            end(place, *m_ours.back(), afterwards);
        } else { // nobody can say what its keychain items are called
            m_farewells[place].wasHeld = true;
            m_farewells[place].step = Step::Failed;
            m_farewells[place].error = stored.error();
        }
    }
    QMetaObject::invokeMethod(this, &EndOfShift::finishWhenDone, Qt::QueuedConnection);
}

void EndOfShift::end(size_t place, Session &session, Session::Afterwards afterwards)
{
    m_farewells[place].wasHeld = holdsAnything(session);
    connect(
        &session, &Session::wiped, this, [this, place] { setStep(place, Step::Telling); },
        Qt::SingleShotConnection);
    session.signOut(
        this,
        [this, place](const Result<> &result) {
            if (result)
                setStep(place, Step::Done);
            else
                onFailed(place, result.error());
        },
        afterwards);
}

void EndOfShift::setStep(size_t place, Step step)
{
    m_farewells[place].step = step;
    emit progressed();
    finishWhenDone();
}

void EndOfShift::onFailed(size_t place, const Error &error)
{
    Farewell &farewell = m_farewells[place];
    if (farewell.wasHeld)
        farewell.error = error;
    setStep(place, farewell.wasHeld ? Step::Failed : Step::Done);
}

void EndOfShift::finishWhenDone()
{
    if (allAre({Step::Done, Step::Failed}))
        finish();
    else if (allAre({Step::Telling, Step::Done, Step::Failed}) && !m_patience.isActive())
        m_patience.start();
}

void EndOfShift::finish()
{
    m_patience.stop();
    if (!std::exchange(m_isFinished, true))
        emit finished();
}

bool EndOfShift::allAre(std::initializer_list<Step> steps) const
{
    return std::ranges::all_of(m_farewells, [&](const Farewell &farewell) {
        return std::ranges::find(steps, farewell.step) != steps.end();
    });
}

bool EndOfShift::hasSucceeded() const
{
    return m_isFinished && std::ranges::none_of(m_farewells, [](const Farewell &farewell) {
               return farewell.step == Step::Failed;
           });
}

bool EndOfShift::endedAnything() const
{
    return std::ranges::any_of(m_farewells,
                               [](const Farewell &farewell) { return farewell.wasHeld; });
}

} // namespace knippe
