// SPDX-License-Identifier: MIT
#include "core/session/authority.h"

#include <cstdlib>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int SecondsBetweenVainFetches = 60;

Authority::Authority(AuthoritySource source, HttpClient &http, const Clock &clock,
                     const QString &cacheFile, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_http(http)
    , m_clock(clock)
    , m_cache(cacheFile, clock)
    , m_keys(m_source.keys)
{
    if (!m_source.hasDocument)
        m_metadata = m_source.told;
}

void Authority::metadata(QObject *context, std::function<void(Result<AuthorityMetadata>)> handler)
{
    const HttpRequest request = makeMetadataRequest(m_source.address);
    if (m_source.hasDocument && !isRecent(m_metadataAt)) {
        const std::optional<HttpResponse> kept = m_cache.find(request.url);
        if (!kept || !takeMetadata(*kept))
            return fetchMetadata(context, std::move(handler));
    }
    QMetaObject::invokeMethod(
        context, [handler = std::move(handler), metadata = *m_metadata] { handler(metadata); },
        Qt::QueuedConnection);
}

void Authority::fetchMetadata(QObject *context,
                              std::function<void(Result<AuthorityMetadata>)> handler)
{
    HttpRequest request = makeMetadataRequest(m_source.address);
    const QUrl url = request.url;
    m_http.send(std::move(request), context,
                [this, url, handler = std::move(handler)](const Result<HttpResponse> &response) {
                    if (!response)
                        return handler(failure(response.error()));
                    Result<AuthorityMetadata> metadata = takeMetadata(*response);
                    if (metadata)
                        m_cache.keep(url, *response);
                    handler(std::move(metadata));
                });
}

Result<AuthorityMetadata> Authority::takeMetadata(const HttpResponse &document)
{
    Result<AuthorityMetadata> metadata = parseMetadata(
        document, m_source.told.issuer, m_source.clientAuthentication, m_source.mutualTls);
    if (metadata) {
        m_metadata = *metadata = withTold(*metadata, m_source.told);
        m_metadataAt = m_clock.now();
    }
    return metadata;
}

void Authority::forget()
{
    m_cache.clear();
    m_keys = m_source.keys;
    m_metadataAt = {};
    m_keysAt = {};
}

// A day, and not before it came either: then the clock has been set.
bool Authority::isRecent(const QDateTime &time) const
{
    return time.isValid() && std::abs(time.secsTo(m_clock.now())) < 24 * 60 * 60;
}

void Authority::keysFor(SecretBytes token, QObject *context, KeysHandler handler)
{
    const Result<DecodedJws> jws = decodeCompact(token.view(), codes::CallToken);
    const auto algorithm =
        jws ? algorithmFromName(jws->header.value("alg"_L1).toString()) : std::nullopt;
    if (!algorithm) { // no key could help
        QMetaObject::invokeMethod(
            context, [handler = std::move(handler)] { handler(JwkSet{}); }, Qt::QueuedConnection);
        return;
    }
    auto held = std::make_shared<SecretBytes>(std::move(token));
    metadata(context, [=, this](const Result<AuthorityMetadata> &metadata) {
        if (!metadata)
            return handler(failure(metadata.error()));
        keysFor(held->view(), *metadata, {*algorithm}, context, handler);
    });
}

void Authority::checkIdToken(SecretBytes token, IdTokenExpectation expected,
                             SecretBytes accessToken, QObject *context,
                             std::function<void(Result<IdToken>)> handler)
{
    struct Check
    {
        SecretBytes token;
        SecretBytes accessToken;
        IdTokenExpectation expected;
        std::function<void(Result<IdToken>)> handler;
    };
    auto check = std::make_shared<Check>(
        Check{std::move(token), std::move(accessToken), std::move(expected), std::move(handler)});
    metadata(context, [this, check, context](const Result<AuthorityMetadata> &metadata) {
        if (!metadata)
            return check->handler(failure(metadata.error()));
        check->expected.issuer = metadata->issuer;
        check->expected.algorithms = metadata->idTokenAlgorithms;
        check->expected.now = m_clock.now();
        check->expected.accessToken = check->accessToken.view();
        keysFor(check->token.view(), *metadata, metadata->idTokenAlgorithms, context,
                [check](const Result<JwkSet> &keys) {
                    if (!keys)
                        return check->handler(failure(keys.error()));
                    check->handler(
                        knippe::checkIdToken(check->token.view(), *keys, check->expected));
                });
    });
}

void Authority::checkUserInfo(HttpResponse response, UserInfoExpectation expected, QObject *context,
                              std::function<void(Result<UserInfo>)> handler)
{
    metadata(context, [=, this](const Result<AuthorityMetadata> &metadata) mutable {
        if (!metadata)
            return handler(failure(metadata.error()));
        expected.issuer = metadata->issuer;
        expected.algorithms = metadata->userInfoAlgorithms;
        expected.now = m_clock.now();
        if (!isSignedUserInfo(response))
            return handler(parseUserInfo(response, {}, expected));
        keysFor(response.body.trimmed(), *metadata, expected.algorithms, context,
                [=](const Result<JwkSet> &keys) {
                    handler(keys ? parseUserInfo(response, *keys, expected)
                                 : Result<UserInfo>(failure(keys.error())));
                });
    });
}

void Authority::keysFor(QByteArrayView token, const AuthorityMetadata &metadata,
                        const QList<SignatureAlgorithm> &algorithms, QObject *context,
                        KeysHandler handler)
{
    recallKeys(metadata);
    const Result<DecodedJws> jws = decodeCompact(token, codes::IdTokenFormat);
    const bool inVain =
        m_fetchedInVainAt.isValid() // either way: the clock may have been put back
        && std::abs(m_fetchedInVainAt.secsTo(m_clock.now())) < SecondsBetweenVainFetches;
    const bool hasSource = !metadata.jwksUri.isEmpty();
    if (!jws || inVain || !hasSource || hasCandidate(*jws, m_keys, algorithms))
        return handler(m_keys);
    const bool isFirst = m_keys.keys.isEmpty(); // if this fails, it may be repeated at once
    fetchKeys(metadata, context, [=, this](const Result<JwkSet> &keys) {
        if (keys ? !hasCandidate(*jws, *keys, algorithms) : !isFirst)
            m_fetchedInVainAt = m_clock.now();
        handler(keys);
    });
}

void Authority::prepareKeys()
{
    if (!m_metadata || m_metadata->jwksUri.isEmpty())
        return;
    recallKeys(*m_metadata);
    if (m_keys.keys.isEmpty())
        fetchKeys(*m_metadata, this, [](const Result<JwkSet> &) {});
}

void Authority::recallKeys(const AuthorityMetadata &metadata)
{
    if (metadata.jwksUri.isEmpty() || isRecent(m_keysAt))
        return;
    m_keys = m_source.keys;
    const std::optional<HttpResponse> kept = m_cache.find(metadata.jwksUri);
    const Result<JwkSet> keys = kept ? parseKeys(*kept) : m_keys;
    if (kept && keys) {
        m_keys = *keys;
        m_keysAt = m_clock.now();
    }
}

void Authority::fetchKeys(const AuthorityMetadata &metadata, QObject *context, KeysHandler handler)
{
    m_keyWaiters.push_back({context, std::move(handler)});
    if (m_keyWaiters.size() > 1)
        return;
    m_http.send(makeKeysRequest(metadata), this,
                [this, url = metadata.jwksUri](const Result<HttpResponse> &response) {
                    const Result<JwkSet> keys =
                        response ? parseKeys(*response) : failure(response.error());
                    if (keys)
                        m_cache.keep(url, *response);
                    onKeys(keys);
                });
}

void Authority::onKeys(const Result<JwkSet> &keys)
{
    if (keys) {
        m_keys = *keys;
        m_keysAt = m_clock.now();
    }
    for (const Waiter &waiter : std::exchange(m_keyWaiters, {})) {
        if (waiter.context)
            waiter.handler(keys);
    }
}

} // namespace knippe
