// SPDX-License-Identifier: MIT
// What a session's tokens are used for: calls, proofs, and looking into them.
#include "core/session/session.h"

#include "core/base/random.h"
#include "core/base/urls.h"
#include "core/oidc/dpopproof.h"
#include "core/session/storedsession.h"

#include <QtCore/QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int IdBits = 128;
static constexpr int CallSeconds = 30; // a token for a call is good for at least so long

Result<> Session::checkCall(const ResourceRequest &request)
{
    if (const Result<> fit = checkResourceRequest(request); !fit)
        return fit;
    if (!isProtectedTransport(request.url))
        return failure(codes::TlsRequired, urlForDisplay(request.url));
    return {};
}

/// The API whose `resource` is in the token's audience.
static std::optional<ApiRequest> apiOf(const InspectedToken &token, const ClientProfile &profile)
{
    const QJsonValue aud = token.claims.value("aud"_L1);
    for (const ApiRequest &api : profile.apis) {
        if (aud == QJsonValue(api.resource) || aud.toArray().contains(api.resource))
            return api;
    }
    return std::nullopt;
}

bool Session::isBound(const QString &resource) const
{
    return std::any_of(tokens().begin(), tokens().end(), [&](const ApiToken &token) {
        return token.request.resource == resource
               && token.tokenType.compare("DPoP"_L1, Qt::CaseInsensitive) == 0;
    });
}

bool Session::showsCertificate(const SecretBytes &accessToken) const
{
    if (!m_profile.profile.mutualTls)
        return false;
    const InspectedToken token = inspectToken(accessToken.view());
    return token.kind != InspectedToken::Kind::Signed // it cannot be looked into
           || token.claims.value("cnf"_L1).toObject().contains("x5t#S256"_L1);
}

void Session::present(const QString &resource, int minValidity, QObject *context,
                      PresentHandler handler)
{
    token(resource, minValidity, context, [=, this](Result<SecretBytes> token) {
        if (!token)
            return handler(failure(token.error()));
        if (!isBound(resource))
            return handler(PresentedToken{std::move(*token), nullptr});
        auto held = std::make_shared<SecretBytes>(std::move(*token));
        loadSession(m_environment.vault, KeyOwner::of(m_profile), context,
                    [held, handler](const Result<StoredSession> &session) {
                        if (!session)
                            return handler(failure(session.error()));
                        handler(PresentedToken{std::move(*held), session->keys});
                    });
    });
}

void Session::call(const QString &resource, ResourceRequest request, QObject *context,
                   ResourceClient::Handler handler)
{
    if (const Result<> fit = checkCall(request); !fit) {
        QMetaObject::invokeMethod(
            context, [handler, error = fit.error()] { handler(failure(error)); },
            Qt::QueuedConnection);
        return;
    }
    auto waiting = std::make_shared<ResourceRequest>(std::move(request));
    present(resource, CallSeconds, context, [=, this](Result<PresentedToken> token) {
        if (!token)
            return handler(failure(token.error()));
        waiting->showsCertificate = showsCertificate(token->accessToken);
        m_resources.send(std::move(*waiting), std::move(*token), context, handler);
    });
}

void Session::prove(const QString &resource, const ProofTarget &target, QObject *context,
                    ProofHandler handler)
{
    ResourceRequest request;
    request.method = target.method;
    request.url = target.url;
    if (const Result<> fit = checkCall(request); !fit) {
        QMetaObject::invokeMethod(
            context, [handler, error = fit.error()] { handler(failure(error)); },
            Qt::QueuedConnection);
        return;
    }
    present(resource, 0, context, [=, this](const Result<PresentedToken> &token) {
        if (!token)
            return handler(failure(token.error()));
        if (!token->keys)
            return handler(failure(codes::ApiBearer, resource));
        handler(makeDpopProof({target.method, target.url, m_authorityClock.now(),
                               randomText(IdBits), target.nonce, token->accessToken.view()},
                              token->keys->dpop));
    });
}

void Session::inspect(SecretBytes token, const QString &resource, QObject *context,
                      InspectHandler handler)
{
    struct Work
    {
        SecretBytes token;
        Inspection found;
        ApiExpectation expected;
    };
    auto work = std::make_shared<Work>();
    work->token = std::move(token);
    work->found.token = inspectToken(work->token.view());
    const ApiRequest *asked = m_profile.profile.api(resource);
    work->expected = {m_profile.profile.issuer(),
                      asked ? *asked : apiOf(work->found.token, m_profile.profile),
                      {}};
    if (!m_profile.profile.rules().namesResources && work->expected.api)
        work->expected.api->resource.clear(); // a row's name
    const auto judge = [this, work, handler](const Verification &verification) {
        work->found.verification = verification;
        work->found.expected = work->expected;
        work->found.judge(now());
        handler(work->found);
    };
    const auto check = [this, work, context, judge] {
        verify(work->token, work->found.token, context, judge);
    };
    const auto compareCertificate = [this, work, context, check] {
        const HttpClient::CertificateSource source = certificates();
        if (!source)
            return check();
        source(context, [work, check](const Result<HttpClient::Certificate> &certificate) {
                if (certificate)
                    work->expected.certificateThumbprint = (*certificate)->facts().thumbprint();
                check();
            });
    };
    if (!isSignedIn()) // so no key of ours is bound to it
        return compareCertificate();
    loadSession(m_environment.vault, KeyOwner::of(m_profile), context,
                [work, compareCertificate](const Result<StoredSession> &session) {
                    if (session) // without, it is looked at all the same
                        work->expected.dpopThumbprint =
                            session->keys->dpop.publicKey().thumbprint();
                    compareCertificate();
                });
}

void Session::verify(const SecretBytes &token, const InspectedToken &inspected, QObject *context,
                     std::function<void(const Verification &)> handler)
{
    if (issuerOf(inspected) != m_profile.profile.issuer())
        return handler(unverifiable(inspected));
    auto held = std::make_shared<const SecretBytes>(token.clone());
    m_authority.keysFor(held->clone(), context, [=](const Result<JwkSet> &keys) {
        handler(keys ? verifyToken(held->view(), *keys) : withoutKeys(inspected, keys.error()));
    });
}

} // namespace knippe
