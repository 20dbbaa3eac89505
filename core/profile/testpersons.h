// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QtCore/QString>

namespace knippe {

/// Somebody invented, whom a test authority signs in without a page.
struct TestPerson
{
    QString name;   ///< as people call them here; plain text, at most 60 characters
    QString number; ///< a synthetic national identity number (see PersonNumber)

    bool operator==(const TestPerson &) const = default;
};

/// The test persons of this user: `<config>/test-persons.json`. No living person's number ever gets
/// into it, and one that somebody has put there is not taken from it.
class TestPersons
{
public:
    explicit TestPersons(const QString &configDirectory);

    /// Sorted by name. What is wrong with the file (E-CONFIG-…), if it is not as add() leaves it.
    [[nodiscard]] Result<QList<TestPerson>> all() const;
    /// By name or number. E-CONFIG-PERSON-UNKNOWN.
    [[nodiscard]] Result<TestPerson> find(const QString &nameOrNumber) const;
    /// Another name for a number that is on the list already takes the old one's place.
    /// E-CONFIG-PERSON-NUMBER, -REAL or -NAME, the last when somebody else is called that.
    [[nodiscard]] Result<> add(const TestPerson &person) const;
    [[nodiscard]] Result<> remove(const QString &nameOrNumber) const;

private:
    [[nodiscard]] Result<> write(const QList<TestPerson> &persons) const;

    QString m_file;
};

} // namespace knippe
