// SPDX-License-Identifier: MIT
#include "core/session/sessionstate.h"

#include "core/base/strictjson.h"
#include "core/session/namelesslock.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QLockFile>
#include <QtCore/QSaveFile>

using namespace Qt::StringLiterals;

namespace knippe {

static QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &each : value.toArray())
        list.append(each.toString());
    return list;
}

static QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

static QJsonObject organisationToJson(const Organisation &organisation)
{
    return {{"parent"_L1, organisation.parent}, {"child"_L1, organisation.child}};
}

static Organisation organisationIn(const QJsonValue &json)
{
    return {json["parent"_L1].toString(), json["child"_L1].toString()};
}

static QJsonObject markToJson(const ContextMark &mark)
{
    QJsonObject json = organisationToJson(mark.organisation);
    json.insert("name"_L1, mark.name);
    return json;
}

static ContextMark markIn(const QJsonValue &json)
{
    return {organisationIn(json), json["name"_L1].toString()};
}

/// Who speaks for nobody has nothing of this in the file.
static void contextToJson(const ApiToken &token, QJsonObject *json)
{
    if (token.choice != ContextChoice()) {
        QJsonObject choice = organisationToJson(token.choice.organisation);
        choice.insert("preset"_L1, token.choice.preset);
        json->insert("choice"_L1, choice);
    }
    if (token.issued != ContextMark())
        json->insert("issuedUnder"_L1, markToJson(token.issued));
    if (!token.claimed.isEmpty())
        json->insert("claimed"_L1, organisationToJson(token.claimed));
}

static QJsonObject tokenToJson(const ApiToken &token)
{
    QJsonObject json{{"resource"_L1, token.request.resource},
                     {"authorised"_L1, token.authorised},
                     {"held"_L1, token.held},
                     {"grantedScopes"_L1, QJsonArray::fromStringList(token.grantedScopes)},
                     {"rejectedScopes"_L1, QJsonArray::fromStringList(token.rejectedScopes)},
                     {"audience"_L1, QJsonArray::fromStringList(token.audience)},
                     {"sameAs"_L1, token.sameAs},
                     {"tokenType"_L1, token.tokenType},
                     {"obtainedAt"_L1, timeText(token.obtainedAt)},
                     {"expiresAt"_L1, timeText(token.expiresAt)}};
    contextToJson(token, &json);
    if (token.error) {
        json.insert("error"_L1, QJsonObject{{"code"_L1, token.error->code},
                                            {"detail"_L1, token.error->detail},
                                            {"oauth"_L1, token.error->oauth.error},
                                            {"description"_L1, token.error->oauth.description},
                                            {"status"_L1, token.error->httpStatus}});
    }
    return json;
}

static void readToken(const QJsonObject &json, ApiToken *token)
{
    token->authorised = json.value("authorised"_L1).toBool();
    token->held = json.value("held"_L1).toBool();
    token->grantedScopes = texts(json.value("grantedScopes"_L1));
    token->rejectedScopes = texts(json.value("rejectedScopes"_L1));
    token->audience = texts(json.value("audience"_L1));
    token->sameAs = json.value("sameAs"_L1).toString();
    token->tokenType = json.value("tokenType"_L1).toString();
    token->choice = {json.value("choice"_L1)["preset"_L1].toString(),
                     organisationIn(json.value("choice"_L1))};
    token->issued = markIn(json.value("issuedUnder"_L1));
    token->claimed = organisationIn(json.value("claimed"_L1));
    token->obtainedAt = QDateTime::fromString(json.value("obtainedAt"_L1).toString(), Qt::ISODate);
    token->expiresAt = QDateTime::fromString(json.value("expiresAt"_L1).toString(), Qt::ISODate);
    if (const QJsonObject error = json.value("error"_L1).toObject(); !error.isEmpty()) {
        token->error =
            Error{error.value("code"_L1).toString(),
                  error.value("detail"_L1).toString(),
                  {error.value("oauth"_L1).toString(), error.value("description"_L1).toString()},
                  error.value("status"_L1).toInt()};
    }
}

SessionState SessionState::blank(const ClientProfile &profile)
{
    SessionState state;
    for (const ApiRequest &api : profile.apis) {
        ApiToken token;
        token.request = api;
        token.request.scopes = profile.scopesOf(api);
        state.tokens.append(token);
    }
    state.want(profile);
    return state;
}

void SessionState::want(const ClientProfile &profile)
{
    const bool isSettled =
        signedIn && profile.context.place == ContextSettings::Place::RequestObject;
    for (ApiToken &token : tokens) {
        token.want(profile);
        if (isSettled)
            token.wanted = signedInUnder;
    }
}

std::optional<SessionState> SessionState::load(const QString &path, const ClientProfile &profile)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const Result<QJsonObject> json = parseJsonObject(file.readAll(), codes::ConfigSyntax);
    if (!json)
        return std::nullopt;
    SessionState state = blank(profile);
    state.signedIn = json->value("signedIn"_L1).toBool();
    state.installation = json->value("installation"_L1).toString();
    state.inSystemBrowser = json->value("inSystemBrowser"_L1).toBool();
    state.signedInUnder = markIn(json->value("signedInUnder"_L1));
    state.refreshExpiresAt =
        QDateTime::fromString(json->value("refreshExpiresAt"_L1).toString(), Qt::ISODate);
    const QJsonArray saved = json->value("tokens"_L1).toArray();
    for (ApiToken &token : state.tokens) {
        for (const QJsonValue &each : saved) {
            if (each.toObject().value("resource"_L1).toString() == token.request.resource)
                readToken(each.toObject(), &token);
        }
    }
    state.want(profile);
    return state;
}

Result<>
SessionState::update(const QString &path, const ClientProfile &profile,
                     const std::function<SessionState(const std::optional<SessionState> &)> &merge)
{
    QDir().mkpath(QFileInfo(path).path());
    QLockFile guard(path + ".lock"_L1);
    guard.setStaleLockTime(0); // stale only when its process is gone
    removeNamelessLock(guard);
    guard.tryLock(200); // held for as long as writing takes; a lost row is no lost token
    return merge(load(path, profile)).save(path);
}

Result<> SessionState::save(const QString &path) const
{
    QJsonArray list;
    for (const ApiToken &token : tokens)
        list.append(tokenToJson(token));
    QJsonObject json{{"signedIn"_L1, signedIn},
                     {"installation"_L1, installation},
                     {"inSystemBrowser"_L1, inSystemBrowser},
                     {"refreshExpiresAt"_L1, timeText(refreshExpiresAt)},
                     {"tokens"_L1, list}};
    if (signedInUnder != ContextMark())
        json.insert("signedInUnder"_L1, markToJson(signedInUnder));
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        return failure(codes::ConfigFile, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

QString stateFileOf(const QString &stateDirectory, const QString &profileId)
{
    return stateDirectory + u'/' + profileId + ".json"_L1;
}

QString lockFileOf(const QString &stateDirectory, const QString &profileId)
{
    return stateDirectory + u'/' + profileId + ".lock"_L1;
}

} // namespace knippe
