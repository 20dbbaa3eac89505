// SPDX-License-Identifier: MIT
#include "ui/common/actionbutton.h"

#include "ui/common/mnemonic.h"
#include "ui/common/plaintooltip.h"

#include <QtGui/QAction>
#include <QtGui/QKeySequence>

namespace knippe {

static constexpr QSize Air(14, 2); // styles set long texts close to the edge

ActionButton::ActionButton(QAction *action, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
{
    connect(action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    follow();
}

QSize ActionButton::sizeHint() const
{
    return QPushButton::sizeHint() + Air;
}

void ActionButton::follow()
{
    const QString name = withoutMnemonic(m_action->text());
    const QString shortcut = m_action->shortcut().toString(QKeySequence::NativeText);
    setText(m_action->text());
    setIcon(m_action->icon());
    setEnabled(m_action->isEnabled());
    setAccessibleName(name);
    setAccessibleDescription(m_action->statusTip());
    const QString what = m_action->statusTip().isEmpty() ? name : m_action->statusTip();
    setToolTip(
        plainToolTip(shortcut.isEmpty()
                         ? what
                         : tr("%1 (%2)", "what a button does, its shortcut").arg(what, shortcut)));
}

} // namespace knippe
