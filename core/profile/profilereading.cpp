// SPDX-License-Identifier: MIT
// How a profile is read from JSON; clientprofile.cpp has what it means.
#include "core/base/redact.h"
#include "core/base/urls.h"
#include "core/oidc/parameters.h"
#include "core/profile/clientprofile.h"
#include "core/profile/fieldreader.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr auto DefaultRedirectUri = "http://127.0.0.1/callback"_L1;
constexpr qsizetype MaxName = 100;

/// Other rights come from how Helsenorge has set the client up.
QStringList defaultScopes(const AuthoritySettings &settings)
{
    return settings.isHelsenorge() ? QStringList{u"openid"_s, u"offline_access"_s}
                                   : QStringList{u"openid"_s, u"profile"_s, u"offline_access"_s};
}

/// Parameters that Knippe makes itself; a profile that could set them would undo a check.
bool isOwnParameter(const QString &name)
{
    static const QSet<QByteArray> own{
        parameters::ClientId,
        parameters::ClientAssertion,
        parameters::ClientAssertionType,
        parameters::CodeChallenge,
        parameters::CodeChallengeMethod,
        parameters::Nonce,
        parameters::RedirectUri,
        parameters::RequestUri,
        parameters::Resource,
        parameters::ResponseType,
        parameters::Scope,
        parameters::State,
        parameters::Request,
        parameters::ResponseMode,
    };
    return own.contains(name.toUtf8());
}

QString defaultName(const QString &clientId)
{
    const QString name = profileNameFor(clientId);
    return name.isEmpty() ? u"profile"_s : name;
}

ApiRequest readApi(FieldReader &field, const ContextSettings &context)
{
    ApiRequest api;
    api.resource = field.requiredText("resource"_L1);
    if (!api.resource.isEmpty() && !isResourceIndicator(api.resource))
        field.refuse("resource"_L1, u"RFC 8707: scheme:…, no #fragment"_s);
    api.scopes = field.texts("scopes"_L1, {});
    api.preset = field.text("preset"_L1, {});
    checkPresetName(field, "preset"_L1, api.preset, context);
    if (!api.preset.isEmpty() && context.place == ContextSettings::Place::RequestObject)
        field.refuse("preset"_L1, u"none, as context.place is requestObject"_s);
    api.keepFresh = field.flag("keepFresh"_L1, false);
    const auto type = tokenTypeNamed(field.text("tokenType"_L1, tokenTypeName(api.tokenType)));
    if (!type)
        field.refuse("tokenType"_L1, u"dpop | bearer | either"_s);
    api.tokenType = type.value_or(api.tokenType);
    return api;
}

/// At Helsenorge, where the token itself has no name, and is a bearer token always.
ApiRequest readNarrowing(FieldReader &field)
{
    ApiRequest api;
    api.resource = field.requiredText("name"_L1);
    if (api.resource.size() > MaxName || plainText(api.resource) != api.resource)
        field.refuse("name"_L1, u"≤ %1"_s.arg(MaxName));
    api.scopes = field.texts("scopes"_L1, {});
    api.keepFresh = field.flag("keepFresh"_L1, false);
    api.tokenType = TokenType::Bearer;
    if (field.text("tokenType"_L1, u"bearer"_s) != "bearer"_L1)
        field.refuse("tokenType"_L1, u"bearer, as kind is helsenorge"_s);
    return api;
}

QList<ApiRequest> readApis(FieldReader &root, qsizetype least, const ClientProfile &profile)
{
    const bool isHelsenorge = profile.authoritySettings.isHelsenorge();
    const auto name = isHelsenorge ? "name"_L1 : "resource"_L1;
    QList<ApiRequest> apis;
    QSet<QString> seen;
    QList<FieldReader> fields;
    if (root.has("apis"_L1) || !isHelsenorge)
        fields = root.objects("apis"_L1, isHelsenorge ? 0 : least);
    for (FieldReader &field : fields) {
        apis.append(isHelsenorge ? readNarrowing(field) : readApi(field, profile.context));
        if (seen.contains(apis.last().resource))
            field.refuse(name, u"= apis[%1]"_s.arg(seen.size() - 1));
        seen.insert(apis.last().resource);
        (void)field.finish();
        root.adopt(field);
    }
    return apis.isEmpty() ? profile.impliedApis() : apis;
}

