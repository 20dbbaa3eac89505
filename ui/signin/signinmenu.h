// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/clientprofile.h"
#include "core/profile/testpersons.h"

#include <QtWidgets/QMenu>

#include <functional>

class QActionGroup;

namespace knippe {

class WindowSettings;

/// How to sign in, remembered for each profile and in force from the next sign-in on: the level,
/// the identity provider, whether the person is asked anew, and, in test alone, as whom and at
/// which level. What is rarely wanted has a dialog of its own.
class SignInMenu : public QMenu
{
    Q_OBJECT

public:
    SignInMenu(WindowSettings &settings, TestPersons persons, QWidget *parent = nullptr);

    void setProfile(const ClientProfile &profile);
    /// What is chosen, "level 4 · ID-porten"; empty when all is as the profile says.
    [[nodiscard]] QString summary() const;

signals:
    void changed(); ///< see summary()
    void failed(const knippe::Error &error);

private:
    void rebuild();
    void addLevels();
    void addProviders();
    void addAskingAnew();
    void addTestPersons();
    void addTestLevels(QMenu *menu);
    /// One of several, of which the one that is chosen has a mark.
    void addOption(QMenu *menu, QActionGroup *group, const QString &text,
                   const std::function<void(SignInChoice &)> &choose);
    void change(const std::function<void(SignInChoice &)> &choose);
    void askForMore();
    void askForTestPerson();
    void removeTestPerson();
    [[nodiscard]] QList<TestPerson> persons();

    WindowSettings &m_settings;
    TestPersons m_persons;
    ClientProfile m_profile;
    SignInChoice m_choice;
};

} // namespace knippe
