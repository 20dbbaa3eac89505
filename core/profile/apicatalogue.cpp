// SPDX-License-Identifier: MIT
#include "core/profile/apicatalogue.h"

#include "core/base/strictjson.h"
#include "core/profile/fieldreader.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>
#include <QtCore/QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr auto Format = "knippe-catalogue-1"_L1;

const QStringList &fieldNames()
{
    static const QStringList names{u"resource"_s, u"scopes"_s,  u"tokenType"_s, u"login"_s,
                                   u"level"_s,    u"testUrl"_s, u"needs"_s};
    return names;
}

QDate readDate(FieldReader &field)
{
    const QString text = field.text("date"_L1, {});
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !date.isValid())
        field.refuse("date"_L1, u"2026-01-31"_s);
    return date;
}

CatalogueApi::Words readWords(FieldReader &field, QLatin1StringView name)
{
    CatalogueApi::Words words;
    const std::optional<QJsonObject> object = field.object(name);
    if (!object)
        return words;
    FieldReader inner(*object, field.pathOf(QString(name)));
    for (const auto language : {"nb"_L1, "nn"_L1, "en"_L1}) {
        if (const QString text = inner.text(language, {}); !text.isEmpty())
            words.insert(language, text);
    }
    (void)inner.finish();
    field.adopt(inner);
    return words;
}

/// Each of the list has to be one of `allowed`.
QStringList readWordsOf(FieldReader &field, QLatin1StringView name, const QStringList &allowed)
{
    const QStringList list = field.texts(name, {});
    if (std::ranges::any_of(list, [&](const QString &word) { return !allowed.contains(word); }))
        field.refuse(name, allowed.join(u" | "_s));
    return list;
}

CatalogueApi::Login readLogin(FieldReader &field)
{
    using enum CatalogueApi::Login;
    const QString text = field.text("login"_L1, loginName(User));
    QStringList allowed;
    for (const auto login : {User, Machine, Either, Maskinporten}) {
        if (text == loginName(login))
            return login;
        allowed.append(loginName(login));
    }
    field.refuse("login"_L1, allowed.join(u" | "_s));
    return User;
}

void readSource(FieldReader &field, CatalogueApi &api)
{
    FieldReader source(field.object("source"_L1).value_or(QJsonObject()),
                       field.pathOf(u"source"_s));
    api.source = source.requiredText("page"_L1);
    api.sourceDate = readDate(source);
    (void)source.finish();
    field.adopt(source);
}

CatalogueApi readRow(FieldReader &field)
{
    CatalogueApi api;
    api.id = field.requiredText("id"_L1);
    api.name = readWords(field, "name"_L1);
    if (api.name.isEmpty())
        field.refuse("name"_L1, u"{\"nb\": \"…\", \"nn\": \"…\", \"en\": \"…\"}"_s);
    api.owner = field.text("owner"_L1, {});
    api.login = readLogin(field);
    api.resource = api.login == CatalogueApi::Login::Maskinporten
                       ? field.text("resource"_L1, {})
                       : field.requiredText("resource"_L1);
    api.formerly = field.texts("formerly"_L1, {});
    for (const QString &resource : QStringList{api.resource} + api.formerly) {
        if (!resource.isEmpty() && !isResourceIndicator(resource))
            field.refuse("resource"_L1, u"RFC 8707: scheme:…, no #fragment"_s);
    }
    api.scopes = field.texts("scopes"_L1, {});
    const auto type = tokenTypeNamed(field.text("tokenType"_L1, tokenTypeName(api.tokenType)));
    if (!type)
        field.refuse("tokenType"_L1, u"dpop | bearer | either"_s);
    api.tokenType = type.value_or(api.tokenType);
    api.level = field.text("level"_L1, {});
    api.needs = readWordsOf(field, "needs"_L1, catalogueNeeds());
    api.testUrl = field.text("testUrl"_L1, {});
    if (!api.testUrl.isEmpty() && QUrl(api.testUrl, QUrl::StrictMode).scheme() != "https"_L1)
        field.refuse("testUrl"_L1, u"https://…"_s);
    api.replacedBy = field.text("replacedBy"_L1, {});
    api.unconfirmed = readWordsOf(field, "unconfirmed"_L1, fieldNames());
    readSource(field, api);
    api.note = readWords(field, "note"_L1);
    return api;
}

QJsonObject jsonOf(const CatalogueApi::Words &words)
{
    QJsonObject json;
    for (auto word = words.begin(); word != words.end(); ++word)
        json.insert(word.key(), word.value());
    return json;
}

} // namespace

