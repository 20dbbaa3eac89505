// SPDX-License-Identifier: MIT
#include "core/oidc/resourcerequest.h"

#include "core/base/redact.h"
#include "core/oidc/authenticationchallenge.h"
#include "core/oidc/dpopnonces.h"
#include "core/oidc/tokenresponse.h"

#include <QtCore/QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

bool isToken(const QByteArray &text) // RFC 9110 5.6.2
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return c > ' ' && c < 0x7f && !QByteArrayView("\"(),/:;<=>?@[\\]{}").contains(c);
    });
}

bool isFieldValue(const QByteArray &text) // RFC 9110 5.5
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= ' ' || c == '\t' || c < 0) && c != 0x7f; });
}

/// Those of authentication, of the connection (RFC 9110 section 7.6.1) and of the framing.
bool isOwnHeader(const QByteArray &name)
{
    static const QByteArrayList own{
        "authorization",  "dpop",           "cookie", "host",    "connection",
        "content-length", "keep-alive",     "te",     "trailer", "transfer-encoding",
        "upgrade",        "accept-encoding"};
    return name.toLower().startsWith("proxy-") || own.contains(name.toLower());
}

Error unfit(const QString &place)
{
    return {codes::ApiRequest, plainText(place, 80), {}, 0};
}

} // namespace

Result<> checkResourceRequest(const ResourceRequest &request)
{
    // TRACE would have the token sent back in the answer (RFC 9110 9.3.8)
    if (!isToken(request.method) || request.method == "TRACE" || request.method == "CONNECT")
        return failure(unfit(QString::fromUtf8(request.method)));
    if (!request.url.userInfo().isEmpty())
        return failure(unfit(u"user:password@"_s));
    if (QUrlQuery(request.url).hasQueryItem(u"access_token"_s)) // RFC 6750 2.3
        return failure(unfit(u"?access_token="_s));
    for (const HttpHeader &header : request.headers) {
        if (!isToken(header.name) || !isFieldValue(header.value) || isOwnHeader(header.name))
            return failure(unfit(QString::fromUtf8(header.name) + u':'));
    }
    return {};
}

Result<HttpRequest> makeResourceRequest(const ResourceRequest &request,
                                        const SecretBytes &accessToken, const QByteArray &dpopProof)
{
    if (const Result<> fit = checkResourceRequest(request); !fit)
        return failure(fit.error());
    if (!isB64Token(accessToken))
        return failure(codes::ApiToken);
    HttpRequest http;
    http.tellsTime = false;
    http.showsCertificate = request.showsCertificate;
    http.method = request.method;
    http.url = request.url.adjusted(QUrl::RemoveFragment);
    http.headers = request.headers;
    http.headers.append({"Authorization", (dpopProof.isEmpty() ? "Bearer " : "DPoP ")
                                              + accessToken.view().toByteArray()});
    if (!dpopProof.isEmpty())
        http.headers.append({"DPoP", dpopProof});
    http.body = request.body.clone();
    http.maxAnswer = request.maxAnswer;
    http.showsRedirects = request.showsRedirects;
    http.insteadOfDpop = request.insteadOfDpop;
    http.deadline = request.deadline;
    return http;
}

bool resourceAsksForDpopNonce(const HttpResponse &response)
{
    if (response.status != 401 || dpopNonceOf(response).isEmpty())
        return false;
    const QList<AuthenticationChallenge> challenges = challengesOf(response);
    return std::any_of(challenges.begin(), challenges.end(), [](const auto &challenge) {
        return challenge.scheme == "dpop"
               && challenge.parameters.value("error") == "use_dpop_nonce";
    });
}

ResourceRefusal resourceRefusal(const HttpResponse &response)
{
    for (const AuthenticationChallenge &challenge : challengesOf(response)) {
        const auto parameter = [&challenge](const char *name, int maxLength) {
            return plainText(QString::fromUtf8(challenge.parameters.value(name)), maxLength);
        };
        ResourceRefusal refusal{parameter("error", 80), parameter("error_description", 300),
                                parameter("scope", 300)};
        if (!refusal.error.isEmpty())
            return refusal;
    }
    return {};
}

QString resourceError(const HttpResponse &response)
{
    return resourceRefusal(response).error;
}

} // namespace knippe
