// SPDX-License-Identifier: MIT
#include "app/signin/redirectmatcher.h"
#include "core/oidc/authorizationresponse.h"
#include "core/session/browserrequest.h"
#include "tests/fuzz/harness.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe::fuzz {

static void judgeAnswer(const AuthorizationResponse &response)
{
    const AuthorizationExpectation expected{"state", u"https://a.example"_s, true, response.mode};
    const auto code = parseAuthorizationResponse(response, expected);
    if (!code)
        return requirePresentable(code.error());
    const QByteArrayView text = code->view();
    require(
        !text.isEmpty()
            && std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 0x7f; }),
        "RFC 6749 A.11: a code is visible ASCII");
    const QByteArray &form = response.form;
    for (const char *name : {"state=", "iss=", "code="})
        require(form.contains(name) || form.contains('%'), "nothing that is required is left out");
    require(!form.contains("&state=") || !form.startsWith("state="), "nothing comes twice");
}

static void judgeRequest(const QByteArray &input)
{
    const auto request = readBrowserRequest(input);
    if (!request || !*request)
        return;
    const auto &[method, target, headers, form] = **request;
    require(target.startsWith('/'), "RFC 9112 3.2.1: a target is a path");
    require(method == "GET" ? form.isEmpty() : method == "POST", "there are two methods");
    require(form.size() <= MaxBrowserForm && input.contains(form), "a form is what was sent");
    require(method == "GET" || !headers.contains("transfer-encoding"), "no chunks");
    require(readBrowserRequest(QByteArrayView(input).first(input.size() / 2)).has_value(),
            "what is right as a whole is not wrong half-way");
    judgeAnswer({form, ResponseMode::FormPost});
}

static void judgeMatch(const QUrl &url, const QUrl &redirectUri)
{
    if (!matchesRedirect(url, redirectUri))
        return;
    require(url.scheme() == redirectUri.scheme() && url.host() == redirectUri.host(),
            "RFC 8252 8.4: another place is not the redirect URI");
    require(url.path(QUrl::FullyEncoded) == redirectUri.path(QUrl::FullyEncoded),
            "RFC 8252 8.4: another path is not the redirect URI");
    require(url.userInfo().isEmpty(), "a redirect names no user");
    require(url.toEncoded().startsWith(redirectUri.scheme().toLatin1() + "://"
                                       + redirectUri.host(QUrl::FullyEncoded).toLatin1()),
            "a redirect is spelt as it was compared");
}

void judge(const QByteArray &input)
{
    for (const auto mode : {QUrl::StrictMode, QUrl::TolerantMode}) {
        const QUrl url(QString::fromUtf8(input), mode);
        judgeAnswer(AuthorizationResponse::ofRedirect(url));
        judgeMatch(url, QUrl(u"http://127.0.0.1/callback"_s));
        judgeMatch(url, QUrl(u"https://app.example:8443/callback"_s));
    }
    // whatever else the input is, it may be a query, a posted form, or a browser's request
    QUrl url(u"http://127.0.0.1/callback"_s);
    url.setQuery(QString::fromUtf8(input), QUrl::TolerantMode);
    judgeAnswer(AuthorizationResponse::ofRedirect(url));
    judgeAnswer({input, ResponseMode::FormPost});
    judgeRequest(input);
}

} // namespace knippe::fuzz
