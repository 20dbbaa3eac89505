// SPDX-License-Identifier: MIT
#include "core/session/tokenbroker.h"

#include "core/base/strictjson.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace knippe {

static constexpr auto LockRetryInterval = 100ms;
static constexpr int MaxLockAttempts = 600; // a minute: another process' burst of requests

TokenBroker::TokenBroker(QString profileId, QString clientId, Environment environment, QObject *parent)
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
    if (m_queue.size() == 1) {
        m_lockAttempts = 0;
        QMetaObject::invokeMethod(this, &TokenBroker::takeTurn, Qt::QueuedConnection);
    }
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
    loadClientKeys(m_environment.vault, m_profileId, this,
                   [this](Result<std::shared_ptr<const ClientKeys>> keys) {
                       if (!keys)
                           return failAll(keys.error());
                       m_keys = std::move(*keys);
                       readExpected(
                           m_environment.vault, sessionItem(m_profileId), this, [this](const Result<SecretBytes> &item) {
                               if (!item)
                                   return failAll(item.error());
                               Result<SessionRecord> record = SessionRecord::fromJson(*item);
                               if (!record)
                                   return failAll(record.error());
                               m_record = std::move(*record);
                               if (m_record.refreshToken.isEmpty())
                                   return failAll({codes::TokenNoRefresh, {}, {}, 0});
                               discover();
                           });
                   });
}

void TokenBroker::discover()
{
    m_environment.authority.metadata(this, [this](const Result<AuthorityMetadata> &metadata) {
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
    m_client->request(grant, job.type, this,
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
    storeRefreshToken(kept);
}

// Before the access token is even looked at: whatever is wrong with it, the old refresh token is spent.
void TokenBroker::storeRefreshToken(std::shared_ptr<TokenResponse> response)
{
    m_record.refreshToken = response->refreshToken.clone();
    m_environment.vault.write(sessionItem(m_profileId), m_record.toJson(), this,
                              [this, response](const Result<> &stored) {
                                  if (!stored)
                                      return failAll(stored.error());
                                  judge(response);
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
    m_environment.authority.checkIdToken(response->idToken.clone(), expected,
                                         response->accessToken.clone(), this,
                                         [this, response](const Result<IdToken> &idToken) {
                                             if (idToken)
                                                 deliver(std::move(*response));
                                             else
                                                 deliver(failure(idToken.error()));
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

void loadKey(SecretStore &vault, const QString &item, QObject *context,
             std::function<void(Result<SigningKey>)> handler)
{
    readExpected(vault, item, context, [handler = std::move(handler)](const Result<SecretBytes> &jwk) {
        if (!jwk)
            return handler(failure(jwk.error()));
        const Result<QJsonObject> json = parseJsonObject(jwk->view(), codes::VaultContent);
        if (!json)
            return handler(failure(json.error()));
        handler(SigningKey::fromJwk(*json));
    });
}

void loadClientKeys(SecretStore &vault, const QString &profileId, QObject *context,
                    std::function<void(Result<std::shared_ptr<const ClientKeys>>)> handler)
{
    loadKey(vault, clientKeyItem(profileId), context,
            [&vault, profileId, context, handler = std::move(handler)](Result<SigningKey> client) {
                if (!client)
                    return handler(failure(client.error()));
                auto kept = std::make_shared<SigningKey>(std::move(*client));
                loadKey(vault, dpopKeyItem(profileId), context,
                        [kept, handler](Result<SigningKey> dpop) {
                            if (!dpop)
                                return handler(failure(dpop.error()));
                            handler(std::make_shared<const ClientKeys>(
                                ClientKeys{std::move(*kept), std::move(*dpop)}));
                        });
            });
}

} // namespace knippe
