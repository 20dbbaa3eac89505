// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <vector>

namespace knippe {

/// The forms that a token leaves in, for a person's own tools.
enum class ExportForm {
    Raw,     ///< the token alone
    Header,  ///< `Authorization: …`, and `DPoP: …` below it where there is a proof
    Curl,    ///< one line for a POSIX shell
    Http,    ///< a `.http` file: JetBrains, VS Code REST Client, httpyac
    Proof,   ///< the DPoP proof alone, for somebody who has the token
    Env,     ///< NAME=value lines for shells and dotenv
    Postman, ///< an environment
    Bruno,   ///< an environment
    Json,
};

/// Raw, Header, Curl, Http and Proof are of one token; the others of any number.
[[nodiscard]] bool isForOneToken(ExportForm form);
/// Curl, Http and Proof are for one request, so they need an address.
[[nodiscard]] bool needsUrl(ExportForm form);

/// One token on its way out, and the request that it is for, if it is for one.
struct ExportedToken
{
    QString resource;
    bool isBound = true; ///< to a DPoP key
    QStringList scopes;  ///< granted
    QDateTime expiresAt; ///< invalid when unknown
    SecretBytes accessToken;
    QByteArray method = "GET";
    QUrl url;         ///< empty: for no request in particular
    QByteArray proof; ///< of a bound token for that request, made `provenAt`
    QDateTime provenAt;
};

struct TokenExport
{
    SecretBytes content;     ///< UTF-8, without a line break at its end
    bool lacksProof = false; ///< a bound token without one: useless as it is
    QDateTime proofUntil;    ///< invalid when there is no proof in it
};

/// Every value is quoted by the rules of its form, and only what RFC 6750 2.1 allows leaves as a
/// token (E-API-TOKEN): nothing pasted can break out. E-API-REQUEST for a method or URL that cannot
/// be sent with a token, or not be written in this form; E-TLS-REQUIRED for an open transport;
/// E-API-BEARER for the proof of a token that has none. `name` is what an environment is called.
[[nodiscard]] Result<TokenExport> exportTokens(ExportForm form, const QString &name,
                                               const std::vector<ExportedToken> &tokens);

/// What whoever takes it has to know, in a sentence or two; empty when there is nothing.
[[nodiscard]] QString exportNotice(const TokenExport &exported, const QDateTime &now);

} // namespace knippe
