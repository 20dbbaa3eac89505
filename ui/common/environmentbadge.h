// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/clientprofile.h"

#include <QtWidgets/QLabel>

namespace knippe {

/// SANDBOX, TEST or PRODUCTION, as a word in a coloured frame; production fills the frame.
class EnvironmentBadge : public QLabel
{
    Q_OBJECT

public:
    explicit EnvironmentBadge(QWidget *parent = nullptr);
    void setEnvironment(ClientProfile::Environment environment);
    [[nodiscard]] static QString word(ClientProfile::Environment environment);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ClientProfile::Environment m_environment = ClientProfile::Environment::Sandbox;
};

} // namespace knippe
