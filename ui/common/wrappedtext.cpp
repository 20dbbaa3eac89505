// SPDX-License-Identifier: MIT
#include "ui/common/wrappedtext.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QTextLayout>

namespace knippe {

QStringList wrappedText(const QString &text, const QFont &font, int width, int maxLines)
{
    QStringList lines;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, font);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(1, width));
        if (lines.size() + 1 == maxLines) {
            const QString rest = text.mid(line.textStart());
            lines.append(QFontMetrics(font).elidedText(rest, Qt::ElideRight, width));
            break;
        }
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

} // namespace knippe
