// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/paths.h"
#include "core/http/proxyaccess.h"
#include "core/session/profiles.h"
#include "core/session/session.h"
#include "core/session/systembrowseragent.h"
#include "core/vault/installation.h"
#include "core/vault/keychainstore.h"
#include "core/vault/memorystore.h"
#include "core/vault/partedstore.h"

#include <QtCore/QTemporaryDir>

namespace knippe {

/// The parts both programs are made of, put together. Lives in main().
class Composition
{
public:
    struct Host
    {
        SystemBrowserAgent::OpenUrl openUrl; ///< in the system's browser
        bool outlivesSignOut = false;        ///< a window does, a single call does not
        bool inMemory = false; ///< no keychain; profiles and state for as long as this lives
        ProxyAccess::Ask askProxyLogin = {}; ///< see ProxyAccess
    };
    explicit Composition(Host host);

    [[nodiscard]] const Paths &paths() const { return m_paths; }
    [[nodiscard]] Profiles &profiles() { return m_profiles; }
    [[nodiscard]] SecretStore &vault() { return m_vault; }
    [[nodiscard]] ProxyAccess &proxyAccess() { return m_proxyAccess; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] std::unique_ptr<Session> session(StoredProfile profile);

    struct BrowserOptions
    {
        SystemBrowserAgent::OpenUrl printUrl; ///< for Browser::Print
        QString language;                     ///< of the sign-in window
        quint64 parentWindow = 0;
        bool unsafeNoSandbox = false;
    };
    /// knippe-signin is looked for beside this program, then in the place it is installed to; where
    /// it is not installed, the system's browser takes the embedded view's place.
    [[nodiscard]] Session::UserAgentFactory userAgents(const ClientProfile &profile,
                                                       BrowserOptions options) const;

private:
    Host m_host;
    std::unique_ptr<QTemporaryDir> m_temporary; ///< in memory: for what is not secret
    Paths m_paths;
    KeychainStore m_keychain;
    PartedStore m_parted; ///< where m_keychain has a limit
    QString m_installation;
    InstallationStore m_ours;
    MemoryStore m_memory;
    SecretStore &m_vault;
    SystemClock m_clock;
    ProxyAccess m_proxyAccess;
    Profiles m_profiles;
};

} // namespace knippe
