// SPDX-License-Identifier: MIT
#include "ui/inspector/inspectorpanel.h"

#include "core/base/errortext.h"
#include "core/session/session.h"
#include "ui/common/tint.h"
#include "ui/inspector/membertree.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QSplitter>

using namespace Qt::StringLiterals;

namespace knippe {

using Outcome = AcceptanceCheck::Outcome;

static QString nothingSelected()
{
    return InspectorPanel::tr("Select an API to look into its token.");
}

InspectorPanel::InspectorPanel(QWidget *parent)
    : QWidget(parent)
    , m_note(new QLabel(this))
    , m_verdict(new QLabel(this))
    , m_checks(new QListWidget(this))
    , m_members(new MemberTree(this))
    , m_content(createContent())
{
    for (QLabel *each : {m_note, m_verdict}) {
        each->setTextFormat(Qt::PlainText);
        each->setWordWrap(true);
        each->setMargin(8);
    }
    m_note->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_note, 1);
    column->addWidget(m_content, 1);
    setSession(nullptr);
}

InspectorPanel::~InspectorPanel() = default;

QWidget *InspectorPanel::createContent()
{
    m_verdict->setAutoFillBackground(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *question = new QLabel(tr("Would the API take it?"), this);
    QFont bold = question->font();
    bold.setBold(true);
    question->setFont(bold);
    question->setTextFormat(Qt::PlainText);
    question->setContentsMargins(8, 6, 8, 4);
    m_checks->setAccessibleName(question->text());
    m_checks->setFrameShape(QFrame::NoFrame);
    m_checks->setWordWrap(true);
    m_checks->setResizeMode(QListView::Adjust);
    m_checks->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_checks->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_checks->setSpacing(2);
    auto *left = new QWidget(this);
    left->setBackgroundRole(QPalette::Base);
    left->setForegroundRole(QPalette::Text);
    left->setAutoFillBackground(true);
    auto *checks = new QVBoxLayout(left);
    checks->setContentsMargins(0, 0, 0, 0);
    checks->setSpacing(0);
    checks->addWidget(question);
    checks->addWidget(m_checks, 1);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(left);
    split->addWidget(m_members);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_verdict);
    column->addWidget(split, 1);
    return content;
}

void InspectorPanel::setSession(Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_reading.reset(); // its answer would be another session's
    m_subject = {};
    m_isDue = false;
    showNote(nothingSelected());
    if (session) {
        connect(session, &Session::tokenChanged, this, &InspectorPanel::follow);
        connect(session, &Session::stateChanged, this, &InspectorPanel::follow);
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
    }
    follow();
}

void InspectorPanel::setResource(const QString &resource)
{
    m_resource = resource;
    follow();
}

void InspectorPanel::tick()
{
    if (m_found && m_session && isVisible())
        showTimes();
}

void InspectorPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_found && !m_reading) // a reading that failed is worth another try
        m_isDue = m_subject.isHeld;
    tick();
    look();
}

void InspectorPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_found) {
        showVerdict();
        showChecks();
    }
    QWidget::changeEvent(event);
}

const ApiToken *InspectorPanel::token() const
{
    if (!m_session)
        return nullptr;
    for (const ApiToken &each : m_session->tokens()) {
        if (each.request.resource == m_resource)
            return &each;
    }
    return nullptr;
}

InspectorPanel::Subject InspectorPanel::subject() const
{
    const ApiToken *api = token();
    if (!api)
        return {};
    return {m_resource, api->held, m_session->state() == Session::State::SignedIn, api->obtainedAt};
}

/// What is seen of one token never stays there for another.
void InspectorPanel::follow()
{
    const Subject wanted = subject();
    if (wanted == m_subject)
        return;
    const bool isSame = m_found && wanted.resource == m_subject.resource && wanted.isHeld
                        && wanted.obtainedAt == m_subject.obtainedAt;
    m_subject = wanted;
    m_isDue = wanted.isHeld;
    if (wanted.resource.isEmpty())
        showNote(nothingSelected());
    else if (!wanted.isHeld)
        showNote(tr("No token is held for this API yet."));
    else if (!isSame)
        showNote(tr("Reading the token …"));
    look();
}

