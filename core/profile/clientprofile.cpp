// SPDX-License-Identifier: MIT
#include "core/profile/clientprofile.h"

#include "core/base/urls.h"
#include "core/oidc/parameters.h"
#include "core/profile/fieldreader.h"

#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr auto DefaultRedirectUri = "http://127.0.0.1/callback"_L1;

struct NamedType
{
    TokenType type;
    QLatin1StringView name;
};
constexpr NamedType TokenTypes[] = {{TokenType::Dpop, "dpop"_L1},
                                    {TokenType::Bearer, "bearer"_L1},
                                    {TokenType::Either, "either"_L1}};

QStringList defaultScopes()
{
    return {u"openid"_s, u"profile"_s, u"offline_access"_s};
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
        "request",
        "response_mode",
    };
    return own.contains(name.toUtf8());
}

QString defaultName(const QString &clientId)
{
    static const QRegularExpression unfit(u"[^A-Za-z0-9._-]+"_s);
    QString name = clientId.left(64);
    name.replace(unfit, u"-"_s);
    return isProfileName(name) ? name : u"profile"_s;
}

ApiRequest readApi(FieldReader &field)
{
    ApiRequest api;
    api.resource = field.requiredText("resource"_L1);
    // RFC 8707 2: an absolute URI (RFC 3986 4.3), so a scheme and no fragment; opaque otherwise
    static const QRegularExpression absolute(u"\\A[A-Za-z][A-Za-z0-9+.-]*:[^#]*\\z"_s);
    if (!api.resource.isEmpty() && !absolute.match(api.resource).hasMatch())
        field.refuse("resource"_L1, u"RFC 8707: scheme:…, no #fragment"_s);
    api.scopes = field.texts("scopes"_L1, {});
    const QString type = field.text("tokenType"_L1, u"dpop"_s);
    bool known = false;
    for (const NamedType &each : TokenTypes) {
        if (type == each.name) {
            api.tokenType = each.type;
            known = true;
        }
    }
    if (!known)
        field.refuse("tokenType"_L1, u"dpop | bearer | either"_s);
    return api;
}

QList<ApiRequest> readApis(FieldReader &root)
{
    QList<ApiRequest> apis;
    QSet<QString> seen;
    QList<FieldReader> fields = root.objects("apis"_L1);
    for (FieldReader &field : fields) {
        apis.append(readApi(field));
        if (seen.contains(apis.last().resource))
            field.refuse("resource"_L1, u"= apis[%1]"_s.arg(seen.size() - 1));
        seen.insert(apis.last().resource);
        (void)field.finish();
        root.adopt(field);
    }
    return apis;
}

QList<FormField> readParameters(FieldReader &root)
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
        extra.append({name.toUtf8(), value.toUtf8()});
    }
    (void)field.finish();
    root.adopt(field);
    return extra;
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

void checkUrls(FieldReader &root, const ClientProfile &profile)
{
    const QUrl authority(profile.authority, QUrl::StrictMode);
    if (!isProtectedTransport(authority) || authority.hasQuery() || authority.hasFragment()
        || profile.authority.endsWith(u'/')) // RFC 8414 2
        root.refuse("authority"_L1, u"https://host | http://127.0.0.1:port"_s);
    const QUrl redirect(profile.redirectUri, QUrl::StrictMode);
    const bool loopback = isProtectedTransport(redirect)
                          || (redirect.scheme() == "http"_L1 && redirect.host() == "localhost"_L1);
    if (!loopback || redirect.hasFragment()) // RFC 6749 3.1.2
        root.refuse("redirectUri"_L1, u"http://127.0.0.1/path | https://host/path"_s);
}

ClientProfile readProfile(FieldReader &root)
{
    ClientProfile profile;
    profile.authority = root.requiredText("authority"_L1);
    profile.clientId = root.requiredText("clientId"_L1);
    profile.name = root.text("name"_L1, defaultName(profile.clientId));
    profile.trustedCa = root.text("trustedCa"_L1, {});
    profile.redirectUri = root.text("redirectUri"_L1, DefaultRedirectUri);
    profile.scopes = root.texts("scopes"_L1, defaultScopes());
    profile.signInHosts = root.texts("signInHosts"_L1, profile.signInHosts);
    profile.apis = readApis(root);
    profile.parameters = readParameters(root);
    checkUrls(root, profile);
    checkSignInHosts(root, profile.signInHosts);
    if (!isProfileName(profile.name))
        root.refuse("name"_L1, u"A-Z a-z 0-9 . _ -"_s);
    if (root.text("responseMode"_L1, u"query"_s) != "query"_L1)
        root.refuse("responseMode"_L1, u"query"_s);
    if (!profile.scopes.contains("openid"_L1))
        root.refuse("scopes"_L1, u"openid, …"_s);
    const QString pushed = root.text("pushedAuthorization"_L1, u"required"_s);
    if (pushed == "off"_L1)
        profile.pushedAuthorization = ClientProfile::PushedAuthorization::Off;
    else if (pushed != "required"_L1)
        root.refuse("pushedAuthorization"_L1, u"required | off"_s);
    return profile;
}

} // namespace

