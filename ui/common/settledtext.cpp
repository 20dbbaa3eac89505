// SPDX-License-Identifier: MIT
#include "ui/common/settledtext.h"

#include <QtCore/QCoreApplication>

namespace knippe {

QString settledText(const QString &text, bool isLocked)
{
    if (!isLocked)
        return text;
    return QCoreApplication::translate("knippe::ManagedSettings", "%1 (settled for this computer)")
        .arg(text);
}

} // namespace knippe
