// SPDX-License-Identifier: MIT
#include "app/cli/tokenreport.h"

#include "app/cli/output.h"
#include "core/base/errortext.h"
#include "core/base/redact.h"
#include "core/session/scopefacts.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

QString stateName(ApiToken::State state)
{
    switch (state) {
    case ApiToken::State::Valid:
        return u"valid"_s;
    case ApiToken::State::Expired:
        return u"expired"_s;
    case ApiToken::State::Failed:
        return u"failed"_s;
    case ApiToken::State::UnknownLifetime:
        return u"unknown-lifetime"_s;
    case ApiToken::State::None:
    case ApiToken::State::Waiting:
    case ApiToken::State::Fetching:
        break;
    }
    return u"none"_s;
}

QString stateText(ApiToken::State state)
{
    switch (state) {
    case ApiToken::State::Valid:
        return Cli::tr("valid");
    case ApiToken::State::Expired:
        return Cli::tr("expired");
    case ApiToken::State::Failed:
        return Cli::tr("failed");
    case ApiToken::State::UnknownLifetime:
        return Cli::tr("lifetime unknown");
    case ApiToken::State::None:
    case ApiToken::State::Waiting:
    case ApiToken::State::Fetching:
        break;
    }
    return Cli::tr("none");
}

QJsonValue errorToJson(const std::optional<Error> &error)
{
    if (!error)
        return {};
    const QString oauth = error->oauth.error;
    return QJsonObject{{"code"_L1, error->code},
                       {"oauth"_L1, oauth.isEmpty() ? QJsonValue() : QJsonValue(oauth)},
                       {"message"_L1, errorText(*error)}};
}

const SecretBytes *find(const RevealedTokens &revealed, const QString &resource)
{
    const auto found = revealed.find(resource);
    return found == revealed.end() ? nullptr : &found->second;
}

/// What the token says itself comes before what was sent for it.
QJsonValue organisationToJson(const ApiToken &token)
{
    const Organisation &shown = token.shownOrganisation();
    if (shown.isEmpty())
        return {};
    const auto number = [](const QString &text) {
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    };
    return QJsonObject{{"parent"_L1, number(shown.parent)},
                       {"child"_L1, number(shown.child)},
                       {"source"_L1, token.claimed.isEmpty() ? "request"_L1 : "token"_L1},
                       {"current"_L1, !token.isOutdated()}};
}

QString organisationText(const ApiToken &token)
{
    const Organisation &shown = token.shownOrganisation();
    QStringList numbers{shown.parent, shown.child};
    numbers.removeAll(QString());
    return numbers.join(u" / "_s);
}

/// What does not fit into the row's columns.
QStringList linesBelow(const ApiToken &token)
{
    QStringList lines;
    const auto add = [&lines](const QString &text) { lines.append(u"    "_s + plainText(text)); };
    if (const QStringList missing = token.missingScopes(); !missing.isEmpty())
        add(Cli::tr("not granted: %1").arg(missing.join(u' ')));
    if (const QStringList extra = token.extraScopes(); !extra.isEmpty())
        add(Cli::tr("not asked for: %1").arg(extra.join(u' ')));
    if (const QString organisation = organisationText(token); !organisation.isEmpty())
        add(Cli::tr("under organisation %1").arg(organisation));
    if (token.isOutdated())
        add(Cli::tr(
            "another organisation has been chosen since; it is renewed before its next use"));
    if (!token.sameAs.isEmpty())
        add(Cli::tr("the same token as for %1").arg(token.sameAs));
    if (token.error)
        add(errorLine(*token.error));
    return lines;
}

/// Of scopes that are missing and of those not asked for.
QJsonArray reasonsToJson(const QList<ScopeFact> &facts)
{
    QJsonArray reasons;
    for (const ScopeFact &fact : facts) {
        if (fact.reason == ScopeFact::Reason::None)
            continue;
        QJsonObject json{{"scope"_L1, fact.scope}, {"reason"_L1, reasonName(fact.reason)}};
        if (!fact.otherApi.isEmpty())
            json.insert("api"_L1, fact.otherApi);
        reasons.append(json);
    }
    return reasons;
}

