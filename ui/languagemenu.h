// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QMenu>

namespace knippe {

/// The languages there are, each under its own name, and the system's.
class LanguageMenu : public QMenu
{
    Q_OBJECT

public:
    /// `current` as in chosen().
    LanguageMenu(const QString &current, QWidget *parent);

signals:
    void chosen(const QString &code); ///< "nb", "nn" or "en"; empty for the system's
};

} // namespace knippe
