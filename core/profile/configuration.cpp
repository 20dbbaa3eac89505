// SPDX-License-Identifier: MIT
#include "core/profile/configuration.h"

#include "core/base/redact.h"
#include "core/base/strictjson.h"
#include "core/base/urls.h"
#include "core/jose/keyfile.h"
#include "core/profile/fieldreader.h"
#include "core/profile/scopesort.h"

#include <QtCore/QJsonArray>
#include <QtCore/QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

using Kind = ImportNote::Kind;

/// Names that occur in one form only. `apis` decides by itself.
constexpr QLatin1StringView Ours[] = {
    "name"_L1,        "trustedCa"_L1,  "redirectUri"_L1,           "responseMode"_L1,
    "signInHosts"_L1, "parameters"_L1, "pushedAuthorization"_L1,   "requestObject"_L1,
    "codeBinding"_L1, "userInfo"_L1,   "postLogoutRedirectUri"_L1, "kind"_L1};
constexpr QLatin1StringView Theirs[] = {
    "clientName"_L1, "grantTypes"_L1,    "redirectUris"_L1,   "postLogoutRedirectUris"_L1,
    "secretType"_L1, "rsaPrivateKey"_L1, "rsaKeySizeBits"_L1, "pkceRequired"_L1};
/// Other spellings of two names that matter.
constexpr std::pair<QLatin1StringView, QLatin1StringView> Aliases[] = {
    {"client_id"_L1, "clientId"_L1},
    {"clientJwk"_L1, "privateJwk"_L1},
    {"jwk"_L1, "privateJwk"_L1}};

QString usualName(QString name)
{
    if (!name.isEmpty())
        name[0] = name[0].toLower(); // .NET code writes ClientId
    for (const auto &[alias, usual] : Aliases) {
        if (name == alias)
            return usual;
    }
    return name;
}

Result<QJsonObject> withUsualNames(const QJsonObject &json)
{
    QJsonObject usual;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString name = usualName(it.key());
        if (usual.contains(name))
            return failure(codes::ConfigFieldValue,
                           u"%1 (%2)"_s.arg(plainText(it.key(), 60), plainText(name, 60)));
        if (!it.value().isNull()) // .NET code writes what is absent as null
            usual.insert(name, it.value());
    }
    if (const QJsonValue scopes = usual.value("scopes"_L1); scopes.isString())
        usual.insert("scopes"_L1,
                     QJsonArray::fromStringList(scopes.toString().split(u' ', Qt::SkipEmptyParts)));
    return usual;
}

bool isOnLoopback(const QString &uri)
{
    const QUrl url(uri, QUrl::StrictMode);
    return url.scheme() == "http"_L1 && (isLoopbackLiteral(url) || url.host() == "localhost"_L1);
}

/// The one that a program on this machine can listen at, else the first.
QString chooseRedirect(const QStringList &uris, QList<ImportNote> *notes)
{
    QStringList others = uris;
    const auto local = std::ranges::find_if(others, isOnLoopback);
    const QString chosen = others.takeAt(local == others.end() ? 0 : local - others.begin());
    if (!others.isEmpty())
        notes->append({Kind::RedirectChosen, others.join(u", "_s)});
    return chosen;
}

Result<SigningKey> readKey(const QJsonObject &json, QList<ImportNote> *notes)
{
    const QJsonValue jwk = json.value("privateJwk"_L1);
    const QString xml = json.value("rsaPrivateKey"_L1).toString();
    if (!jwk.isUndefined() && !xml.isEmpty())
        notes->append({Kind::XmlKeyIgnored, {}});
    if (jwk.isObject())
        return keyAt(u"privateJwk"_s, jwk.toObject(), notes);
    if (jwk.isString()) {
        const Result<QJsonObject> unwrapped = unwrapObject(jwk.toString().toUtf8());
        if (!unwrapped)
            return failure(codes::ConfigSyntax, "privateJwk: "_L1 + unwrapped.error().detail);
        return keyAt(u"privateJwk"_s, *unwrapped, notes);
    }
    if (!jwk.isUndefined())
        return failure(codes::ConfigFieldType, u"privateJwk: {…} | \"{…}\""_s);
    if (xml.isEmpty())
        return failure(codes::ConfigMissingField, u"privateJwk"_s);
    const Result<QJsonObject> converted = jwkFromXml(xml.toUtf8());
    if (!converted)
        return failure(codes::ConfigFormat, "rsaPrivateKey: "_L1 + converted.error().detail);
    return keyAt(u"rsaPrivateKey"_s, *converted, notes);
}

void readRedirects(FieldReader &field, QJsonObject *profile, QList<ImportNote> *notes)
{
    const QStringList uris = field.texts("redirectUris"_L1, {});
    if (!uris.isEmpty())
        profile->insert("redirectUri"_L1, chooseRedirect(uris, notes));
    const QStringList afterwards = field.texts("postLogoutRedirectUris"_L1, {});
    const auto local = std::ranges::find_if(afterwards, isOnLoopback);
    if (local != afterwards.end())
        profile->insert("postLogoutRedirectUri"_L1, *local);
}

