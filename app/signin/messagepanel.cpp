// SPDX-License-Identifier: MIT
#include "app/signin/messagepanel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace knippe {

static QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

MessagePanel::MessagePanel(QWidget *parent)
    : QWidget(parent)
    , m_heading(plainLabel(this))
    , m_text(plainLabel(this))
    , m_detail(plainLabel(this))
    , m_goOn(new QPushButton(this))
    , m_openInBrowser(new QPushButton(tr("Open in browser"), this))
    , m_giveUp(new QPushButton(tr("Cancel"), this))
{
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.35);
    m_heading->setFont(large);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detail->setAccessibleName(tr("Technical detail"));
    m_openInBrowser->setAccessibleDescription(
        tr("Closes this window and goes on in the system's web browser"));
    m_giveUp->setAccessibleDescription(tr("Ends the sign-in"));

    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    for (QLabel *label : {m_heading, m_text, m_detail})
        label->setForegroundRole(QPalette::Text);
    for (QPushButton *button : {m_goOn, m_openInBrowser, m_giveUp})
        button->setMinimumSize(QSize(96, button->sizeHint().height() + 6));

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_goOn);
    buttons->addWidget(m_openInBrowser);
    buttons->addWidget(m_giveUp);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(36, 36, 36, 36);
    layout->setSpacing(12);
    layout->addWidget(m_heading);
    layout->addWidget(m_text);
    layout->addWidget(m_detail);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    layout->addStretch();

    connect(m_goOn, &QPushButton::clicked, this, &MessagePanel::goOnClicked);
    connect(m_openInBrowser, &QPushButton::clicked, this, &MessagePanel::openInBrowserClicked);
    connect(m_giveUp, &QPushButton::clicked, this, &MessagePanel::giveUpClicked);
}

void MessagePanel::setMessage(const QString &heading, const QString &text, const QString &detail,
                              const QString &goOn)
{
    m_heading->setText(heading);
    m_text->setText(text);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_goOn->setText(goOn);
    m_goOn->setVisible(!goOn.isEmpty());
    setAccessibleName(heading);
    setAccessibleDescription(text);
    QPushButton *next = goOn.isEmpty() ? m_giveUp : m_goOn;
    next->setAccessibleDescription(heading + u'\n' + text); // is read out when it has the focus
    next->setFocus();
}

} // namespace knippe
