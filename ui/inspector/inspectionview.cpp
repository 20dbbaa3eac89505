// SPDX-License-Identifier: MIT
#include "ui/inspector/inspectionview.h"

#include "ui/common/tint.h"
#include "ui/common/wrappedlabel.h"
#include "ui/inspector/membertree.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QSplitter>

using namespace Qt::StringLiterals;

namespace knippe {

using Outcome = AcceptanceCheck::Outcome;

InspectionView::InspectionView(const QString &question, QWidget *parent)
    : QWidget(parent)
    , m_verdict(new WrappedLabel(this))
    , m_checks(new QListWidget(this))
    , m_members(new MemberTree(this))
{
    m_verdict->setMargin(8);
    m_verdict->setAutoFillBackground(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(createChecks(question));
    split->addWidget(m_members);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_verdict);
    column->addWidget(split, 1);
}

QWidget *InspectionView::createChecks(const QString &question)
{
    auto *heading = new QLabel(question, this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setTextFormat(Qt::PlainText);
    heading->setContentsMargins(8, 6, 8, 4);
    m_checks->setAccessibleName(question);
    m_checks->setFrameShape(QFrame::NoFrame);
    m_checks->setWordWrap(true);
    m_checks->setResizeMode(QListView::Adjust);
    m_checks->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_checks->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_checks->setSpacing(2);
    auto *left = new QWidget(this);
    left->setBackgroundRole(QPalette::Base);
    left->setForegroundRole(QPalette::Text);
    left->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading);
    column->addWidget(m_checks, 1);
    return left;
}

void InspectionView::setInspection(const Inspection &inspection, const QDateTime &now)
{
    m_inspection = inspection;
    showVerdict();
    setNow(now);
}

void InspectionView::setNow(const QDateTime &now)
{
    m_inspection.judge(now);
    showChecks();
    m_members->setToken(m_inspection.token, now);
}

void InspectionView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_verdict->text().isEmpty()) {
        showVerdict();
        showChecks();
    }
    QWidget::changeEvent(event);
}

void InspectionView::showVerdict()
{
    const InspectedToken &token = m_inspection.token;
    const QString kind = tr("This is %1.").arg(kindText(token.kind));
    if (token.kind == InspectedToken::Kind::Opaque) // nothing is wrong with it
        return paintVerdict(kind, patchColours(Tint::Neutral, palette()), false);
    const bool isVerified = m_inspection.verification.isVerified();
    QStringList sentences{
        (isVerified ? u"✓ "_s : u"✗ "_s) + verificationText(m_inspection.verification), kind};
    if (!token.problem.isEmpty())
        sentences.append(token.problem);
    paintVerdict(sentences.join(u' '),
                 isVerified ? patchColours(Tint::Good, palette())
                            : strongPatchColours(Tint::Danger, palette()),
                 !isVerified);
}

void InspectionView::paintVerdict(const QString &text, const PatchColours &colours, bool isLoud)
{
    m_verdict->setText(text);
    QPalette patch = palette();
    patch.setColor(QPalette::Window, colours.fill);
    patch.setColor(QPalette::WindowText, colours.ink);
    m_verdict->setPalette(patch);
    QFont face = font();
    face.setBold(isLoud);
    m_verdict->setFont(face);
}

void InspectionView::showChecks()
{
    const QList<AcceptanceCheck> &checks = m_inspection.checks;
    while (m_checks->count() > checks.size())
        delete m_checks->takeItem(m_checks->count() - 1);
    while (m_checks->count() < checks.size())
        m_checks->addItem(QString());
    for (int row = 0; row < checks.size(); ++row) {
        QString word = tr("? %1: not known");
        QColor ink = weakInk(palette(), palette().color(QPalette::Base));
        if (checks[row].outcome == Outcome::Passes) {
            word = tr("✓ %1: yes");
            ink = tintInk(Tint::Good, palette(), palette().color(QPalette::Base));
        } else if (checks[row].outcome == Outcome::Fails) {
            word = tr("✗ %1: no");
            ink = tintInk(Tint::Danger, palette(), palette().color(QPalette::Base));
        }
        const QString line = word.arg(subjectText(checks[row].subject));
        QListWidgetItem *item = m_checks->item(row);
        item->setText(checks[row].reason.isEmpty() ? line : line + u" – "_s + checks[row].reason);
        item->setForeground(ink);
    }
}

} // namespace knippe
