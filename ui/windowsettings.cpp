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
static constexpr auto ScreenLockKey = "signOut/onScreenLock"_L1;

WindowSettings::WindowSettings(const QString &configDirectory)
    : m_file(configDirectory + "/knippe.ini"_L1, QSettings::IniFormat)
{
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
    return m_file.value(LanguageKey).toString();
}

void WindowSettings::setLanguage(const QString &code)
{
    m_file.setValue(LanguageKey, code);
}

bool WindowSettings::signsOutOnScreenLock() const
{
    return m_file.value(ScreenLockKey, false).toBool();
}

void WindowSettings::setSignsOutOnScreenLock(bool isWanted)
{
    m_file.setValue(ScreenLockKey, isWanted);
}

} // namespace knippe
