// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secretbytes.h"

#include <QtCore/QList>
#include <QtCore/QUrl>

#include <chrono>
#include <functional>

namespace knippe {

struct HttpHeader
{
    QByteArray name;
    QByteArray value;
};

/// One request on the back channel. What `body` is stands in `headers` (Content-Type).
struct HttpRequest
{
    QByteArray method = "GET"; ///< a token of RFC 9110 section 9.1, with its case
    QUrl url;
    QList<HttpHeader> headers;
    SecretBytes body;
    qint64 maxAnswer = 64 * 1024; ///< bytes
    bool tellsTime = true;        ///< the answer's Date is the authority's, not an API's
    bool showsCertificate = true; ///< where a client has one (RFC 8705); not to every API
    bool showsRedirects = false;  ///< an answer of 3xx is a value, too; none is ever followed
    bool insteadOfDpop = false;   ///< once more as a bearer token: with a proof the answer was 401
    std::chrono::milliseconds deadline =
        std::chrono::seconds(15);    ///< from sending to the last byte
    std::function<void()> left = {}; ///< called when all of its body has left, unless none has
};

/// A complete answer, whatever its status.
struct HttpResponse
{
    int status = 0;
    QList<HttpHeader> headers;
    QByteArray body;

    /// The first header of that name, case-insensitively; empty when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// True when Content-Type names JSON, parameters aside (application/json, application/…+json).
    [[nodiscard]] bool isJson() const;
};

} // namespace knippe
