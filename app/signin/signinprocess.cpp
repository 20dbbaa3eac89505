// SPDX-License-Identifier: MIT
#include "app/signin/signinprocess.h"

#include "app/signin/parentpipe.h"
#include "app/signin/quietlog.h"
#include "app/signin/signinanswer.h"
#include "app/signin/signinwindow.h"
#include "app/signin/viewsettings.h"

#include <QtCore/QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace knippe {

SigninProcess::SigninProcess(int answerPipe, bool withoutSandbox)
    : m_answerPipe(answerPipe)
    , m_withoutSandbox(withoutSandbox)
{
    restrictProfile(m_profile);
    m_profile.setUrlRequestInterceptor(&m_interceptor);
    connect(&m_reader, &RequestReader::lineArrived, this, &SigninProcess::onLineArrived);
    connect(&m_reader, &RequestReader::ended, this, [] { QCoreApplication::exit(); });
    connect(&m_interceptor, &RequestInterceptor::requestBlocked, this,
            [](const QUrl &url) { logLine(u"kept out: "_s + originOf(url)); });
}

SigninProcess::~SigninProcess() = default;

void SigninProcess::start()
{
    m_reader.start(true);
    m_page.warmUp();
}

void SigninProcess::start(const SigninRequest &request)
{
    m_reader.start(false);
    open(request);
}

void SigninProcess::onLineArrived(const QByteArray &line)
{
    QString problem;
    if (const auto request = parseSigninRequest(line, problem))
        open(*request);
    else
        answer(SigninAnswer::failed(reasons::BadRequest, problem));
}

void SigninProcess::open(const SigninRequest &request)
{
    const AddressPolicy policy = AddressPolicy::of(request, m_withoutSandbox);
    translate(request.language);
    m_profile.setHttpAcceptLanguage(acceptLanguage(request.language));
    m_interceptor.setPolicy(policy);
    m_window = std::make_unique<SigninWindow>(m_page, request, m_withoutSandbox);
    connect(m_window.get(), &SigninWindow::answered, this, &SigninProcess::answer);
    m_page.start(request, policy); // the page is on its way while the window is drawn
    m_window->open();
}

void SigninProcess::translate(const QString &language)
{
    const QString name = language.section(u'-', 0, 0).toLower();
    if (m_qtTranslator.load(":/i18n/qtbase_"_L1 + name + ".qm"_L1))
        QCoreApplication::installTranslator(&m_qtTranslator);
    if (m_translator.load(":/i18n/knippe_"_L1 + name + ".qm"_L1))
        QCoreApplication::installTranslator(&m_translator);
}

void SigninProcess::answer(const SigninAnswer &answer)
{
    if (std::exchange(m_hasAnswered, true))
        return;
    writeToParent(m_answerPipe, answer.toLine());
    // Queued: the caller is a window or a page, and quit() would ask the window to close again.
    QMetaObject::invokeMethod(
        qApp, [] { QCoreApplication::exit(); }, Qt::QueuedConnection);
}

} // namespace knippe
