// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/http/httpmessage.h"
#include "core/jose/signingkey.h"
#include "core/oidc/formcodec.h"

#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QObject>
#include <QtNetwork/QSsl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace knippe {

/// One request as it came in, byte for byte.
struct RecordedRequest
{
    QByteArray method;
    QUrl url; ///< whole, as the client sees it
    QList<HttpHeader> headers;
    QByteArray body;
    QList<FormField> form; ///< of the body, or of the query of a GET; in order
    QByteArray nonceGiven; ///< the newest DPoP nonce this kind of server had sent when it came
    qint64 receivedAt = 0; ///< seconds since 1970
    QByteArray answer;     ///< the body sent back
    QSsl::SslProtocol tlsProtocol = QSsl::UnknownProtocol;
    QString tlsCipher;
    QByteArray certificate; ///< SHA-256 of the client's, if it showed one

    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] qsizetype count(QByteArrayView field) const;
    [[nodiscard]] QByteArray field(QByteArrayView name) const;
    [[nodiscard]] QByteArrayList names() const;
};

struct ScriptedAnswer
{
    enum class Manner { Whole, Close, Reset, HalfHeader, Truncated, Drip, Endless, Never };

    int status = 200;
    QList<HttpHeader> headers = {{"Content-Type", "application/json"}};
    QByteArray body;
    Manner manner = Manner::Whole;

    [[nodiscard]] static ScriptedAnswer json(const QJsonObject &object, int status = 200);
    [[nodiscard]] static ScriptedAnswer oauthError(const QString &error, int status = 400);
    [[nodiscard]] static ScriptedAnswer misbehaving(Manner manner);
};

/// An authority on a loopback port that answers what a test says. Left alone it is a correct one:
/// PAR, code flow with PKCE, one audience per token, nonce challenge, strict rotation, UserInfo.
/// Below /api/ it is an API too, whose nonces are not the authority's (RFC 9449 section 9). It
/// judges nothing; passiveFindings() does.
class ScriptedAuthority : public QObject
{
    Q_OBJECT

public:
    /// Elsewhere: as https://authority.example, which a TestProxy leads to.
    enum class Transport { Plain, Tls, Elsewhere };
    using Answer = std::function<ScriptedAnswer(const RecordedRequest &)>;

    static constexpr QLatin1StringView Metadata{"/.well-known/openid-configuration"};
    static constexpr QLatin1StringView Keys{"/jwks"};
    static constexpr QLatin1StringView Par{"/connect/par"};
    static constexpr QLatin1StringView Authorize{"/connect/authorize"};
    static constexpr QLatin1StringView Token{"/connect/token"};
    static constexpr QLatin1StringView Revoke{"/connect/revoke"};
    static constexpr QLatin1StringView UserInfo{"/connect/userinfo"};
    static constexpr QLatin1StringView EndSession{"/connect/endsession"};
    static constexpr QLatin1StringView Api{"/api/"};

    explicit ScriptedAuthority(const Clock &clock, Transport transport = Transport::Plain);
    ~ScriptedAuthority() override;

    [[nodiscard]] QString issuer() const;
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QDateTime now() const { return m_clock.now().addSecs(secondsAhead); }
    /// For the next request at `path` only; several wait in line.
    void once(QLatin1StringView path, ScriptedAnswer answer);
    /// For every request at `path`, in place of the correct answer.
    void always(QLatin1StringView path, Answer answer);
    /// From now on new connections have to show one of these; see TestCertificates::demanding().
    void demandCertificates(const QByteArray &clientsPem);
    void close(); ///< out of reach from now on
    /// Whom it has given nonces, and what it has recorded.
    void forget();

    [[nodiscard]] const QList<RecordedRequest> &requests() const { return m_requests; }
    [[nodiscard]] QList<RecordedRequest> requests(QLatin1StringView path) const;
    [[nodiscard]] qsizetype connections() const { return m_connections; }

