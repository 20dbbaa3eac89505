// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QLineEdit>

namespace knippe {

/// Where one types what the table is to show. Escape empties it; from there, and with Return or the
/// down arrow, one goes on to the table.
class FilterField : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterField(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace knippe
