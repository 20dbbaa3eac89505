// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/apicatalogue.h"

namespace knippe {

/// 1 MiB: no catalogue is larger.
inline constexpr qint64 MaxCatalogue = 1024 * 1024;

/// The catalogue in use: the one that came with this version or a newer one that has been imported,
/// and before its rows those that the user has added or written anew. Both are files in the format
/// of resources/catalogue.json in the configuration's folder, and hold no secret.
class CatalogueStore
{
public:
    explicit CatalogueStore(const QString &configDirectory);

    struct InUse
    {
        ApiCatalogue catalogue;
        QStringList own;             ///< ids of the user's rows
        std::optional<Error> damage; ///< of a file that was left out: its path and what is wrong
    };
    [[nodiscard]] InUse load() const;
    /// Uses `json` in place of the catalogue that came with this version, until a version brings a
    /// newer one. What ApiCatalogue::parse() says; E-CONFIG-FIELD-VALUE when its date is not later
    /// than that of the one in use; E-CONFIG-FILE.
    [[nodiscard]] Result<> import(QByteArrayView json) const;
    /// Makes the rows in `json` the user's own, in place of those with their ids; returns the ids.
    [[nodiscard]] Result<QStringList> add(QByteArrayView json) const;
    /// Takes an own row away; one of the catalogue's with its id is seen again.
    /// E-CONFIG-FIELD-VALUE when it is none of the user's.
    [[nodiscard]] Result<> remove(const QString &id) const;

private:
    /// The newest without the user's rows.
    [[nodiscard]] ApiCatalogue base(std::optional<Error> *damage) const;
    [[nodiscard]] Result<ApiCatalogue> ownRows(const ApiCatalogue &base) const;
    [[nodiscard]] static Result<> write(const QString &path, const ApiCatalogue &catalogue);

    QString m_importedFile;
    QString m_ownFile;
};

} // namespace knippe
