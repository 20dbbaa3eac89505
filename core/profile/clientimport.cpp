// SPDX-License-Identifier: MIT
#include "core/profile/clientimport.h"

#include "core/base/strictjson.h"
#include "core/profile/configuration.h"
#include "core/profile/yaml.h"

#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringDecoder>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

using Kind = ImportNote::Kind;

constexpr qsizetype MaxKeys = 100;
constexpr int ShortKeyBits = 3072; // what is weaker than a P-256 key

/// Notepad and PowerShell put byte order marks before what they write.
QByteArray inUtf8(QByteArrayView content)
{
    if (content.startsWith("\xEF\xBB\xBF"))
        return content.sliced(3).toByteArray();
    for (const auto &[mark, encoding] : {std::pair{"\xFF\xFE", QStringConverter::Utf16LE},
                                         std::pair{"\xFE\xFF", QStringConverter::Utf16BE}}) {
        if (content.startsWith(mark))
            return QString(QStringDecoder(encoding)(content.sliced(2))).toUtf8();
    }
    return content.toByteArray();
}

/// Begins as a mapping of YAML does, and as nothing in JSON.
bool isYaml(QByteArrayView text)
{
    static const QRegularExpression start(u"\\A(---|#|%YAML |[A-Za-z_-]+:(\\s|\\z))"_s);
    return start.match(QString::fromLatin1(text.first(std::min<qsizetype>(text.size(), 100))))
        .hasMatch();
}

bool isDer(QByteArrayView content) // a SEQUENCE whose length takes more than one byte
{
    return content.size() > 2 && content[0] == '\x30' && (content[1] & '\x80') != 0;
}

/// A key and nothing else.
Result<ForeignClient> bareKey(ImportForm form, Result<SigningKey> key, QList<ImportNote> notes)
{
    if (!key)
        return failure(key.error());
    return ForeignClient{form, {}, std::move(*key), std::move(notes)};
}

Result<ForeignClient> bareKey(ImportForm form, Result<KeyFile> file)
{
    if (!file)
        return failure(file.error());
    QList<ImportNote> notes{{Kind::AlgorithmAssumed, algorithmName(file->key.algorithm())}};
    if (!file->ignored.isEmpty())
        notes.append({Kind::OthersIgnored, file->ignored.join(u", "_s)});
    return ForeignClient{form, {}, std::move(file->key), notes};
}

Result<ForeignClient> readKey(ImportForm form, const QString &path, const QJsonObject &jwk)
{
    QList<ImportNote> notes;
    Result<SigningKey> key = keyAt(path, jwk, &notes);
    return bareKey(form, std::move(key), notes);
}

Result<ForeignClient> readKeySet(const QJsonValue &keys)
{
    if (!keys.isArray() || keys.toArray().size() > MaxKeys)
        return failure(codes::ConfigFieldType, u"keys: [{…}] (≤ %1)"_s.arg(MaxKeys));
    QJsonObject found;
    QString path;
    QStringList others;
    for (qsizetype i = 0; const QJsonValue &each : keys.toArray()) {
        const QString place = u"keys[%1]"_s.arg(i++);
        if (!each.isObject())
            return failure(codes::ConfigFieldType, place + u": {…}"_s);
        if (!each.toObject().contains("d"_L1)) {
            others.append(place);
            continue;
        }
        if (!path.isEmpty())
            return failure(codes::ConfigKey,
                           u"%1: a second private key, after %2"_s.arg(place, path));
        found = each.toObject();
        path = place;
    }
    if (path.isEmpty())
        return failure(codes::ConfigKey, u"keys: no private key in the set"_s);
    Result<ForeignClient> client = readKey(ImportForm::JwkSet, path, found);
    if (client && !others.isEmpty())
        client->notes.append({Kind::OthersIgnored, others.join(u", "_s)});
    return client;
}

Result<ForeignClient> readForeignJson(const QJsonObject &json)
{
    if (json.contains("kty"_L1))
        return readKey(ImportForm::Jwk, {}, json);
    if (json.contains("keys"_L1))
        return readKeySet(json.value("keys"_L1));
    return readConfiguration(json);
}

bool isForeign(const QJsonObject &json)
{
    const bool isKeySet = json.contains("keys"_L1) && !json.contains("kind"_L1);
    return json.contains("kty"_L1) || isKeySet || isConfiguration(json);
}

/// Helsenorge knows no resources: whatever has been made of the scopes, they are the sign-in's.
void dropResources(const QStringList &given, QJsonObject *profile, QList<ImportNote> *notes)
{
    QJsonArray scopes = QJsonArray::fromStringList(given);
    if (given.isEmpty()) {
        scopes = profile->value("scopes"_L1).toArray();
        for (const QJsonValue &api : profile->value("apis"_L1).toArray()) {
            for (const QJsonValue &scope : api["scopes"_L1].toArray())
                scopes.append(scope);
        }
    }
    profile->remove("apis"_L1);
    if (!scopes.isEmpty())
        profile->insert("scopes"_L1, scopes);
    notes->removeIf([](const ImportNote &note) { return note.kind == Kind::NoResourceDerived; });
}

void insertGiven(const ImportOptions &options, QJsonObject *profile, QList<ImportNote> *notes)
{
    const auto insert = [&](QLatin1StringView name, const QString &value) {
        if (!value.isEmpty())
            profile->insert(name, value);
    };
    insert("name"_L1, options.name);
    insert("clientId"_L1, options.clientId);
    insert("authority"_L1, options.authority);
    if (!options.scopes.isEmpty())
        placeScopes(options.scopes, profile, notes);
    for (auto it = options.settings.begin(); it != options.settings.end(); ++it)
        profile->insert(it.key(), *it);
    if (options.settings.value("kind"_L1) == "helsenorge"_L1)
        dropResources(options.scopes, profile, notes);
}

