// SPDX-License-Identifier: MIT
#include "ui/trace/requestspanel.h"

#include "core/base/timetext.h"
#include "core/trace/harbundle.h"
#include "core/trace/requestlog.h"
#include "ui/common/filedialog.h"
#include "ui/common/plaintooltip.h"
#include "ui/common/symbol.h"
#include "ui/common/wrappedlabel.h"
#include "ui/trace/requestdelegate.h"
#include "ui/trace/requestmodel.h"
#include "ui/trace/requesttext.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QSaveFile>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeWidget>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int RowPadding = 8;

RequestsPanel::RequestsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new RequestModel(this))
    , m_table(new QTableView(this))
    , m_pages(new QStackedWidget(this))
    , m_hint(new WrappedLabel(this))
    , m_details(new QTreeWidget(this))
    , m_summary(new QLabel(this))
    , m_save(new QPushButton(tr("&Save for support …"), this))
    , m_clear(new QPushButton(tr("Cl&ear"), this))
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RequestDelegate(m_table));
    m_table->setAccessibleName(tr("Requests"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setStretchLastSection(true); // the waterfall
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    fitToFont();
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_details->setAccessibleName(tr("What was sent and answered"));
    m_details->setHeaderLabels({tr("Name"), tr("Value")});
    m_details->setFrameShape(QFrame::NoFrame);
    m_save->setIcon(symbolIcon(Symbol::Save));
    m_save->setToolTip(tr("Writes a file without tokens, codes or keys: lengths and short hashes "
                          "stand in their place"));
    m_hint->setText(tr("Choose a request to see what was sent and answered."));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setMargin(14);
    m_summary->setTextFormat(Qt::PlainText);
    layOut();
    connect(m_save, &QPushButton::clicked, this, &RequestsPanel::askForFile);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_model->log()->clear(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RequestsPanel::showDetails);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RequestsPanel::refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RequestsPanel::showDetails);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &RequestsPanel::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RequestsPanel::onChanged);
    refresh();
    showDetails();
}

void RequestsPanel::fitToFont()
{
    const int letter = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(RequestModel::Call, 25 * letter);
    m_table->setColumnWidth(RequestModel::Answer, 9 * letter);
    m_table->setColumnWidth(RequestModel::Purpose, 40 * letter);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + RowPadding);
}

void RequestsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitToFont();
}

void RequestsPanel::layOut()
{
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_table);
    m_pages->addWidget(m_hint);
    m_pages->addWidget(m_details);
    split->addWidget(m_pages);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({3000, 2000});
    split->setChildrenCollapsible(false);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(14, 6, 14, 6);
    row->setSpacing(8);
    row->addWidget(m_summary, 1);
    row->addWidget(m_clear);
    row->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(split, 1);
}

void RequestsPanel::setLog(RequestLog *log)
{
    m_model->setLog(log);
}

void RequestsPanel::refresh()
{
    const int count = m_model->rowCount();
    m_save->setEnabled(count > 0);
    m_clear->setEnabled(count > 0);
    if (count == 0) {
        m_summary->setText(tr("Nothing has been asked of the authority yet."));
    } else {
        qint64 took = 0;
        for (int row = 0; row < count; ++row) {
            const TracedExchange &each = *m_model->exchange(row);
            if (each.kind != TracedExchange::Kind::Page)
                took += each.took.value_or(0);
        }
        m_summary->setText(
            tr("%n request(s)", nullptr, count) + u" · "_s
            + tr("%1 s with the authority").arg(QLocale().toString(double(took) / 1000, 'f', 1)));
    }
    if (!m_table->currentIndex().isValid())
        showDetails();
    const QScrollBar *bar = m_table->verticalScrollBar();
    if (!m_table->currentIndex().isValid() || bar->value() == bar->maximum())
        m_table->scrollToBottom();
}

// Other rows' news leave what is open in the details, and where one has scrolled to, alone.
void RequestsPanel::onChanged(const QModelIndex &first, const QModelIndex &)
{
    if (first.column() > RequestModel::Call) // only the bars have moved
        return;
    refresh();
    if (first.row() == m_table->currentIndex().row())
        showDetails();
}

void RequestsPanel::showDetails()
{
    m_details->clear();
    const TracedExchange *exchange = m_model->exchange(m_table->currentIndex().row());
    m_hint->setVisible(m_model->rowCount() > 0);
    m_pages->setCurrentWidget(exchange ? static_cast<QWidget *>(m_details) : m_hint);
    if (!exchange)
        return;
    addLine(tr("%1 at %2", "a request, when it was sent")
                .arg(exchange->url.toDisplayString(), timeOfDayText(exchange->startedAt)));
    addFields(tr("Sent"), exchange->sent);
    addFields(tr("Answer"), exchange->received);
    m_details->expandAll();
    m_details->resizeColumnToContents(0);
    const int most = m_details->viewport()->width() / 2;
    m_details->setColumnWidth(0, qMin(m_details->columnWidth(0), most));
}

static void addTo(QTreeWidgetItem *parent, const QList<TracedField> &fields)
{
    for (const TracedField &field : fields) {
        auto *item = new QTreeWidgetItem(parent, {field.name, RequestText::value(field)});
        item->setToolTip(1, plainToolTip(RequestText::value(field)));
        addTo(item, field.parts);
    }
}

QTreeWidgetItem *RequestsPanel::addLine(const QString &text)
{
    auto *line = new QTreeWidgetItem(m_details, {text});
    line->setFirstColumnSpanned(true);
    return line;
}

void RequestsPanel::addFields(const QString &heading, const QList<TracedField> &fields)
{
    QTreeWidgetItem *top = addLine(heading);
    QFont bold = font();
    bold.setBold(true);
    top->setFont(0, bold);
    addTo(top, fields);
}

void RequestsPanel::askForFile()
{
    QFileDialog *dialog =
        createFileDialog(this, tr("Save the requests"), {}, tr("HTTP archive (*.har)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"har"_s);
    dialog->selectFile(
        u"knippe-%1.har"_s.arg(QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmm"_s)));
    connect(dialog, &QFileDialog::fileSelected, this, &RequestsPanel::save);
    dialog->open();
}

void RequestsPanel::save(const QString &path)
{
    QSaveFile file(path);
    const QByteArray bundle = harBundle(m_model->log()->exchanges());
    if (!file.open(QIODevice::WriteOnly) || file.write(bundle) != bundle.size() || !file.commit()) {
        emit failed({QString(codes::ConfigFile), path + u": "_s + file.errorString(), {}, 0});
        return;
    }
    emit saved(path);
}

} // namespace knippe
