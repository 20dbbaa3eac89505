// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpmessage.h"

#include <QtCore/QHash>

namespace knippe {

/// The newest DPoP-Nonce of each server (RFC 9449 section 8), in memory only. An authority's and an
/// API's stay apart (section 9): each kind has an object of its own, even on the same host.
class DpopNonces
{
public:
    /// Takes the nonce of an answer from `url`, if it has a usable one: one header, NQCHAR, at most
    /// 512 characters (section 8.1). Any status counts (section 8.2).
    void remember(const QUrl &url, const HttpResponse &response);
    /// Empty when the server at `url` has given none yet.
    [[nodiscard]] QByteArray forUrl(const QUrl &url) const;

private:
    QHash<QString, QByteArray> m_byOrigin;
};

/// The nonce that remember() would take from this answer; empty when there is none.
[[nodiscard]] QByteArray dpopNonceOf(const HttpResponse &response);

/// True when the authority asks for a proof with a nonce: 400 or 401, `use_dpop_nonce`, and a
/// nonce.
[[nodiscard]] bool asksForDpopNonce(const HttpResponse &response);

} // namespace knippe
