// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QPointer>

namespace knippe {

class RequestLog;
struct TracedExchange;

/// A session's requests, the newest last.
class RequestModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Call, Answer, Purpose, Time, ColumnCount };
    enum Role {
        TintRole = Qt::UserRole + 1, ///< int(Tint), of Answer and Time
        StartRole,                   ///< double, 0 to 1: of the burst it belongs to; of Time
        ShareRole,                   ///< double, 0 to 1: likewise, how long it took
    };

    explicit RequestModel(QObject *parent = nullptr);

    void setLog(RequestLog *log);
    [[nodiscard]] RequestLog *log() const;
    [[nodiscard]] const TracedExchange *exchange(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Bar ///< shares of the burst's time
    {
        double start = 0;
        double share = 0;
    };
    void onAdded();
    void onChanged(int number);
    /// In the burst that a row belongs to: the requests around it without a long silence.
    [[nodiscard]] Bar bar(int row) const;

    QPointer<RequestLog> m_log;
    int m_rows = 0; ///< as told
};

} // namespace knippe
