// SPDX-License-Identifier: MIT
#include "tests/support/scriptedauthority.h"

#include "core/base/base64url.h"
#include "core/jose/jws.h"
#include "tests/support/canary.h"
#include "tests/support/testcertificates.h"
#include "tests/support/wireserver.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>
#include <QtCore/QTimer>
#include <QtNetwork/QSslCipher>
#include <QtNetwork/QSslServer>
#include <QtNetwork/QSslSocket>

using namespace Qt::StringLiterals;

namespace knippe {

QByteArray RecordedRequest::header(QByteArrayView name) const
{
    return HttpResponse{0, headers, {}}.header(name);
}

qsizetype RecordedRequest::count(QByteArrayView field) const
{
    return names().count(field.toByteArray());
}

QByteArray RecordedRequest::field(QByteArrayView name) const
{
    for (const FormField &each : form) {
        if (each.name == name)
            return each.value;
    }
    return {};
}

QByteArrayList RecordedRequest::names() const
{
    QByteArrayList names;
    for (const FormField &each : form)
        names.append(each.name);
    return names;
}

ScriptedAnswer ScriptedAnswer::json(const QJsonObject &object, int status)
{
    ScriptedAnswer answer;
    answer.status = status;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

ScriptedAnswer ScriptedAnswer::oauthError(const QString &error, int status)
{
    return json({{"error"_L1, error}, {"error_description"_L1, u"says the test"_s}}, status);
}

ScriptedAnswer ScriptedAnswer::misbehaving(Manner manner)
{
    ScriptedAnswer answer = json({{"access_token"_L1, "abc"_L1}});
    answer.manner = manner;
    return answer;
}

ScriptedAuthority::ScriptedAuthority(const Clock &clock, Transport transport)
    : m_clock(clock)
{
    if (transport != Transport::Plain) {
        const TestCertificates &certificates = TestCertificates::get();
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(transport == Transport::Tls ? certificates.server
                                                                : certificates.elsewhere);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this,
            &ScriptedAuthority::onConnection);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no loopback port to be had");
    m_issuer = u"%1://127.0.0.1:%2"_s.arg(transport == Transport::Tls ? "https"_L1 : "http"_L1)
                   .arg(m_server->serverPort());
    if (transport == Transport::Elsewhere)
        m_issuer = u"https://authority.example"_s;
}

quint16 ScriptedAuthority::port() const
{
    return m_server->serverPort();
}

ScriptedAuthority::~ScriptedAuthority() = default;

QString ScriptedAuthority::issuer() const
{
    return m_issuer;
}

void ScriptedAuthority::once(QLatin1StringView path, ScriptedAnswer answer)
{
    m_once[path].append(std::move(answer));
}

void ScriptedAuthority::always(QLatin1StringView path, Answer answer)
{
    m_always.insert(path, std::move(answer));
}

void ScriptedAuthority::demandCertificates(const QByteArray &clientsPem)
{
    auto *server = static_cast<QSslServer *>(m_server.get());
    server->setSslConfiguration(
        TestCertificates::demanding(server->sslConfiguration(), clientsPem));
}

void ScriptedAuthority::close()
{
    m_server->close();
    for (QTcpSocket *socket : m_server->findChildren<QTcpSocket *>())
        socket->abort();
}

void ScriptedAuthority::forget()
{
    m_requests.clear();
    m_nonce.clear();
    m_resourceNonce.clear();
}

QList<RecordedRequest> ScriptedAuthority::requests(QLatin1StringView path) const
{
    QList<RecordedRequest> found;
    for (const RecordedRequest &request : m_requests) {
        if (endpoint(request.url) == path)
            found.append(request);
    }
    return found;
}

QString ScriptedAuthority::endpoint(const QUrl &url) const
{
    const QString path = url.path();
    if (path == Metadata)
        return path;
    return path.startsWith(prefix) ? path.sliced(prefix.size()) : QString();
}

QList<FormField> ScriptedAuthority::visit(const QUrl &authorizeUrl)
{
    RecordedRequest request;
    request.method = "GET";
    request.receivedAt = now().toSecsSinceEpoch();
    request.url = authorizeUrl;
    request.form = decodeForm(authorizeUrl.query(QUrl::FullyEncoded).toLatin1()).value();
    m_requests.append(request);
    if (request.count("request_uri") == 0)
        m_authorization = request;
    m_code = "code-" + (Canary + QByteArray::number(++m_serial));
    return {
        {"code", m_code}, {"state", m_authorization.field("state")}, {"iss", m_issuer.toUtf8()}};
}

ScriptedAnswer ScriptedAuthority::correctAnswer(const RecordedRequest &request)
{
    const QString path = endpoint(request.url);
    if (path == Metadata)
        return metadata();
    if (path == Keys) {
        QJsonArray keys;
        for (const Jwk &jwk : publishedKeys)
            keys.append(jwk.toJson());
        return ScriptedAnswer::json({{"keys"_L1, keys}});
    }
    if (path == Par)
        return push(request);
    if (path == Token)
        return token(request);
    if (path == Revoke) {
        if (request.field("token") == refreshToken)
            refreshToken.clear();
        return {};
    }
    if (isResource(request))
        return resource(request);
    return ScriptedAnswer::json({}, 404);
}

ScriptedAnswer ScriptedAuthority::metadata() const
{
    const QString base = m_issuer + prefix;
    QJsonObject json{
        {"issuer"_L1, m_issuer},
        {"authorization_endpoint"_L1, base + Authorize},
        {"token_endpoint"_L1, base + Token},
        {"pushed_authorization_request_endpoint"_L1, base + Par},
        {"revocation_endpoint"_L1, base + Revoke},
        {"userinfo_endpoint"_L1, base + UserInfo},
        {"end_session_endpoint"_L1, base + EndSession},
        {"jwks_uri"_L1, base + Keys},
        {"response_types_supported"_L1, QJsonArray{"code"_L1}},
        {"code_challenge_methods_supported"_L1, QJsonArray{"S256"_L1}},
        {"token_endpoint_auth_methods_supported"_L1, QJsonArray{"private_key_jwt"_L1}},
        {"id_token_signing_alg_values_supported"_L1, QJsonArray{"ES256"_L1}},
        {"authorization_response_iss_parameter_supported"_L1, true},
    };
    if (changeMetadata)
        changeMetadata(json);
    return ScriptedAnswer::json(json);
}

ScriptedAnswer ScriptedAuthority::push(const RecordedRequest &request)
{
    if (challenges && m_nonce.isEmpty() && !request.header("DPoP").isEmpty())
        return challenge(&m_nonce, ScriptedAnswer::oauthError(u"use_dpop_nonce"_s));
    m_authorization = unpacked(request);
    return ScriptedAnswer::json(
        {{"request_uri"_L1, u"urn:ietf:params:oauth:request_uri:%1"_s.arg(++m_serial)},
         {"expires_in"_L1, 60}},
        201);
}

ScriptedAnswer ScriptedAuthority::token(const RecordedRequest &request)
{
    if (challenges && m_nonce.isEmpty() && request.count("grant_type") == 1
        && !request.header("DPoP").isEmpty())
        return challenge(&m_nonce, ScriptedAnswer::oauthError(u"use_dpop_nonce"_s));
    const bool isCode = request.field("grant_type") == "authorization_code";
    const QByteArray presented = request.field(isCode ? "code" : "refresh_token");
    const bool isLate = !isCode && presented == m_rotated && now() < m_rotatedAt.addSecs(grace);
    if (presented.isEmpty() || (presented != (isCode ? m_code : refreshToken) && !isLate))
        return ScriptedAnswer::oauthError(u"invalid_grant"_s);
    if (isCode)
        m_code.clear();
    if (!isCode && rotates && !isLate) {
        m_rotated = presented;
        m_rotatedAt = now();
    }
    if (isCode || rotates)
        refreshToken = "refresh-" + (Canary + QByteArray::number(++m_serial));
    const QByteArray scope = scopesOf(request.field("resource"));
    const QByteArray access = accessToken(request.field("resource"), scope);
    QJsonObject json{
        {"access_token"_L1, QLatin1StringView(access)},
        {"token_type"_L1, request.header("DPoP").isEmpty() ? "Bearer"_L1 : "DPoP"_L1},
        {"expires_in"_L1, 300},
        {"rt_expires_in"_L1, 3600},
        {"scope"_L1, QLatin1StringView(scope)},
        {"refresh_token"_L1, QLatin1StringView(refreshToken)},
        {"id_token"_L1, QLatin1StringView(idToken(access, isCode))},
    };
    if (changeToken)
        changeToken(json);
    const ScriptedAnswer answer = ScriptedAnswer::json(json);
    return renewsNonces && !m_nonce.isEmpty() ? challenge(&m_nonce, answer) : answer;
}

/// `answer` with a new nonce.
ScriptedAnswer ScriptedAuthority::challenge(QByteArray *nonce, ScriptedAnswer answer)
{
    *nonce = "nonce-" + QByteArray::number(++m_serial);
    answer.headers.append({"DPoP-Nonce", *nonce});
    return answer;
}

ScriptedAnswer ScriptedAuthority::resource(const RecordedRequest &request)
{
    if (!resourceScheme.isEmpty() && m_resourceNonce.isEmpty()
        && !request.header("DPoP").isEmpty()) {
        ScriptedAnswer refusal = ScriptedAnswer::json({}, 401);
        refusal.headers.append({"WWW-Authenticate", R"(Basic realm="a, \"b\"", )" + resourceScheme
                                                        + R"( error="use_dpop_nonce")"});
        return challenge(&m_resourceNonce, refusal);
    }
    return request.url.path().endsWith(UserInfo) ? userInfo()
                                                 : ScriptedAnswer::json({{"answer"_L1, "yes"_L1}});
}

ScriptedAnswer ScriptedAuthority::userInfo() const
{
    QJsonObject claims{{"sub"_L1, "person-1"_L1},
                       {"name"_L1, u"Kari Userinfo"_s},
                       {"hpr_details"_L1, QJsonObject{{"hpr_number"_L1, "1234567"_L1}}}};
    if (signsUserInfo) {
        claims.insert("iss"_L1, m_issuer);
        claims.insert("aud"_L1, QLatin1StringView(m_authorization.field("client_id")));
    }
    if (changeUserInfo)
        changeUserInfo(claims);
    if (!signsUserInfo)
        return ScriptedAnswer::json(claims);
    ScriptedAnswer answer;
    answer.headers = {{"Content-Type", "application/jwt"}};
    answer.body = signCompact({}, claims, key);
    return answer;
}

QByteArray ScriptedAuthority::scopesOf(const QByteArray &resource) const
{
    QByteArrayList scopes;
    for (const QByteArray &scope : m_authorization.field("scope").split(' ')) {
        if (scope.startsWith(resource + '/') || scope.startsWith(resource + '\\'))
            scopes.append(scope);
    }
    return scopes.join(' ');
}

QByteArray ScriptedAuthority::accessToken(const QByteArray &resource, const QByteArray &scope) const
{
    return signCompact({{"typ"_L1, "at+jwt"_L1}},
                       {{"iss"_L1, m_issuer},
                        {"aud"_L1, QLatin1StringView(resource)},
                        {"scope"_L1, QLatin1StringView(scope)},
                        {"jti"_L1, m_serial},
                        {"canary"_L1, QLatin1StringView(Canary)}},
                       key);
}

QByteArray ScriptedAuthority::idToken(const QByteArray &accessToken, bool withNonce) const
{
    const QByteArray hash = QCryptographicHash::hash(accessToken, QCryptographicHash::Sha256);
    const qint64 iat = now().toSecsSinceEpoch();
    QJsonObject claims{
        {"iss"_L1, m_issuer},
        {"sub"_L1, "person-1"_L1},
        {"aud"_L1, QLatin1StringView(m_authorization.field("client_id"))},
        {"iat"_L1, iat},
        {"exp"_L1, iat + 300},
        {"name"_L1, u"Kari Nordmann"_s},
        {"canary"_L1, QLatin1StringView(Canary)},
        {"at_hash"_L1, QLatin1StringView(base64UrlEncode(hash.first(16)))},
    };
    if (withNonce)
        claims.insert("nonce"_L1, QLatin1StringView(m_authorization.field("nonce")));
    QJsonObject header;
    if (changeIdToken)
        changeIdToken(header, claims);
    return signCompact(header, claims, key);
}

void ScriptedAuthority::onConnection()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onReadyRead(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (socket->bytesAvailable() > 0)
            onReadyRead(socket);
    }
}

