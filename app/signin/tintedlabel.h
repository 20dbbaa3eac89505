// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/tint.h"

#include <QtWidgets/QLabel>

namespace knippe {

/// A word in a frame ("TEST"), or a notice over the whole width.
class TintedLabel : public QLabel
{
    Q_OBJECT

public:
    enum Shape { Badge, Strip };

    TintedLabel(Tint tint, Shape shape, QWidget *parent = nullptr);
    void setTint(Tint tint);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tint m_tint;
    Shape m_shape;
};

} // namespace knippe
