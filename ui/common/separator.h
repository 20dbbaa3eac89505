// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

namespace knippe {

/// A hairline across.
class Separator : public QWidget
{
    Q_OBJECT

public:
    explicit Separator(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace knippe
