// SPDX-License-Identifier: MIT
// A turn up to its requests; refreshanswer.cpp has what becomes of their answers.
#include "core/session/refreshturn.h"

#include "core/base/faultpoint.h"
#include "core/base/random.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace knippe {

namespace {

constexpr auto LockLimit = 60s;      // another process' burst of requests
constexpr int AttemptsInDoubt = 6;   // with one refresh token, over all turns
constexpr qsizetype RoomToGrow = 64; // the successor may be longer than the token in hand

bool isNeeded(const RefreshJobPtr &job)
{
    return job->isNeeded();
}

} // namespace

RefreshTurn::RefreshTurn(const Environment &environment, RefreshQueue &queue, QObject *parent)
    : QObject(parent)
    , m_environment(environment)
    , m_queue(queue)
    , m_scope(std::make_unique<QObject>())
    , m_sideBySide(!environment.rules.expectsRotation)
{
    m_keychainRetry.setSingleShot(true);
    connect(&m_keychainRetry, &QTimer::timeout, this, &RefreshTurn::storeRefreshToken);
}

RefreshTurn::~RefreshTurn() = default;

void RefreshTurn::begin()
{
    faultPoint("K00");
    m_environment.lock.acquire(LockLimit, m_scope.get(), [this](Result<ProfileLock::Hold> hold) {
        if (!hold)
            return stop(hold.error());
        m_hold = std::make_shared<ProfileLock::Hold>(std::move(*hold));
        faultPoint("K01");
        emit begun();
        if (std::ranges::any_of(m_queue.jobs(), isNeeded))
            return openVault();
        m_ready = true; // others have done it all while we waited
        proceed();
    });
}

void RefreshTurn::onQueued()
{
    if (m_keychainRetry.isActive())
        m_keychainRetry.start(0); // a person asks: perhaps they have just unlocked it
    proceed();
}

void RefreshTurn::openVault()
{
    m_signer = m_environment.signerInUse.lock();
    loadSession(
        m_environment.vault, {m_environment.profileId, !m_environment.rules.authenticates},
        m_scope.get(),
        [this](Result<StoredSession> session) {
            if (!session)
                return stop(session.error());
            prepare(std::move(*session));
        },
        m_signer ? m_signer->keys() : nullptr);
}

// Everything that can be known to fail does so here, before the refresh token is spent.
void RefreshTurn::prepare(StoredSession session)
{
    if (!m_signer || m_signer->keys() != session.keys)
        m_signer = std::make_shared<AssertionSigner>(std::move(session.keys), m_environment.clock);
    m_record = std::move(session.record);
    if (m_record.refreshToken.isEmpty())
        return stop({codes::TokenNoRefresh, {}, {}, 0});
    m_doubt = m_environment.journal.load();
    if (m_doubt && m_doubt->token != refreshTokenName(m_record.refreshToken))
        settle(); // its successor arrived after all
    m_inherited = m_doubt.has_value();
    if (m_doubt && m_doubt->attempts >= AttemptsInDoubt)
        return stop({codes::TokenDoubt, m_doubt->resource, {}, 0});

    auto open = std::make_shared<int>(2);
    const auto join = [this, open](const Result<> &result) {
        if (!result && *open > 0) {
            *open = 0;
            return stop(result.error());
        }
        if (--*open == 0) {
            faultPoint("K02");
            m_ready = true;
            proceed();
        }
    };
    const qsizetype size = m_record.toJson().size() + RoomToGrow;
    writeAndReadBack(m_environment.vault, probeItem(m_environment.profileId),
                     SecretBytes(randomBytes(int(size)).toHex().first(size)), m_scope.get(), join);
    m_environment.authority.metadata(
        m_scope.get(), [this, join](const Result<AuthorityMetadata> &metadata) {
            if (!metadata)
                return join(failure(metadata.error()));
            m_client = std::make_unique<TokenClient>(m_environment.rules, m_signer, *metadata,
                                                     m_environment.http, m_environment.nonces,
                                                     m_environment.clock);
            connect(m_client.get(), &TokenClient::left, this, [this] {
                expectNext();
                judgeAnswered();
            });
            expectNext();
            join({});
        });
}

void RefreshTurn::proceed()
{
    if (!m_scope) // over, or abandoned
        return;
    if (m_ready && !m_stopped) {
        for (const RefreshJobPtr &job : m_queue.jobs()) {
            if (job->isAnswered)
                continue;
            if (job->attempts == 0 && !job->isNeeded()) {
                m_queue.answer(job, RefreshAnswer{{}, m_hold});
                continue;
            }
            if (job->attempts == 0)
                send(job);
            if (!m_sideBySide)
                break;
        }
    }
    const bool isDone = m_stopped || (m_ready && m_queue.isEmpty());
    if (!isDone || m_inFlight > 0 || holdsUnstored() || !m_scope)
        return;
    if (m_extension == Extension::Wanted && !m_stopped)
        return extend();
    m_scope.reset();
    m_environment.journal.close();
    m_hold.reset();
    emit over();
}

void RefreshTurn::send(const RefreshJobPtr &job)
{
    if (!m_sideBySide) { // otherwise every use leaves it as good as it was
        RotationDoubt doubt = m_doubt.value_or(RotationDoubt{});
        doubt.token = refreshTokenName(m_record.refreshToken);
        doubt.resource = job->resource;
        doubt.since = m_doubt ? m_doubt->since : m_environment.clock.now();
        ++doubt.attempts;
        m_environment.journal.note(doubt);
    }
    faultPoint("K03");
    ++job->attempts;
    job->sent = job->details();
    ++m_inFlight;
    emit requesting(job->resource);
    auto grant = std::make_shared<const TokenClient::Grant>(RefreshGrant{
        m_record.refreshToken.clone(), job->target.resource, job->sent, job->target.scopes});
    // Heard to its end even when the session has gone: it may bring a refresh token.
    m_client->request(grant, job->type, this, [this, job](Result<TokenResponse> response) {
        faultPoint("K09");
        --m_inFlight;
        judgeAnswered();
        if (m_abandoned)
            onLateAnswer(response);
        else
            onAnswer(job, std::move(response));
    });
}

void RefreshTurn::expectNext()
{
    if (!m_scope)
        return;
    for (const RefreshJobPtr &job : m_queue.jobs()) {
        if (job->attempts == 0 && job->isNeeded())
            return m_client->expectRefresh(job->details());
    }
}

void RefreshTurn::stop(const Error &error)
{
    m_stopped = true;
    m_queue.answerAll(error);
    proceed();
}

void RefreshTurn::abandon(Successor successor)
{
    if (m_abandoned)
        return;
    m_abandoned = successor;
    m_scope.reset();
    m_keychainRetry.stop();
    m_environment.journal.close();
    if (m_hold)
        m_hold->letGo();
    if (!holdsUnstored())
        return leave();
    revoke(std::move(m_unstored));
    emit unstoredChanged();
}

void RefreshTurn::leave()
{
    if (m_inFlight == 0)
        emit over();
}

} // namespace knippe
