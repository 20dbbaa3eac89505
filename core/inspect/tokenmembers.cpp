// SPDX-License-Identifier: MIT
#include "core/inspect/tokenmembers.h"

#include "core/base/redact.h"
#include "core/base/timetext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

struct Inspect
{
    Q_DECLARE_TR_FUNCTIONS(Inspect)
};

constexpr qsizetype MaxMembers = 200;
constexpr qsizetype MaxLines = 50;
constexpr double EndOfTime = 253402300799; // 9999-12-31T23:59:59Z: what a date can be written as

QString numberText(double number)
{
    if (std::nearbyint(number) == number && std::abs(number) < 9e15)
        return QString::number(qint64(number));
    return QString::number(number, 'g', 17);
}

QString scalarText(const QJsonValue &value)
{
    if (value.isString())
        return plainText(value.toString());
    if (value.isDouble())
        return numberText(value.toDouble());
    if (value.isBool())
        return value.toBool() ? Inspect::tr("yes") : Inspect::tr("no");
    return Inspect::tr("nothing");
}

/// Appends the scalars of `value`, each after its path; stops one line beyond what is shown.
void layOut(const QString &path, const QJsonValue &value, QStringList &lines)
{
    if (lines.size() > MaxLines)
        return;
    if (value == QJsonArray() || value == QJsonObject()) {
        lines.append((path.isEmpty() ? QString() : path + u": "_s)
                     + (value.isArray() ? u"[]"_s : u"{}"_s));
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        const bool isFlat = std::none_of(array.begin(), array.end(), [](const QJsonValue &each) {
            return each.isObject() || each.isArray();
        });
        for (qsizetype i = 0; i < array.size() && lines.size() <= MaxLines; ++i)
            layOut(isFlat ? path : u"%1[%2]"_s.arg(path).arg(i + 1), array.at(i), lines);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto each = object.begin(); each != object.end(); ++each) {
            const QString name = plainText(each.key(), 80);
            layOut(path.isEmpty() ? name : path + u'.' + name, each.value(), lines);
        }
    } else {
        const QString text = scalarText(value);
        lines.append(path.isEmpty() ? text : plainText(path + u": "_s + text, 400));
    }
}

QStringList linesOf(const QJsonValue &value, bool isTime, const QDateTime &now)
{
    if (isTime && value.isDouble() && value.toDouble() >= 0 && value.toDouble() <= EndOfTime) {
        const auto milliseconds = qint64(value.toDouble() * 1000);
        return {momentText(QDateTime::fromMSecsSinceEpoch(milliseconds), now)};
    }
    QStringList lines;
    layOut({}, value, lines);
    if (lines.size() > MaxLines) {
        lines.resize(MaxLines);
        lines.append(u"…"_s);
    }
    return lines;
}

/// The names of `object` in the order they are shown in.
QStringList namesInOrder(TokenPart part, const QJsonObject &object)
{
    QStringList names = object.keys();
    std::stable_sort(names.begin(), names.end(), [part](const QString &a, const QString &b) {
        return knowledgeOf(part, a).rank < knowledgeOf(part, b).rank;
    });
    return names.first(std::min(names.size(), MaxMembers));
}

TokenMember memberOf(TokenPart part, const QString &name, const QJsonValue &value,
                     const QDateTime &now)
{
    const MemberKnowledge known = knowledgeOf(part, name);
    return {plainText(name, 200), known.meaning,
            value.isUndefined() ? QStringList() : linesOf(value, known.isTime, now)};
}

ComparedMember::Outcome compare(const QJsonValue &first, const QJsonValue &second)
{
    if (second.isUndefined())
        return ComparedMember::Outcome::OnlyInFirst;
    if (first.isUndefined())
        return ComparedMember::Outcome::OnlyInSecond;
    return first == second ? ComparedMember::Outcome::Same : ComparedMember::Outcome::Changed;
}

QString distanceText(qint64 seconds)
{
    if (seconds < 120)
        return Inspect::tr("%1 s", "seconds").arg(seconds);
    if (seconds < 2 * 3600)
        return Inspect::tr("%1 min", "minutes").arg(seconds / 60);
    if (seconds < 2 * 86400)
        return Inspect::tr("%1 h", "hours").arg(seconds / 3600);
    return Inspect::tr("%1 d", "days").arg(seconds / 86400);
}

} // namespace

QList<TokenMember> membersOf(TokenPart part, const QJsonObject &object, const QDateTime &now)
{
    QList<TokenMember> members;
    for (const QString &name : namesInOrder(part, object))
        members.append(memberOf(part, name, object.value(name), now));
    return members;
}

QList<ComparedMember> compareMembers(TokenPart part, const QJsonObject &first,
                                     const QJsonObject &second, const QDateTime &now)
{
    QJsonObject both = first;
    for (auto each = second.begin(); each != second.end(); ++each)
        both.insert(each.key(), each.value());
    QList<ComparedMember> members;
    for (const QString &name : namesInOrder(part, both)) {
        const QJsonValue a = first.value(name);
        const QJsonValue b = second.value(name);
        members.append({compare(a, b), memberOf(part, name, a, now), memberOf(part, name, b, now)});
    }
    return members;
}

QString momentText(const QDateTime &time, const QDateTime &now)
{
    const qint64 seconds = now.secsTo(time);
    return (seconds < 0 ? Inspect::tr("%1 (%2 ago)") : Inspect::tr("%1 (in %2)"))
        .arg(timeText(time), distanceText(std::abs(seconds)));
}

} // namespace knippe