QJsonObject readFields(FieldReader &field, QList<ImportNote> *notes)
{
    QJsonObject profile;
    QString authority = field.text("authority"_L1, {});
    while (authority.endsWith(u'/')) // issuers have none
        authority.chop(1);
    if (!authority.isEmpty())
        profile.insert("authority"_L1, authority);
    if (const QString id = field.text("clientId"_L1, {}); !id.isEmpty())
        profile.insert("clientId"_L1, id);
    const QString name = profileNameFor(field.text("clientName"_L1, {}));
    if (!name.isEmpty())
        profile.insert("name"_L1, name);
    const QStringList grants = field.texts("grantTypes"_L1, {});
    if (!grants.isEmpty() && !grants.contains("authorization_code"_L1))
        notes->append({Kind::NotForPeople, {}});
    if (const QString type = field.text("secretType"_L1, u"private_key_jwt"_s);
        !type.startsWith("private_key_jwt"_L1))
        field.refuse("secretType"_L1, u"private_key_jwt:…"_s);
    readRedirects(field, &profile, notes);
    placeScopes(field.texts("scopes"_L1, {}), &profile, notes);
    return profile;
}

} // namespace

bool isConfiguration(const QJsonObject &json)
{
    if (json.contains("apis"_L1))
        return false;
    QStringList names;
    for (const QString &name : json.keys())
        names.append(usualName(name));
    const auto isThere = [&](QLatin1StringView name) { return names.contains(name); };
    return std::ranges::any_of(Theirs, isThere)
           || (isThere("clientId"_L1) && std::ranges::none_of(Ours, isThere));
}

Result<ForeignClient> readConfiguration(const QJsonObject &json)
{
    const Result<QJsonObject> usual = withUsualNames(json);
    if (!usual)
        return failure(usual.error());
    QList<ImportNote> notes;
    FieldReader field(*usual, {});
    const QJsonObject profile = readFields(field, &notes);
    if (field.error())
        return failure(*field.error());
    Result<SigningKey> key = readKey(*usual, &notes);
    if (!key)
        return failure(key.error());
    const int bits = usual->value("rsaKeySizeBits"_L1).toInt();
    if (bits > 0 && key->publicKey().crv().isEmpty() && bits != key->publicKey().bits())
        notes.append({Kind::SizeDiffers, QString::number(bits)});
    QStringList unknown = field.unknown();
    for (const auto known :
         {"privateJwk"_L1, "rsaPrivateKey"_L1, "rsaKeySizeBits"_L1, "pkceRequired"_L1})
        unknown.removeAll(known);
    if (!unknown.isEmpty())
        notes.append({Kind::FieldsIgnored, unknown.join(u", "_s)});
    return ForeignClient{ImportForm::Configuration, profile, std::move(*key), notes};
}

void placeScopes(const QStringList &scopes, QJsonObject *profile, QList<ImportNote> *notes)
{
    SortedScopes sorted = sortScopes(scopes);
    QStringList added;
    for (const QString &needed : {u"openid"_s, u"offline_access"_s}) {
        if (!sorted.own.isEmpty() && !sorted.own.contains(needed))
            added.append(needed);
    }
    if (!added.isEmpty())
        notes->append({Kind::ScopesAdded, added.join(u' ')});
    if (!sorted.own.isEmpty()) // else the usual ones
        profile->insert("scopes"_L1, QJsonArray::fromStringList(added + sorted.own));
    if (!sorted.unclear.isEmpty())
        notes->append({Kind::NoResourceDerived, sorted.unclear.join(u' ')});
    if (const QStringList wild = scopes.filter(u"*"_s); !wild.isEmpty())
        notes->append({Kind::Wildcard, wild.join(u' ')});
    QJsonArray apis;
    for (const ApiRequest &api : sorted.apis)
        apis.append(QJsonObject{{"resource"_L1, api.resource},
                                {"scopes"_L1, QJsonArray::fromStringList(api.scopes)}});
    profile->insert("apis"_L1, apis);
}

Result<SigningKey> keyAt(const QString &path, const QJsonObject &jwk, QList<ImportNote> *notes)
{
    Result<SigningKey> key = SigningKey::fromJwk(jwk);
    if (key && !jwk.contains("alg"_L1))
        notes->append({Kind::AlgorithmAssumed, algorithmName(key->algorithm())});
    if (key)
        return key;
    Error error = key.error();
    const auto usual = "privateJwk."_L1;
    if (error.detail.startsWith(usual))
        error.detail.replace(0, path.isEmpty() ? usual.size() : usual.size() - 1, path);
    return failure(error);
}

} // namespace knippe
