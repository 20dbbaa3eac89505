// SPDX-License-Identifier: MIT
#include "ui/copy/copymemory.h"

#include <algorithm>

namespace knippe {

CopyMemory::Said &CopyMemory::of(const Session &session)
{
    const auto known = m_entries.find(&session);
    if (known != m_entries.end())
        return known->said;
    connect(&session, &Session::stateChanged, this, [&] { onSessionChanged(session); });
    connect(&session, &QObject::destroyed, this,
            [this, gone = &session] { m_entries.remove(gone); });
    return m_entries.insert(&session, {session.person().subject, {}})->said;
}

void CopyMemory::onSessionChanged(const Session &session)
{
    Entry &entry = m_entries[&session];
    const bool holdsTokens =
        std::ranges::any_of(session.tokens(), [](const ApiToken &token) { return token.held; });
    if (session.state() == Session::State::SigningIn || !holdsTokens
        || session.person().subject != entry.subject)
        entry.said = {};
    entry.subject = session.person().subject;
}

} // namespace knippe