void noteKey(const Jwk &given, QList<ImportNote> *notes)
{
    if (given.kid().isEmpty())
        notes->append({Kind::NoKeyId, {}});
    if (given.crv().isEmpty() && given.bits() < ShortKeyBits)
        notes->append({Kind::ShortKey, QString::number(given.bits())});
}

Result<ProfileImport> finish(ClientProfile profile, std::optional<SigningKey> key, ImportForm form,
                             QList<ImportNote> notes)
{
    if (key)
        noteKey(key->publicKey(), &notes);
    if (profile.apis.isEmpty())
        notes.append({Kind::NoApi, {}});
    StoredProfile stored{std::move(profile),
                         StoredProfile::newId(),
                         key ? QString::fromLatin1(key->publicKey().thumbprint()) : QString(),
                         {}};
    return ProfileImport{std::move(stored), std::move(key), form, std::move(notes)};
}

/// What stands in for a gap while the rest is checked is gone afterwards.
Result<ClientProfile> parseWithGaps(QJsonObject json)
{
    const auto fill = [&json](QLatin1StringView name, QLatin1StringView value) {
        const bool isGap = !json.contains(name);
        if (isGap)
            json.insert(name, value);
        return isGap;
    };
    const bool lacksAuthority = fill("authority"_L1, "https://authority.invalid"_L1);
    const bool lacksClientId = fill("clientId"_L1, "client"_L1);
    Result<ClientProfile> profile = parseStoredProfile(json);
    if (profile && lacksAuthority)
        profile->authority.clear();
    if (profile && lacksClientId)
        profile->clientId.clear();
    if (profile && lacksClientId && !json.contains("name"_L1))
        profile->name.clear();
    return profile;
}

Result<ProfileImport> importForeign(Result<ForeignClient> client, const ImportOptions &options)
{
    if (!client)
        return failure(client.error());
    insertGiven(options, &client->profile, &client->notes);
    if (!client->profile.contains("apis"_L1))
        client->profile.insert("apis"_L1, QJsonArray());
    Result<ClientProfile> profile =
        options.leavesGaps ? parseWithGaps(client->profile) : parseStoredProfile(client->profile);
    if (!profile)
        return failure(profile.error());
    if (!client->profile.contains("redirectUri"_L1))
        client->notes.append({Kind::RedirectAssumed, profile->redirectUri});
    return finish(std::move(*profile), std::move(client->key), client->form,
                  std::move(client->notes));
}

Result<ProfileImport> importJson(QByteArray text, const ImportOptions &options)
{
    Result<QJsonObject> json = unwrapObject(std::move(text));
    if (!json)
        return failure(json.error());
    if (isForeign(*json))
        return importForeign(readForeignJson(*json), options);
    QList<ImportNote> notes;
    insertGiven(options, &*json, &notes);
    Result<ProfileWithKey> parsed = parseProfile(*json);
    if (!parsed)
        return failure(parsed.error());
    if (parsed->key && !json->value("privateJwk"_L1).toObject().contains("alg"_L1))
        notes.append({Kind::AlgorithmAssumed, algorithmName(parsed->key->algorithm())});
    return finish(std::move(parsed->profile), std::move(parsed->key), ImportForm::Profile,
                  std::move(notes));
}

/// id, name and jwk, as programs of others keep their clients; or a configuration's own names.
Result<ForeignClient> readYaml(const QByteArray &text)
{
    Result<QJsonObject> json = objectFromYaml(text);
    if (!json)
        return failure(json.error());
    for (const auto &[theirs, usual] :
         {std::pair{"id"_L1, "clientId"_L1}, std::pair{"name"_L1, "clientName"_L1}}) {
        if (json->contains(theirs) && !json->contains(usual))
            json->insert(usual, json->take(theirs));
    }
    Result<ForeignClient> client = readConfiguration(*json);
    if (client)
        client->form = ImportForm::Yaml;
    return client;
}

Result<ForeignClient> readXml(const QByteArray &text)
{
    const Result<QJsonObject> jwk = jwkFromXml(text);
    if (!jwk)
        return failure(jwk.error());
    return readKey(ImportForm::Xml, u"RSAKeyValue"_s, *jwk);
}

Result<ForeignClient> readPemText(QByteArray text, const KeyFileAccess &access)
{
    if (!text.contains('\n')) // as it stands in JSON and in environment files
        text.replace("\\r", "").replace("\\n", "\n");
    Result<KeyFile> file = readPem(text, access);
    wipe(text);
    return bareKey(ImportForm::Pem, std::move(file));
}

Result<ProfileImport> importText(QByteArray text, const ImportOptions &options)
{
    if (text.startsWith('<'))
        return importForeign(readXml(text), options);
    if (text.contains("-----BEGIN ") && !text.startsWith('{') && !text.startsWith('"'))
        return importForeign(readPemText(std::move(text), options.access), options);
    if (isYaml(text))
        return importForeign(readYaml(text), options);
    return importJson(std::move(text), options);
}

} // namespace

Result<ProfileImport> importClient(QByteArrayView content, const ImportOptions &options)
{
    if (content.size() > MaxImport)
        return failure(codes::ConfigFormat, u"> %1 KiB"_s.arg(MaxImport / 1024));
    if (isDer(content))
        return importForeign(bareKey(ImportForm::Pkcs12, readPkcs12(content, options.access)),
                             options);
    QByteArray text = inUtf8(content).trimmed();
    if (!text.startsWith("MII"))
        return importText(std::move(text), options);
    const QByteArray der = QByteArray::fromBase64(text); // binary, as it is pasted
    return importForeign(bareKey(ImportForm::Pkcs12, readPkcs12(der, options.access)), options);
}

} // namespace knippe
