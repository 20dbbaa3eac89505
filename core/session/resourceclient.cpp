// SPDX-License-Identifier: MIT
#include "core/session/resourceclient.h"

#include "core/base/random.h"
#include "core/oidc/dpopproof.h"

namespace knippe {

static constexpr int IdBits = 128;

struct ResourceClient::Call
{
    ResourceRequest request;
    PresentedToken token;
    QObject *context;
    Handler handler;
};

ResourceClient::ResourceClient(HttpClient &http, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_clock(clock)
{
}

void ResourceClient::send(ResourceRequest request, PresentedToken token, QObject *context,
                          Handler handler)
{
    attempt(std::make_shared<Call>(
                Call{std::move(request), std::move(token), context, std::move(handler)}),
            OnChallenge::Answer);
}

void ResourceClient::attempt(const std::shared_ptr<Call> &call, OnChallenge onChallenge)
{
    const QUrl &url = call->request.url;
    QByteArray proof;
    if (call->token.keys) {
        proof = makeDpopProof({call->request.method, url, m_clock.now(), randomText(IdBits),
                               m_nonces.forUrl(url), call->token.accessToken.view()},
                              call->token.keys->dpop);
    }
    Result<HttpRequest> request =
        makeResourceRequest(call->request, call->token.accessToken, proof);
    if (!request) {
        QMetaObject::invokeMethod(
            call->context, [call, error = request.error()] { call->handler(failure(error)); },
            Qt::QueuedConnection);
        return;
    }
    m_http.send(std::move(*request), call->context,
                [this, call, onChallenge](Result<HttpResponse> response) {
                    if (!response)
                        return call->handler(failure(response.error()));
                    m_nonces.remember(call->request.url, *response);
                    if (call->token.keys && onChallenge == OnChallenge::Answer
                        && resourceAsksForDpopNonce(*response))
                        return attempt(call, OnChallenge::Fail);
                    call->handler(std::move(response));
                });
}

} // namespace knippe
