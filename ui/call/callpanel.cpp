// SPDX-License-Identifier: MIT
#include "ui/call/callpanel.h"

#include "core/base/errortext.h"
#include "core/base/redact.h"
#include "core/base/urls.h"
#include "ui/call/callform.h"

#include <QtCore/QLocale>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QSplitter>

using namespace Qt::StringLiterals;

namespace knippe {

CallPanel::CallPanel(QWidget *parent)
    : QWidget(parent)
    , m_note(new QLabel(tr("Select an API to call it."), this))
    , m_content(new QSplitter(Qt::Horizontal, this))
    , m_form(new CallForm(this))
    , m_answer(new AnswerView(this))
{
    m_note->setTextFormat(Qt::PlainText);
    m_note->setAlignment(Qt::AlignCenter);
    m_content->addWidget(m_form);
    m_content->addWidget(m_answer);
    m_content->setChildrenCollapsible(false);
    m_content->setStretchFactor(0, 1);
    m_content->setStretchFactor(1, 1);
    m_content->setSizes({1000, 1000}); // half each, whatever their text would like
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_note, 1);
    column->addWidget(m_content, 1);
    connect(m_form, &CallForm::sent, this, &CallPanel::submit);
    connect(m_form, &CallForm::cancelled, this, &CallPanel::cancel);
    connect(m_answer, &AnswerView::failed, this, &CallPanel::failed);
    connect(m_answer, &AnswerView::saved, this, &CallPanel::saved);
    showDesk();
}

CallPanel::~CallPanel()
{
    wipe();
}

void CallPanel::setSession(Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    wipe();
    m_session = session;
    if (session) {
        m_person = session->person().subject;
        connect(session, &Session::stateChanged, this, &CallPanel::onStateChanged);
        connect(session, &Session::wiped, this, &CallPanel::wipe);
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
    }
    showDesk();
}

/// What has been asked and answered is the business of whoever was signed in then.
void CallPanel::onStateChanged()
{
    const QString person = m_session->person().subject;
    const bool isOver = m_session->state() == Session::State::SignedOut;
    if (isOver || (!m_person.isEmpty() && person != m_person))
        wipe();
    m_person = person;
}

void CallPanel::wipe()
{
    m_answer->setAnswer(nullptr);
    for (auto &[resource, desk] : m_desks) {
        if (desk.answer && desk.answer->response)
            desk.answer->response->body.fill('\0'); // the only copy of it that is ours
    }
    m_desks.clear();
    m_form->setDraft({});
    showDesk();
}

void CallPanel::setResource(const QString &resource)
{
    if (resource == m_resource)
        return;
    if (!m_resource.isEmpty())
        desk().draft = m_form->draft();
    m_resource = resource;
    showDesk();
}

void CallPanel::tick()
{
    if (!m_resource.isEmpty() && desk().running)
        showAnswer();
}

void CallPanel::submit()
{
    if (!m_session || m_resource.isEmpty() || desk().running)
        return;
    Result<ResourceRequest> request = requestOf(m_form->draft());
    if (!request)
        return m_form->setProblem(request.error().detail);
    if (const Result<> fit = Session::checkCall(*request); !fit)
        return m_form->setProblem(errorText(fit.error()));
    m_form->setProblem({});
    const bool isInEarnest =
        m_session->profile().profile.environment() == ClientProfile::Environment::Production;
    if (isInEarnest && !isSafeMethod(QString::fromLatin1(request->method)))
        return confirm(std::make_shared<ResourceRequest>(std::move(*request)));
    send(std::move(*request));
}

void CallPanel::confirm(std::shared_ptr<ResourceRequest> request)
{
    const QString what = QString::fromLatin1(request->method) + u' ' + urlForDisplay(request->url);
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Production"),
                                     tr("Send this to the production environment?") + u"\n\n"_s
                                         + plainText(what, 400),
                                     QMessageBox::Yes | QMessageBox::Cancel, this);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(tr("It may change the data of real people."));
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPointer<Session> session = m_session;
    const QString resource = m_resource;
    connect(question, &QMessageBox::finished, this, [=, this](int answer) {
        if (answer == QMessageBox::Yes && session && session == m_session && resource == m_resource)
            send(std::move(*request));
    });
    connect(m_session, &Session::stateChanged, question, &QMessageBox::reject);
    question->open();
}

void CallPanel::send(ResourceRequest request)
{
    const QString what =
        plainText(QString::fromLatin1(request.method) + u' ' + urlForDisplay(request.url), 200);
    Desk &desk = this->desk();
    desk.answer.reset();
    desk.running = std::make_unique<QObject>();
    desk.since.start();
    m_session->call(m_resource, std::move(request), desk.running.get(),
                    [this, what, resource = m_resource](Result<HttpResponse> response) {
                        onAnswered(resource, what, std::move(response));
                    });
    showAnswer();
}

void CallPanel::onAnswered(const QString &resource, const QString &request,
                           Result<HttpResponse> response)
{
    Desk &desk = m_desks[resource];
    desk.running.release()->deleteLater(); // we are in its answer
    desk.answer = CallAnswer{request, std::move(response), desk.since.elapsed()};
    if (resource == m_resource)
        showAnswer();
}

void CallPanel::cancel()
{
    desk().running.reset();
    showAnswer();
}

void CallPanel::showDesk()
{
    const bool isReady = m_session && !m_resource.isEmpty();
    m_note->setVisible(!isReady);
    m_content->setVisible(isReady);
    if (!isReady)
        return m_answer->setAnswer(nullptr);
    m_form->setDraft(desk().draft);
    showAnswer();
}

void CallPanel::showAnswer()
{
    Desk &desk = this->desk();
    m_form->setRunning(bool(desk.running));
    if (desk.running) {
        const qint64 seconds = desk.since.elapsed() / 1000;
        return m_answer->setAnswer(nullptr, tr("Waiting for the answer … %1 s").arg(seconds));
    }
    m_answer->setAnswer(desk.answer ? &*desk.answer : nullptr,
                        tr("The API's token and a proof go with the request. Answers stay in this "
                           "window and are forgotten when the session ends."));
}

} // namespace knippe
