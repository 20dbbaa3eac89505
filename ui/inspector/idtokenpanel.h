// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspector/heldtokenpanel.h"

namespace knippe {

/// The ID token: what the authority says of whoever is signed in.
class IdTokenPanel : public HeldTokenPanel
{
    Q_OBJECT

public:
    explicit IdTokenPanel(QWidget *parent = nullptr);

protected:
    [[nodiscard]] Subject subject() const override;
    [[nodiscard]] QString absenceText(const Subject &subject) const override;
    void read(const Subject &subject, QObject *context, Handler handler) override;
};

} // namespace knippe
