// SPDX-License-Identifier: MIT
#include "core/profile/clientprofile.h"

#include "core/base/urls.h"
#include "core/oidc/parameters.h"

#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace knippe {

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

QList<ApiRequest> ClientProfile::impliedApis() const
{
    if (!authoritySettings.isHelsenorge())
        return {};
    return {{authorityName(), {}, TokenType::Bearer}};
}

const ApiRequest *ClientProfile::api(const QString &resource) const
{
    for (const ApiRequest &api : apis) {
        if (api.resource == resource)
            return &api;
    }
    return nullptr;
}

Result<TokenContext> ClientProfile::contextOf(const QString &resource,
                                              const ContextChoice &choice) const
{
    const ApiRequest *asked = api(resource);
    Result<TokenContext> found = context.resolve(choice, asked ? asked->preset : QString());
    // HelseID wants details in one place only
    if (found && !found->isEmpty() && !parameter(parameters::AuthorizationDetails).isEmpty())
        return failure(codes::ConfigContext, u"parameters.authorization_details"_s);
    return found;
}

void ClientProfile::setKeepFresh(const QString &resource, bool keepFresh)
{
    for (ApiRequest &api : apis) {
        if (api.resource == resource)
            api.keepFresh = keepFresh;
    }
}

QByteArray ClientProfile::parameter(const char *wanted) const
{
    for (const FormField &field : parameters) {
        if (field.name == wanted)
            return field.value;
    }
    return {};
}

Result<ClientProfile> ClientProfile::with(const SignInChoice &choice) const
{
    ClientProfile chosen = *this;
    chosen.parameters = withChoice(parameters, choice);
    for (const FormField &field : std::as_const(chosen.parameters)) {
        const QString place = QString::fromUtf8(field.name);
        if (isForTestsOnly(field.name) && environment() == Environment::Production)
            return failure(codes::ConfigTestOnly, place);
        if (const QString wanted = wantedInstead(field.name, QString::fromUtf8(field.value));
            !wanted.isEmpty())
            return failure(codes::ConfigFieldValue, u"%1 (%2)"_s.arg(place, wanted));
    }
    return chosen;
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

static QJsonObject apiToJson(const ApiRequest &api, const AuthoritySettings &settings)
{
    QJsonObject json{{"scopes"_L1, QJsonArray::fromStringList(api.scopes)}};
    if (settings.isHelsenorge()) {
        json.insert("name"_L1, api.resource);
    } else {
        json.insert("resource"_L1, api.resource);
        json.insert("tokenType"_L1, tokenTypeName(api.tokenType));
    }
    if (!api.preset.isEmpty())
        json.insert("preset"_L1, api.preset);
    if (api.keepFresh)
        json.insert("keepFresh"_L1, true);
    return json;
}

QJsonObject ClientProfile::toJson() const
{
    QJsonArray apiList;
    for (const ApiRequest &api : apis)
        apiList.append(apiToJson(api, authoritySettings));
    QJsonObject json{
        {"name"_L1, name},
        {"authority"_L1, authority},
        {"clientId"_L1, clientId},
        {"redirectUri"_L1, redirectUri},
        {"responseMode"_L1, responseMode == ResponseMode::FormPost ? "form_post"_L1 : "query"_L1},
        {"scopes"_L1, QJsonArray::fromStringList(scopes)},
        {"pushedAuthorization"_L1,
         pushedAuthorization == PushedAuthorization::Off ? "off"_L1 : "required"_L1},
    };
    // what is not usual is written only where it is used
    if (apis.isEmpty() || apis != impliedApis())
        json.insert("apis"_L1, apiList);
    authoritySettings.writeTo(&json);
    if (clientAuthentication == ClientAuthentication::None)
        json.insert("clientAuthentication"_L1, "none"_L1);
    if (mutualTls)
        json.insert("mutualTls"_L1, true);
    if (requestObject == RequestObject::Signed)
        json.insert("requestObject"_L1, "signed"_L1);
    if (codeBinding == CodeBinding::Dpop)
        json.insert("codeBinding"_L1, "dpop"_L1);
    if (userInfo)
        json.insert("userInfo"_L1, true);
    if (context != ContextSettings())
        json.insert("context"_L1, context.toJson());
    if (!postLogoutRedirectUri.isEmpty())
        json.insert("postLogoutRedirectUri"_L1, postLogoutRedirectUri);
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

bool isProfileName(const QString &name)
{
    static const QRegularExpression allowed(u"\\A[A-Za-z0-9_][A-Za-z0-9._-]{0,63}\\z"_s);
    return allowed.match(name).hasMatch();
}

QString profileNameFor(const QString &text)
{
    static const QRegularExpression unfit(u"[^A-Za-z0-9._]+"_s);
    static const QRegularExpression edges(u"\\A[.-]+|-+\\z"_s);
    QString name = text;
    name = name.replace(unfit, u"-"_s).remove(edges).left(64);
    return isProfileName(name) ? name : QString();
}

QLatin1StringView tokenTypeName(TokenType type)
{
    switch (type) {
    case TokenType::Dpop:
        return "dpop"_L1;
    case TokenType::Bearer:
        return "bearer"_L1;
    case TokenType::Either:
        break;
    }
    return "either"_L1;
}

std::optional<TokenType> tokenTypeNamed(QStringView name)
{
    for (const TokenType type : {TokenType::Dpop, TokenType::Bearer, TokenType::Either}) {
        if (name == tokenTypeName(type))
            return type;
    }
    return std::nullopt;
}

bool isResourceIndicator(const QString &text)
{
    static const QRegularExpression absolute(u"\\A[A-Za-z][A-Za-z0-9+.-]*:[^#]*\\z"_s);
    return absolute.match(text).hasMatch();
}

} // namespace knippe
