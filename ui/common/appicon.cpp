// SPDX-License-Identifier: MIT
#include "ui/common/appicon.h"

using namespace Qt::StringLiterals;

namespace knippe {

QIcon appIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 256})
        icon.addFile(u":/icons/knippe-%1.png"_s.arg(size), {size, size});
    return icon;
}

} // namespace knippe
