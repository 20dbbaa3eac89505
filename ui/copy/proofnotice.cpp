// SPDX-License-Identifier: MIT
#include "ui/copy/proofnotice.h"

#include "ui/common/durationtext.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/mnemonic.h"
#include "ui/common/plaintooltip.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

namespace knippe {

ProofNotice::ProofNotice(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_text(new ElidedLabel(Qt::ElideRight, this))
    , m_again(new QPushButton(tr("Cop&y again"), this))
{
    m_again->setAccessibleName(withoutMnemonic(m_again->text()));
    m_again->setAccessibleDescription(tr("Copies the same once more, with a fresh proof"));
    setToolTip(plainToolTip(tr("It is good for one request, once. Some APIs accept it for a few "
                               "seconds only.")));
    m_again->setToolTip(plainToolTip(m_again->accessibleDescription()));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 3, 10, 3);
    row->setSpacing(10);
    row->addWidget(m_text);
    row->addWidget(m_again);
    connect(m_again, &QPushButton::clicked, this, &ProofNotice::againRequested);
    follow({});
}

void ProofNotice::follow(const QDateTime &until)
{
    m_since = m_clock.now();
    m_until = until;
    setVisible(until.isValid());
    m_again->hide();
    tick();
}

void ProofNotice::tick()
{
    if (!m_until.isValid())
        return;
    if (const qint64 left = secondsLeft(); left > 0) {
        m_text->setWholeText(tr("The proof is good for about %1").arg(durationText(left)));
    } else if (m_again->isHidden()) { // once, not every second
        m_text->setWholeText(tr("The proof is too old by now."));
        m_again->show();
        QAccessibleEvent alert(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

/// None after a clock was set back: how old it is, nobody knows then.
qint64 ProofNotice::secondsLeft() const
{
    const QDateTime now = m_clock.now();
    return now < m_since ? 0 : now.secsTo(m_until);
}

} // namespace knippe