void ScriptedAuthority::onReadyRead(QTcpSocket *socket)
{
    const QByteArray raw = socket->peek(1 << 20);
    const qsizetype headerEnd = raw.indexOf("\r\n\r\n");
    if (headerEnd < 0)
        return;
    QByteArrayList lines = raw.first(headerEnd).split('\n');
    const QByteArrayList requestLine = lines.takeFirst().trimmed().split(' ');
    RecordedRequest request;
    request.method = requestLine.value(0);
    request.url = QUrl::fromEncoded(m_issuer.toLatin1() + requestLine.value(1));
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    const qsizetype length = request.header("Content-Length").toLongLong();
    if (raw.size() < headerEnd + 4 + length)
        return;
    request.body = raw.sliced(headerEnd + 4, length);
    socket->skip(headerEnd + 4 + length);
    const QByteArray query = request.url.query(QUrl::FullyEncoded).toLatin1();
    request.form =
        decodeForm(request.method == "POST" ? request.body : query).value_or(QList<FormField>());
    QByteArray &given = isResource(request) ? resourceNonceGiven : nonceGiven;
    request.nonceGiven = given;
    request.receivedAt = now().toSecsSinceEpoch();
    if (const auto *tls = qobject_cast<QSslSocket *>(socket)) {
        request.certificate = clientCertificate(socket);
        request.tlsProtocol = tls->sessionProtocol();
        request.tlsCipher = tls->sessionCipher().name();
    }
    const qsizetype index = m_requests.size();
    m_requests.append(request);
    ScriptedAnswer answer = answerTo(request);
    if (request.method == "HEAD")
        answer.body.clear();
    m_requests[index].answer = answer.body;
    if (const QByteArray nonce = HttpResponse{0, answer.headers, {}}.header("DPoP-Nonce");
        !nonce.isEmpty() && answer.manner == ScriptedAnswer::Manner::Whole)
        given = nonce;
    if (delay.count() == 0)
        return send(socket, answer);
    QTimer::singleShot(delay, Qt::PreciseTimer, socket,
                       [this, socket, answer] { send(socket, answer); });
}

