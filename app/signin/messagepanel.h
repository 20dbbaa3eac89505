// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace knippe {

/// Stands in place of the page and says why there is none. Not a web page, so that no page can
/// imitate it and it needs nothing that has just failed.
class MessagePanel : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePanel(QWidget *parent = nullptr);

    /// `goOn` is the first button's text; without it there are only the ways out: the system's
    /// browser, and none.
    void setMessage(const QString &heading, const QString &text, const QString &detail,
                    const QString &goOn);

signals:
    void goOnClicked();
    void openInBrowserClicked();
    void giveUpClicked();

private:
    QLabel *m_heading;
    QLabel *m_text;
    QLabel *m_detail;
    QPushButton *m_goOn;
    QPushButton *m_openInBrowser;
    QPushButton *m_giveUp;
};

} // namespace knippe
