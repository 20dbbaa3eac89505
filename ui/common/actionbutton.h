// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QPushButton>

class QAction;

namespace knippe {

/// A push button that says and does what an action says and does, and tells its shortcut.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ActionButton(QAction *action, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

private:
    void follow();

    QAction *m_action;
};

} // namespace knippe
