// SPDX-License-Identifier: MIT
#include "ui/connection/connectiondialog.h"

#include "core/base/errortext.h"
#include "core/session/connectiontext.h"
#include "ui/common/announcement.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/symbol.h"
#include "ui/common/tint.h"
#include "ui/common/wrappedlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTreeWidget>

using namespace Qt::StringLiterals;

namespace knippe {

using State = ConnectionTest::State;

namespace {

enum Column { StepColumn, StateColumn, TimeColumn };
constexpr int Rows = 9; // the heading is one
constexpr int DetailLines = 7;
constexpr int Width = 72; // characters

} // namespace

ConnectionDialog::ConnectionDialog(StoredProfile profile, const Parts &parts, QWidget *parent)
    : QDialog(parent)
    , m_profile(std::move(profile))
    , m_parts(parts)
    , m_steps(new QTreeWidget(this))
    , m_details(new WrappedLabel(this))
    , m_again(new QPushButton(tr("&Test again"), this))
    , m_copy(new QPushButton(tr("Copy &report"), this))
    , m_close(new QPushButton(this))
{
    setWindowTitle(tr("Connection test – %1").arg(m_profile.profile.name));
    m_steps->setHeaderLabels({tr("Step"), tr("Result"), tr("Time")});
    m_steps->setAccessibleName(tr("Steps to %1").arg(m_profile.profile.authority));
    m_steps->setRootIsDecorated(false);
    m_steps->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_steps->setAllColumnsShowFocus(true);
    m_steps->setUniformRowHeights(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    layOut();
    connect(m_steps, &QTreeWidget::currentItemChanged, this, &ConnectionDialog::showFinding);
    connect(m_again, &QPushButton::clicked, this, &ConnectionDialog::test);
    connect(m_copy, &QPushButton::clicked, this, &ConnectionDialog::copyReport);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    test();
}

void ConnectionDialog::layOut()
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumHeight(DetailLines * fontMetrics().lineSpacing());
    scroll->setWidget(m_details);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(m_steps, 1);
    column->addWidget(scroll);
    column->addLayout(buttons);
    m_steps->setMinimumHeight(Rows * (fontMetrics().height() + 8));
    setMinimumWidth(Width * fontMetrics().averageCharWidth());
}

void ConnectionDialog::test()
{
    m_test = std::make_unique<ConnectionTest>(m_profile, m_parts.environment);
    connect(m_test.get(), &ConnectionTest::changed, this, &ConnectionDialog::refresh);
    connect(m_test.get(), &ConnectionTest::finished, this, &ConnectionDialog::onFinished);
    m_steps->clear();
    for (const ConnectionTest::Finding &finding : m_test->findings()) {
        new QTreeWidgetItem(m_steps, {stepText(finding.step), QString(), QString()});
        refresh(finding.step);
    }
    m_steps->setCurrentItem(m_steps->topLevelItem(0));
    m_again->setEnabled(false);
    m_copy->setEnabled(false);
    m_close->setText(tr("&Cancel"));
    m_test->start();
}

void ConnectionDialog::refresh(ConnectionTest::Step step)
{
    const ConnectionTest::Finding &finding = m_test->findings().at(qsizetype(step));
    QTreeWidgetItem *row = m_steps->topLevelItem(int(step));
    const bool isOver = finding.state == State::Passed || finding.state == State::Doubtful
                        || finding.state == State::Failed;
    row->setText(StateColumn, stateText(finding.state));
    row->setText(TimeColumn, isOver ? tr("%1 ms").arg(finding.took.count()) : QString());
    const QColor base = palette().color(QPalette::Base);
    if (finding.state == State::Failed)
        row->setForeground(StateColumn, tintInk(Tint::Danger, palette(), base));
    if (finding.state == State::Running)
        m_steps->setCurrentItem(row);
    showFinding();
}

void ConnectionDialog::onFinished()
{
    for (const ConnectionTest::Finding &finding : m_test->findings())
        refresh(finding.step);
    const std::optional<Error> error = m_test->error();
    for (const ConnectionTest::Finding &finding : m_test->findings()) {
        if (error && finding.error == error) {
            m_steps->setCurrentItem(m_steps->topLevelItem(int(finding.step)));
            break;
        }
    }
    m_again->setEnabled(true);
    m_copy->setEnabled(true);
    m_close->setText(tr("&Close"));
    announce(this, error ? errorText(*error) : tr("The authority can be reached."));
}

void ConnectionDialog::showFinding()
{
    const int row = m_steps->indexOfTopLevelItem(m_steps->currentItem());
    if (row < 0)
        return;
    const QStringList lines = findingLines(*m_test, m_test->findings().at(row));
    m_details->setText(lines.join(u'\n'));
    m_details->setAccessibleName(m_details->text());
    m_steps->topLevelItem(row)->setData(StepColumn, Qt::AccessibleDescriptionRole,
                                        m_details->text());
}

void ConnectionDialog::copyReport()
{
    const QString report = connectionReport(*m_test, m_parts.environment.clock.now());
    m_parts.clipboard.copyPlain(report);
}

} // namespace knippe