QJsonObject CatalogueApi::toJson() const
{
    QJsonObject json{{"id"_L1, id},
                     {"name"_L1, jsonOf(name)},
                     {"scopes"_L1, QJsonArray::fromStringList(scopes)},
                     {"tokenType"_L1, tokenTypeName(tokenType)},
                     {"login"_L1, loginName(login)}};
    const auto insert = [&json](QLatin1StringView field, const auto &value) {
        if (!value.isEmpty())
            json.insert(field, value);
    };
    insert("owner"_L1, owner);
    insert("resource"_L1, resource);
    insert("formerly"_L1, QJsonArray::fromStringList(formerly));
    insert("level"_L1, level);
    insert("needs"_L1, QJsonArray::fromStringList(needs));
    insert("testUrl"_L1, testUrl);
    insert("replacedBy"_L1, replacedBy);
    insert("unconfirmed"_L1, QJsonArray::fromStringList(unconfirmed));
    insert("note"_L1, jsonOf(note));
    QJsonObject from{{"page"_L1, source}};
    if (sourceDate.isValid())
        from.insert("date"_L1, sourceDate.toString(Qt::ISODate));
    json.insert("source"_L1, from);
    return json;
}

QJsonObject ApiCatalogue::toJson(const std::function<bool(const CatalogueApi &)> &isWanted) const
{
    QJsonArray rows;
    for (const CatalogueApi &api : m_apis) {
        if (isWanted(api))
            rows.append(api.toJson());
    }
    QJsonObject json{{"format"_L1, Format}, {"apis"_L1, rows}};
    if (m_date.isValid())
        json.insert("date"_L1, m_date.toString(Qt::ISODate));
    return json;
}

Result<ApiCatalogue> ApiCatalogue::parse(QByteArrayView json, const ApiCatalogue &others)
{
    const Result<QJsonObject> object = parseJsonObject(json, codes::ConfigSyntax);
    if (!object)
        return tl::unexpected(object.error());
    FieldReader root(*object, {});
    if (root.requiredText("format"_L1) != Format)
        root.refuse("format"_L1, Format);
    ApiCatalogue catalogue;
    catalogue.m_date = readDate(root);
    QSet<QString> ids;
    QList<FieldReader> rows = root.objects("apis"_L1);
    for (FieldReader &row : rows) {
        catalogue.m_apis.append(readRow(row));
        if (ids.contains(catalogue.m_apis.last().id))
            row.refuse("id"_L1, u"≠ "_s + catalogue.m_apis.last().id);
        ids.insert(catalogue.m_apis.last().id);
        (void)row.finish();
        root.adopt(row);
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString &successor = catalogue.m_apis.at(i).replacedBy;
        if (!successor.isEmpty() && !ids.contains(successor) && !others.byId(successor)) {
            rows[i].refuse("replacedBy"_L1, u"id"_s);
            root.adopt(rows[i]);
        }
    }
    if (const std::optional<Error> error = root.finish())
        return tl::unexpected(*error);
    return catalogue;
}

ApiCatalogue ApiCatalogue::shipped()
{
    QFile file(u":/knippe/catalogue.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return parse(file.readAll()).value_or(ApiCatalogue());
}

void ApiCatalogue::put(const CatalogueApi &row)
{
    const auto there = std::ranges::find(m_apis, row.id, &CatalogueApi::id);
    if (there == m_apis.end())
        m_apis.append(row);
    else
        *there = row;
}

bool ApiCatalogue::take(QStringView id)
{
    return m_apis.removeIf([id](const CatalogueApi &row) { return row.id == id; }) > 0;
}

const CatalogueApi *ApiCatalogue::byId(QStringView id) const
{
    const auto found = std::ranges::find(m_apis, id, &CatalogueApi::id);
    return found == m_apis.end() ? nullptr : &*found;
}

const CatalogueApi *ApiCatalogue::find(const ApiRequest &api) const
{
    const auto closeness = [&api](const CatalogueApi &row) {
        if (api.resource.isEmpty()
            || (row.resource != api.resource && !row.formerly.contains(api.resource)))
            return qsizetype(-1);
        const qsizetype shared = std::ranges::count_if(
            row.scopes, [&api](const QString &scope) { return api.scopes.contains(scope); });
        return 2 * shared + (row.tokenType == api.tokenType ? 1 : 0);
    };
    const auto best = std::ranges::max_element(m_apis, {}, closeness);
    return best == m_apis.end() || closeness(*best) < 0 ? nullptr : &*best;
}

QByteArray catalogueOf(const CatalogueApi &row)
{
    ApiCatalogue catalogue;
    catalogue.put(row);
    return QJsonDocument(catalogue.toJson([](const CatalogueApi &) { return true; })).toJson();
}

QStringList catalogueNeeds()
{
    return {
        u"parent-organisation"_s,
        u"child-organisation"_s,
        u"attest"_s,
        u"hpr"_s,
        u"person-number"_s,
        u"journal-id"_s,
        u"sole-audience"_s,
        u"approval"_s,
        u"altinn-delegation"_s,
        u"her-id"_s,
    };
}

QString loginName(CatalogueApi::Login login)
{
    switch (login) {
    case CatalogueApi::Login::User:
        return u"user"_s;
    case CatalogueApi::Login::Machine:
        return u"machine"_s;
    case CatalogueApi::Login::Either:
        return u"either"_s;
    case CatalogueApi::Login::Maskinporten:
        break;
    }
    return u"maskinporten"_s;
}

QString wordsIn(const CatalogueApi::Words &words, const QString &language)
{
    const QString other = words.value(u"en"_s, words.isEmpty() ? QString() : words.first());
    return words.value(language, other);
}

} // namespace knippe
