// SPDX-License-Identifier: MIT
#include "ui/trace/requesttext.h"

#include "core/base/errortext.h"

#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace knippe {

static QString textOf(const QList<TracedField> &fields, QLatin1StringView name)
{
    const TracedField *field = fieldNamed(fields, name);
    return field ? field->text : QString();
}

static QString hashOf(const QList<TracedField> &fields, QLatin1StringView name)
{
    const TracedField *field = fieldNamed(fields, name);
    return field && !field->hash.isEmpty() ? u'#' + field->hash : QString();
}

QString RequestText::call(const TracedExchange &exchange)
{
    const QString path = exchange.url.path().isEmpty() ? exchange.url.host() : exchange.url.path();
    return exchange.method.isEmpty() ? path : QString::fromLatin1(exchange.method) + u' ' + path;
}

QString RequestText::answer(const TracedExchange &exchange)
{
    if (!exchange.took)
        return u"…"_s;
    return exchange.status > 0 ? QString::number(exchange.status) : u"–"_s;
}

static QString lengthOf(qint64 milliseconds)
{
    const QLocale locale;
    return milliseconds < 1000 ? RequestText::tr("%1 ms").arg(locale.toString(milliseconds))
                               : RequestText::tr("%1 s").arg(
                                   locale.toString(double(milliseconds) / 1000.0, 'f', 1));
}

QString RequestText::took(const TracedExchange &exchange)
{
    return exchange.took ? lengthOf(*exchange.took) : QString();
}

QString RequestText::longestTook()
{
    return lengthOf(999'900);
}

QString RequestText::value(const TracedField &field)
{
    if (!field.text.isEmpty() || (field.length == 0 && field.parts.isEmpty()))
        return field.text;
    const QString length = tr("%n character(s)", nullptr, field.length);
    return field.hash.isEmpty() ? length : length + u" · #"_s + field.hash;
}

QString RequestText::purpose(const TracedExchange &exchange)
{
    using enum TracedExchange::Kind;
    QStringList parts;
    switch (exchange.kind) {
    case Metadata:
        parts.append(tr("metadata"));
        break;
    case Keys:
        parts.append(tr("the authority's keys"));
        break;
    case PushedAuthorization: {
        const auto scopes = textOf(exchange.sent, "scope"_L1).split(u' ', Qt::SkipEmptyParts);
        parts.append(tr("authorization request pushed"));
        if (!scopes.isEmpty())
            parts.append(tr("%n scope(s)", nullptr, int(scopes.size())));
        break;
    }
    case Page:
        parts.append(exchange.took ? tr("the sign-in page") : tr("the sign-in page is open"));
        break;
    case Token: {
        const bool byCode = textOf(exchange.sent, "grant_type"_L1) == "authorization_code"_L1;
        const QString before = hashOf(exchange.sent, "refresh_token"_L1);
        const QString after = hashOf(exchange.received, "refresh_token"_L1);
        parts.append(exchange.resource);
        if (byCode)
            parts.append(tr("with the code"));
        if (byCode && !after.isEmpty())
            parts.append(tr("refresh token %1").arg(after));
        else if (!after.isEmpty() && after != before)
            parts.append(before + u" → "_s + after);
        else if (!byCode)
            parts.append(before);
        break;
    }
    case Revocation:
        parts.append(tr("refresh token %1 revoked").arg(hashOf(exchange.sent, "token"_L1)));
        break;
    case Api:
        parts.append(tr("a call with the access token"));
        if (exchange.insteadOfDpop)
            parts.append(tr("as a bearer token, since the answer with a proof was 401"));
        break;
    case Other:
        break;
    }
    if (exchange.isExpected)
        parts.append(tr("a nonce is asked for – as expected"));
    else if (!exchange.oauthError.isEmpty())
        parts.append(exchange.oauthError);
    else if (exchange.error)
        parts.append(exchange.error->code);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace knippe
