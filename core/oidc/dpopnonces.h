// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpmessage.h"

#include <QtCore/QHash>

namespace knippe {

/// The newest DPoP-Nonce of each server (RFC 9449 sections 8 and 9), in memory only.
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

/// True when the authority asks for a proof with a nonce: 400 or 401, `use_dpop_nonce`, and a
/// nonce.
[[nodiscard]] bool asksForDpopNonce(const HttpResponse &response);

} // namespace knippe
