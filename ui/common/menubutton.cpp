// SPDX-License-Identifier: MIT
#include "ui/common/menubutton.h"

#include "ui/common/plaintooltip.h"

#include <QtWidgets/QMenu>

namespace knippe {

MenuButton::MenuButton(const QString &name, const QList<QAction *> &actions, QWidget *parent)
    : QToolButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(name);
    setToolTip(plainToolTip(name));
    auto *menu = new QMenu(this);
    menu->addActions(actions);
    connect(this, &QToolButton::clicked, menu,
            [=, this] { menu->popup(mapToGlobal(rect().bottomLeft())); });
}

} // namespace knippe
