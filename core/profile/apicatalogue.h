// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/clientprofile.h"

#include <QtCore/QDate>
#include <QtCore/QMap>

#include <functional>

namespace knippe {

/// What is publicly known of one national API.
struct CatalogueApi
{
    enum class Login {
        User,
        Machine, ///< client credentials only: nothing for somebody who signs in
        Either,
        Maskinporten, ///< not HelseID at all; listed so that nobody looks for it in vain
    };
    using Words = QMap<QString, QString>; ///< by language: "nb", "nn", "en"

    QString id; ///< of the row
    Words name;
    QString owner;
    QString resource;     ///< empty where there is none
    QStringList formerly; ///< resources by which it was known before
    QStringList scopes;   ///< in full, as they are asked for
    TokenType tokenType = TokenType::Dpop;
    Login login = Login::User;
    QString level;           ///< security level it asks for, "4"; empty when none is named
    QStringList needs;       ///< what else, of catalogueNeeds()
    QString testUrl;         ///< in the test environment; empty where none is public
    QString replacedBy;      ///< id of its successor
    QStringList unconfirmed; ///< names of fields that no page of the owner's confirms
    QString source;          ///< the page this was read on
    QDate sourceDate;        ///< of that page; invalid when it bears none
    Words note;

    [[nodiscard]] QJsonObject toJson() const;
    bool operator==(const CatalogueApi &) const = default;
};

/// The national APIs, so that a person may choose them by name.
class ApiCatalogue
{
public:
    /// The format of resources/catalogue.json. The errors are those of a profile: E-CONFIG-SYNTAX,
    /// -UNKNOWN-FIELD, -MISSING-FIELD, -FIELD-TYPE, -FIELD-VALUE, each with the path.
    [[nodiscard]] static Result<ApiCatalogue> parse(QByteArrayView json)
    {
        return parse(json, ApiCatalogue());
    }
    /// The same for rows that may name those of `others` as their successors.
    [[nodiscard]] static Result<ApiCatalogue> parse(QByteArrayView json,
                                                    const ApiCatalogue &others);
    /// The one that comes with this version.
    [[nodiscard]] static ApiCatalogue shipped();

    [[nodiscard]] const QList<CatalogueApi> &apis() const { return m_apis; }
    [[nodiscard]] QDate date() const { return m_date; }
    /// In place of the row with its id, or as the last.
    void put(const CatalogueApi &row);
    /// False when there is none.
    bool take(QStringView id);
    /// What parse() reads, with those of the rows that `isWanted`.
    [[nodiscard]] QJsonObject
    toJson(const std::function<bool(const CatalogueApi &)> &isWanted) const;
    /// nullptr when there is none.
    [[nodiscard]] const CatalogueApi *byId(QStringView id) const;
    /// The row of an API in a profile: of those with its resource, or an earlier name of it, the
    /// one that shares most scopes and the token type; nullptr when there is none.
    [[nodiscard]] const CatalogueApi *find(const ApiRequest &api) const;

private:
    QList<CatalogueApi> m_apis;
    QDate m_date;
};

/// A catalogue of this row alone, as parse() reads it.
[[nodiscard]] QByteArray catalogueOf(const CatalogueApi &row);
/// The words that `needs` may have.
[[nodiscard]] QStringList catalogueNeeds();
[[nodiscard]] QString loginName(CatalogueApi::Login login); ///< "user", as in the file
/// In `language`, or else in English, or whatever there is.
[[nodiscard]] QString wordsIn(const CatalogueApi::Words &words, const QString &language);

} // namespace knippe
