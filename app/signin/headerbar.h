// SPDX-License-Identifier: MIT
#pragma once

#include "app/signin/signinrequest.h"
#include "ui/common/tint.h"
#include "ui/common/wrappingrow.h"

namespace knippe {

class TintedLabel;

[[nodiscard]] Tint tintOf(Environment environment);
/// SANDBOX, TEST or PRODUCTION.
[[nodiscard]] QString wordOf(Environment environment);

/// The line over the address: what this window is, which environment it signs in to, and the two
/// ways out of it. An edge in the environment's colour runs along it in production.
class HeaderBar : public WrappingRow
{
    Q_OBJECT

public:
    explicit HeaderBar(const SigninRequest &request, QWidget *parent = nullptr);

    /// Says so, in two words, when the engine is `months` old and that is too much. Asks for
    /// no click.
    void setEngineAge(int months);

protected:
    void paintEvent(QPaintEvent *event) override;

signals:
    void openInBrowserClicked();
    void cancelClicked();

private:
    Environment m_environment;
    TintedLabel *m_oldEngine;
};

} // namespace knippe
