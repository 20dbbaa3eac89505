// SPDX-License-Identifier: MIT
#include "ui/common/clipboardstatus.h"

#include "ui/common/announcement.h"
#include "ui/common/durationtext.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/plaintooltip.h"
#include "ui/common/secretclipboard.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

#include <utility>

namespace knippe {

ClipboardStatus::ClipboardStatus(SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_clipboard(clipboard)
    , m_text(new ElidedLabel(Qt::ElideMiddle, this))
    , m_clear(new QPushButton(tr("C&lear now"), this))
    , m_remark(new ElidedLabel(Qt::ElideRight, this))
{
    m_clear->setAccessibleName(tr("Clear now"));
    m_clear->setAccessibleDescription(tr("Takes the token off the clipboard"));
    m_clear->setToolTip(plainToolTip(m_clear->accessibleDescription()));
    QSizePolicy policy = m_clear->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // the bar keeps its height
    m_clear->setSizePolicy(policy);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 3, 10, 3);
    row->setSpacing(10);
    row->addWidget(m_text);
    row->addWidget(m_clear);
    row->addWidget(m_remark, 1);
    connect(m_clear, &QPushButton::clicked, &clipboard, &SecretClipboard::clear);
    connect(&clipboard, &SecretClipboard::changed, this, &ClipboardStatus::refresh);
    refresh();
}

void ClipboardStatus::refresh()
{
    const bool isHolding = m_clipboard.isHolding();
    const QString told = isHolding ? m_clipboard.what() : QString();
    const QString sentence = m_clipboard.isProduction()
                                 ? tr("Copied from PRODUCTION: %1 – cleared in %2")
                                 : tr("Copied: %1 – cleared in %2");
    m_text->setWholeText(
        isHolding ? sentence.arg(m_clipboard.what(), durationText(m_clipboard.secondsLeft()))
                  : QString(),
        isHolding ? tr("Copied: %1").arg(m_clipboard.what()) : QString());
    m_text->setVisible(isHolding);
    m_remark->setWholeText(m_clipboard.remark());
    m_clear->setVisible(isHolding);
    if (std::exchange(m_told, told) != told) // not every second
        announce(this, isHolding ? m_text->text() + u'\n' + m_clipboard.remark()
                                 : tr("The clipboard no longer holds a token."));
}

} // namespace knippe
