// SPDX-License-Identifier: MIT
#pragma once

#include "app/signin/restrictedpage.h"
#include "app/signin/signinanswer.h"

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>

class QStackedWidget;
class QWebEngineView;

namespace knippe {

class MessagePanel;
class OriginBar;

/// The window of one sign-in: header, address, page. It ends with answered(), which comes once;
/// nothing is loaded after it.
class SigninWindow : public QWidget
{
    Q_OBJECT

public:
    /// `page` outlives the window.
    SigninWindow(RestrictedPage &page, SigninRequest request, bool withoutSandbox,
                 QWidget *parent = nullptr);
    ~SigninWindow() override;

    void open();

signals:
    void answered(const knippe::SigninAnswer &answer);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void arrange(bool withoutSandbox);
    void connectPage();
    void addShortcuts();
    void stayAbove(quint64 parentWindow);

    void onPageShown(int httpStatus);
    void onPageFailed(const QUrl &url, const QString &description, bool isCertificate);
    void onNavigationBlocked(const QUrl &url);
    void onRendererTerminated(QWebEnginePage::RenderProcessTerminationStatus status);
    void showFailure(const QString &heading, const QString &text, const QString &goOn,
                     const SigninAnswer &failure, const QUrl &url);
    void showTitle(const QString &title);
    void goOn();
    void giveUp();
    void showMenu(const QPoint &position);
    void finish(const SigninAnswer &answer);

    RestrictedPage &m_page;
    SigninRequest m_request;
    std::optional<SigninAnswer> m_failure; ///< on screen now; what giving up answers
    bool m_isFinished = false;
    std::unique_ptr<QWindow> m_parentWindow; ///< another process's
    QWebEngineView *m_view;
    OriginBar *m_origin;
    QStackedWidget *m_stack;
    MessagePanel *m_message;
};

} // namespace knippe
