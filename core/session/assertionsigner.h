// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/jose/signingkey.h"

#include <QtCore/QJsonArray>
#include <QtCore/QObject>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace knippe {

/// The two keys a client signs with.
struct ClientKeys
{
    std::optional<SigningKey> client; ///< client assertions; none of a public client
    SigningKey dpop;                  ///< DPoP proofs; tokens are bound to it
};

/// What a client assertion says; see makeClientAssertion().
struct AssertionClaims
{
    QString clientId;
    QString audience;
    QJsonArray details = {};

    bool operator==(const AssertionClaims &) const = default;
};

/// Signs client assertions beside the event loop, which a large RSA key would hold up, and some
/// ahead of their need: while an answer is on its way there is nothing else to do.
class AssertionSigner
{
public:
    using Handler = std::function<void(const QByteArray &)>;

    /// Of a client that has a key for assertions; `clock` outlives this.
    AssertionSigner(std::shared_ptr<const ClientKeys> keys, const Clock &clock);

    [[nodiscard]] const std::shared_ptr<const ClientKeys> &keys() const { return m_keys; }
    /// A new assertion for each call. `handler` is called once, at once or from the event loop, or
    /// not at all when `context` is gone by then.
    void sign(const AssertionClaims &claims, QObject *context, Handler handler);
    /// The next sign() of these claims, or the next few, will have their assertions the sooner.
    void signAhead(const AssertionClaims &claims, std::size_t count = 1);

private:
    struct Job;
    [[nodiscard]] std::shared_ptr<Job> start(const AssertionClaims &claims) const;
    void dropUnlike(const AssertionClaims &claims);

    std::shared_ptr<const ClientKeys> m_keys;
    const Clock &m_clock;
    std::deque<std::shared_ptr<Job>> m_ahead;
};

} // namespace knippe
