// SPDX-License-Identifier: MIT
// Headers of an answer: the input is a status, lines of "Name: value", an empty line and a body.
#include "core/oidc/dpopnonces.h"
#include "tests/fuzz/harness.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe::fuzz {

static HttpResponse answerFrom(const QByteArray &input)
{
    HttpResponse response;
    const qsizetype end = input.indexOf("\n\n");
    response.body = end < 0 ? QByteArray() : input.sliced(end + 2);
    const QByteArrayList lines = input.first(end < 0 ? input.size() : end).split('\n');
    response.status = lines.first().toInt();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            response.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    return response;
}

// RFC 9449 8.1 with RFC 6749 appendix A: 1*NQCHAR
static bool isNonce(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= 512
           && std::all_of(text.begin(), text.end(),
                          [](char c) { return c > 0x20 && c < 0x7f && c != '"' && c != '\\'; });
}

void judge(const QByteArray &input)
{
    const HttpResponse response = answerFrom(input);
    const QUrl url(u"https://a.example/token"_s);
    DpopNonces nonces;
    nonces.remember(url, response);
    const QByteArray nonce = nonces.forUrl(url);
    require(nonce.isEmpty() || isNonce(nonce), "a nonce is NQCHAR");
    require(nonces.forUrl(QUrl(u"https://a.example:444/token"_s)).isEmpty(),
            "a nonce is of its origin");
    if (asksForDpopNonce(response)) {
        require(response.status == 400 || response.status == 401, "only a refusal asks");
        require(isNonce(nonce), "who asks for a nonce gives one");
    }
}

} // namespace knippe::fuzz
