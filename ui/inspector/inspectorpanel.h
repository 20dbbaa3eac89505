// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspector/heldtokenpanel.h"

namespace knippe {

/// One API's access token.
class InspectorPanel : public HeldTokenPanel
{
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget *parent = nullptr);

    /// The API to look at; empty for none.
    void setResource(const QString &resource);

protected:
    [[nodiscard]] Subject subject() const override;
    [[nodiscard]] QString absenceText(const Subject &subject) const override;
    void read(const Subject &subject, QObject *context, Handler handler) override;

private:
    QString m_resource;
};

} // namespace knippe
