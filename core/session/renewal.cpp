// SPDX-License-Identifier: MIT
#include "core/session/renewal.h"

#include <algorithm>

using namespace std::chrono_literals;
using std::chrono::seconds;

namespace knippe {

static constexpr seconds ShortestLead = 60s; // two beats, so that one may fail to come
static constexpr seconds LongestLead = 5min;

// Refused for good: it would only be said again. A person may ask all the same.
static bool isHopeless(const ApiToken &token)
{
    return !token.authorised || (token.error && !token.error->isTransient());
}

seconds renewalLead(const ApiToken &token)
{
    const seconds life(token.obtainedAt.secsTo(token.expiresAt));
    return std::min(std::clamp(life / 5, ShortestLead, LongestLead), life / 2);
}

Renewal::Renewal(Session &session, Wakeups &wakeups, std::chrono::milliseconds quiet,
                 QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quiet);
    connect(&m_quiet, &QTimer::timeout, this, &Renewal::onQuiet);
    connect(&session, &Session::restored, this, &Renewal::onRestored, Qt::SingleShotConnection);
    connect(&wakeups, &Wakeups::beaten, this, &Renewal::onBeat);
    connect(&wakeups, &Wakeups::woken, this, &Renewal::onUpset);
    connect(&wakeups, &Wakeups::cameOnline, this, &Renewal::onUpset);
}

void Renewal::onRestored()
{
    ask([this](const ApiToken &token) {
        return !token.isUsable(m_session.now(), 0) || (token.request.keepFresh && isNear(token));
    });
}

// A token that is still good is left alone: HelseID wants no request while a valid one is held.
void Renewal::onBeat()
{
    if (m_quiet.isActive() || isInDoubt())
        return;
    ask([this](const ApiToken &token) {
        return token.held && token.request.keepFresh && isNear(token)
               && m_askedFor.value(token.request.resource) != token.expiresAt;
    });
}

void Renewal::onUpset()
{
    if (m_isAsking)
        m_isUpset = true;
    else
        m_quiet.start();
}

void Renewal::onQuiet()
{
    ask([this](const ApiToken &token) {
        return token.request.keepFresh && (!token.held || isNear(token));
    });
}

bool Renewal::mayAsk() const
{
    const QDateTime end = m_session.refreshExpiresAt();
    return m_session.state() == Session::State::SignedIn
           && (!end.isValid() || end > m_session.now());
}

// An answer that never came. A resource that was refused is in the journal as well, since nobody
// knows whether the refresh token was spent on it; but there the authority did answer.
bool Renewal::isInDoubt() const
{
    const std::optional<RotationDoubt> doubt = m_session.doubt();
    return doubt && std::ranges::any_of(m_session.tokens(), [&](const ApiToken &token) {
               return token.request.resource == doubt->resource && !isHopeless(token);
           });
}

// Nobody knows when a token ends that comes from the future: the clock was set back.
bool Renewal::isNear(const ApiToken &token) const
{
    const QDateTime now = m_session.now();
    return token.expiresAt.isValid()
           && (token.obtainedAt > now
               || token.expiresAt <= now.addSecs(renewalLead(token).count()));
}

void Renewal::ask(const Condition &isDue)
{
    if (!mayAsk())
        return;
    QStringList resources;
    const QString inDoubt = m_session.doubt().value_or(RotationDoubt()).resource;
    for (const ApiToken &token : m_session.tokens()) {
        const QString &resource = token.request.resource;
        if (token.progress || isHopeless(token))
            continue;
        if (resource == inDoubt)
            resources.prepend(resource);
        else if (isDue(token))
            resources.append(resource);
        else
            continue;
        m_askedFor.insert(resource, token.expiresAt);
    }
    if (resources.isEmpty())
        return;
    m_isAsking = true;
    m_session.fetch(resources, this, [this](const Result<> &) { // a failure is in its row
        m_isAsking = false;
        if (std::exchange(m_isUpset, false))
            m_quiet.start();
    });
}

} // namespace knippe