QList<FormField> readParameters(FieldReader &root, ClientProfile::Environment environment)
{
    QList<FormField> extra;
    const std::optional<QJsonObject> object = root.object("parameters"_L1);
    if (!object)
        return extra;
    FieldReader field(*object, u"parameters"_s);
    for (const QString &name : object->keys()) {
        const QByteArray latin = name.toLatin1();
        const QString value = field.text(QLatin1StringView(latin), {});
        if (isOwnParameter(name))
            field.refuse(QLatin1StringView(latin), u"acr_values, prompt, ui_locales, …"_s);
        else if (isForTestsOnly(latin) && environment == ClientProfile::Environment::Production)
            field.forbid(QLatin1StringView(latin), codes::ConfigTestOnly);
        else if (const QString wanted = wantedInstead(latin, value); !wanted.isEmpty())
            field.refuse(QLatin1StringView(latin), wanted);
        extra.append({name.toUtf8(), value.toUtf8()});
    }
    (void)field.finish();
    root.adopt(field);
    return extra;
}

bool isLoopback(const QUrl &url)
{
    return url.scheme() == "http"_L1 && (isLoopbackLiteral(url) || url.host() == "localhost"_L1);
}

void checkUrls(FieldReader &root, const ClientProfile &profile)
{
    const QUrl authority(profile.authority, QUrl::StrictMode);
    if (!isProtectedTransport(authority) || authority.hasQuery() || authority.hasFragment()
        || profile.authority.endsWith(u'/')) // RFC 8414 2
        root.refuse("authority"_L1, u"https://host | http://127.0.0.1:port"_s);
    const QUrl redirect(profile.redirectUri, QUrl::StrictMode);
    if (!(isProtectedTransport(redirect) || isLoopback(redirect))
        || redirect.hasFragment()) // RFC 6749 3.1.2
        root.refuse("redirectUri"_L1, u"http://127.0.0.1/path | https://host/path"_s);
    const QUrl afterLogout(profile.postLogoutRedirectUri, QUrl::StrictMode);
    if (!profile.postLogoutRedirectUri.isEmpty()
        && (!isLoopback(afterLogout) || afterLogout.hasFragment()))
        root.refuse("postLogoutRedirectUri"_L1, u"http://127.0.0.1/path"_s);
}

/// True for the second of two words; anything else but the first is refused.
bool readChoice(FieldReader &root, QLatin1StringView name, QLatin1StringView first,
                QLatin1StringView second)
{
    const QString value = root.text(name, first);
    if (value != first && value != second)
        root.refuse(name, u"%1 | %2"_s.arg(first, second));
    return value == second;
}

void readPushing(FieldReader &root, ClientProfile *profile)
{
    if (readChoice(root, "pushedAuthorization"_L1, "required"_L1, "off"_L1))
        profile->pushedAuthorization = ClientProfile::PushedAuthorization::Off;
    if (readChoice(root, "requestObject"_L1, "none"_L1, "signed"_L1))
        profile->requestObject = ClientProfile::RequestObject::Signed;
    if (readChoice(root, "codeBinding"_L1, "none"_L1, "dpop"_L1))
        profile->codeBinding = ClientProfile::CodeBinding::Dpop;
    if (profile->pushedAuthorization == ClientProfile::PushedAuthorization::Required)
        return;
    const QString needsPushing = u"none, as pushedAuthorization is off"_s;
    if (profile->requestObject != ClientProfile::RequestObject::None)
        root.refuse("requestObject"_L1, needsPushing);
    if (profile->codeBinding != ClientProfile::CodeBinding::None)
        root.refuse("codeBinding"_L1, needsPushing);
}

/// RFC 6749 2.1: without a secret to sign with, the certificate is all that tells one client from
/// another.
void readAuthentication(FieldReader &root, ClientProfile *profile)
{
    const auto name = "clientAuthentication"_L1;
    profile->mutualTls = root.flag("mutualTls"_L1, false);
    if (!readChoice(root, name, "private_key_jwt"_L1, "none"_L1))
        return;
    profile->clientAuthentication = ClientProfile::ClientAuthentication::None;
    if (!profile->authoritySettings.isHelsenorge())
        root.refuse(name, u"private_key_jwt, as kind is helseid"_s);
    else if (!profile->mutualTls)
        root.refuse(name, u"private_key_jwt, as mutualTls is false"_s);
}

/// What Helsenorge's documents do not know.
void checkHelsenorge(FieldReader &root, const ClientProfile &profile)
{
    const std::pair<QLatin1StringView, bool> unknown[] = {
        {"requestObject"_L1, profile.requestObject != ClientProfile::RequestObject::None},
        {"codeBinding"_L1, profile.codeBinding != ClientProfile::CodeBinding::None},
        {"context"_L1, profile.context != ContextSettings()},
        {"parameters.authorization_details"_L1,
         !profile.parameter(parameters::AuthorizationDetails).isEmpty()},
    };
    for (const auto &[name, isAsked] : unknown) {
        if (isAsked)
            root.refuse(name, u"none, as kind is helsenorge"_s);
    }
    if (profile.pushedAuthorization == ClientProfile::PushedAuthorization::Off)
        root.refuse("pushedAuthorization"_L1, u"required, as kind is helsenorge"_s);
    if (profile.userInfo && !profile.authoritySettings.discovery
        && profile.authoritySettings.endpoints.userInfo.isEmpty())
        root.forbid("endpoints.userInfo"_L1, codes::ConfigMissingField);
}

