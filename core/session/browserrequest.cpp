// SPDX-License-Identifier: MIT
#include "core/session/browserrequest.h"

#include "core/oidc/formcodec.h"

#include <algorithm>

namespace knippe {

namespace {

tl::unexpected<QByteArray> refusal(const char *status)
{
    return tl::unexpected<QByteArray>(status);
}

bool isVisibleAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

/// "GET /callback?code=… HTTP/1.1"
tl::expected<BrowserRequest, QByteArray> readRequestLine(const QByteArray &line)
{
    const QByteArrayList parts = line.split(' ');
    if (parts.size() != 3 || !parts.at(2).startsWith("HTTP/1.") || !parts.at(1).startsWith('/')
        || !isVisibleAscii(parts.at(1)))
        return refusal("400 Bad Request");
    if (parts.at(0) != "GET" && parts.at(0) != "POST")
        return refusal("405 Method Not Allowed");
    return BrowserRequest{parts.at(0), parts.at(1), {}, {}};
}

/// A browser sends each of them once; two could be read in two ways (RFC 9112 section 11.2).
bool takeHeader(const QByteArray &line, QHash<QByteArray, QByteArray> &headers)
{
    static const QByteArrayList judged{"host",           "content-type",      "content-encoding",
                                       "content-length", "transfer-encoding", "sec-fetch-mode",
                                       "sec-fetch-dest"};
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !isVisibleAscii(line.first(colon)))
        return false;
    const QByteArray name = line.first(colon).toLower();
    if (!judged.contains(name))
        return true;
    if (headers.contains(name))
        return false;
    headers.insert(name, line.sliced(colon + 1).trimmed());
    return true;
}

tl::expected<BrowserRequest, QByteArray> readHead(const QByteArray &head)
{
    qsizetype end = head.indexOf("\r\n");
    auto request = readRequestLine(head.first(end));
    while (request && end + 2 < head.size()) {
        const qsizetype begin = end + 2;
        end = head.indexOf("\r\n", begin);
        if (!takeHeader(head.sliced(begin, end - begin), request->headers))
            return refusal("400 Bad Request");
    }
    return request;
}

/// How long the form is; an error when it is none, or none that is read here.
tl::expected<qsizetype, QByteArray> lengthOfForm(const QHash<QByteArray, QByteArray> &headers)
{
    const QByteArray length = headers.value("content-length");
    if (headers.contains("transfer-encoding") || length.isEmpty())
        return refusal("411 Length Required");
    if (!std::all_of(length.begin(), length.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return refusal("400 Bad Request");
    bool isNumber = false;
    const qlonglong size = length.toLongLong(&isNumber);
    if (!isNumber || size > MaxBrowserForm)
        return refusal("413 Content Too Large");
    const QByteArray type = headers.value("content-type").split(';').first().trimmed();
    if (type.toLower() != FormMediaType || headers.contains("content-encoding"))
        return refusal("415 Unsupported Media Type");
    return size;
}

} // namespace

tl::expected<std::optional<BrowserRequest>, QByteArray> readBrowserRequest(QByteArrayView received)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end > MaxBrowserHead || (end < 0 && received.size() > MaxBrowserHead))
        return refusal("431 Request Header Fields Too Large");
    if (end < 0)
        return std::nullopt;
    auto request = readHead(received.first(end + 2).toByteArray());
    if (!request)
        return tl::unexpected(request.error());
    if (request->method == "GET") // what a body would say has no meaning (RFC 9110 9.3.1)
        return *request;
    const auto length = lengthOfForm(request->headers);
    if (!length)
        return tl::unexpected(length.error());
    const QByteArrayView body = received.sliced(end + 4);
    if (body.size() < *length)
        return std::nullopt;
    request->form = body.first(*length).toByteArray();
    return *request;
}

} // namespace knippe