QStringList ClientProfile::allScopes() const
{
    QStringList all = scopes;
    for (const ApiRequest &api : apis)
        all += api.scopes;
    all.removeDuplicates();
    return all;
}

QStringList ClientProfile::resources() const
{
    QStringList all;
    for (const ApiRequest &api : apis)
        all.append(api.resource);
    return all;
}

const ApiRequest *ClientProfile::api(const QString &resource) const
{
    for (const ApiRequest &api : apis) {
        if (api.resource == resource)
            return &api;
    }
    return nullptr;
}

ClientProfile::Environment ClientProfile::environment() const
{
    const QUrl url(authority);
    if (isLoopbackLiteral(url))
        return Environment::Sandbox;
    return url.host().split(u'.').contains("test"_L1) ? Environment::Test : Environment::Production;
}

QString ClientProfile::authorityName() const
{
    const QString host = QUrl(authority).host();
    if (host == "helseid-sts.nhn.no"_L1)
        return u"HelseID"_s;
    return host == "helseid-sts.test.nhn.no"_L1 ? u"HelseID (test)"_s : host;
}

QStringList ClientProfile::doubtfulScopes() const
{
    // RFC 6749 3.3: scope-token = 1*( %x21 / %x23-5B / %x5D-7E )
    static const QRegularExpression allowed(u"\\A[\\x21\\x23-\\x5B\\x5D-\\x7E]+\\z"_s);
    QStringList doubtful;
    for (const QString &scope : allScopes()) {
        if (!allowed.match(scope).hasMatch() || scope == "offline"_L1)
            doubtful.append(scope);
    }
    return doubtful;
}

QJsonObject ClientProfile::toJson() const
{
    QJsonArray apiList;
    for (const ApiRequest &api : apis) {
        apiList.append(QJsonObject{{"resource"_L1, api.resource},
                                   {"scopes"_L1, QJsonArray::fromStringList(api.scopes)},
                                   {"tokenType"_L1, tokenTypeName(api.tokenType)}});
    }
    QJsonObject json{
        {"name"_L1, name},
        {"authority"_L1, authority},
        {"clientId"_L1, clientId},
        {"redirectUri"_L1, redirectUri},
        {"responseMode"_L1, "query"_L1},
        {"scopes"_L1, QJsonArray::fromStringList(scopes)},
        {"apis"_L1, apiList},
        {"pushedAuthorization"_L1,
         pushedAuthorization == PushedAuthorization::Off ? "off"_L1 : "required"_L1},
    };
    if (signInHosts != ClientProfile().signInHosts)
        json.insert("signInHosts"_L1, QJsonArray::fromStringList(signInHosts));
    if (!trustedCa.isEmpty())
        json.insert("trustedCa"_L1, trustedCa);
    QJsonObject extra;
    for (const FormField &field : parameters)
        extra.insert(QString::fromUtf8(field.name), QString::fromUtf8(field.value));
    if (!extra.isEmpty())
        json.insert("parameters"_L1, extra);
    return json;
}

Result<ProfileWithKey> parseProfile(const QJsonObject &json)
{
    FieldReader root(json, {});
    const std::optional<QJsonObject> jwk = root.object("privateJwk"_L1);
    ClientProfile profile = readProfile(root);
    if (const std::optional<Error> error = root.finish())
        return failure(*error);
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
    ClientProfile profile = readProfile(root);
    if (const std::optional<Error> error = root.finish())
        return failure(*error);
    return profile;
}

bool isProfileName(const QString &name)
{
    static const QRegularExpression allowed(u"\\A[A-Za-z0-9_][A-Za-z0-9._-]{0,63}\\z"_s);
    return allowed.match(name).hasMatch();
}

QLatin1StringView tokenTypeName(TokenType type)
{
    for (const NamedType &each : TokenTypes) {
        if (each.type == type)
            return each.name;
    }
    return {};
}

} // namespace knippe
