// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/clientprofile.h"
#include "core/profile/managedsettings.h"
#include "ui/tokens/tablelayout.h"

#include <QtCore/QDate>
#include <QtCore/QHash>
#include <QtCore/QSettings>

namespace knippe {

/// What the window remembers from one run to the next: knippe.ini beside the profiles.
class WindowSettings
{
public:
    /// `managed` holds for what nobody has chosen here, and for what is locked.
    explicit WindowSettings(const QString &configDirectory, ManagedSettings managed = {});

    [[nodiscard]] const ManagedSettings &managed() const { return m_managed; }

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
    [[nodiscard]] bool looksForNewerVersion() const;
    void setLooksForNewerVersion(bool isWanted);
    /// The day of the last look, of UTC; invalid when there was none.
    [[nodiscard]] QDate lastLook() const;
    void setLastLook(QDate day);
    /// How to sign in to a profile. A hint of who is kept for this run only. What is for tests is
    /// not, in production.
    [[nodiscard]] SignInChoice signInChoice(const ClientProfile &profile) const;
    void setSignInChoice(const QString &profile, const SignInChoice &choice);

private:
    /// What is locked, or else was chosen, or else is preset.
    [[nodiscard]] bool flag(QLatin1StringView key, QLatin1StringView name,
                            std::optional<bool> preset) const;

    QSettings m_file;
    ManagedSettings m_managed;
    QHash<QString, QString> m_loginHints; ///< by profile; never written
};

} // namespace knippe
