// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

class QAction;
class QMenu;

namespace knippe {

/// What one sees before there is a profile: what Knippe is for, and the ways to begin.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    /// `addProfile` asks for a file. `inMemory`: there is no keychain.
    WelcomePage(QAction *addProfile, const QMenu *languages, bool inMemory,
                QWidget *parent = nullptr);

    void focusButton();

signals:
    void fileDropped(const QString &path);

private:
    QWidget *m_choose;
};

} // namespace knippe