QStringList columns(const ApiToken &token, const QDateTime &now)
{
    const QString none = u"–"_s;
    const QString resource = plainText(token.request.resource);
    if (!token.held)
        return {resource, stateText(token.state(now)), none, none, none, none};
    const auto list = [&none](const QStringList &texts) {
        return texts.isEmpty() ? none : plainText(texts.join(u' '));
    };
    return {resource,
            stateText(token.state(now)),
            tokenScheme(token),
            timeForPeople(token.expiresAt, now),
            list(token.audience),
            list(token.grantedScopes)};
}

} // namespace

QJsonObject tokenToJson(const ApiToken &token, const Session &session,
                        const SecretBytes *accessToken)
{
    const QDateTime now = session.now();
    QJsonObject json{
        {"resource"_L1, token.request.resource},
        {"state"_L1, stateName(token.state(now))},
        {"tokenType"_L1, token.held ? QJsonValue(tokenScheme(token)) : QJsonValue()},
        {"requestedScopes"_L1, QJsonArray::fromStringList(token.request.scopes)},
        {"grantedScopes"_L1, QJsonArray::fromStringList(token.grantedScopes)},
        {"missingScopes"_L1, QJsonArray::fromStringList(token.missingScopes())},
        {"extraScopes"_L1, QJsonArray::fromStringList(token.extraScopes())},
        {"scopeReasons"_L1, reasonsToJson(scopeFacts(token, session.profile().profile))},
        {"organisation"_L1, organisationToJson(token)},
        {"expiresAt"_L1, timeForScripts(token.expiresAt)},
        {"error"_L1, errorToJson(token.error)},
    };
    if (accessToken)
        json.insert("accessToken"_L1, QString::fromLatin1(accessToken->view()));
    return json;
}

QJsonObject tokensToJson(const Session &session, const RevealedTokens &revealed)
{
    QJsonArray rows;
    for (const ApiToken &token : session.tokens())
        rows.append(tokenToJson(token, session, find(revealed, token.request.resource)));
    const ClientProfile &profile = session.profile().profile;
    return {{"profile"_L1, profile.name},
            {"issuer"_L1, profile.issuer()},
            {"user"_L1, userToJson(session)},
            {"tokens"_L1, rows}};
}

QString tokensToText(const Session &session, const RevealedTokens &revealed)
{
    QList<QStringList> rows{{Cli::tr("API"), Cli::tr("State"), Cli::tr("Type"), Cli::tr("Expires"),
                             Cli::tr("Audience"), Cli::tr("Scopes")}};
    for (const ApiToken &token : session.tokens())
        rows.append(columns(token, session.now()));
    const QStringList lines = table(rows).split(u'\n');
    QStringList text{lines.first()};
    for (qsizetype row = 0; row < session.tokens().size(); ++row) {
        const ApiToken &token = session.tokens().at(row);
        text.append(lines.at(row + 1));
        text += linesBelow(token);
        if (const SecretBytes *secret = find(revealed, token.request.resource))
            text.append(u"    "_s + QString::fromLatin1(secret->view()));
    }
    return text.join(u'\n');
}

QJsonObject userToJson(const Session &session)
{
    const Person &person = session.person();
    QJsonObject user{{"name"_L1, person.name}, {"sub"_L1, person.subject}};
    if (!person.represented.isEmpty())
        user.insert("represents"_L1, person.represented);
    return user;
}

QString userToText(const Session &session)
{
    const Person &person = session.person();
    const QString name = plainText(person.name.isEmpty() ? person.subject : person.name);
    return person.represented.isEmpty() ? name : Cli::tr("%1 for %2").arg(name, person.represented);
}

QString tokenScheme(const ApiToken &token)
{
    for (const QString &known : {u"DPoP"_s, u"Bearer"_s}) {
        if (token.tokenType.compare(known, Qt::CaseInsensitive) == 0)
            return known;
    }
    return token.tokenType;
}

const ApiToken *findToken(const Session &session, const QString &resource)
{
    for (const ApiToken &token : session.tokens()) {
        if (token.request.resource == resource)
            return &token;
    }
    return nullptr;
}

} // namespace knippe
