// SPDX-License-Identifier: MIT
#include "ui/profiles/twostepdialog.h"

#include "ui/common/comfortablesize.h"
#include "ui/common/messagebar.h"
#include "ui/common/wrappedlabel.h"
#include "ui/profiles/stepcard.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QScrollArea>

namespace knippe {

static constexpr QSize Usual(700, 850);

TwoStepDialog::TwoStepDialog(const QString &title, QWidget *window)
    : QDialog(window)
    , m_messages(new MessageBar(this))
    , m_column(new QWidget(this))
{
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
}

QProgressBar *TwoStepDialog::createProgress(const QString &accessibleName)
{
    auto *progress = new QProgressBar(this);
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setAccessibleName(accessibleName);
    return progress;
}

void TwoStepDialog::layOut(const QList<StepCard *> &cards, const QString &explanation,
                           QLayout *actions)
{
    auto *stack = new QVBoxLayout(m_column);
    for (StepCard *each : cards)
        stack->addWidget(each);
    stack->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_column);
    auto *words = new WrappedLabel(this);
    words->setText(explanation);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_messages);
    column->addWidget(scroll, 1);
    column->addWidget(words);
    column->addLayout(actions);
    column->addWidget(buttons);
    resize(comfortableSize(*this, Usual));
}

} // namespace knippe
