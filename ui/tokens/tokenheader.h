// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QHeaderView>

namespace knippe {

/// Column titles that stand over the text of their columns.
class TokenHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TokenHeader(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;
};

} // namespace knippe
