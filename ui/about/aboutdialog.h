// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QDialog>

namespace knippe {

/// Which Knippe this is, under which licence, and what it is made with: names, versions and
/// licences of others, to be read, followed and copied.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace knippe
