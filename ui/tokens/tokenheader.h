// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QHeaderView>

namespace knippe {

/// Column titles that stand over the text of their columns. A click sorts by one, a second the
/// other way round, a third not at all.
class TokenHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TokenHeader(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;

private:
    void paintArrow(QPainter &painter, const QRectF &rect) const;
};

} // namespace knippe
