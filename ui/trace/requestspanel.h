// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QTableView;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace knippe {

class RequestLog;
class RequestModel;
struct TracedField;

/// What has been said to the authority and by it: a line for each request, what stood in it, and a
/// file of it all to be sent to somebody who helps.
class RequestsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RequestsPanel(QWidget *parent = nullptr);

    /// Shown until it goes or another is set; none is allowed.
    void setLog(RequestLog *log);

signals:
    void failed(const knippe::Error &error);
    void saved(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitToFont();
    void layOut();
    void refresh();
    void onChanged(const QModelIndex &first, const QModelIndex &last);
    void showDetails();
    QTreeWidgetItem *addLine(const QString &text);
    void addFields(const QString &heading, const QList<TracedField> &fields);
    void askForFile();
    void save(const QString &path);

    RequestModel *m_model;
    QTableView *m_table;
    QStackedWidget *m_pages;
    QLabel *m_hint; ///< in the details' place
    QTreeWidget *m_details;
    QLabel *m_summary;
    QPushButton *m_save;
    QPushButton *m_clear;
};

} // namespace knippe
