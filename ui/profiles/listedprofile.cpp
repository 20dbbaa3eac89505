// SPDX-License-Identifier: MIT
#include "ui/profiles/listedprofile.h"

#include "core/session/profiles.h"
#include "core/session/session.h"

#include <algorithm>

namespace knippe {

using State = ListedProfile::State;

static State stateOf(const Session &session)
{
    if (session.state() == Session::State::SigningIn)
        return State::SigningIn;
    const QDateTime end = session.refreshExpiresAt();
    const bool hasExpired = end.isValid() && end <= session.now();
    return session.state() == Session::State::SignedIn && !hasExpired ? State::SignedIn
                                                                      : State::SignedOut;
}

ListedProfile listedProfile(const Profiles &profiles, const QString &name, const Session *session,
                            const QDateTime &now)
{
    ListedProfile listed{.name = name, .isManaged = profiles.isManaged(name)};
    if (const Result<StoredProfile> stored = profiles.load(name)) {
        listed.environment = stored->profile.environment();
        listed.lacksKey = stored->isKeyless();
        if (!session && profiles.isSignedIn(*stored, now))
            listed.state = State::SignedIn;
    }
    if (session)
        listed.state = stateOf(*session);
    return listed;
}

void sortByEnvironment(QList<ListedProfile> *profiles)
{
    const auto rank = [](const ListedProfile &each) {
        return each.environment ? int(*each.environment) : std::numeric_limits<int>::max();
    };
    std::stable_sort(profiles->begin(), profiles->end(),
                     [&](const auto &one, const auto &other) { return rank(one) < rank(other); });
}

} // namespace knippe
