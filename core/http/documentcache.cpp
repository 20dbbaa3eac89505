// SPDX-License-Identifier: MIT
#include "core/http/documentcache.h"

#include "core/base/strictjson.h"
#include "core/http/httpdate.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace knippe {

static constexpr std::chrono::seconds Longest = 24h;
static constexpr qint64 MaxFile = 1024 * 1024;

std::chrono::seconds freshnessOf(const HttpResponse &response)
{
    std::optional<std::chrono::seconds> lifetime;
    for (const QByteArray &each : response.header("Cache-Control").toLower().split(',')) {
        const QByteArray directive = each.trimmed();
        if (directive.startsWith("no-store") || directive.startsWith("no-cache"))
            return 0s;
        if (!directive.startsWith("max-age="))
            continue;
        bool isNumber = false;
        lifetime = std::chrono::seconds(directive.sliced(8).toUInt(&isNumber));
        if (!isNumber) // RFC 9111 4.2.1: better stale than wrong
            return 0s;
    }
    const QByteArray expires = response.header("Expires");
    if (!lifetime && !expires.isEmpty()) { // "0" and the like are dates that have passed (5.3)
        const QDateTime end = parseHttpDate(expires);
        const QDateTime begin = parseHttpDate(response.header("Date"));
        lifetime = std::chrono::seconds(end.isValid() && begin.isValid() ? begin.secsTo(end) : 0);
    }
    const std::chrono::seconds age(response.header("Age").toUInt());
    return std::clamp<std::chrono::seconds>(lifetime.value_or(Longest) - age, 0s, Longest);
}

DocumentCache::DocumentCache(QString path, const Clock &clock)
    : m_path(std::move(path))
    , m_clock(clock)
{
}

std::optional<HttpResponse> DocumentCache::find(const QUrl &url)
{
    read();
    const QJsonValue entry = m_entries->value(url.toString());
    if (!isFresh(entry))
        return std::nullopt;
    HttpResponse response;
    response.status = 200;
    response.headers = {{"Content-Type", entry["type"_L1].toString().toLatin1()}};
    response.body = entry["body"_L1].toString().toUtf8();
    return response;
}

void DocumentCache::keep(const QUrl &url, const HttpResponse &response)
{
    if (!m_keeping)
        return;
    read();
    const std::chrono::seconds freshness = freshnessOf(response);
    m_entries->remove(url.toString());
    for (const QString &each : m_entries->keys()) {
        if (!isFresh(m_entries->value(each)))
            m_entries->remove(each);
    }
    if (response.status == 200 && freshness > 0s) {
        const QDateTime now = m_clock.now();
        m_entries->insert(
            url.toString(),
            QJsonObject{{"type"_L1, QString::fromLatin1(response.header("Content-Type"))},
                        {"body"_L1, QString::fromUtf8(response.body)},
                        {"from"_L1, now.toString(Qt::ISODate)},
                        {"until"_L1, now.addSecs(freshness.count()).toString(Qt::ISODate)}});
    }
    if (m_path.isEmpty())
        return;
    QDir().mkpath(QFileInfo(m_path).path());
    QFile file(m_path); // in place: half a file reads as none
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(QJsonDocument(*m_entries).toJson(QJsonDocument::Compact));
    }
}

void DocumentCache::clear()
{
    m_entries = QJsonObject();
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

void DocumentCache::setKeeping(bool keeping)
{
    m_keeping = keeping;
    if (!keeping)
        clear();
}

// Not before it came either: then the clock has been set.
bool DocumentCache::isFresh(const QJsonValue &entry) const
{
    const QDateTime now = m_clock.now();
    const auto time = [&entry](QLatin1StringView name) {
        return QDateTime::fromString(entry[name].toString(), Qt::ISODate);
    };
    const QDateTime from = time("from"_L1);
    const QDateTime until = time("until"_L1);
    return from.isValid() && until.isValid() && from <= now && now < until
           && from.secsTo(until) <= Longest.count();
}

void DocumentCache::read()
{
    if (m_entries)
        return;
    m_entries = QJsonObject();
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > MaxFile)
        return;
    if (const Result<QJsonObject> json = parseJsonObject(file.readAll(), codes::ConfigSyntax))
        m_entries = *json;
}

QString documentCacheOf(const QString &stateDirectory, const QString &profileId)
{
    return stateDirectory + u'/' + profileId + ".authority"_L1;
}

} // namespace knippe
