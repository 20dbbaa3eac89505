// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QLatin1StringView>
#include <QtCore/QString>

namespace knippe {

/// What an authority said in its own words: RFC 6749 sections 4.1.2.1 and 5.2. The texts are
/// already plain (see plainText()) and may be shown as they are.
struct OAuthError
{
    QString error;
    QString description;

    bool operator==(const OAuthError &) const = default;
};

/// Why something did not happen. `code` is stable and has the form E-GROUP-NAME; `detail` names the
/// place (a field's path, a URL without its query, a number) and never holds a secret. Sentences
/// for people are made from it by errorText().
struct Error
{
    QString code;
    QString detail;
    OAuthError oauth;
    int httpStatus = 0; ///< 0 when no HTTP answer was involved

    /// Trying the same again later may succeed: the network, the authority or the keychain is away.
    [[nodiscard]] bool isTransient() const;
    /// The refresh token is of no more use; a person has to sign in again.
    [[nodiscard]] bool endsSession() const;
    /// The part between the dashes: "PAR" of E-PAR-STATUS.
    [[nodiscard]] QString group() const;

    bool operator==(const Error &) const = default;
};

/// Codes of our own making. Those that repeat an OAuth error (E-TOKEN-GRANT …) come from
/// oauthFailure() in core/oidc/oautherror.h.
namespace codes {
inline constexpr QLatin1StringView CallUsage{"E-CALL-USAGE"};
inline constexpr QLatin1StringView CallFile{"E-CALL-FILE"};
inline constexpr QLatin1StringView CallToken{"E-CALL-TOKEN"};

inline constexpr QLatin1StringView ConfigSyntax{"E-CONFIG-SYNTAX"};
inline constexpr QLatin1StringView ConfigUnknownField{"E-CONFIG-UNKNOWN-FIELD"};
inline constexpr QLatin1StringView ConfigMissingField{"E-CONFIG-MISSING-FIELD"};
inline constexpr QLatin1StringView ConfigFieldType{"E-CONFIG-FIELD-TYPE"};
inline constexpr QLatin1StringView ConfigFieldValue{"E-CONFIG-FIELD-VALUE"};
inline constexpr QLatin1StringView ConfigKey{"E-CONFIG-KEY"};
inline constexpr QLatin1StringView ConfigFormat{"E-CONFIG-FORMAT"};
inline constexpr QLatin1StringView ConfigPassphraseNeeded{"E-CONFIG-PASSPHRASE-NEEDED"};
inline constexpr QLatin1StringView ConfigPassphraseWrong{"E-CONFIG-PASSPHRASE-WRONG"};
inline constexpr QLatin1StringView ConfigFile{"E-CONFIG-FILE"};
inline constexpr QLatin1StringView ConfigExists{"E-CONFIG-EXISTS"};
inline constexpr QLatin1StringView ConfigUnknown{"E-CONFIG-UNKNOWN"};
inline constexpr QLatin1StringView ConfigApi{"E-CONFIG-API"};
inline constexpr QLatin1StringView ConfigCa{"E-CONFIG-CA"};
inline constexpr QLatin1StringView ConfigSignedIn{"E-CONFIG-SIGNED-IN"};
inline constexpr QLatin1StringView ConfigTestOnly{"E-CONFIG-TEST-ONLY"};
inline constexpr QLatin1StringView ConfigPersonNumber{"E-CONFIG-PERSON-NUMBER"};
inline constexpr QLatin1StringView ConfigPersonReal{"E-CONFIG-PERSON-REAL"};
inline constexpr QLatin1StringView ConfigPersonName{"E-CONFIG-PERSON-NAME"};
inline constexpr QLatin1StringView ConfigPersonUnknown{"E-CONFIG-PERSON-UNKNOWN"};
inline constexpr QLatin1StringView ConfigManaged{"E-CONFIG-MANAGED"};
inline constexpr QLatin1StringView ConfigKeyless{"E-CONFIG-KEYLESS"};
inline constexpr QLatin1StringView ConfigPreset{"E-CONFIG-PRESET"};
inline constexpr QLatin1StringView ConfigContext{"E-CONFIG-CONTEXT"};
inline constexpr QLatin1StringView ConfigCertificate{"E-CONFIG-CERTIFICATE"};
inline constexpr QLatin1StringView ConfigNoCertificate{"E-CONFIG-NO-CERTIFICATE"};
inline constexpr QLatin1StringView ConfigPublicClient{"E-CONFIG-PUBLIC-CLIENT"};

inline constexpr QLatin1StringView DiscStatus{"E-DISC-STATUS"};
inline constexpr QLatin1StringView DiscJson{"E-DISC-JSON"};
inline constexpr QLatin1StringView DiscIssuer{"E-DISC-ISSUER"};
inline constexpr QLatin1StringView DiscEndpoint{"E-DISC-ENDPOINT"};
inline constexpr QLatin1StringView DiscCapability{"E-DISC-CAPABILITY"};
inline constexpr QLatin1StringView DiscKeys{"E-DISC-KEYS"};

inline constexpr QLatin1StringView ParAnswer{"E-PAR-ANSWER"};

inline constexpr QLatin1StringView AuthzState{"E-AUTHZ-STATE"};
inline constexpr QLatin1StringView AuthzIssuer{"E-AUTHZ-ISSUER"};
inline constexpr QLatin1StringView AuthzAnswer{"E-AUTHZ-ANSWER"};
inline constexpr QLatin1StringView AuthzMode{"E-AUTHZ-MODE"};
inline constexpr QLatin1StringView AuthzPort{"E-AUTHZ-PORT"};
inline constexpr QLatin1StringView AuthzView{"E-AUTHZ-VIEW"};
inline constexpr QLatin1StringView AuthzSandbox{"E-AUTHZ-SANDBOX"};
inline constexpr QLatin1StringView AuthzBrowser{"E-AUTHZ-BROWSER"};

inline constexpr QLatin1StringView TokenAnswer{"E-TOKEN-ANSWER"};
inline constexpr QLatin1StringView TokenType{"E-TOKEN-TYPE"};
inline constexpr QLatin1StringView TokenSession{"E-TOKEN-SESSION"};
inline constexpr QLatin1StringView TokenNotAuthorised{"E-TOKEN-NOT-AUTHORISED"};
inline constexpr QLatin1StringView TokenBusy{"E-TOKEN-BUSY"};
inline constexpr QLatin1StringView TokenDoubt{"E-TOKEN-DOUBT"};
inline constexpr QLatin1StringView TokenNoRefresh{"E-TOKEN-NO-REFRESH"};
inline constexpr QLatin1StringView TokenExtension{"E-TOKEN-EXTENSION"};
inline constexpr QLatin1StringView TokenForged{"E-TOKEN-FORGED"};
inline constexpr QLatin1StringView TokenContextFixed{"E-TOKEN-CONTEXT"};

inline constexpr QLatin1StringView IdTokenMissing{"E-IDT-MISSING"};
inline constexpr QLatin1StringView IdTokenUnkept{"E-IDT-UNKEPT"};
inline constexpr QLatin1StringView IdTokenFormat{"E-IDT-FORMAT"};
inline constexpr QLatin1StringView IdTokenSignature{"E-IDT-SIGNATURE"};
inline constexpr QLatin1StringView IdTokenClaim{"E-IDT-CLAIM"};
inline constexpr QLatin1StringView IdTokenLevel{"E-IDT-LEVEL"};
inline constexpr QLatin1StringView IdTokenLevelUnsaid{"E-IDT-LEVEL-UNSAID"};
inline constexpr QLatin1StringView IdTokenAmr{"E-IDT-AMR"};

inline constexpr QLatin1StringView UserInfoEndpoint{"E-USERINFO-ENDPOINT"};
inline constexpr QLatin1StringView UserInfoAnswer{"E-USERINFO-ANSWER"};
inline constexpr QLatin1StringView UserInfoSignature{"E-USERINFO-SIGNATURE"};
inline constexpr QLatin1StringView UserInfoSubject{"E-USERINFO-SUBJECT"};

inline constexpr QLatin1StringView ApiRequest{"E-API-REQUEST"};
inline constexpr QLatin1StringView ApiToken{"E-API-TOKEN"};
inline constexpr QLatin1StringView ApiBearer{"E-API-BEARER"};
inline constexpr QLatin1StringView ApiStatus{"E-API-STATUS"};

inline constexpr QLatin1StringView NetUnreachable{"E-NET-UNREACHABLE"};
inline constexpr QLatin1StringView NetLost{"E-NET-LOST"};
inline constexpr QLatin1StringView NetTimeout{"E-NET-TIMEOUT"};
inline constexpr QLatin1StringView NetTooLarge{"E-NET-TOO-LARGE"};
inline constexpr QLatin1StringView NetRedirect{"E-NET-REDIRECT"};
inline constexpr QLatin1StringView NetProxyUnreachable{"E-NET-PROXY-UNREACHABLE"};
inline constexpr QLatin1StringView NetProxyLookup{"E-NET-PROXY-LOOKUP"};
inline constexpr QLatin1StringView NetProxyRefused{"E-NET-PROXY-REFUSED"};
inline constexpr QLatin1StringView NetProxyAuth{"E-NET-PROXY-AUTH"};
inline constexpr QLatin1StringView NetClock{"E-NET-CLOCK"};
inline constexpr QLatin1StringView TlsRequired{"E-TLS-REQUIRED"};
inline constexpr QLatin1StringView TlsHandshake{"E-TLS-HANDSHAKE"};
inline constexpr QLatin1StringView TlsUntrusted{"E-TLS-UNTRUSTED"};
inline constexpr QLatin1StringView TlsCertificate{"E-TLS-CERTIFICATE"};

inline constexpr QLatin1StringView UpdateAnswer{"E-UPDATE-ANSWER"};

inline constexpr QLatin1StringView VaultLocked{"E-VAULT-LOCKED"};
inline constexpr QLatin1StringView VaultAbsent{"E-VAULT-ABSENT"};
inline constexpr QLatin1StringView VaultDenied{"E-VAULT-DENIED"};
inline constexpr QLatin1StringView VaultTimeout{"E-VAULT-TIMEOUT"};
inline constexpr QLatin1StringView VaultSize{"E-VAULT-SIZE"};
inline constexpr QLatin1StringView VaultMissing{"E-VAULT-MISSING"};
inline constexpr QLatin1StringView VaultNotKept{"E-VAULT-NOT-KEPT"};
inline constexpr QLatin1StringView VaultPending{"E-VAULT-PENDING"};
inline constexpr QLatin1StringView VaultContent{"E-VAULT-CONTENT"};
inline constexpr QLatin1StringView VaultForeign{"E-VAULT-FOREIGN"};

inline constexpr QLatin1StringView UserCancelled{"E-USER-CANCELLED"};
inline constexpr QLatin1StringView UserTimeout{"E-USER-TIMEOUT"};

inline constexpr QLatin1StringView InternalFault{"E-INTERNAL-FAULT"};
} // namespace codes

} // namespace knippe
