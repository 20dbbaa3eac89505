// SPDX-License-Identifier: MIT
#include "ui/memoryonly/lastsignout.h"

namespace knippe {

bool LastSignOut::isOver(const std::map<QString, std::unique_ptr<Session>> &sessions)
{
    for (const auto &[name, session] : sessions) {
        if (session->state() != Session::State::SignedIn || !m_begun.insert(session.get()).second)
            continue;
        ++m_open;
        session->signOut(this, [this](const Result<> &) { --m_open; });
    }
    return m_open == 0;
}

} // namespace knippe
