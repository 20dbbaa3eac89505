// SPDX-License-Identifier: MIT
#pragma once

#include "app/signin/requestinterceptor.h"
#include "app/signin/requestreader.h"
#include "app/signin/restrictedpage.h"

#include <QtCore/QTranslator>
#include <QtWebEngineCore/QWebEngineProfile>

#include <memory>

namespace knippe {

class SigninWindow;
struct SigninAnswer;

/// The program between its two pipes: warms the engine up, waits for the request, opens the window,
/// answers and quits. Cookies and storage live in a profile of its own, in memory, and go with it.
class SigninProcess : public QObject
{
    Q_OBJECT

public:
    SigninProcess(int answerPipe, bool withoutSandbox);
    ~SigninProcess() override;

    /// Waits for the request while the engine starts.
    void start();
    /// The request is known already.
    void start(const SigninRequest &request);

private:
    void onLineArrived(const QByteArray &line);
    void open(const SigninRequest &request);
    void translate(const QString &language);
    void answer(const SigninAnswer &answer);

    int m_answerPipe;
    bool m_withoutSandbox;
    bool m_hasAnswered = false;
    RequestReader m_reader;
    QTranslator m_qtTranslator; ///< of dialogs and their buttons
    QTranslator m_translator;
    QWebEngineProfile m_profile; ///< default-constructed: off the record
    RequestInterceptor m_interceptor;
    RestrictedPage m_page{&m_profile}; ///< goes before its profile
    std::unique_ptr<SigninWindow> m_window;
};

} // namespace knippe
