// SPDX-License-Identifier: MIT
#include "ui/tokens/tokentext.h"

#include "core/base/errortext.h"
#include "core/base/redact.h"
#include "core/base/timetext.h"
#include "ui/common/durationtext.h"
#include "ui/organisation/organisationtext.h"
#include "ui/tokens/scopechip.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {
struct Token
{
    Q_DECLARE_TR_FUNCTIONS(Token)
};
} // namespace

static constexpr qint64 SoonSeconds = 300;
static constexpr double SoonShare = 0.2; // of a lifetime shorter than 25 minutes

static QString failureRemark(const ApiToken &token, const ClientProfile &profile,
                             const QDateTime &now)
{
    const QString remark =
        QStringList{refusedScopeRemark(scopeChips(token, profile)), errorText(*token.error)}
            .join(u' ')
            .trimmed();
    return token.isUsable(now, 0)
               ? Token::tr("The earlier token is still valid. %1", "%1: an error").arg(remark)
               : remark;
}

/// Of a token that was asked for under one.
static QString organisationRemark(const ApiToken &token)
{
    const QString organisation = organisationText(token.shownOrganisation());
    if (token.issued == ContextMark() || organisation.isEmpty())
        return {};
    return token.isOutdated()
               ? Token::tr("still under organisation %1", "%1: a number").arg(organisation)
               : Token::tr("under organisation %1", "%1: a number").arg(organisation);
}

static QString heldRemark(const ApiToken &token, const ClientProfile &profile)
{
    QStringList remarks;
    if (const QString scopes = scopeRemark(scopeChips(token, profile)); !scopes.isEmpty())
        remarks.append(scopes);
    if (const QString remark = organisationRemark(token); !remark.isEmpty())
        remarks.append(remark);
    if (!token.sameAs.isEmpty())
        remarks.append(
            Token::tr("the same token as for %1", "%1: an API").arg(plainText(token.sameAs)));
    return remarks.join(u"; "_s);
}

static QString stateRemark(const ApiToken &token, const ClientProfile &profile,
                           const QDateTime &now)
{
    switch (token.state(now)) {
    case ApiToken::State::Valid:
    case ApiToken::State::Expired:
        return heldRemark(token, profile);
    case ApiToken::State::Failed:
        return failureRemark(token, profile, now);
    case ApiToken::State::UnknownLifetime:
        return QStringList{Token::tr("The authority did not say for how long."),
                           heldRemark(token, profile)}
            .join(u' ')
            .trimmed();
    default:
        return {};
    }
}

QString stateWord(const ApiToken &token, const QDateTime &now)
{
    switch (token.state(now)) {
    case ApiToken::State::None:
        return Token::tr("No token");
    case ApiToken::State::Waiting:
        return Token::tr("Waiting …");
    case ApiToken::State::Fetching:
        return Token::tr("Fetching …");
    case ApiToken::State::Valid:
        return expiresSoon(token, now) ? Token::tr("Expires soon") : Token::tr("Valid");
    case ApiToken::State::Expired:
        return Token::tr("Expired");
    case ApiToken::State::Failed: {
        const QString &name = token.error->oauth.error;
        return Token::tr("Failed: %1").arg(name.isEmpty() ? token.error->code : name);
    }
    case ApiToken::State::UnknownLifetime:
        break;
    }
    return Token::tr("Held");
}

Tint stateTint(const ApiToken &token, const QDateTime &now)
{
    switch (token.state(now)) {
    case ApiToken::State::Valid:
        return token.sameAs.isEmpty() && !expiresSoon(token, now) ? Tint::Good : Tint::Warning;
    case ApiToken::State::Expired:
        return Tint::Warning;
    case ApiToken::State::Failed:
        return Tint::Danger;
    case ApiToken::State::UnknownLifetime:
        return Tint::Good;
    default:
        return Tint::Neutral;
    }
}

TokenStateText stateText(const ApiToken &token, const ClientProfile &profile, const QDateTime &now)
{
    TokenStateText text{stateWord(token, now), stateRemark(token, profile, now),
                        stateTint(token, now)};
    if (token.request.keepFresh)
        text.remark = QStringList{Token::tr("Keep fresh is on."), text.remark}.join(u' ').trimmed();
    return text;
}

QString expiryText(const ApiToken &token, const QDateTime &now)
{
    if (!token.held)
        return u"–"_s;
    if (!token.expiresAt.isValid())
        return Token::tr("unknown");
    const qint64 seconds = now.secsTo(token.expiresAt);
    return seconds > 0 ? durationText(seconds) : Token::tr("%1 ago").arg(durationText(-seconds));
}

QString lifetimeText(const ApiToken &token)
{
    if (!token.held)
        return {};
    QString text = Token::tr("Obtained: %1").arg(shortTimeText(token.obtainedAt));
    if (token.expiresAt.isValid())
        text += u'\n' + Token::tr("Expires: %1").arg(shortTimeText(token.expiresAt));
    return text;
}

std::optional<double> remainingShare(const ApiToken &token, const QDateTime &now)
{
    const qint64 whole = token.obtainedAt.secsTo(token.expiresAt);
    if (!token.held || !token.expiresAt.isValid() || whole <= 0)
        return std::nullopt;
    return qBound(0.0, double(now.secsTo(token.expiresAt)) / double(whole), 1.0);
}

bool expiresSoon(const ApiToken &token, const QDateTime &now)
{
    const std::optional<double> share = remainingShare(token, now);
    const qint64 seconds = now.secsTo(token.expiresAt);
    return share && seconds > 0 && seconds <= SoonSeconds && *share <= SoonShare;
}

int urgency(const ApiToken &token, const QDateTime &now)
{
    switch (token.state(now)) {
    case ApiToken::State::Failed:
        return 0;
    case ApiToken::State::Expired:
        return 1;
    case ApiToken::State::Valid:
        return expiresSoon(token, now) ? 2 : 7;
    case ApiToken::State::None:
        return 3;
    case ApiToken::State::Fetching:
        return 4;
    case ApiToken::State::Waiting:
        return 5;
    case ApiToken::State::UnknownLifetime:
        break;
    }
    return 6;
}

QString audienceText(const ApiToken &token)
{
    QStringList plain;
    for (const QString &each : token.audience)
        plain.append(plainText(each));
    return plain.isEmpty() ? u"–"_s : plain.join(u", "_s);
}

} // namespace knippe
