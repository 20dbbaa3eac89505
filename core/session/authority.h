// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/http/documentcache.h"
#include "core/http/httpclient.h"
#include "core/oidc/authoritysource.h"
#include "core/oidc/idtoken.h"
#include "core/oidc/userinfo.h"

#include <QtCore/QPointer>

#include <optional>
#include <vector>

namespace knippe {

/// One authority as it is known here: metadata and keys, each fetched when first needed and kept
/// for a day, between two runs as far as their headers allow.
class Authority : public QObject
{
    Q_OBJECT

public:
    /// `cacheFile`: see DocumentCache.
    Authority(AuthoritySource source, HttpClient &http, const Clock &clock,
              const QString &cacheFile = {}, QObject *parent = nullptr);

    /// Discovery (RFC 8414, OpenID Connect Discovery 1.0 section 4), unless it has no document.
    void metadata(QObject *context, std::function<void(Result<AuthorityMetadata>)> handler);
    /// Whether documents are kept for the next run; there are none of this one when not.
    void setKeepsDocuments(bool keeps) { m_cache.setKeeping(keeps); }
    /// Asks anew when next needed: something went wrong that may come of what is kept.
    void forget();
    using KeysHandler = std::function<void(const Result<JwkSet> &)>;
    /// The authority's keys, fetched anew as below when none of them could have signed `token`.
    void keysFor(SecretBytes token, QObject *context, KeysHandler handler);
    /// Fetches the keys, unless there are some: whoever has to check a signature soon need not wait
    /// for them then. Nobody hears if it fails.
    void prepareKeys();
    /// checkIdToken() against the authority's keys, which are fetched anew for an unknown `kid`
    /// (OpenID Connect Core 10.1.1), in vain at most once a minute. `issuer`, `algorithms` and
    /// `now` are filled in here.
    void checkIdToken(SecretBytes token, IdTokenExpectation expected, SecretBytes accessToken,
                      QObject *context, std::function<void(Result<IdToken>)> handler);

    /// parseUserInfo() in the same way; the keys are fetched for a signed answer only.
    void checkUserInfo(HttpResponse response, UserInfoExpectation expected, QObject *context,
                       std::function<void(Result<UserInfo>)> handler);

private:
    void fetchMetadata(QObject *context, std::function<void(Result<AuthorityMetadata>)> handler);
    [[nodiscard]] Result<AuthorityMetadata> takeMetadata(const HttpResponse &document);
    [[nodiscard]] bool isRecent(const QDateTime &time) const;
    /// From the cache, unless they are in memory.
    void recallKeys(const AuthorityMetadata &metadata);
    /// The keys that `token` may be signed with.
    void keysFor(QByteArrayView token, const AuthorityMetadata &metadata,
                 const QList<SignatureAlgorithm> &algorithms, QObject *context,
                 KeysHandler handler);
    void fetchKeys(const AuthorityMetadata &metadata, QObject *context, KeysHandler handler);
    void onKeys(const Result<JwkSet> &keys);

    AuthoritySource m_source;
    HttpClient &m_http;
    const Clock &m_clock;
    DocumentCache m_cache;
    std::optional<AuthorityMetadata> m_metadata;
    QDateTime m_metadataAt;
    JwkSet m_keys;
    QDateTime m_keysAt;
    struct Waiter
    {
        QPointer<QObject> context;
        KeysHandler handler;
    };
    std::vector<Waiter> m_keyWaiters; ///< for the fetch under way
    QDateTime m_fetchedInVainAt;      ///< brought no key for the token
};

} // namespace knippe
