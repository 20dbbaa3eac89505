// SPDX-License-Identifier: MIT
#include "ui/inspector/pastedtoken.h"

#include "core/session/session.h"
#include "ui/inspector/inspectionview.h"
#include "ui/inspector/tokenfield.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace knippe {

PastedToken::PastedToken(Session *session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_field(new TokenField(this))
    , m_note(new QLabel(this))
    , m_content(new InspectionView(tr("Would the API take it?"), this))
{
    setWindowTitle(tr("Inspect a token"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setText(tr("The token stays on this computer, and nothing of it is kept."));
    auto *paste = new QPushButton(tr("&Paste"), this);
    auto *close = new QPushButton(tr("&Close"), this);
    paste->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_field, 1);
    row->addWidget(paste);
    row->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(m_note, 1);
    column->addWidget(m_content, 1);
    m_content->hide();
    resize(100 * fontMetrics().averageCharWidth(), 24 * fontMetrics().height());
    connect(paste, &QPushButton::clicked, m_field, &TokenField::pasteFromClipboard);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_field, &TokenField::pasted, this, &PastedToken::inspect);
    connect(m_field, &TokenField::refused, this, &PastedToken::refuse);
    if (session)
        connect(session, &QObject::destroyed, this, &QDialog::close);
}

PastedToken::~PastedToken() = default;

QDateTime PastedToken::now() const
{
    return m_session ? m_session->now() : QDateTime::currentDateTimeUtc();
}

void PastedToken::tick()
{
    if (m_content->isVisible())
        m_content->setNow(now());
}

void PastedToken::inspect()
{
    SecretBytes token = m_field->take();
    if (!m_session)
        return present(inspectAlone(token.view(), now()));
    m_reading = std::make_unique<QObject>();
    m_session->inspect(std::move(token), {}, m_reading.get(),
                       [this](const Inspection &inspection) { present(inspection); });
}

void PastedToken::present(const Inspection &inspection)
{
    m_content->setInspection(inspection, now());
    m_note->hide();
    m_content->show();
}

void PastedToken::refuse(const QString &reason)
{
    m_reading.reset();
    m_content->hide();
    m_content->setInspection({}, {});
    m_note->setText(reason);
    m_note->show();
}

} // namespace knippe
