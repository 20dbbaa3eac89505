// SPDX-License-Identifier: MIT
#include "core/session/tokenbroker.h"

#include "core/base/strictjson.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace knippe {

static constexpr auto LockRetryInterval = 100ms;
static constexpr int MaxLockAttempts = 600; // a minute: another process' burst of requests

TokenBroker::TokenBroker(QString profileId, QString clientId, Environment environment,
                         QObject *parent)
    : QObject(parent)
    , m_profileId(std::move(profileId))
    , m_clientId(std::move(clientId))
    , m_environment(std::move(environment))
    , m_lock(m_environment.lockFile)
{
    m_lock.setStaleLockTime(0); // stale only when its process is gone
    m_lockRetry.setSingleShot(true);
    m_lockRetry.setInterval(LockRetryInterval);
    connect(&m_lockRetry, &QTimer::timeout, this, &TokenBroker::takeTurn);
}

TokenBroker::~TokenBroker() = default;

void TokenBroker::fetch(const QString &resource, TokenType type, Handler handler)
{
    for (Job &job : m_queue) {
        if (job.resource == resource) {
            job.handlers.push_back(std::move(handler));
            return;
        }
    }
    m_queue.push_back({resource, type, {std::move(handler)}});
    if (m_turn) // takes this along
        return;
    m_turn = std::make_unique<QObject>();
    m_lockAttempts = 0;
    QMetaObject::invokeMethod(
        m_turn.get(), [this] { takeTurn(); }, Qt::QueuedConnection);
}

void TokenBroker::takeTurn()
{
    QDir().mkpath(QFileInfo(m_environment.lockFile).path());
    if (m_lock.tryLock(0))
        return openVault();
    if (m_lock.error() != QLockFile::LockFailedError || ++m_lockAttempts > MaxLockAttempts)
        return failAll({codes::ConfigFile, m_environment.lockFile, {}, 0});
    m_lockRetry.start();
}

void TokenBroker::openVault()
{
    loadSession(m_environment.vault, m_profileId, m_turn.get(),
                [this](Result<StoredSession> session) {
                    if (!session)
                        return failAll(session.error());
                    m_keys = std::move(session->keys);
                    onOpened(std::move(session->record));
                });
}

void TokenBroker::onOpened(SessionRecord record)
{
    m_record = std::move(record);
    if (m_record.refreshToken.isEmpty())
        return failAll({codes::TokenNoRefresh, {}, {}, 0});
    // unless somebody has signed in anew meanwhile, the keychain's token is spent and ours is not
    if (m_unstored.isEmpty() || m_record.refreshToken != m_spent)
        return discover();
    storeRefreshToken(std::move(m_unstored), [this] { discover(); });
}

void TokenBroker::discover()
{
    m_environment.authority.metadata(m_turn.get(), [this](
                                                       const Result<AuthorityMetadata> &metadata) {
        if (!metadata)
            return failAll(metadata.error());
        m_client = std::make_unique<TokenClient>(m_clientId, m_keys, *metadata, m_environment.http,
                                                 m_environment.nonces, m_environment.clock);
        sendNext();
    });
}

void TokenBroker::sendNext()
{
    if (m_queue.empty())
        return endTurn();
    const Job &job = m_queue.front();
    emit requesting(job.resource);
    auto grant = std::make_shared<const TokenClient::Grant>(
        RefreshGrant{m_record.refreshToken.clone(), job.resource});
    m_client->request(grant, job.type, m_turn.get(),
                      [this](Result<TokenResponse> response) { onAnswer(std::move(response)); });
}

void TokenBroker::onAnswer(Result<TokenResponse> response)
{
    if (!response) {
        const Error error = response.error();
        if (error.endsSession()) // nothing that is still queued could fare better
            return failAll(error);
        deliver(failure(error));
        return sendNext();
    }
    auto kept = std::make_shared<TokenResponse>(std::move(*response));
    if (kept->refreshToken.isEmpty() || kept->refreshToken == m_record.refreshToken)
        return judge(kept); // RFC 6749 6: the one that was sent stays in force
    storeRefreshToken(kept->refreshToken.clone(), [this, kept] { judge(kept); });
}

