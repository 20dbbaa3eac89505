// SPDX-License-Identifier: MIT
#include "app/signin/headerbar.h"

#include "app/signin/engineage.h"
#include "app/signin/tintedlabel.h"

#include <QtGui/QPainter>
#include <QtGui/QTextDocument>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

namespace knippe {

Tint tintOf(Environment environment)
{
    switch (environment) {
    case Environment::Sandbox:
        return Tint::Sandbox;
    case Environment::Production:
        return Tint::Production;
    case Environment::Test:
        break;
    }
    return Tint::Test;
}

QString wordOf(Environment environment)
{
    switch (environment) {
    case Environment::Sandbox:
        return HeaderBar::tr("SANDBOX");
    case Environment::Production:
        return HeaderBar::tr("PRODUCTION");
    case Environment::Test:
        break;
    }
    return HeaderBar::tr("TEST");
}

HeaderBar::HeaderBar(const SigninRequest &request, QWidget *parent)
    : WrappingRow(parent)
    , m_environment(request.environment)
    , m_oldEngine(new TintedLabel(Tint::Danger, TintedLabel::Badge, this))
{
    auto *title = new QLabel(tr("Sign in"), this);
    title->setTextFormat(Qt::PlainText);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto *badge = new TintedLabel(tintOf(request.environment), TintedLabel::Badge, this);
    badge->setText(wordOf(request.environment));
    badge->setAccessibleName(tr("Environment: %1").arg(badge->text()));
    auto *openInBrowser = new QPushButton(tr("Open in browser"), this);
    openInBrowser->setAccessibleName(openInBrowser->text());
    openInBrowser->setAccessibleDescription(
        tr("Closes this window and goes on in the system's web browser"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAccessibleName(cancel->text());
    cancel->setAccessibleDescription(tr("Ends the sign-in; the Escape key does the same"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    title->setForegroundRole(QPalette::Text);
    for (QPushButton *button : {openInBrowser, cancel}) {
        button->setAutoDefault(false);
        button->setToolTip(Qt::convertFromPlainText(button->accessibleDescription()));
        button->setMinimumSize(button->sizeHint() + QSize(14, 6));
    }

    const int edge = m_environment == Environment::Production ? ProductionEdge : 0;
    setMargins({14, 9 + edge, 14, 9});
    setSpacing(9);
    for (QWidget *each : {title, static_cast<QLabel *>(badge), static_cast<QLabel *>(m_oldEngine)})
        leading().addWidget(each);
    leading().addStretch();
    trailing().addWidget(openInBrowser);
    trailing().addWidget(cancel);

    m_oldEngine->hide();

    connect(openInBrowser, &QPushButton::clicked, this, &HeaderBar::openInBrowserClicked);
    connect(cancel, &QPushButton::clicked, this, &HeaderBar::cancelClicked);
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    if (m_environment == Environment::Production)
        QPainter(this).fillRect(0, 0, width(), ProductionEdge,
                                patchColours(Tint::Production, palette()).edge);
}

void HeaderBar::setEngineAge(int months)
{
    m_oldEngine->setText(tr("OLD ENGINE"));
    m_oldEngine->setToolTip(
        tr("The web engine's security fixes are about %n month(s) old. Ask for an update of "
           "Knippe, or use “Open in browser”.",
           nullptr, months));
    m_oldEngine->setAccessibleName(m_oldEngine->toolTip());
    m_oldEngine->setVisible(months > EngineBestBefore);
}

} // namespace knippe
