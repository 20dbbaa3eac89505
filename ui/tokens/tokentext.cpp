// SPDX-License-Identifier: MIT
#include "ui/tokens/tokentext.h"

#include "core/base/errortext.h"
#include "core/base/redact.h"
#include "core/base/timetext.h"
#include "ui/common/durationtext.h"

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

static TokenStateText failureText(const ApiToken &token, const QDateTime &now)
{
    const Error &error = *token.error;
    const QString name = error.oauth.error.isEmpty() ? error.code : error.oauth.error;
    QString remark = errorText(error);
    if (token.isUsable(now, 0))
        remark = Token::tr("The earlier token is still valid. %1", "%1: an error").arg(remark);
    return {Token::tr("Failed: %1").arg(name), remark, Tint::Danger};
}

static QString heldRemark(const ApiToken &token)
{
    QStringList remarks;
    if (const int missing = int(token.missingScopes().size()); missing > 0)
        remarks.append(Token::tr("%n scope(s) not granted", nullptr, missing));
    if (!token.sameAs.isEmpty())
        remarks.append(
            Token::tr("the same token as for %1", "%1: an API").arg(plainText(token.sameAs)));
    return remarks.join(u"; "_s);
}

static TokenStateText plainStateText(const ApiToken &token, const QDateTime &now)
{
    switch (token.state(now)) {
    case ApiToken::State::None:
        return {Token::tr("No token"), {}, Tint::Neutral};
    case ApiToken::State::Waiting:
        return {Token::tr("Waiting …"), {}, Tint::Neutral};
    case ApiToken::State::Fetching:
        return {Token::tr("Fetching …"), {}, Tint::Neutral};
    case ApiToken::State::Valid:
        if (expiresSoon(token, now))
            return {Token::tr("Expires soon"), heldRemark(token), Tint::Warning};
        return {Token::tr("Valid"), heldRemark(token),
                token.sameAs.isEmpty() ? Tint::Good : Tint::Warning};
    case ApiToken::State::Expired:
        return {Token::tr("Expired"), heldRemark(token), Tint::Warning};
    case ApiToken::State::Failed:
        return failureText(token, now);
    case ApiToken::State::UnknownLifetime:
        break;
    }
    return {Token::tr("Held"), Token::tr("The authority did not say for how long."), Tint::Good};
}

TokenStateText stateText(const ApiToken &token, const QDateTime &now)
{
    TokenStateText text = plainStateText(token, now);
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
