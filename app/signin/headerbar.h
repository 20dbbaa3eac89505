// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/tint.h"
#include "app/signin/signinrequest.h"

#include <QtWidgets/QWidget>

namespace knippe {

[[nodiscard]] Tint tintOf(Environment environment);

/// The line over the address: what this window is, which environment it signs in to, and the two
/// ways out of it.
class HeaderBar : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderBar(const SigninRequest &request, QWidget *parent = nullptr);

signals:
    void openInBrowserClicked();
    void cancelClicked();
};

} // namespace knippe
