// SPDX-License-Identifier: MIT
#include "core/profile/cataloguestore.h"

#include "core/profile/profilefile.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

/// With the place of the file in front of the place in it.
static Error within(const QString &path, Error error)
{
    if (!error.detail.startsWith(path))
        error.detail = path + u": "_s + error.detail;
    return error;
}

CatalogueStore::CatalogueStore(const QString &configDirectory)
    : m_importedFile(configDirectory + "/catalogue.json"_L1)
    , m_ownFile(configDirectory + "/catalogue-own.json"_L1)
{
}

ApiCatalogue CatalogueStore::base(std::optional<Error> *damage) const
{
    ApiCatalogue shipped = ApiCatalogue::shipped();
    if (!QFileInfo::exists(m_importedFile))
        return shipped;
    const Result<QByteArray> content = readFile(m_importedFile, codes::ConfigFile, MaxCatalogue);
    Result<ApiCatalogue> imported =
        content ? ApiCatalogue::parse(*content) : failure(content.error());
    if (!imported) {
        *damage = within(m_importedFile, imported.error());
        return shipped;
    }
    return imported->date() > shipped.date() ? std::move(*imported) : shipped;
}

Result<ApiCatalogue> CatalogueStore::ownRows(const ApiCatalogue &base) const
{
    if (!QFileInfo::exists(m_ownFile))
        return ApiCatalogue();
    const Result<QByteArray> content = readFile(m_ownFile, codes::ConfigFile, MaxCatalogue);
    Result<ApiCatalogue> rows =
        content ? ApiCatalogue::parse(*content, base) : failure(content.error());
    if (!rows)
        return failure(within(m_ownFile, rows.error()));
    return rows;
}

CatalogueStore::InUse CatalogueStore::load() const
{
    InUse inUse;
    inUse.catalogue = base(&inUse.damage);
    const Result<ApiCatalogue> own = ownRows(inUse.catalogue);
    if (!own) {
        inUse.damage = own.error();
        return inUse;
    }
    for (const CatalogueApi &row : own->apis()) {
        inUse.own.append(row.id);
        inUse.catalogue.put(row);
    }
    return inUse;
}

Result<> CatalogueStore::import(QByteArrayView json) const
{
    const Result<ApiCatalogue> catalogue = ApiCatalogue::parse(json);
    if (!catalogue)
        return failure(catalogue.error());
    std::optional<Error> damage; // makes way
    const QDate inUse = base(&damage).date();
    if (catalogue->date() <= inUse)
        return failure(codes::ConfigFieldValue, u"date: > "_s + inUse.toString(Qt::ISODate));
    return write(m_importedFile, *catalogue);
}

Result<QStringList> CatalogueStore::add(QByteArrayView json) const
{
    std::optional<Error> damage;
    const ApiCatalogue known = base(&damage);
    Result<ApiCatalogue> own = ownRows(known);
    if (!own) // of which nothing is to be lost
        return failure(own.error());
    ApiCatalogue before = known;
    for (const CatalogueApi &row : own->apis())
        before.put(row);
    const Result<ApiCatalogue> added = ApiCatalogue::parse(json, before);
    if (!added)
        return failure(added.error());
    QStringList ids;
    for (const CatalogueApi &row : added->apis()) {
        own->put(row);
        ids.append(row.id);
    }
    if (const Result<> written = write(m_ownFile, *own); !written)
        return failure(written.error());
    return ids;
}

Result<> CatalogueStore::remove(const QString &id) const
{
    std::optional<Error> damage;
    Result<ApiCatalogue> own = ownRows(base(&damage));
    if (!own)
        return failure(own.error());
    QStringList ids;
    for (const CatalogueApi &row : own->apis())
        ids.append(row.id);
    if (!own->take(id))
        return failure(codes::ConfigFieldValue, u"id: "_s + ids.join(u" | "_s));
    if (!own->apis().isEmpty())
        return write(m_ownFile, *own);
    QFile file(m_ownFile);
    if (!file.remove())
        return failure(codes::ConfigFile, u"%1: %2"_s.arg(m_ownFile, file.errorString()));
    return {};
}

Result<> CatalogueStore::write(const QString &path, const ApiCatalogue &catalogue)
{
    QDir().mkpath(QFileInfo(path).path());
    return writeFile(path, catalogue.toJson([](const CatalogueApi &) { return true; }));
}

} // namespace knippe
