// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/session.h"

#include <map>
#include <set>

namespace knippe {

/// Ends the sessions of a window that has them in memory only, when it closes: at the authority
/// too, where refresh tokens that nobody has any more would live on.
class LastSignOut : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Signs out of whatever is signed in, once, and says whether that is over; to be asked until
    /// it is.
    [[nodiscard]] bool isOver(const std::map<QString, std::unique_ptr<Session>> &sessions);

private:
    std::set<const Session *> m_begun;
    int m_open = 0;
};

} // namespace knippe
