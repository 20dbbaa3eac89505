// SPDX-License-Identifier: MIT
#pragma once

#include "ui/tokens/tablelayout.h"

#include <QtCore/QSettings>

namespace knippe {

/// What the window remembers from one run to the next: knippe.ini beside the profiles.
class WindowSettings
{
public:
    explicit WindowSettings(const QString &configDirectory);

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    [[nodiscard]] QByteArray panelLayout() const;
    void setPanelLayout(const QByteArray &layout);
    [[nodiscard]] TableLayout tableLayout() const;
    void setTableLayout(const TableLayout &layout);
    [[nodiscard]] QString lastProfile() const;
    void setLastProfile(const QString &name);
    /// "nb", "nn" or "en"; empty for the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);
    [[nodiscard]] bool signsOutOnScreenLock() const;
    void setSignsOutOnScreenLock(bool isWanted);

private:
    QSettings m_file;
};

} // namespace knippe
