// SPDX-License-Identifier: MIT
#include "ui/common/environmentbadge.h"

#include "ui/common/plaintooltip.h"
#include "ui/common/tint.h"

#include <QtGui/QPainter>

namespace knippe {

static Tint tintOf(ClientProfile::Environment environment)
{
    switch (environment) {
    case ClientProfile::Environment::Sandbox:
        return Tint::Sandbox;
    case ClientProfile::Environment::Test:
        return Tint::Test;
    case ClientProfile::Environment::Production:
        break;
    }
    return Tint::Production;
}

QString EnvironmentBadge::word(ClientProfile::Environment environment)
{
    switch (environment) {
    case ClientProfile::Environment::Sandbox:
        return tr("SANDBOX");
    case ClientProfile::Environment::Test:
        return tr("TEST");
    case ClientProfile::Environment::Production:
        break;
    }
    return tr("PRODUCTION");
}

static QString explanationOf(ClientProfile::Environment environment)
{
    switch (environment) {
    case ClientProfile::Environment::Sandbox:
        return EnvironmentBadge::tr("The authority runs on this machine; all people are invented.");
    case ClientProfile::Environment::Test:
        return EnvironmentBadge::tr("A test environment; use test people only.");
    case ClientProfile::Environment::Production:
        break;
    }
    return EnvironmentBadge::tr("The real environment, with real patients.");
}

EnvironmentBadge::EnvironmentBadge(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignCenter);
    setContentsMargins(9, 4, 9, 4);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 0.85);
    setFont(bold);
    setEnvironment(m_environment);
}

void EnvironmentBadge::setEnvironment(ClientProfile::Environment environment)
{
    m_environment = environment;
    setText(word(environment));
    setToolTip(plainToolTip(explanationOf(environment)));
    setAccessibleName(tr("Environment: %1").arg(text()));
    setAccessibleDescription(explanationOf(environment));
    update();
}

void EnvironmentBadge::paintEvent(QPaintEvent *)
{
    const Tint tint = tintOf(m_environment);
    const PatchColours colours = tint == Tint::Production ? strongPatchColours(tint, palette())
                                                          : patchColours(tint, palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.edge);
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(colours.ink);
    painter.drawText(contentsRect(), int(alignment()), text());
}

} // namespace knippe
