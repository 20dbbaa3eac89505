// SPDX-License-Identifier: MIT
#include "ui/trace/requestmodel.h"

#include "core/trace/requestlog.h"
#include "ui/common/tint.h"
#include "ui/trace/requesttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr qint64 LongSilence = 5000; // ms; what comes after it is another burst
static constexpr qint64 LongestPage = 200;  // ms; a person's seconds would dwarf all the rest

static qint64 startOf(const TracedExchange &exchange)
{
    return exchange.startedAt.toMSecsSinceEpoch();
}

static qint64 endOf(const TracedExchange &exchange)
{
    return startOf(exchange) + exchange.took.value_or(0);
}

static Tint tintOf(const TracedExchange &exchange)
{
    if (!exchange.took || exchange.kind == TracedExchange::Kind::Page)
        return Tint::Neutral;
    if (exchange.isExpected)
        return Tint::Warning;
    const bool isGood = exchange.status >= 200 && exchange.status < 300 && !exchange.error;
    return isGood ? Tint::Good : Tint::Danger;
}

RequestModel::RequestModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

RequestLog *RequestModel::log() const
{
    return m_log;
}

void RequestModel::setLog(RequestLog *log)
{
    beginResetModel();
    if (m_log)
        m_log->disconnect(this);
    m_log = log;
    m_rows = log ? int(log->exchanges().size()) : 0;
    if (log) {
        connect(log, &RequestLog::added, this, &RequestModel::onAdded);
        connect(log, &RequestLog::changed, this, &RequestModel::onChanged);
        connect(log, &RequestLog::cleared, this, [this] { setLog(m_log); });
    }
    endResetModel();
}

const TracedExchange *RequestModel::exchange(int row) const
{
    return m_log && row >= 0 && row < m_rows ? &m_log->exchanges().at(size_t(row)) : nullptr;
}

void RequestModel::onAdded()
{
    if (int(m_log->exchanges().size()) == m_rows) // the first has gone to make room
        return setLog(m_log);
    beginInsertRows({}, m_rows, m_rows);
    ++m_rows;
    endInsertRows();
}

void RequestModel::onChanged(int number)
{
    const int row = number - m_log->exchanges().front().number;
    // the bars of a burst share one scale
    emit dataChanged(index(0, Time), index(m_rows - 1, Time));
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

RequestModel::Bar RequestModel::bar(int row) const
{
    int first = row;
    while (first > 0 && startOf(*exchange(first)) - endOf(*exchange(first - 1)) < LongSilence)
        --first;
    const qint64 origin = startOf(*exchange(first));
    qint64 cut = 0; // out of the time until now, by pages
    double whole = 1;
    Bar bar;
    for (int each = first; each < m_rows; ++each) {
        const TracedExchange &shown = *exchange(each);
        if (each > row && startOf(shown) - endOf(*exchange(each - 1)) >= LongSilence)
            break;
        const bool isPage = shown.kind == TracedExchange::Kind::Page;
        const qint64 took = shown.took.value_or(0);
        const qint64 length = isPage ? std::min(took, LongestPage) : took;
        const qint64 start = std::max<qint64>(startOf(shown) - origin - cut, 0);
        if (each == row)
            bar = {double(start), double(length)};
        whole = std::max(whole, double(start + length));
        cut += took - (isPage ? length : took);
    }
    return {bar.start / whole, bar.share / whole};
}

int RequestModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int RequestModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RequestModel::data(const QModelIndex &index, int role) const
{
    const TracedExchange *shown = exchange(index.row());
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case Call:
            return RequestText::call(*shown);
        case Answer:
            return RequestText::answer(*shown);
        case Purpose:
            return RequestText::purpose(*shown);
        default:
            return RequestText::took(*shown);
        }
    case TintRole:
        return int(tintOf(*shown));
    case StartRole:
        return bar(index.row()).start;
    case ShareRole:
        return bar(index.row()).share;
    default:
        return {};
    }
}

QVariant RequestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Call:
        return tr("Request");
    case Answer:
        return tr("Answer");
    case Purpose:
        return tr("What");
    case Time:
        return tr("Time");
    default:
        return {};
    }
}

} // namespace knippe
