// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/session.h"
#include "tests/support/scriptedauthority.h"
#include "tests/support/testclock.h"
#include "tests/support/testuseragent.h"
#include "tests/support/testvault.h"

#include <QtCore/QEventLoop>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QTest>

namespace knippe {

/// Runs an asynchronous operation to its answer. One that never answers becomes this code.
inline constexpr QLatin1StringView Hang{"E-TEST-HANG"};

template <typename T>
Result<T> await(const std::function<void(std::function<void(Result<T>)>)> &start)
{
    Result<T> answer = failure(Hang);
    QEventLoop loop; // QTest::qWaitFor() would sleep 10 ms between any two events
    auto waiting = std::make_shared<bool>(true);
    start([&, waiting](Result<T> result) {
        if (std::exchange(*waiting, false)) {
            answer = std::move(result);
            loop.quit();
        }
    });
    QTimer::singleShot(std::chrono::seconds(20), &loop, &QEventLoop::quit);
    if (*waiting)
        loop.exec();
    *waiting = false;
    return answer;
}

/// "" for success, else the code.
template <typename T>
QString codeOf(const Result<T> &result)
{
    return result ? QString() : result.error().code;
}

/// A profile with the two APIs of the seed document, a session on it, and everything around it.
/// When it goes, every request of the test has to have kept to the rules: findings() is empty.
class SessionBench
{
public:
    static constexpr QLatin1StringView Api1{"owner-1:api"};
    static constexpr QLatin1StringView Api2{"owner-2:api"};

    explicit SessionBench(
        ScriptedAuthority::Transport transport = ScriptedAuthority::Transport::Plain);

    ~SessionBench();
    Q_DISABLE_COPY_MOVE(SessionBench)

    /// A new Session over the same keychain and state, as after a restart.
    void restart();
    [[nodiscard]] Result<> signIn(const Session::SignInOptions &options = {});
    [[nodiscard]] Result<> fetch(const QStringList &resources);
    [[nodiscard]] Result<SecretBytes> token(QLatin1StringView resource, int minValidity = 0);
    [[nodiscard]] Result<> signOut();
    [[nodiscard]] Result<> restore();

    [[nodiscard]] const ApiToken &row(QLatin1StringView resource) const;
    [[nodiscard]] QString rowCode(QLatin1StringView resource) const; ///< of its error
    [[nodiscard]] QByteArrayList refreshTokensSent() const;
    [[nodiscard]] QByteArrayList resourcesSent() const; ///< of token requests, challenges aside
    [[nodiscard]] QStringList findings() const;         ///< passiveFindings()
    bool mayBreakRules = false; ///< where the test leaves the client no way to keep them
    [[nodiscard]] QByteArray stateFile() const;
    /// Whatever a sign-in has left behind: what a failed first one must not.
    [[nodiscard]] QStringList traces() const;
    /// Lets the person come back with other fields than those of the authority.
    void returnWith(const std::function<void(QList<FormField> &)> &change);

    TestClock clock;
    ScriptedAuthority authority;
    TestVault vault;
    SecretStore *keychain = &vault; ///< takes effect with restart()
    QTemporaryDir directory;
    SigningKey clientKey = SigningKey::generate(SignatureAlgorithm::ES256);
    StoredProfile profile;
    std::unique_ptr<Session> session;
    /// The person: by default signs in and comes back.
    TestUserAgent::Visit visit;
    QList<Browser> browsers; ///< that were asked for
    QList<QUrl> opened;      ///< in the system's browser, after signing out
    bool outlivesSignOut = true;
    std::chrono::milliseconds secondAttempt{0}; ///< take effect with restart()
    std::chrono::milliseconds keychainRetry{std::chrono::hours(1)};
    QObject context;
};

} // namespace knippe
