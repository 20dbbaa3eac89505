// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace knippe {

/// A button's text as a screen reader is to say it.
[[nodiscard]] inline QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

} // namespace knippe