// HelseID reads them in a signed request object only, and in one place only.
void checkContext(FieldReader &root, const ClientProfile &profile)
{
    if (profile.context.place == ContextSettings::Place::RequestObject
        && profile.requestObject != ClientProfile::RequestObject::Signed)
        root.refuse("requestObject"_L1, u"signed, as context.place is requestObject"_s);
    if (profile.context != ContextSettings()
        && !profile.parameter(parameters::AuthorizationDetails).isEmpty())
        root.refuse("context"_L1, u"none beside parameters.authorization_details"_s);
}

/// "*", "bankid.no", "*.bankid.no", or an address in numbers.
void checkSignInHosts(FieldReader &root, const QStringList &hosts)
{
    static const QRegularExpression host(u"\\A(\\*|(\\*\\.)?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*"
                                         "|[0-9A-Fa-f:]+)\\z"_s);
    const auto isHost = [](const QString &each) { return host.match(each).hasMatch(); };
    if (hosts.isEmpty() || !std::ranges::all_of(hosts, isHost))
        root.refuse("signInHosts"_L1, u"* | host | *.host"_s);
}

ClientProfile readProfile(FieldReader &root, qsizetype leastApis)
{
    ClientProfile profile;
    profile.authority = root.requiredText("authority"_L1);
    profile.authoritySettings = readAuthoritySettings(root, profile.authority);
    profile.clientId = root.requiredText("clientId"_L1);
    profile.name = root.text("name"_L1, defaultName(profile.clientId));
    profile.trustedCa = root.text("trustedCa"_L1, {});
    profile.redirectUri = root.text("redirectUri"_L1, DefaultRedirectUri);
    profile.scopes = root.texts("scopes"_L1, defaultScopes(profile.authoritySettings));
    profile.signInHosts = root.texts("signInHosts"_L1, profile.signInHosts);
    profile.context = readContextSettings(root);
    profile.apis = readApis(root, leastApis, profile);
    profile.parameters = readParameters(root, profile.environment());
    profile.userInfo = root.flag("userInfo"_L1, false);
    profile.postLogoutRedirectUri = root.text("postLogoutRedirectUri"_L1, {});
    checkUrls(root, profile);
    checkSignInHosts(root, profile.signInHosts);
    if (!isProfileName(profile.name))
        root.refuse("name"_L1, u"A-Z a-z 0-9 . _ -"_s);
    if (readChoice(root, "responseMode"_L1, "query"_L1, "form_post"_L1))
        profile.responseMode = ClientProfile::ResponseMode::FormPost;
    if (profile.responseMode == ClientProfile::ResponseMode::FormPost
        && !isLoopback(QUrl(profile.redirectUri, QUrl::StrictMode))) // to where Knippe listens
        root.refuse("redirectUri"_L1, u"http://127.0.0.1/path, as responseMode is form_post"_s);
    if (!profile.scopes.contains("openid"_L1))
        root.refuse("scopes"_L1, u"openid, …"_s);
    readPushing(root, &profile);
    readAuthentication(root, &profile);
    if (profile.authoritySettings.isHelsenorge())
        checkHelsenorge(root, profile);
    else
        checkContext(root, profile);
    return profile;
}

} // namespace

Result<ProfileWithKey> parseProfile(const QJsonObject &json)
{
    FieldReader root(json, {});
    const std::optional<QJsonObject> jwk = root.object("privateJwk"_L1);
    ClientProfile profile = readProfile(root, 1);
    if (jwk && profile.isPublic())
        root.refuse("privateJwk"_L1, u"none, as clientAuthentication is none"_s);
    if (const std::optional<Error> error = root.finish())
        return failure(*error);
    if (profile.isPublic())
        return ProfileWithKey{std::move(profile), std::nullopt};
    if (!jwk)
        return failure(codes::ConfigMissingField, u"privateJwk"_s);
    Result<SigningKey> key = SigningKey::fromJwk(*jwk);
    if (!key)
        return failure(key.error());
    return ProfileWithKey{std::move(profile), std::move(*key)};
}

Result<ClientProfile> parseStoredProfile(const QJsonObject &json)
{
    FieldReader root(json, {});
    ClientProfile profile = readProfile(root, 0);
    if (const std::optional<Error> error = root.finish())
        return failure(*error);
    return profile;
}

} // namespace knippe
