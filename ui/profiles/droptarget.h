// SPDX-License-Identifier: MIT
#pragma once

#include "ui/profiles/importsource.h"

#include <QtWidgets/QWidget>

namespace knippe {

/// Has a window take a file or text dropped anywhere on it, and shows that while one drags it
/// there. What is in the window and takes text itself, such as a field, still does.
class DropTarget : public QWidget
{
    Q_OBJECT

public:
    explicit DropTarget(QWidget *window);

signals:
    void dropped(const knippe::ImportSource &source);

protected:
    bool eventFilter(QObject *window, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace knippe
