// SPDX-License-Identifier: MIT
#include "core/profile/fieldreader.h"

#include "core/base/redact.h"

#include <QtCore/QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace knippe {

// What is longer is no name, but what has got into its place: part of a key, perhaps. Those have 43
// letters at the least.
static constexpr qsizetype LongestName = 40;

FieldReader::FieldReader(QJsonObject object, QString path)
    : m_object(std::move(object))
    , m_path(std::move(path))
{
}

QString FieldReader::text(QLatin1StringView name, const QString &fallback)
{
    m_known.append(name);
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        return fallback;
    if (!value.isString())
        fail(codes::ConfigFieldType, pathOf(name) + u": \"…\""_s);
    return value.toString();
}

QString FieldReader::requiredText(QLatin1StringView name)
{
    const QString value = text(name, {});
    if (value.isEmpty())
        fail(codes::ConfigMissingField, pathOf(name));
    return value;
}

bool FieldReader::flag(QLatin1StringView name, bool fallback)
{
    m_known.append(name);
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        return fallback;
    if (!value.isBool())
        fail(codes::ConfigFieldType, pathOf(name) + u": true | false"_s);
    return value.toBool();
}

int FieldReader::number(QLatin1StringView name, int fallback)
{
    m_known.append(name);
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        return fallback;
    const double number = value.toDouble(0.5); // 0.5: no whole one
    if (number != qBound(-1e9, std::trunc(number), 1e9))
        fail(codes::ConfigFieldType, pathOf(name) + u": 1"_s);
    return int(qBound(-1e9, number, 1e9));
}

QStringList FieldReader::texts(QLatin1StringView name, const QStringList &fallback)
{
    m_known.append(name);
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        return fallback;
    if (!value.isArray())
        fail(codes::ConfigFieldType, pathOf(name) + u": [\"…\"]"_s);
    QStringList list;
    for (const QJsonValue &element : value.toArray()) {
        // a space would turn one scope into two
        if (!element.isString() || element.toString().isEmpty()
            || element.toString().contains(u' '))
            fail(codes::ConfigFieldType, u"%1[%2]: \"…\""_s.arg(pathOf(name)).arg(list.size()));
        list.append(element.toString());
    }
    return list;
}

std::optional<QJsonObject> FieldReader::object(QLatin1StringView name)
{
    m_known.append(name);
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isObject())
        fail(codes::ConfigFieldType, pathOf(name) + u": {…}"_s);
    return value.toObject();
}

QList<FieldReader> FieldReader::objects(QLatin1StringView name, qsizetype least)
{
    m_known.append(name);
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        fail(codes::ConfigMissingField, pathOf(name));
    else if (!value.isArray() || value.toArray().size() < least)
        fail(codes::ConfigFieldType, pathOf(name) + u": [{…}]"_s);
    QList<FieldReader> readers;
    for (const QJsonValue &element : value.toArray()) {
        const QString path = u"%1[%2]"_s.arg(pathOf(name)).arg(readers.size());
        if (!element.isObject())
            fail(codes::ConfigFieldType, path + u": {…}"_s);
        readers.append(FieldReader(element.toObject(), path));
    }
    return readers;
}

void FieldReader::refuse(QLatin1StringView name, const QString &allowed)
{
    fail(codes::ConfigFieldValue, u"%1 (%2)"_s.arg(pathOf(name), allowed));
}

void FieldReader::forbid(QLatin1StringView name, QLatin1StringView code)
{
    fail(code, pathOf(name));
}

void FieldReader::adopt(const FieldReader &inner)
{
    if (!m_error)
        m_error = inner.m_error;
}

std::optional<Error> FieldReader::finish()
{
    for (const QString &name : unknown())
        fail(codes::ConfigUnknownField, pathOf(name));
    return m_error;
}

QStringList FieldReader::unknown() const
{
    QStringList names = m_object.keys();
    names.removeIf([this](const QString &name) { return m_known.contains(name); });
    for (QString &name : names) {
        if (name.size() > LongestName)
            name = u"…"_s;
    }
    return names;
}

QString FieldReader::pathOf(const QString &name) const
{
    return m_path.isEmpty() ? name : m_path + u'.' + name;
}

void FieldReader::fail(QLatin1StringView code, const QString &detail)
{
    if (!m_error)
        m_error = Error{code, plainText(detail), {}, 0}; // names are the file's, not ours
}

} // namespace knippe
