// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/clientprofile.h"
#include "ui/tokens/tablelayout.h"

#include <QtCore/QHash>
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
    /// How to sign in to a profile. A hint of who is kept for this run only. What is for tests is
    /// not, in production.
    [[nodiscard]] SignInChoice signInChoice(const ClientProfile &profile) const;
    void setSignInChoice(const QString &profile, const SignInChoice &choice);

private:
    QSettings m_file;
    QHash<QString, QString> m_loginHints; ///< by profile; never written
};

} // namespace knippe
