// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

class QAction;
class QMenu;

namespace knippe {

class ProfileActions;

/// What one sees before there is a profile: what Knippe is for, and the ways to begin.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    /// `inMemory`: there is no keychain.
    WelcomePage(const ProfileActions &actions, const QMenu *languages, const QList<QAction *> &help,
                bool inMemory, QWidget *parent = nullptr);

    void focusButton();

private:
    QWidget *m_choose;
};

} // namespace knippe
