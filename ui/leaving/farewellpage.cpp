// SPDX-License-Identifier: MIT
#include "ui/leaving/farewellpage.h"

#include "core/base/errortext.h"
#include "ui/common/announcement.h"
#include "ui/common/mnemonic.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace knippe {

using Step = EndOfShift::Step;

static constexpr int BarHeight = 6;
static constexpr int LongestBar = 360;

static QLabel *label(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

static QPushButton *button(QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setAutoDefault(true); // Enter works, too
    return button;
}

static void setText(QPushButton *button, const QString &text)
{
    button->setText(text);
    button->setAccessibleName(withoutMnemonic(text));
}

static QString textOf(const EndOfShift::Farewell &farewell)
{
    switch (farewell.step) {
    case Step::Forgetting:
        return FarewellPage::tr("Removing the session and the tokens from this computer …");
    case Step::Telling:
        return FarewellPage::tr("Gone from this computer; telling the authority …");
    case Step::Done:
        return FarewellPage::tr("Signed out");
    case Step::Failed:
        break;
    }
    return errorText(*farewell.error) + u'\n' + farewell.error->code;
}

FarewellPage::FarewellPage(QWidget *parent)
    : QWidget(parent)
    , m_heading(label(this))
    , m_bar(new QProgressBar(this))
    , m_list(new QWidget(this))
    , m_rows(new QGridLayout)
    , m_again(button(this))
    , m_back(button(this))
{
    setBackgroundRole(QPalette::Base);
    setForegroundRole(QPalette::Text);
    setAutoFillBackground(true);
    QFont large = m_heading->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    m_heading->setFont(large);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(BarHeight);
    m_bar->setMaximumWidth(LongestBar);
    layOut();
    retranslate();
    connect(m_again, &QPushButton::clicked, this, &FarewellPage::againRequested);
    connect(m_back, &QPushButton::clicked, this, &FarewellPage::backRequested);
}

void FarewellPage::layOut()
{
    m_rows->setHorizontalSpacing(18);
    m_rows->setVerticalSpacing(10);
    m_rows->setColumnStretch(1, 1);
    auto *list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->addLayout(m_rows);
    list->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Base);
    scroll->setWidget(m_list);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addWidget(m_back);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 28, 32, 20);
    column->setSpacing(16);
    column->addWidget(m_heading);
    column->addWidget(m_bar);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
}

void FarewellPage::retranslate()
{
    m_bar->setAccessibleName(tr("Progress"));
    setText(m_again, tr("&Try again"));
    setText(m_back, tr("&Back"));
}

void FarewellPage::showProgress(const EndOfShift &shift)
{
    int row = 0;
    int done = 0;
    for (const EndOfShift::Farewell &farewell : shift.farewells()) {
        if (!farewell.wasHeld)
            continue;
        showRow(row++, farewell);
        done += farewell.step == Step::Forgetting ? 0 : farewell.step == Step::Telling ? 1 : 2;
    }
    hideRowsFrom(row);
    m_bar->setRange(0, 2 * row);
    m_bar->setValue(done);
    showOutcome(shift.isFinished() && !shift.hasSucceeded());
}

void FarewellPage::showRow(int row, const EndOfShift::Farewell &farewell)
{
    if (!at(row, 0)) {
        QLabel *name = label(m_list);
        QFont bold = name->font();
        bold.setBold(true);
        name->setFont(bold);
        QLabel *step = label(m_list);
        step->setWordWrap(true);
        m_rows->addWidget(name, row, 0, Qt::AlignTop);
        m_rows->addWidget(step, row, 1, Qt::AlignTop);
    }
    at(row, 0)->setText(farewell.profile);
    at(row, 1)->setText(textOf(farewell));
    at(row, 1)->setAccessibleName(farewell.profile + u": "_s + at(row, 1)->text());
    at(row, 0)->show();
    at(row, 1)->show();
}

/// Of an earlier attempt.
void FarewellPage::hideRowsFrom(int row)
{
    for (int each = row; at(each, 0); ++each) {
        at(each, 0)->hide();
        at(each, 1)->hide();
    }
}

QLabel *FarewellPage::at(int row, int column) const
{
    const QLayoutItem *item = m_rows->itemAtPosition(row, column);
    return item ? static_cast<QLabel *>(item->widget()) : nullptr;
}

void FarewellPage::showOutcome(bool hasFailed)
{
    m_heading->setText(hasFailed ? tr("Not everybody could be signed out")
                                 : tr("Signing out everywhere …"));
    m_bar->setVisible(!hasFailed);
    m_again->setVisible(hasFailed);
    m_back->setVisible(hasFailed);
    if (!hasFailed)
        return;
    m_again->setFocus(Qt::OtherFocusReason);
    setAccessibleName(m_heading->text());
    announce(this, m_heading->text());
}

} // namespace knippe
