// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QLabel>

namespace knippe {

/// A dashed frame that invites one to drop something. It is the whole window that takes it.
class DropZone : public QLabel
{
    Q_OBJECT

public:
    explicit DropZone(const QString &invitation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace knippe