/// One reading at a time: whoever moves through the table fast gets the last token only.
void InspectorPanel::look()
{
    if (!m_isDue || m_reading || !isVisible() || !m_session)
        return;
    m_isDue = false;
    m_reading = std::make_unique<QObject>();
    const Subject asked = m_subject;
    const auto done = [this, asked] {
        m_reading.release()->deleteLater(); // we are in its answer
        if (!m_isDue && asked == m_subject)
            return true;
        look();
        return false;
    };
    m_session->heldToken(asked.resource, m_reading.get(), [=, this](Result<SecretBytes> read) {
        if (read && !m_isDue && asked == m_subject)
            return m_session->inspect(std::move(*read), asked.resource, m_reading.get(),
                                      [=, this](const Inspection &inspection) {
                                          if (done())
                                              present(inspection);
                                      });
        if (done() && !read)
            showNote(errorText(read.error()) + u"\n"_s + read.error().code);
    });
}

void InspectorPanel::present(const Inspection &inspection)
{
    m_found = std::make_unique<Inspection>(inspection);
    m_note->hide();
    m_content->show();
    showVerdict();
    showTimes();
}

void InspectorPanel::showVerdict()
{
    const bool isVerified = m_found->verification.isVerified();
    QString text = (isVerified ? u"✓ "_s : u"✗ "_s) + verificationText(m_found->verification) + u' '
                   + tr("This is %1.").arg(kindText(m_found->token.kind));
    if (!m_found->token.problem.isEmpty())
        text += u' ' + m_found->token.problem;
    m_verdict->setText(text);
    const PatchColours colours = isVerified ? patchColours(Tint::Good, palette())
                                            : strongPatchColours(Tint::Danger, palette());
    QPalette patch = palette();
    patch.setColor(QPalette::Window, colours.fill);
    patch.setColor(QPalette::WindowText, colours.ink);
    m_verdict->setPalette(patch);
    QFont loud = font();
    loud.setBold(!isVerified);
    m_verdict->setFont(loud);
}

void InspectorPanel::showChecks()
{
    const QList<AcceptanceCheck> &checks = m_found->checks;
    while (m_checks->count() > checks.size())
        delete m_checks->takeItem(m_checks->count() - 1);
    while (m_checks->count() < checks.size())
        m_checks->addItem(QString());
    for (int row = 0; row < checks.size(); ++row) {
        QString word = tr("? %1: not known");
        QColor ink = weakInk(palette(), palette().color(QPalette::Base));
        if (checks[row].outcome == Outcome::Passes) {
            word = tr("✓ %1: yes");
            ink = tintInk(Tint::Good, palette(), palette().color(QPalette::Base));
        } else if (checks[row].outcome == Outcome::Fails) {
            word = tr("✗ %1: no");
            ink = tintInk(Tint::Danger, palette(), palette().color(QPalette::Base));
        }
        const QString line = word.arg(subjectText(checks[row].subject));
        QListWidgetItem *item = m_checks->item(row);
        item->setText(checks[row].reason.isEmpty() ? line : line + u" – "_s + checks[row].reason);
        item->setForeground(ink);
    }
}

/// What the clock alone changes, too.
void InspectorPanel::showTimes()
{
    const QDateTime now = m_session->now();
    for (const AcceptanceCheck &fresh :
         checkAcceptance(m_found->token, m_found->verification, {}, now)) {
        if (fresh.subject != AcceptanceCheck::Subject::Lifetime)
            continue;
        for (AcceptanceCheck &check : m_found->checks) {
            if (check.subject == fresh.subject)
                check = fresh;
        }
    }
    showChecks();
    m_members->setToken(m_found->token, now);
}

void InspectorPanel::showNote(const QString &text)
{
    m_found.reset();
    m_note->setText(text);
    m_content->hide();
    m_note->show();
}

} // namespace knippe
