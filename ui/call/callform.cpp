// SPDX-License-Identifier: MIT
#include "ui/call/callform.h"

#include "ui/call/fixedfont.h"
#include "ui/common/plaintooltip.h"
#include "ui/common/symbol.h"
#include "ui/common/tint.h"

#include <QtGui/QRegularExpressionValidator>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>

using namespace Qt::StringLiterals;

namespace knippe {

static QPlainTextEdit *editor(const QString &name, const QString &placeholder, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(placeholder);
    edit->setTabChangesFocus(true);
    edit->setFont(fixedFont(parent->font()));
    edit->setFrameShape(QFrame::NoFrame);
    return edit;
}

CallForm::CallForm(QWidget *parent)
    : QWidget(parent)
    , m_method(new QComboBox(this))
    , m_url(new QLineEdit(this))
    , m_send(new QPushButton(symbolIcon(Symbol::Send), tr("&Send"), this))
    , m_cancel(new QPushButton(tr("Stop &waiting"), this))
    , m_problem(new QLabel(this))
    , m_parts(new QTabWidget(this))
    , m_headers(editor(tr("Headers"), tr("Name: value"), this))
    , m_body(editor(tr("Body"), tr("JSON, or any other text"), this))
    , m_bodyNote(new QLabel(this))
{
    m_method->setAccessibleName(tr("Method"));
    m_method->setEditable(true);
    m_method->setInsertPolicy(QComboBox::NoInsert);
    m_method->setCompleter(nullptr); // methods tell upper from lower case (RFC 9110 9.1)
    m_method->addItems(
        {u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s, u"HEAD"_s, u"OPTIONS"_s});
    static const QRegularExpression token(u"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,40}"_s); // RFC 9110 5.6.2
    m_method->setValidator(new QRegularExpressionValidator(token, m_method));
    m_url->setAccessibleName(tr("URL"));
    m_url->setPlaceholderText(u"https://"_s);
    m_send->setToolTip(plainToolTip(
        tr("Sends the request with the API's token and a proof, to this address alone (%1)")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText))));
    for (QLabel *each : {m_problem, m_bodyNote}) {
        each->setTextFormat(Qt::PlainText);
        each->setWordWrap(true);
        each->hide();
    }
    layOut();
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, m_send, &QPushButton::click);
    }
    connect(m_url, &QLineEdit::returnPressed, m_send, &QPushButton::click);
    connect(m_send, &QPushButton::clicked, this, &CallForm::sent);
    connect(m_cancel, &QPushButton::clicked, this, &CallForm::cancelled);
    connect(m_method, &QComboBox::currentTextChanged, this, &CallForm::refresh);
    connect(m_body, &QPlainTextEdit::textChanged, this, &CallForm::refresh);
    setRunning(false);
    refresh();
}

void CallForm::layOut()
{
    auto *body = new QWidget(this);
    auto *bodyColumn = new QVBoxLayout(body);
    bodyColumn->setContentsMargins(0, 0, 0, 0);
    bodyColumn->addWidget(m_body, 1);
    bodyColumn->addWidget(m_bodyNote);
    m_parts->setDocumentMode(true);
    m_parts->addTab(m_headers, tr("Headers"));
    m_parts->addTab(body, tr("Body"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_method);
    row->addWidget(m_url, 1);
    row->addWidget(m_send);
    row->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 8, 8);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_problem);
    column->addWidget(m_parts, 1);
}

void CallForm::setDraft(const CallDraft &draft)
{
    m_method->setCurrentText(draft.method);
    m_url->setText(draft.url);
    m_headers->setPlainText(draft.headers);
    m_body->setPlainText(draft.body);
    setProblem({});
}

CallDraft CallForm::draft() const
{
    return {m_method->currentText(), m_url->text(), m_headers->toPlainText(),
            m_body->toPlainText()};
}

void CallForm::setRunning(bool isRunning)
{
    const bool hadFocus = m_send->hasFocus() || m_cancel->hasFocus();
    QPushButton *wanted =
        isRunning ? m_cancel : m_send; // shown first, so that it can have the focus
    wanted->show();
    if (hadFocus)
        wanted->setFocus(Qt::OtherFocusReason);
    (isRunning ? m_send : m_cancel)->hide();
}

void CallForm::setProblem(const QString &problem)
{
    m_problem->setPalette(problemPalette(palette()));
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void CallForm::refresh()
{
    const bool takesBody = !isSafeMethod(m_method->currentText());
    m_body->setEnabled(takesBody);
    const QString problem =
        takesBody ? jsonProblem(m_body->toPlainText())
                  : tr("%1 has no body: it is not sent.").arg(m_method->currentText());
    m_bodyNote->setText(problem);
    m_bodyNote->setVisible(!problem.isEmpty() && !m_body->toPlainText().isEmpty());
}

} // namespace knippe
