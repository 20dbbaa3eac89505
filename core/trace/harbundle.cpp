// SPDX-License-Identifier: MIT
#include "core/trace/harbundle.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSysInfo>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

QJsonArray valuesOf(const QList<TracedField> &fields, const QString &prefix = {})
{
    QJsonArray values;
    for (const TracedField &field : fields) {
        const QString name = prefix + field.name;
        for (const QJsonValue &part : valuesOf(field.parts, name + u'.'))
            values.append(part);
        QString value = field.text;
        if (field.length > 0 && field.hash.isEmpty())
            value = u"(%1 characters)"_s.arg(field.length);
        else if (field.length > 0)
            value = u"(%1 characters, #%2)"_s.arg(QString::number(field.length), field.hash);
        values.append(QJsonObject{{"name"_L1, name}, {"value"_L1, value}});
    }
    return values;
}

QJsonObject entryOf(const TracedExchange &exchange)
{
    const QJsonObject request{{"method"_L1, QString::fromLatin1(exchange.method)},
                              {"url"_L1, exchange.url.toString()},
                              {"httpVersion"_L1, "HTTP/1.1"_L1},
                              {"cookies"_L1, QJsonArray()},
                              {"headers"_L1, QJsonArray()},
                              {"queryString"_L1, valuesOf(exchange.sent)},
                              {"headersSize"_L1, -1},
                              {"bodySize"_L1, -1}};
    const QJsonObject content{{"size"_L1, 0}, {"mimeType"_L1, "x-knippe/redacted"_L1}};
    const QJsonObject response{{"status"_L1, exchange.status},
                               {"statusText"_L1, exchange.oauthError},
                               {"httpVersion"_L1, "HTTP/1.1"_L1},
                               {"cookies"_L1, QJsonArray()},
                               {"headers"_L1, valuesOf(exchange.received)},
                               {"content"_L1, content},
                               {"redirectURL"_L1, ""_L1},
                               {"headersSize"_L1, -1},
                               {"bodySize"_L1, -1}};
    const double took = double(exchange.took.value_or(0));
    QJsonObject entry{
        {"startedDateTime"_L1, exchange.startedAt.toString(Qt::ISODateWithMs)},
        {"time"_L1, took},
        {"request"_L1, request},
        {"response"_L1, response},
        {"cache"_L1, QJsonObject()},
        {"timings"_L1, QJsonObject{{"send"_L1, 0}, {"wait"_L1, took}, {"receive"_L1, 0}}}};
    if (exchange.error)
        entry.insert("_error"_L1, exchange.error->code);
    if (exchange.insteadOfDpop)
        entry.insert("comment"_L1, "once more as a bearer token: with a proof it was 401"_L1);
    if (exchange.isExpected)
        entry.insert("comment"_L1, "expected: the challenge that brings a nonce"_L1);
    return entry;
}

} // namespace

QByteArray harBundle(const std::deque<TracedExchange> &exchanges)
{
    QJsonArray entries;
    for (const TracedExchange &exchange : exchanges)
        entries.append(entryOf(exchange));
    const QJsonObject creator{{"name"_L1, "Knippe"_L1},
                              {"version"_L1, QStringLiteral(KNIPPE_VERSION)}};
    const QJsonObject log{{"version"_L1, "1.2"_L1},
                          {"creator"_L1, creator},
                          {"comment"_L1, QSysInfo::prettyProductName() + u", Qt "_s
                                             + QString::fromLatin1(qVersion())},
                          {"entries"_L1, entries}};
    return QJsonDocument(QJsonObject{{"log"_L1, log}}).toJson();
}

} // namespace knippe
