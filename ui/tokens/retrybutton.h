// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QStyleOptionViewItem>

class QPainter;
class QWidget;

namespace knippe {

/// "Try again", painted into the last cell of a row that failed.
class RetryButton
{
public:
    [[nodiscard]] static bool isIn(const QModelIndex &index);
    /// Under what is left of an earlier token, if there is one.
    [[nodiscard]] static QRect rect(const QStyleOptionViewItem &option, const QModelIndex &index);
    static void paint(QPainter &painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index);
    [[nodiscard]] static int width(const QWidget &view);
};

} // namespace knippe