    /// What a person's visit to `authorizeUrl` brings back: code, state and iss.
    [[nodiscard]] QList<FormField> visit(const QUrl &authorizeUrl);

    std::chrono::milliseconds delay{0}; ///< before an answer, as of a round trip

    // what the correct answers are made of
    qint64 secondsAhead = 0;        ///< its clock, of the test's
    std::optional<QByteArray> date; ///< its `Date`, in place of the right one; empty: none
    bool challenges = true;
    QByteArray resourceScheme = "DPoP"; ///< of the challenge at resources; empty: no challenge
    bool signsUserInfo = false;
    bool rotates = true;
    qint64 grace = 0;         ///< seconds for which a refresh token is good after its rotation
    bool renewsNonces = true; ///< a new one with every answer (RFC 9449 section 8.2)
    std::function<void(QJsonObject &)> changeMetadata;
    std::function<void(QJsonObject &)> changeToken;
    std::function<void(QJsonObject &header, QJsonObject &claims)> changeIdToken;
    std::function<void(QJsonObject &claims)> changeUserInfo;
    SigningKey key = SigningKey::generate(SignatureAlgorithm::ES256);
    QList<Jwk> publishedKeys{key.publicKey()};
    QByteArray refreshToken;       ///< the one in force
    QByteArray nonceGiven;         ///< the newest DPoP nonce that the client has been sent
    QByteArray resourceNonceGiven; ///< likewise, as an API
    QString prefix;                ///< of the path of every endpoint, the metadata aside

    [[nodiscard]] ScriptedAnswer correctAnswer(const RecordedRequest &request);

private:
    void onConnection();
    void onReadyRead(QTcpSocket *socket);
    [[nodiscard]] ScriptedAnswer answerTo(const RecordedRequest &request);
    void send(QTcpSocket *socket, const ScriptedAnswer &answer);
    /// The path below `prefix`; empty when it is not.
    [[nodiscard]] QString endpoint(const QUrl &url) const;
    [[nodiscard]] ScriptedAnswer metadata() const;
    [[nodiscard]] ScriptedAnswer push(const RecordedRequest &request);
    [[nodiscard]] ScriptedAnswer token(const RecordedRequest &request);
    [[nodiscard]] ScriptedAnswer resource(const RecordedRequest &request);
    [[nodiscard]] ScriptedAnswer userInfo() const;
    [[nodiscard]] ScriptedAnswer challenge(QByteArray *nonce, ScriptedAnswer answer);
    [[nodiscard]] QByteArray accessToken(const QByteArray &resource, const QByteArray &scope) const;
    [[nodiscard]] QByteArray idToken(const QByteArray &accessToken, bool withNonce) const;
    [[nodiscard]] QByteArray scopesOf(const QByteArray &resource) const;

    const Clock &m_clock;
    std::unique_ptr<QTcpServer> m_server;
    QString m_issuer;
    QList<RecordedRequest> m_requests;
    QHash<QString, QList<ScriptedAnswer>> m_once;
    QHash<QString, Answer> m_always;
    qsizetype m_connections = 0;
    QByteArray m_nonce;              ///< the one given last
    QByteArray m_resourceNonce;      ///< likewise, as an API
    RecordedRequest m_authorization; ///< the authorization request in force
    QByteArray m_code;
    QByteArray m_rotated;  ///< the refresh token before the one in force
    QDateTime m_rotatedAt; ///< when it was used first
    int m_serial = 0;
};

/// True for a request to a protected resource: UserInfo, or an API.
[[nodiscard]] bool isResource(const RecordedRequest &request);
/// The request with what its request object says in place of the object (RFC 9101).
[[nodiscard]] RecordedRequest unpacked(RecordedRequest request);
[[nodiscard]] QUrl redirectTo(const QString &redirectUri, const QList<FormField> &fields);

} // namespace knippe

Q_DECLARE_METATYPE(knippe::ScriptedAnswer)
