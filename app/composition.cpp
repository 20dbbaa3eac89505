// SPDX-License-Identifier: MIT
#include "app/composition.h"

#include "core/session/viewprocessagent.h"
#include "core/vault/itemlimit.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace knippe {

static QString signinProgram()
{
#ifdef Q_OS_WIN
    const QString name = u"knippe-signin.exe"_s;
#else
    const QString name = u"knippe-signin"_s;
#endif
    const QDir here(QCoreApplication::applicationDirPath());
    for (const QString &place :
         {here.filePath(name), here.filePath(u"../libexec/knippe/"_s + name)}) {
        if (QFileInfo(place).isExecutable())
            return place;
    }
    return {};
}

static QString environmentName(ClientProfile::Environment environment)
{
    switch (environment) {
    case ClientProfile::Environment::Sandbox:
        return u"sandbox"_s;
    case ClientProfile::Environment::Test:
        return u"test"_s;
    case ClientProfile::Environment::Production:
        break;
    }
    return u"production"_s;
}

/// What other programs and the next start never look at. Where there is one, the directory for the
/// time of a login is itself in memory.
static std::unique_ptr<QTemporaryDir> makeTemporary()
{
    const QString parent = qEnvironmentVariable("XDG_RUNTIME_DIR", QDir::tempPath());
    return std::make_unique<QTemporaryDir>(parent + "/knippe-XXXXXX"_L1);
}

Composition::Composition(Host host)
    : m_host(std::move(host))
    , m_temporary(m_host.inMemory ? makeTemporary() : nullptr)
    , m_paths(m_temporary ? Paths{m_temporary->filePath(u"config"_s),
                                  m_temporary->filePath(u"state"_s), Paths::ofThisUser().managed}
                          // those are only read
                          : Paths::ofThisUser())
    , m_parted(m_keychain, keychainItemLimit().value_or(0))
    , m_installation(installationId(m_paths.state))
    , m_ours(keychainItemLimit() ? static_cast<SecretStore &>(m_parted) : m_keychain,
             m_installation)
    , m_vault(m_temporary ? static_cast<SecretStore &>(m_memory) : m_ours)
    , m_proxyAccess(m_host.askProxyLogin)
    , m_profiles(ProfileStore(m_paths.config, m_paths.managed), m_vault, m_paths.state,
                 m_installation)
{
}

std::unique_ptr<Session> Composition::session(StoredProfile profile)
{
    // there is somebody to look at the requests
    const bool isSeen = m_host.outlivesSignOut || m_host.inMemory;
    return std::make_unique<Session>(std::move(profile),
                                     Session::Environment{.vault = m_vault,
                                                          .clock = m_clock,
                                                          .stateDirectory = m_paths.state,
                                                          .openUrl = m_host.openUrl,
                                                          .outlivesSignOut = m_host.outlivesSignOut,
                                                          .logsRequests = isSeen,
                                                          .proxyAccess = &m_proxyAccess,
                                                          .installation = m_installation});
}

Session::UserAgentFactory Composition::userAgents(const ClientProfile &profile,
                                                  BrowserOptions options) const
{
    const QString environment = environmentName(profile.environment());
    return [options = std::move(options), environment, hosts = profile.signInHosts,
            openUrl = m_host.openUrl](Browser browser) -> std::unique_ptr<UserAgent> {
        const QString program = signinProgram();
        if (browser == Browser::Embedded && !program.isEmpty()) {
            return std::make_unique<ViewProcessAgent>(
                ViewProcessAgent::Options{program, options.language, environment,
                                          options.parentWindow, options.unsafeNoSandbox, hosts});
        }
        return std::make_unique<SystemBrowserAgent>(browser == Browser::Print ? options.printUrl
                                                                              : openUrl);
    };
}

} // namespace knippe
