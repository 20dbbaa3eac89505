// SPDX-License-Identifier: MIT
#include "core/oidc/dpopnonces.h"

#include "core/oidc/oautherror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr char Header[] = "DPoP-Nonce";

static QString originOf(const QUrl &url)
{
    return url
        .adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery
                  | QUrl::RemoveFragment)
        .toString();
}

static bool isUsable(const QByteArray &nonce)
{
    // RFC 6749 appendix A: NQCHAR = %x21 / %x23-5B / %x5D-7E
    return !nonce.isEmpty() && nonce.size() <= 512
           && std::all_of(nonce.begin(), nonce.end(),
                          [](char c) { return c > ' ' && c < 0x7f && c != '"' && c != '\\'; });
}

QByteArray dpopNonceOf(const HttpResponse &response)
{
    const QByteArray nonce = response.header(Header);
    return isUsable(nonce) ? nonce : QByteArray();
}

void DpopNonces::remember(const QUrl &url, const HttpResponse &response)
{
    if (const QByteArray nonce = dpopNonceOf(response); !nonce.isEmpty())
        m_byOrigin.insert(originOf(url), nonce);
}

QByteArray DpopNonces::forUrl(const QUrl &url) const
{
    return m_byOrigin.value(originOf(url));
}

bool asksForDpopNonce(const HttpResponse &response)
{
    return (response.status == 400 || response.status == 401) && !dpopNonceOf(response).isEmpty()
           && errorAnswer(Endpoint::Token, response, codes::TokenAnswer).oauth.error
                  == "use_dpop_nonce"_L1;
}

} // namespace knippe
