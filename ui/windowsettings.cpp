// SPDX-License-Identifier: MIT
#include "ui/windowsettings.h"

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr auto GeometryKey = "window/geometry"_L1;
static constexpr auto PanelLayoutKey = "window/panel"_L1;
static constexpr auto LanguageKey = "window/language"_L1;
static constexpr auto SortColumnKey = "table/sortColumn"_L1;
static constexpr auto SortReversedKey = "table/sortReversed"_L1;
static constexpr auto ColumnWidthsKey = "table/columnWidths"_L1;
static constexpr auto LastProfileKey = "profile/last"_L1;
static constexpr auto SignInGroup = "signIn/"_L1; // and the profile's name
static constexpr auto NewerVersionKey = "newerVersion/looks"_L1;
static constexpr auto LastLookKey = "newerVersion/lastLook"_L1;
static constexpr auto ScreenLockKey = "signOut/onScreenLock"_L1;

WindowSettings::WindowSettings(const QString &configDirectory, ManagedSettings managed)
    : m_file(configDirectory + "/knippe.ini"_L1, QSettings::IniFormat)
    , m_managed(std::move(managed))
{
}

bool WindowSettings::flag(QLatin1StringView key, QLatin1StringView name,
                          std::optional<bool> preset) const
{
    const bool managed = preset.value_or(false);
    return m_managed.isLocked(name) ? managed : m_file.value(key, managed).toBool();
}

QByteArray WindowSettings::geometry() const
{
    return m_file.value(GeometryKey).toByteArray();
}

void WindowSettings::setGeometry(const QByteArray &geometry)
{
    m_file.setValue(GeometryKey, geometry);
}

QByteArray WindowSettings::panelLayout() const
{
    return m_file.value(PanelLayoutKey).toByteArray();
}

void WindowSettings::setPanelLayout(const QByteArray &layout)
{
    m_file.setValue(PanelLayoutKey, layout);
}

TableLayout WindowSettings::tableLayout() const
{
    TableLayout layout;
    layout.sortColumn = m_file.value(SortColumnKey, layout.sortColumn).toInt();
    layout.isReversed = m_file.value(SortReversedKey, layout.isReversed).toBool();
    for (const QString &width : m_file.value(ColumnWidthsKey).toStringList())
        layout.columnWidths.append(width.toInt());
    return layout;
}

void WindowSettings::setTableLayout(const TableLayout &layout)
{
    m_file.setValue(SortColumnKey, layout.sortColumn);
    m_file.setValue(SortReversedKey, layout.isReversed);
    QStringList widths;
    for (const int width : layout.columnWidths)
        widths.append(QString::number(width));
    m_file.setValue(ColumnWidthsKey, widths);
}

QString WindowSettings::lastProfile() const
{
    return m_file.value(LastProfileKey).toString();
}

void WindowSettings::setLastProfile(const QString &name)
{
    m_file.setValue(LastProfileKey, name);
}

QString WindowSettings::language() const
{
    return m_file.value(LanguageKey, m_managed.language.value_or(QString())).toString();
}

void WindowSettings::setLanguage(const QString &code)
{
    m_file.setValue(LanguageKey, code);
}

bool WindowSettings::signsOutOnScreenLock() const
{
    return flag(ScreenLockKey, ManagedSettings::SignOutOnScreenLock, m_managed.signOutOnScreenLock);
}

void WindowSettings::setSignsOutOnScreenLock(bool isWanted)
{
    m_file.setValue(ScreenLockKey, isWanted);
}

bool WindowSettings::looksForNewerVersion() const
{
    return flag(NewerVersionKey, ManagedSettings::LookForNewerVersion,
                m_managed.lookForNewerVersion);
}

void WindowSettings::setLooksForNewerVersion(bool isWanted)
{
    m_file.setValue(NewerVersionKey, isWanted);
}

QDate WindowSettings::lastLook() const
{
    return QDate::fromString(m_file.value(LastLookKey).toString(), Qt::ISODate);
}

void WindowSettings::setLastLook(QDate day)
{
    m_file.setValue(LastLookKey, day.toString(Qt::ISODate));
}

SignInChoice WindowSettings::signInChoice(const ClientProfile &profile) const
{
    const auto value = [&](QLatin1StringView key) {
        return m_file.value(SignInGroup + profile.name + u'/' + key);
    };
    SignInChoice choice;
    if (const int level = value("level"_L1).toInt(); level > 0)
        choice.level = level;
    choice.provider = value("provider"_L1).toString();
    choice.method = value("method"_L1).toString();
    if (value("asksAnew"_L1).toBool())
        choice.prompt = {u"login"_s};
    bool isGiven = false;
    if (const int seconds = value("maxAge"_L1).toInt(&isGiven); isGiven)
        choice.maxAge = seconds;
    choice.loginHint = m_loginHints.value(profile.name);
    choice.onBehalfOf = value("onBehalfOf"_L1).toString();
    if (profile.environment() == ClientProfile::Environment::Production)
        return choice;
    choice.testPerson = value("testPerson"_L1).toString();
    if (const int level = value("testLevel"_L1).toInt(); level > 0)
        choice.testLevel = level;
    return choice;
}

void WindowSettings::setSignInChoice(const QString &profile, const SignInChoice &choice)
{
    m_file.beginGroup(SignInGroup + profile);
    m_file.remove(QString());
    if (choice.level)
        m_file.setValue("level"_L1, *choice.level);
    if (!choice.provider.isEmpty())
        m_file.setValue("provider"_L1, choice.provider);
    if (!choice.method.isEmpty())
        m_file.setValue("method"_L1, choice.method);
    if (choice.prompt.contains("login"_L1))
        m_file.setValue("asksAnew"_L1, true);
    if (choice.maxAge)
        m_file.setValue("maxAge"_L1, *choice.maxAge);
    if (!choice.onBehalfOf.isEmpty())
        m_file.setValue("onBehalfOf"_L1, choice.onBehalfOf);
    if (!choice.testPerson.isEmpty())
        m_file.setValue("testPerson"_L1, choice.testPerson);
    if (choice.testLevel)
        m_file.setValue("testLevel"_L1, *choice.testLevel);
    m_file.endGroup();
    m_loginHints.insert(profile, choice.loginHint);
}

} // namespace knippe