// Before the access token is even looked at: whatever is wrong with it, the old refresh token is
// spent.
void TokenBroker::storeRefreshToken(SecretBytes refreshToken, std::function<void()> next)
{
    m_spent = std::exchange(m_record.refreshToken, std::move(refreshToken));
    m_environment.vault.write(sessionItem(m_profileId), m_record.toJson(), m_turn.get(),
                              [this, next = std::move(next)](const Result<> &stored) {
                                  if (!stored) { // to be tried again at the next turn
                                      m_unstored = std::move(m_record.refreshToken);
                                      return failAll(stored.error());
                                  }
                                  next();
                              });
}

void TokenBroker::judge(const std::shared_ptr<TokenResponse> &response)
{
    if (const Result<> check = checkAccessToken(*response, m_queue.front().type); !check) {
        deliver(failure(check.error()));
        return sendNext();
    }
    if (response->idToken.isEmpty()) { // OpenID Connect Core 12.2: may be left out
        deliver(std::move(*response));
        return sendNext();
    }
    IdTokenExpectation expected;
    expected.clientId = m_clientId;
    expected.subject = m_record.subject;
    expected.nonce = m_record.nonce;
    expected.authTime = m_record.authTime;
    m_environment.authority.checkIdToken(response->idToken.clone(), expected,
                                         response->accessToken.clone(), m_turn.get(),
                                         [this, response](const Result<IdToken> &idToken) {
                                             if (!idToken) // whose session is this? Stop here
                                                 return failAll(idToken.error());
                                             deliver(std::move(*response));
                                             sendNext();
                                         });
}

void TokenBroker::deliver(const Result<TokenResponse> &result)
{
    const Job job = std::move(m_queue.front());
    m_queue.pop_front();
    for (const Handler &handler : job.handlers)
        handler(result);
}

void TokenBroker::endTurn()
{
    m_turn.reset();
    m_lockRetry.stop();
    m_client.reset();
    m_keys.reset();
    m_record = {};
    m_lock.unlock();
}

void TokenBroker::failAll(const Error &error)
{
    endTurn();
    std::deque<Job> jobs;
    jobs.swap(m_queue);
    for (const Job &job : jobs) {
        for (const Handler &handler : job.handlers)
            handler(failure(error));
    }
}

void TokenBroker::abandon(const Error &error)
{
    m_unstored.wipe();
    failAll(error);
}

static Result<SigningKey> keyOf(const SecretBytes &jwk, const QString &name)
{
    const Result<QJsonObject> json = parseJsonObject(jwk.view(), codes::VaultContent);
    if (!json)
        return failure(codes::VaultContent, name);
    Result<SigningKey> key = SigningKey::fromJwk(*json);
    if (!key)
        return failure(codes::VaultContent, name);
    return key;
}

void loadClientKey(SecretStore &vault, const QString &profileId, QObject *context,
                   std::function<void(Result<SigningKey>)> handler)
{
    const QString item = clientKeyItem(profileId);
    readExpected(vault, item, context,
                 [item, handler = std::move(handler)](const Result<SecretBytes> &jwk) {
                     handler(jwk ? keyOf(*jwk, item) : Result<SigningKey>(failure(jwk.error())));
                 });
}

void loadSession(SecretStore &vault, const QString &profileId, QObject *context,
                 std::function<void(Result<StoredSession>)> handler)
{
    const QString item = sessionItem(profileId);
    loadClientKey(vault, profileId, context, [=, &vault](Result<SigningKey> client) {
        if (!client)
            return handler(failure(client.error()));
        auto key = std::make_shared<SigningKey>(std::move(*client));
        readExpected(vault, item, context, [item, key, handler](const Result<SecretBytes> &json) {
            if (!json)
                return handler(failure(json.error()));
            Result<SessionRecord> record = SessionRecord::fromJson(*json);
            if (!record)
                return handler(failure(record.error()));
            Result<SigningKey> dpop = keyOf(record->dpopKey, item);
            if (!dpop)
                return handler(failure(dpop.error()));
            handler(StoredSession{
                std::make_shared<const ClientKeys>(ClientKeys{std::move(*key), std::move(*dpop)}),
                std::move(*record)});
        });
    });
}

} // namespace knippe