ScriptedAnswer ScriptedAuthority::answerTo(const RecordedRequest &request)
{
    const QString path = endpoint(request.url);
    if (QList<ScriptedAnswer> &waiting = m_once[path]; !waiting.isEmpty())
        return waiting.takeFirst();
    return m_always.contains(path) ? m_always.value(path)(request) : correctAnswer(request);
}

// Writes `rest` in pieces of `size`, each as soon as the one before is gone, so that little is
// held.
static void drip(QTcpSocket *socket, std::shared_ptr<qint64> rest, qint64 size, int interval)
{
    auto *timer = new QTimer(socket);
    QObject::connect(timer, &QTimer::timeout, socket, [socket, rest, size] {
        if (socket->isOpen() && socket->bytesToWrite() < size && *rest > 0) {
            socket->write(QByteArray(std::min(size, *rest), ' '));
            *rest -= size;
        }
    });
    timer->start(interval);
}

void ScriptedAuthority::send(QTcpSocket *socket, const ScriptedAnswer &answer)
{
    using enum ScriptedAnswer::Manner;
    constexpr qint64 Huge = 400LL * 1024 * 1024;
    const qint64 length = answer.manner == Endless     ? Huge
                          : answer.manner == Truncated ? answer.body.size() + 100
                                                       : answer.body.size();
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Test\r\nContent-Length: "
                      + QByteArray::number(answer.manner == Drip ? 1000 : length) + "\r\n";
    for (const HttpHeader &header : answer.headers)
        head += header.name + ": " + header.value + "\r\n";
    const QString imfFixdate = u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s;
    const QByteArray said = date.value_or(QLocale::c().toString(now(), imfFixdate).toLatin1());
    head += said.isEmpty() ? "\r\n"_ba : "Date: " + said + "\r\n\r\n";
    switch (answer.manner) {
    case Whole:
        socket->write(head + answer.body);
        break;
    case Close:
        socket->disconnectFromHost();
        break;
    case Reset:
        reset(socket);
        break;
    case HalfHeader:
        socket->write(head.first(20));
        socket->disconnectFromHost();
        break;
    case Truncated:
        socket->write(head + answer.body);
        socket->disconnectFromHost();
        break;
    case Drip:
        socket->write(head);
        drip(socket, std::make_shared<qint64>(1000), 1, 20);
        break;
    case Endless:
        socket->write(head);
        drip(socket, std::make_shared<qint64>(Huge), 1 << 20, 0);
        break;
    case Never:
        break;
    }
}

bool isResource(const RecordedRequest &request)
{
    const QString path = request.url.path();
    return path.endsWith(ScriptedAuthority::UserInfo) || path.startsWith(ScriptedAuthority::Api);
}

RecordedRequest unpacked(RecordedRequest request)
{
    if (request.count("request") == 0)
        return request;
    const auto jws = decodeCompact(request.field("request"), codes::InternalFault);
    request.form.clear();
    const QJsonObject claims = jws ? jws->payload : QJsonObject();
    for (auto claim = claims.begin(); claim != claims.end(); ++claim) {
        const bool isList = claim->isArray();
        for (const QJsonValue &value : isList ? claim->toArray() : QJsonArray{*claim})
            request.form.append({claim.key().toUtf8(), value.toVariant().toString().toUtf8()});
    }
    return request;
}

QUrl redirectTo(const QString &redirectUri, const QList<FormField> &fields)
{
    QUrl url(redirectUri);
    url.setQuery(QString::fromLatin1(encodeForm(fields)), QUrl::StrictMode);
    return url;
}

} // namespace knippe
