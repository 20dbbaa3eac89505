// SPDX-License-Identifier: MIT
#include "ui/inspector/heldtokenpanel.h"

#include "core/base/errortext.h"
#include "core/session/session.h"
#include "ui/common/wrappedlabel.h"
#include "ui/inspector/inspectionview.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;

namespace knippe {

HeldTokenPanel::HeldTokenPanel(const QString &question, QWidget *parent)
    : QWidget(parent)
    , m_note(new WrappedLabel(this))
    , m_content(new InspectionView(question, this))
{
    m_note->setMargin(8);
    m_note->setAlignment(Qt::AlignCenter);
    m_content->hide();
    m_news.setSingleShot(true);
    connect(&m_news, &QTimer::timeout, this, &HeldTokenPanel::follow);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_note, 1);
    column->addWidget(m_content, 1);
}

HeldTokenPanel::~HeldTokenPanel() = default;

void HeldTokenPanel::setSession(Session *session)
{
    if (m_session) {
        m_session->disconnect(this);
        m_session->disconnect(&m_news);
    }
    m_session = session;
    m_reading.reset(); // its answer would be another session's
    m_subject = {};
    m_isDue = false;
    showNote(absenceText({}));
    if (session) {
        connect(session, &Session::tokenChanged, &m_news, qOverload<>(&QTimer::start));
        connect(session, &Session::stateChanged, this, &HeldTokenPanel::follow);
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
    }
    follow();
}

void HeldTokenPanel::tick()
{
    if (m_isFound && m_session && isVisible())
        m_content->setNow(m_session->now());
}

void HeldTokenPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isFound && !m_reading) // a reading that failed is worth another try
        m_isDue = m_subject.isHeld;
    tick();
    look();
}

/// What is seen of one token never stays there for another.
void HeldTokenPanel::follow()
{
    const Subject wanted = m_session ? subject() : Subject();
    if (wanted == m_subject)
        return;
    const bool isSame = m_isFound && wanted.resource == m_subject.resource && wanted.isHeld
                        && wanted.obtainedAt == m_subject.obtainedAt;
    m_subject = wanted;
    m_isDue = wanted.isHeld;
    if (!wanted.isHeld)
        showNote(absenceText(wanted));
    else if (!isSame)
        showNote(tr("Reading the token …"));
    look();
}

void HeldTokenPanel::look()
{
    if (!m_isDue || m_reading || !isVisible() || !m_session)
        return;
    m_isDue = false;
    m_reading = std::make_unique<QObject>();
    const Subject asked = m_subject;
    read(asked, m_reading.get(), [this, asked](const Result<Inspection> &found) {
        m_reading.release()->deleteLater(); // we are in its answer
        if (m_isDue || asked != m_subject)
            return look();
        if (!found)
            return showNote(errorText(found.error()) + u"\n"_s + found.error().code);
        m_isFound = true;
        m_content->setInspection(*found, m_session->now());
        m_note->hide();
        m_content->show();
        emit inspected(asked.resource, asked.obtainedAt, found->token);
    });
}

void HeldTokenPanel::showNote(const QString &text)
{
    m_isFound = false;
    m_content->setInspection({}, {});
    m_note->setText(text);
    m_content->hide();
    m_note->show();
}

} // namespace knippe
