// SPDX-License-Identifier: MIT
#pragma once

#include "app/signin/signinrequest.h"
#include "ui/common/tint.h"

#include <QtWidgets/QWidget>

namespace knippe {

class TintedLabel;

[[nodiscard]] Tint tintOf(Environment environment);

/// The line over the address: what this window is, which environment it signs in to, and the two
/// ways out of it.
class HeaderBar : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderBar(const SigninRequest &request, QWidget *parent = nullptr);

    /// Says so, in two words, when the engine is `months` old and that is too much. Asks for
    /// no click.
    void setEngineAge(int months);

signals:
    void openInBrowserClicked();
    void cancelClicked();

private:
    TintedLabel *m_oldEngine;
};

} // namespace knippe
