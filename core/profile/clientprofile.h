// SPDX-License-Identifier: MIT
#pragma once

#include "core/jose/signingkey.h"
#include "core/oidc/authoritysource.h"
#include "core/oidc/authorizationresponse.h"
#include "core/oidc/clientrules.h"
#include "core/oidc/signinchoice.h"
#include "core/oidc/tokenresponse.h"
#include "core/profile/authoritysettings.h"
#include "core/profile/contextsettings.h"

#include <QtCore/QJsonObject>

namespace knippe {

/// One access token of a profile: for an API, a `resource` of RFC 8707 with the scopes wanted
/// there; at Helsenorge, which knows no resources, for some of the sign-in's scopes.
struct ApiRequest
{
    QString resource;   ///< opaque; sent byte for byte, but to Helsenorge: there a name of our own
    QStringList scopes; ///< at Helsenorge those that the token is narrowed to; empty: all
    TokenType tokenType = TokenType::Dpop;
    QString preset = {};    ///< of the profile's contexts; empty: the usual one
    bool keepFresh = false; ///< a person's choice in the window: renewed before it expires

    bool operator==(const ApiRequest &) const = default;
};

/// What a request for that token names it by.
struct TokenTarget
{
    QString resource;   ///< empty: none is sent
    QStringList scopes; ///< likewise
};

/// A client as it is registered at an authority, without its key.
struct ClientProfile
{
    enum class PushedAuthorization { Required, Off };
    enum class RequestObject { None, Signed }; ///< RFC 9101; with pushed authorization only
    enum class CodeBinding { None, Dpop };     ///< RFC 9449 section 10; likewise
    using ResponseMode = knippe::ResponseMode;
    enum class ClientAuthentication { PrivateKeyJwt, None }; ///< RFC 7591 section 2
    enum class Environment { Sandbox, Test, Production };

    QString name;      ///< also its file name: letters, digits, '.', '_', '-'; at most 64
    QString authority; ///< https, or http on a loopback literal; no trailing slash; HelseID's is
                       ///< its issuer
    AuthoritySettings authoritySettings;
    QString trustedCa; ///< file name of an extra trust anchor (PEM), or empty
    QString clientId;
    QString redirectUri; ///< on loopback without a port: any free port
    QStringList scopes;  ///< those of no API: openid, profile, offline_access …
    QStringList signInHosts{QStringLiteral("*")}; ///< "a.no", "*.a.no"; where its pages may lead
    QList<ApiRequest> apis;
    QList<FormField> parameters; ///< extra authorization parameters: acr_values, ui_locales …
    PushedAuthorization pushedAuthorization = PushedAuthorization::Required;
    RequestObject requestObject = RequestObject::None;
    /// Off unless asked for: HelseID's documents speak of proofs at /token and at APIs only.
    CodeBinding codeBinding = CodeBinding::None;
    ResponseMode responseMode = ResponseMode::Query;
    ClientAuthentication clientAuthentication = ClientAuthentication::PrivateKeyJwt;
    bool mutualTls = false; ///< RFC 8705, everywhere but where the browser goes
    /// One request more at each sign-in, for a name and the HPR details that HelseID leaves out of
    /// the ID token.
    bool userInfo = false;
    ContextSettings context;
    QString postLogoutRedirectUri; ///< on loopback, like redirectUri; or empty

    /// The value of one of `parameters`; empty when it is not there.
    [[nodiscard]] QByteArray parameter(const char *wanted) const;
    /// This profile with `parameters` as a person chooses for one sign-in. E-CONFIG-TEST-ONLY for a
    /// test person in production, E-CONFIG-FIELD-VALUE with the parameter's name.
    [[nodiscard]] Result<ClientProfile> with(const SignInChoice &choice) const;

    /// Its own scopes and those of every API, each once, in order.
    [[nodiscard]] QStringList allScopes() const;
    [[nodiscard]] QStringList resources() const;
    /// Those of a profile that names none: none, but at Helsenorge one of all scopes.
    [[nodiscard]] QList<ApiRequest> impliedApis() const;
    [[nodiscard]] const ApiRequest *api(const QString &resource) const;
    /// What a token for that API is to be asked for under, where a person has made this choice.
    /// E-CONFIG-PRESET, E-CONFIG-CONTEXT.
    [[nodiscard]] Result<TokenContext> contextOf(const QString &resource,
                                                 const ContextChoice &choice) const;
    /// Does nothing for a resource that is none of its APIs.
    void setKeepFresh(const QString &resource, bool keepFresh);
    /// By the authority's host: on this machine, with "test" among its labels, or in earnest.
    [[nodiscard]] Environment environment() const;
    /// What people call the authority: HelseID's two by name, any other by its host.
    [[nodiscard]] QString authorityName() const;
    /// Scopes as written that RFC 6749 section 3.3 does not allow, such as those with a backslash,
    /// and `offline`, which is usually meant to be `offline_access`. They are sent as they are.
    [[nodiscard]] QStringList doubtfulScopes() const;
    [[nodiscard]] QJsonObject toJson() const;

    // what the kind of its authority comes to (profilerules.cpp)
    [[nodiscard]] ClientRules rules() const;
    /// RFC 6749 section 2.1: it has no key to sign with, and needs none.
    [[nodiscard]] bool isPublic() const
    {
        return clientAuthentication == ClientAuthentication::None;
    }
    [[nodiscard]] QString issuer() const; ///< `iss` of its authority's ID tokens
    [[nodiscard]] AuthoritySource authoritySource() const;
    /// `parameters`, and those that the authority wants beside them.
    [[nodiscard]] QList<FormField> requestParameters() const;
    [[nodiscard]] TokenTarget target(const QString &resource) const;
    /// Those that its token is to have.
    [[nodiscard]] QStringList scopesOf(const ApiRequest &api) const;

    bool operator==(const ClientProfile &) const = default;
};

struct ProfileWithKey
{
    ClientProfile profile;
    std::optional<SigningKey> key; ///< none of a public client
};

/// Reads the JSON form of a profile with its `privateJwk`, if it has to have one. Every error names
/// the field's path, as in `apis[2].tokenType` (E-CONFIG-…-FIELD, E-CONFIG-FIELD-…, E-CONFIG-KEY).
[[nodiscard]] Result<ProfileWithKey> parseProfile(const QJsonObject &json);
/// The same without a key, as it is stored. One made from a bare key may have no API yet.
[[nodiscard]] Result<ClientProfile> parseStoredProfile(const QJsonObject &json);

[[nodiscard]] bool isProfileName(const QString &name);
/// A profile's name made of `text`; empty when nothing of it will do.
[[nodiscard]] QString profileNameFor(const QString &text);
[[nodiscard]] QLatin1StringView tokenTypeName(TokenType type);
[[nodiscard]] std::optional<TokenType> tokenTypeNamed(QStringView name);
/// An absolute URI (RFC 3986 4.3), so a scheme and no fragment; opaque otherwise (RFC 8707 2).
[[nodiscard]] bool isResourceIndicator(const QString &text);

} // namespace knippe
