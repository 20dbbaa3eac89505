// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>

namespace knippe {

/// Where Knippe keeps what is not secret; secrets are in the keychain only.
struct Paths
{
    QString config; ///< profiles: $XDG_CONFIG_HOME/knippe or the platform's own place
    QString state;  ///< what a session knows of its tokens: $XDG_STATE_HOME/knippe or the same
    /// Profiles that came with the computer: $XDG_CONFIG_DIRS/knippe/profiles (/etc/xdg),
    /// %ProgramFiles%\knippe\profiles, /Library/Application Support/knippe/profiles.
    QStringList managed = {};

    [[nodiscard]] static Paths ofThisUser();
};

} // namespace knippe
