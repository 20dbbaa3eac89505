// SPDX-License-Identifier: MIT
#pragma once

#include "core/jose/signingkey.h"
#include "core/profile/importnote.h"

#include <QtCore/QJsonObject>

namespace knippe {

/// A client as somebody else's file describes it.
struct ForeignClient
{
    ImportForm form;
    QJsonObject profile; ///< in Knippe's form; may lack what the file lacks
    SigningKey key;
    QList<ImportNote> notes;
};

/// True for what HelseID Selvbetjening hands out, and for shapes like it that are met in code
/// written for HelseID; false for a profile in Knippe's own form.
[[nodiscard]] bool isConfiguration(const QJsonObject &json);
/// Ignores what it does not know, and says so. The key is a JWK, or text that holds one; a .NET key
/// in XML counts only where there is no JWK. Errors name the field (E-CONFIG-…).
[[nodiscard]] Result<ForeignClient> readConfiguration(const QJsonObject &json);

/// Puts a flat list of scopes into `profile` as its `scopes` and `apis`.
void placeScopes(const QStringList &scopes, QJsonObject *profile, QList<ImportNote> *notes);

/// The JSON object in `text`, freed of what it was wrapped in on its way here: quotation marks,
/// percent-encoding, quotation marks escaped once more. E-CONFIG-SYNTAX.
[[nodiscard]] Result<QJsonObject> unwrapObject(QByteArray text);
/// SigningKey::fromJwk(), with `path` where the key stands in this file.
[[nodiscard]] Result<SigningKey> keyAt(const QString &path, const QJsonObject &jwk,
                                       QList<ImportNote> *notes);

} // namespace knippe
