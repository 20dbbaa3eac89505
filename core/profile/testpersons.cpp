// SPDX-License-Identifier: MIT
#include "core/profile/testpersons.h"

#include "core/base/personnumber.h"
#include "core/base/redact.h"
#include "core/base/strictjson.h"
#include "core/profile/fieldreader.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr int MaxName = 60;

/// Nobody is told which number it was: it may be somebody's.
Result<> checkNumber(const QString &number)
{
    switch (personNumberKind(number)) {
    case PersonNumber::Malformed:
        return failure(codes::ConfigPersonNumber);
    case PersonNumber::Ordinary:
        return failure(codes::ConfigPersonReal);
    case PersonNumber::Synthetic:
        break;
    }
    return {};
}

bool isNumber(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
}

QString shown(const QString &nameOrNumber)
{
    return isNumber(nameOrNumber) ? u"…"_s : plainText(nameOrNumber, MaxName);
}

Result<> checkPerson(const TestPerson &person)
{
    if (isNumber(person.name) || plainText(person.name, MaxName) != person.name)
        return failure(codes::ConfigPersonName, shown(person.name));
    return checkNumber(person.number);
}

auto isCalled(const QString &nameOrNumber)
{
    return [=](const TestPerson &each) {
        return each.name == nameOrNumber || each.number == nameOrNumber;
    };
}

} // namespace

TestPersons::TestPersons(const QString &configDirectory)
    : m_file(configDirectory + u"/test-persons.json"_s)
{
}

Result<QList<TestPerson>> TestPersons::all() const
{
    QFile file(m_file);
    if (!file.exists())
        return QList<TestPerson>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(codes::ConfigFile, u"%1: %2"_s.arg(m_file, file.errorString()));
    const Result<QJsonObject> json = parseJsonObject(file.readAll(), codes::ConfigSyntax);
    if (!json)
        return failure(json.error());
    FieldReader root(*json, {});
    QList<TestPerson> persons;
    QList<FieldReader> entries = root.objects("persons"_L1, 0);
    for (FieldReader &entry : entries) {
        persons.append({entry.requiredText("name"_L1), entry.requiredText("number"_L1)});
        (void)entry.finish();
        root.adopt(entry);
    }
    if (const std::optional<Error> error = root.finish())
        return failure(*error);
    for (const TestPerson &person : std::as_const(persons)) {
        if (const Result<> check = checkPerson(person); !check)
            return failure(check.error());
    }
    return persons;
}

Result<TestPerson> TestPersons::find(const QString &nameOrNumber) const
{
    const Result<QList<TestPerson>> persons = all();
    if (!persons)
        return failure(persons.error());
    const auto found = std::ranges::find_if(*persons, isCalled(nameOrNumber));
    if (found == persons->end())
        return failure(codes::ConfigPersonUnknown, shown(nameOrNumber));
    return *found;
}

Result<> TestPersons::add(const TestPerson &person) const
{
    if (const Result<> check = checkPerson(person); !check)
        return check;
    Result<QList<TestPerson>> persons = all();
    if (!persons)
        return failure(persons.error());
    persons->removeIf([&](const TestPerson &each) { return each.number == person.number; });
    if (std::ranges::any_of(*persons, isCalled(person.name)))
        return failure(codes::ConfigPersonName, person.name);
    persons->append(person);
    std::ranges::sort(*persons, {}, &TestPerson::name);
    return write(*persons);
}

Result<> TestPersons::remove(const QString &nameOrNumber) const
{
    Result<QList<TestPerson>> persons = all();
    if (!persons)
        return failure(persons.error());
    if (persons->removeIf(isCalled(nameOrNumber)) == 0)
        return failure(codes::ConfigPersonUnknown, shown(nameOrNumber));
    return write(*persons);
}

Result<> TestPersons::write(const QList<TestPerson> &persons) const
{
    QJsonArray entries;
    for (const TestPerson &person : persons)
        entries.append(QJsonObject{{"name"_L1, person.name}, {"number"_L1, person.number}});
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    const QByteArray json = QJsonDocument(QJsonObject{{"persons"_L1, entries}}).toJson();
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(json) != json.size() || !file.commit())
        return failure(codes::ConfigFile, u"%1: %2"_s.arg(m_file, file.errorString()));
    return {};
}

} // namespace knippe
