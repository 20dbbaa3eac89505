// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace knippe {

/// A format that lies beside the text on the clipboard and asks clipboard managers not to keep it.
struct ClipboardHint
{
    QString format;
    QByteArray value;
};

/// The hints that this platform's clipboard managers know.
[[nodiscard]] QList<ClipboardHint> clipboardHints();

} // namespace knippe
