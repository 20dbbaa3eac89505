// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/http/httpclient.h"
#include "core/oidc/authoritysource.h"
#include "core/oidc/idtoken.h"
#include "core/oidc/userinfo.h"

#include <optional>

namespace knippe {

/// One authority as this process knows it: metadata and keys, each fetched when first needed and
/// kept.
class Authority : public QObject
{
    Q_OBJECT

public:
    Authority(AuthoritySource source, HttpClient &http, const Clock &clock,
              QObject *parent = nullptr);

    /// Discovery (RFC 8414, OpenID Connect Discovery 1.0 section 4), unless it has no document.
    void metadata(QObject *context, std::function<void(Result<AuthorityMetadata>)> handler);
    using KeysHandler = std::function<void(const Result<JwkSet> &)>;
    /// The authority's keys, fetched anew as below when none of them could have signed `token`.
    void keysFor(SecretBytes token, QObject *context, KeysHandler handler);
    /// checkIdToken() against the authority's keys, which are fetched anew for an unknown `kid`
    /// (OpenID Connect Core 10.1.1), in vain at most once a minute. `issuer`, `algorithms` and
    /// `now` are filled in here.
    void checkIdToken(SecretBytes token, IdTokenExpectation expected, SecretBytes accessToken,
                      QObject *context, std::function<void(Result<IdToken>)> handler);

    /// parseUserInfo() in the same way; the keys are fetched for a signed answer only.
    void checkUserInfo(HttpResponse response, UserInfoExpectation expected, QObject *context,
                       std::function<void(Result<UserInfo>)> handler);

private:
    /// The keys that `token` may be signed with.
    void keysFor(QByteArrayView token, const AuthorityMetadata &metadata,
                 const QList<SignatureAlgorithm> &algorithms, QObject *context,
                 KeysHandler handler);
    void fetchKeys(const AuthorityMetadata &metadata, QObject *context, KeysHandler handler);

    AuthoritySource m_source;
    HttpClient &m_http;
    const Clock &m_clock;
    std::optional<AuthorityMetadata> m_metadata;
    JwkSet m_keys;
    QDateTime m_fetchedInVainAt; ///< brought no key for the token
};

} // namespace knippe
