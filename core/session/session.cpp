// SPDX-License-Identifier: MIT
#include "core/session/session.h"

#include "core/session/certificates.h"

#include <QtCore/QPointer>

namespace knippe {

/// Qt loads its TLS when it is first asked about anything of that; none is asked for here.
static QList<QSslCertificate> anchorsIn(const QByteArray &pem)
{
    return pem.isEmpty() ? QList<QSslCertificate>() : QSslCertificate::fromData(pem, QSsl::Pem);
}

Session::Session(StoredProfile profile, Environment environment, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_environment(std::move(environment))
    , m_requestLog(m_environment.clock)
    , m_http(anchorsIn(m_profile.trustedCaPem))
    , m_authorityClock(m_environment.clock)
    , m_authority(m_profile.profile.authoritySource(), m_http, m_authorityClock,
                  documentCacheOf(m_environment.stateDirectory, m_profile.id))
    , m_resources(m_http, m_authorityClock)
    , m_lock(lockFileOf(m_environment.stateDirectory, m_profile.id))
    , m_journal(rotationJournalOf(m_environment.stateDirectory, m_profile.id))
    , m_broker({m_profile.id, m_profile.profile.rules(), m_authority, m_http, m_nonces,
                m_environment.vault, m_authorityClock, m_lock, m_journal, m_signerInUse,
                m_environment.secondAttempt, m_environment.keychainRetry})
    , m_shared(stateFileOf(m_environment.stateDirectory, m_profile.id), m_profile.profile,
               m_environment.installation)
{
    m_http.setProxyAccess(m_environment.proxyAccess);
    m_http.setCertificateSource(certificates());
    if (m_environment.logsRequests)
        m_http.setWatcher(&m_requestLog);
    m_state = isSignedIn() ? State::SignedIn : State::SignedOut;
    connect(&m_shared, &SharedState::rowChanged, this, &Session::tokenChanged);
    // queued: it may be found out in the middle of anything that saves
    connect(&m_shared, &SharedState::othersChanged, this, &Session::onOthersChanged,
            Qt::QueuedConnection);
    connect(&m_http, &HttpClient::answerDated, &m_authorityClock, &AuthorityClock::hear);
    // with a wrong clock each run has to hear the time before it sends anything that is dated
    connect(&m_authorityClock, &AuthorityClock::skewChanged, this, [this] {
        m_authority.setKeepsDocuments(m_authorityClock.skew() == std::chrono::seconds(0));
    });
    connect(&m_lock, &ProfileLock::releasing, &m_shared, &SharedState::flush);
    connect(&m_broker, &TokenBroker::turnBegun, &m_shared, &SharedState::catchUp);
    // an item that is missing may be locked away, or gone with a sign-out elsewhere
    connect(&m_broker, &TokenBroker::unstoredChanged, this, [this] {
        if (holdsUnstored())
            m_shared.catchUp();
        emit unstoredChanged();
    });
    connect(&m_broker, &TokenBroker::extended, this, &Session::onExtended);
    connect(&m_broker, &TokenBroker::requesting, this, [this](const QString &resource) {
        m_shared.changeRow(resource,
                           [](ApiToken &token) { token.progress = ApiToken::State::Fetching; });
    });
}

Session::~Session() = default;

HttpClient::CertificateSource Session::certificates() const
{
    if (!m_profile.profile.mutualTls)
        return {};
    return certificateSource(m_environment.vault, m_profile);
}

void Session::restore(QObject *context, DoneHandler handler)
{
    if (!isSignedIn()) {
        QMetaObject::invokeMethod(
            context, [handler = std::move(handler)] { handler({}); }, Qt::QueuedConnection);
        return;
    }
    const auto answer = [listener = QPointer(context),
                         handler = std::move(handler)](const Result<> &result) {
        if (listener)
            handler(result);
    };
    readExpected(m_environment.vault, sessionItem(m_profile.id), this,
                 [this, answer](const Result<SecretBytes> &item) {
                     if (!item)
                         return answer(failure(item.error()));
                     const Result<SessionRecord> record = SessionRecord::fromJson(*item);
                     if (!record)
                         return answer(failure(record.error()));
                     m_person = {record->subject, record->userName, {}, {}, {}};
                     readIdToken(record->subject, this,
                                 [=, this](const Result<SecretBytes> &idToken) {
                                     if (idToken) // one of an older version's sign-in is not there
                                         describePerson(*idToken);
                                     emit stateChanged();
                                     emit restored();
                                     answer({});
                                 });
                 });
}

void Session::setKeepFresh(const QString &resource, bool keepFresh)
{
    m_profile.profile.setKeepFresh(resource, keepFresh);
    m_shared.changeRow(resource, [=](ApiToken &token) { token.request.keepFresh = keepFresh; });
}

Error Session::absence() const
{
    return {m_shared.isForeign() ? codes::VaultForeign : codes::TokenSession, {}, {}, 0};
}

void Session::forget()
{
    m_person = {};
    m_tokenHashes.clear();
    m_shared.clear();
}

void Session::setState(State state)
{
    m_state = state;
    if (state == State::SignedOut)
        m_shared.flush();
    emit stateChanged();
}

// An endpoint that has moved: what is known of the authority is too old.
void Session::reconsider(const Error &error)
{
    const bool isGone =
        error.httpStatus == 404 || error.httpStatus == 405 || error.httpStatus == 410;
    if (isGone || error.code == codes::NetRedirect || error.code == codes::NetUnreachable)
        m_authority.forget();
}

void Session::onOthersChanged()
{
    if (m_state == State::SigningIn)
        return;
    m_state = isSignedIn() ? State::SignedIn : State::SignedOut;
    if (isSignedIn()) // perhaps somebody else
        return restore(this, [](const Result<> &) {});
    m_broker.abandon({codes::TokenSession, {}, {}, 0}, RefreshTurn::Successor::Revoked);
    m_person = {};
    emit stateChanged();
}

} // namespace knippe
