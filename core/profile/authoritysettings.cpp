// SPDX-License-Identifier: MIT
#include "core/profile/authoritysettings.h"

#include "core/base/redact.h"
#include "core/base/urls.h"
#include "core/jose/jwk.h"
#include "core/profile/fieldreader.h"

#include <QtCore/QJsonArray>
#include <QtCore/QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr qsizetype MaxIssuer = 200;

/// Private members of RFC 7518 6: a profile's file is no place for a key's secret half.
bool isPrivate(const QJsonValue &key)
{
    constexpr QLatin1StringView members[] = {"d"_L1, "k"_L1, "p"_L1, "q"_L1};
    return std::ranges::any_of(
        members, [&key](QLatin1StringView each) { return key.toObject().contains(each); });
}

QJsonObject readKeys(FieldReader &root)
{
    const auto name = "keys"_L1;
    const std::optional<QJsonObject> object = root.object(name);
    if (!object)
        return {};
    const QJsonArray listed = object->value(name).toArray();
    const Result<JwkSet> set = JwkSet::fromJson(*object, codes::ConfigFieldValue);
    if (std::ranges::any_of(listed, isPrivate))
        root.refuse(name, u"public keys only"_s);
    else if (!set || set->keys.isEmpty())
        root.refuse(name, u"{\"keys\": […]}, RSA | EC"_s);
    if (!set)
        return {};
    QJsonArray keys; // of what others write beside them nothing is kept
    for (const Jwk &key : set->keys)
        keys.append(key.toJson());
    return {{name, keys}};
}

Endpoints readEndpoints(FieldReader &root, const QUrl &authority)
{
    Endpoints endpoints;
    const std::optional<QJsonObject> object = root.object("endpoints"_L1);
    if (!object)
        return endpoints;
    FieldReader field(*object, u"endpoints"_s);
    for (const EndpointMember &member : endpointMembers()) {
        const QString text = field.text(member.name, {});
        const QUrl url(text, QUrl::StrictMode);
        const bool isSafe = isProtectedTransport(url)
                            && (authority.scheme() != "https"_L1 || url.scheme() == "https"_L1);
        if (!text.isEmpty() && (!isSafe || url.hasFragment())) // RFC 6749 3.1 and 3.2
            field.refuse(member.name, u"https://host/path"_s);
        endpoints.*member.url = text;
    }
    (void)field.finish();
    root.adopt(field);
    return endpoints;
}

QString readIdentifier(FieldReader &root, QLatin1StringView name)
{
    const QString text = root.text(name, {});
    if (text.size() > MaxIssuer || plainText(text) != text || text.trimmed() != text)
        root.refuse(name, u"https://host | name, ≤ %1"_s.arg(MaxIssuer));
    return text;
}

/// HelseID says all of this itself.
void checkHelseid(FieldReader &root)
{
    for (const auto name : {"issuer"_L1, "assertionAudience"_L1, "discovery"_L1, "endpoints"_L1,
                            "keys"_L1, "extend"_L1}) {
        if (root.has(name))
            root.refuse(name, u"none, as kind is helseid"_s);
    }
}

void checkHelsenorge(FieldReader &root, const AuthoritySettings &settings)
{
    const bool hasAddress = settings.discovery || !settings.endpoints.jwks.isEmpty();
    const bool hasKeys = !settings.keys.isEmpty();
    if (!hasAddress && !hasKeys) // no ID token could be checked
        root.forbid("keys | endpoints.jwks | discovery"_L1, codes::ConfigMissingField);
    if (hasAddress && hasKeys)
        root.refuse("keys"_L1, u"none beside discovery and endpoints.jwks"_s);
    if (settings.extend && settings.endpoints.extension.isEmpty())
        root.forbid("endpoints.extension"_L1, codes::ConfigMissingField);
}

} // namespace

const std::array<EndpointMember, 7> &endpointMembers()
{
    using Metadata = AuthorityMetadata;
    // each has a version of its own
    static const std::array<EndpointMember, 7> members{{
        {"pushedAuthorization"_L1, &Endpoints::pushedAuthorization,
         &Metadata::pushedAuthorizationEndpoint, "/sts/oidcprov/v1/par"_L1},
        {"authorization"_L1, &Endpoints::authorization, &Metadata::authorizationEndpoint,
         "/sts/oidcprov/v2/authorize"_L1},
        {"token"_L1, &Endpoints::token, &Metadata::tokenEndpoint, "/sts/oidcprov/v3/token"_L1},
        {"revocation"_L1, &Endpoints::revocation, &Metadata::revocationEndpoint,
         "/sts/oidcprov/v1/revoke"_L1},
        {"extension"_L1, &Endpoints::extension, &Metadata::extensionEndpoint, {}},
        {"jwks"_L1, &Endpoints::jwks, &Metadata::jwksUri, {}},
        {"userInfo"_L1, &Endpoints::userInfo, &Metadata::userInfoEndpoint, {}},
    }};
    return members;
}

void AuthoritySettings::writeTo(QJsonObject *profile) const
{
    if (!isHelsenorge())
        return;
    profile->insert("kind"_L1, "helsenorge"_L1);
    if (!issuer.isEmpty())
        profile->insert("issuer"_L1, issuer);
    if (!assertionAudience.isEmpty())
        profile->insert("assertionAudience"_L1, assertionAudience);
    if (discovery)
        profile->insert("discovery"_L1, true);
    QJsonObject urls;
    for (const EndpointMember &member : endpointMembers()) {
        if (const QString &url = endpoints.*member.url; !url.isEmpty())
            urls.insert(member.name, url);
    }
    if (!urls.isEmpty())
        profile->insert("endpoints"_L1, urls);
    if (!keys.isEmpty())
        profile->insert("keys"_L1, keys);
    if (extend)
        profile->insert("extend"_L1, true);
}

AuthoritySettings readAuthoritySettings(FieldReader &root, const QString &authority)
{
    AuthoritySettings settings;
    const QString kind = root.text("kind"_L1, u"helseid"_s);
    if (kind == "helsenorge"_L1)
        settings.kind = AuthoritySettings::Kind::Helsenorge;
    else if (kind != "helseid"_L1)
        root.refuse("kind"_L1, u"helseid | helsenorge"_s);
    settings.issuer = readIdentifier(root, "issuer"_L1);
    settings.assertionAudience = readIdentifier(root, "assertionAudience"_L1);
    settings.discovery = root.flag("discovery"_L1, !settings.isHelsenorge());
    settings.endpoints = readEndpoints(root, QUrl(authority));
    settings.keys = readKeys(root);
    settings.extend = root.flag("extend"_L1, false);
    if (settings.isHelsenorge())
        checkHelsenorge(root, settings);
    else
        checkHelseid(root);
    return settings;
}

} // namespace knippe
