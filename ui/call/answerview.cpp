// SPDX-License-Identifier: MIT
#include "ui/call/answerview.h"

#include "core/base/errortext.h"
#include "ui/call/answertext.h"
#include "ui/call/fixedfont.h"
#include "ui/common/filedialog.h"
#include "ui/common/symbol.h"
#include "ui/common/tint.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtCore/QSaveFile>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>

using namespace Qt::StringLiterals;

namespace knippe {

static QPlainTextEdit *reader(const QString &name, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setAccessibleName(name);
    edit->setReadOnly(true);
    edit->setUndoRedoEnabled(false);
    edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    edit->setFont(fixedFont(parent->font()));
    edit->setFrameShape(QFrame::NoFrame);
    return edit;
}

AnswerView::AnswerView(QWidget *parent)
    : QWidget(parent)
    , m_status(new QLabel(this))
    , m_reason(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_parts(new QTabWidget(this))
    , m_body(reader(tr("Body of the answer"), this))
    , m_bodyNote(new QLabel(this))
    , m_headers(reader(tr("Headers of the answer"), this))
    , m_save(new QPushButton(symbolIcon(Symbol::Save), tr("Sa&ve …"), this))
{
    for (QLabel *each : {m_status, m_reason, m_facts, m_bodyNote}) {
        each->setTextFormat(Qt::PlainText);
        each->setWordWrap(true);
        each->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_save->setToolTip(
        tr("Writes the body to a file as it came. It may hold health data: mind where"));
    layOut();
    connect(m_save, &QPushButton::clicked, this, &AnswerView::askForFile);
    setAnswer(nullptr);
}

void AnswerView::layOut()
{
    auto *body = new QWidget(this);
    auto *bodyColumn = new QVBoxLayout(body);
    bodyColumn->setContentsMargins(0, 0, 0, 0);
    bodyColumn->addWidget(m_body, 1);
    bodyColumn->addWidget(m_bodyNote);
    m_parts->setDocumentMode(true);
    m_parts->addTab(body, tr("Answer"));
    m_parts->addTab(m_headers, tr("Its headers"));
    auto *facts = new QHBoxLayout;
    facts->setSpacing(8);
    facts->addWidget(m_facts, 1);
    facts->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 14, 8);
    column->setSpacing(6);
    column->addWidget(m_status);
    column->addWidget(m_reason);
    column->addLayout(facts);
    column->addWidget(m_parts, 1);
}

void AnswerView::setAnswer(const CallAnswer *answer, const QString &note)
{
    m_answer = answer;
    const HttpResponse *response = answer && answer->response ? &*answer->response : nullptr;
    m_body->clear();
    m_headers->clear();
    m_bodyNote->clear();
    m_facts->setVisible(response);
    m_parts->setVisible(response);
    m_save->setVisible(response && !response->body.isEmpty());
    m_reason->setText(response ? refusalText(*response) : QString());
    m_reason->setVisible(!m_reason->text().isEmpty());
    m_status->setText(note);
    showStatus();
    if (!response)
        return;
    m_facts->setText(u"%1 · %2 ms · %3"_s.arg(
        answer->request, QLocale().toString(answer->milliseconds), sizeText(*response)));
    m_headers->setPlainText(readableHeaders(*response));
    showBody(*response);
}

void AnswerView::showStatus()
{
    QFont font = this->font();
    QPalette words = palette();
    if (m_answer) {
        const Result<HttpResponse> &response = m_answer->response;
        const bool isGood = response && response->status < 300;
        const QString text = response
                                 ? statusText(response->status)
                                 : errorText(response.error()) + u"\n"_s + response.error().code;
        m_status->setText((isGood ? u"✓ "_s : u"✗ "_s) + text);
        font.setBold(true);
        words.setColor(QPalette::WindowText, tintInk(isGood ? Tint::Good : Tint::Danger, palette(),
                                                     palette().color(QPalette::Window)));
    }
    m_status->setFont(font);
    m_status->setPalette(words);
}

void AnswerView::showBody(const HttpResponse &response)
{
    const std::optional<ReadableBody> body = readableBody(response);
    QString note;
    if (response.body.isEmpty())
        note = tr("The answer has no body.");
    else if (!body)
        note = tr("This is no text: %1. Save it to look at it.").arg(sizeText(response));
    else if (!body->isWhole)
        note = tr("Only the beginning is shown, as it came. Save it to have it all.");
    m_body->setVisible(body && !response.body.isEmpty());
    m_body->setPlainText(body ? body->text : QString());
    m_bodyNote->setText(note);
    m_bodyNote->setVisible(!note.isEmpty());
}

void AnswerView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_answer)
        showStatus();
    QWidget::changeEvent(event);
}

void AnswerView::askForFile()
{
    QFileDialog *dialog = createFileDialog(this, tr("Save the answer, which may hold health data"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(fileNameFor(*m_answer->response));
    connect(dialog, &QFileDialog::fileSelected, this, &AnswerView::save);
    dialog->open();
}

void AnswerView::save(const QString &path)
{
    if (!m_answer || !m_answer->response) // wiped while the question stood
        return;
    const QByteArray &body = m_answer->response->body;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(body) != body.size() || !file.commit()) {
        emit failed({QString(codes::ConfigFile), path + u": "_s + file.errorString(), {}, 0});
        return;
    }
    emit saved(path);
}

} // namespace knippe
