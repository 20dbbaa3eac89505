// SPDX-License-Identifier: MIT
#include "ui/common/menubutton.h"

#include "ui/common/plaintooltip.h"

#include <QtWidgets/QMenu>

namespace knippe {

MenuButton::MenuButton(const QString &name, const QList<QAction *> &actions, QWidget *parent)
    : MenuButton(name, new QMenu, parent)
{
    findChild<QMenu *>()->addActions(actions);
}

MenuButton::MenuButton(const QString &name, QMenu *menu, QWidget *parent)
    : QToolButton(parent)
{
    menu->setParent(this, menu->windowFlags());
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(name);
    setAccessibleDescription(name); // instead of the tip with its markup
    setToolTip(plainToolTip(name));
    connect(this, &QToolButton::clicked, menu, [=, this] { menu->popup(placeFor(*menu)); });
}

/// Below the button, and inside the window where it is wide enough.
QPoint MenuButton::placeFor(const QMenu &menu) const
{
    const int width = menu.sizeHint().width();
    const bool fits = mapTo(window(), rect().bottomLeft()).x() + width <= window()->width();
    return mapToGlobal(fits ? rect().bottomLeft() : rect().bottomRight() + QPoint(1 - width, 0));
}

} // namespace knippe
