// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QToolButton>

namespace knippe {

/// A small button that opens a menu and does nothing else. `name` is what a screen reader says.
class MenuButton : public QToolButton
{
public:
    MenuButton(const QString &name, const QList<QAction *> &actions, QWidget *parent = nullptr);
    /// Takes the menu.
    MenuButton(const QString &name, QMenu *menu, QWidget *parent = nullptr);

private:
    [[nodiscard]] QPoint placeFor(const QMenu &menu) const;
};

} // namespace knippe
