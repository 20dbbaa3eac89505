// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <optional>

namespace knippe {

/// Reads the members of one JSON object and remembers the first thing that is wrong, with its path.
/// Members that nobody asked for are an error too (finish()).
class FieldReader
{
public:
    FieldReader(QJsonObject object, QString path);

    [[nodiscard]] bool has(QLatin1StringView name) const { return m_object.contains(name); }
    [[nodiscard]] QString text(QLatin1StringView name, const QString &fallback);
    [[nodiscard]] QString requiredText(QLatin1StringView name);
    [[nodiscard]] bool flag(QLatin1StringView name, bool fallback);
    /// A whole number.
    [[nodiscard]] int number(QLatin1StringView name, int fallback);
    [[nodiscard]] QStringList texts(QLatin1StringView name, const QStringList &fallback);
    [[nodiscard]] std::optional<QJsonObject> object(QLatin1StringView name);
    /// The elements of a list of objects, each with its path; at least `least`.
    [[nodiscard]] QList<FieldReader> objects(QLatin1StringView name, qsizetype least = 1);

    /// Notes that the value of `name` will not do; `allowed` says what would.
    void refuse(QLatin1StringView name, const QString &allowed);
    /// Notes that `name` may not be there at all.
    void forbid(QLatin1StringView name, QLatin1StringView code);
    void adopt(const FieldReader &inner);
    /// Where a member stands in the whole, "apis[1].name".
    [[nodiscard]] QString pathOf(const QString &name) const;
    [[nodiscard]] std::optional<Error> finish();
    /// For forms that are not ours to judge: what is wrong so far, and what nobody asked for.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] QStringList unknown() const;

private:
    void fail(QLatin1StringView code, const QString &detail);

    QJsonObject m_object;
    QString m_path;
    QStringList m_known;
    std::optional<Error> m_error;
};

} // namespace knippe
