// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

class QFileDialog;
class QWidget;

namespace knippe {

/// To be opened; deletes itself when closed.
[[nodiscard]] QFileDialog *createFileDialog(QWidget *parent, const QString &title,
                                            const QString &directory = {},
                                            const QString &filter = {});

} // namespace knippe
