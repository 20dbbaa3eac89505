// SPDX-License-Identifier: MIT
#include "ui/common/plaintooltip.h"

#include <QtGui/QTextDocument>

namespace knippe {

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

} // namespace knippe
