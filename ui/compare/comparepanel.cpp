// SPDX-License-Identifier: MIT
#include "ui/compare/comparepanel.h"

#include "core/base/errortext.h"
#include "core/session/session.h"
#include "ui/compare/comparetree.h"
#include "ui/inspector/tokenfield.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;

namespace knippe {

using Kind = TokenChoice::Kind;

ComparePanel::ComparePanel(QWidget *parent)
    : QWidget(parent)
    , m_sides{Side{new ComparedSide(tr("Left:"), this)}, Side{new ComparedSide(tr("Right:"), this)}}
    , m_onlyDifferences(new QCheckBox(tr("Only differences"), this))
    , m_summary(new QLabel(this))
    , m_tree(new CompareTree(this))
{
    m_summary->setTextFormat(Qt::PlainText);
    auto *sides = new QHBoxLayout;
    sides->setContentsMargins(14, 8, 14, 0);
    sides->setSpacing(20);
    auto *facts = new QHBoxLayout;
    facts->setContentsMargins(14, 0, 14, 4);
    facts->addWidget(m_summary, 1);
    facts->addWidget(m_onlyDifferences);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(sides);
    column->addLayout(facts);
    column->addWidget(m_tree, 1);
    for (Side &side : m_sides) {
        sides->addWidget(side.widget, 1, Qt::AlignTop);
        connect(side.widget, &ComparedSide::chosen, this, [this, &side] {
            m_followsSelection = false;
            onChosen(side);
        });
        connect(side.widget->field(), &TokenField::pasted, this, [this, &side] { onPasted(side); });
    }
    m_news.setSingleShot(true);
    connect(&m_news, &QTimer::timeout, this, &ComparePanel::follow);
    connect(m_onlyDifferences, &QCheckBox::toggled, m_tree, &CompareTree::setOnlyDifferences);
    follow();
}

ComparePanel::~ComparePanel() = default;

void ComparePanel::setSession(Session *session)
{
    if (m_session) {
        m_session->disconnect(this);
        m_session->disconnect(&m_news);
    }
    wipe();
    m_session = session;
    if (session) {
        connect(session, &Session::tokenChanged, &m_news, qOverload<>(&QTimer::start));
        connect(session, &Session::stateChanged, this, &ComparePanel::follow);
        connect(session, &Session::wiped, this, &ComparePanel::wipe);
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
    }
    m_followsSelection = true;
    follow();
}

void ComparePanel::wipe()
{
    m_seen.clear();
    m_earlier.clear();
    for (Side &side : m_sides) {
        side.reading.reset(); // its answer would be another session's
        side.found.reset();
        side.isDue = false;
        side.widget->setNote({});
    }
    showComparison();
}

void ComparePanel::setResource(const QString &resource)
{
    const QString before = std::exchange(m_resource, resource);
    if (!m_followsSelection || resource.isEmpty() || resource == before)
        return;
    const QList<TokenChoice> all = choices();
    const TokenChoice right{Kind::Access, resource};
    TokenChoice left{Kind::Access, before};
    if (before.isEmpty() || !all.contains(left))
        left = {Kind::Identity};
    const std::array wanted{left, right};
    for (size_t i = 0; i < m_sides.size(); ++i) {
        m_sides[i].widget->choose(wanted[i]);
        onChosen(m_sides[i]);
    }
}

void ComparePanel::remember(const QString &resource, const QDateTime &obtainedAt,
                            const InspectedToken &token)
{
    m_seen.insert(resource, {obtainedAt, token});
}

void ComparePanel::tick()
{
    if (isVisible())
        showComparison();
}

void ComparePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    for (Side &side : m_sides) {
        if (!side.found && side.shown.kind != Kind::Pasted) // one that failed is worth another try
            side.isDue = true;
        look(side);
    }
    tick();
}

QDateTime ComparePanel::obtainedAt(const QString &resource) const
{
    for (const ApiToken &each : m_session ? m_session->tokens() : QList<ApiToken>()) {
        if (each.request.resource == resource && each.held)
            return each.obtainedAt;
    }
    return {};
}

QList<TokenChoice> ComparePanel::choices() const
{
    QList<TokenChoice> all;
    for (const ApiToken &each : m_session ? m_session->tokens() : QList<ApiToken>()) {
        if (each.held)
            all.append({Kind::Access, each.request.resource});
        if (m_earlier.contains(each.request.resource))
            all.append({Kind::Earlier, each.request.resource});
    }
    if (m_session && m_session->state() == Session::State::SignedIn)
        all.append({Kind::Identity});
    all.append({Kind::Pasted});
    return all;
}

void ComparePanel::follow()
{
    keepEarlier();
    const QList<TokenChoice> all = choices();
    for (Side &side : m_sides) {
        side.widget->setChoices(all);
        if (side.shown != side.widget->choice())
            onChosen(side);
    }
}

/// What a renewal has changed can be seen afterwards, where it was looked at before.
void ComparePanel::keepEarlier()
{
    for (auto seen = m_seen.begin(); seen != m_seen.end();) {
        const QDateTime now = obtainedAt(seen.key());
        if (now == seen->obtainedAt) {
            ++seen;
            continue;
        }
        if (now.isValid())
            m_earlier.insert(seen.key(), seen->token);
        for (Side &side : m_sides) {
            if (side.shown == TokenChoice{Kind::Access, seen.key()}) {
                side.isDue = true;
                look(side);
            }
        }
        seen = m_seen.erase(seen);
    }
}

void ComparePanel::onChosen(Side &side)
{
    side.shown = side.widget->choice();
    side.found.reset();
    side.widget->setNote({});
    side.isDue = side.shown.kind != Kind::Pasted;
    showComparison();
    look(side);
}

/// One reading at a time: whoever moves through the table fast gets the last token only.
void ComparePanel::look(Side &side)
{
    if (!side.isDue || side.reading || !isVisible())
        return;
    side.isDue = false;
    if (side.shown.kind == Kind::Earlier) {
        side.found = m_earlier.value(side.shown.resource);
        side.widget->setNote(tr("What was seen of it before."));
        return showComparison();
    }
    if (m_session)
        read(side);
}

void ComparePanel::read(Side &side)
{
    side.reading = std::make_unique<QObject>();
    QObject *context = side.reading.get();
    const auto answer = [this, &side, asked = side.shown](const Result<Inspection> &found) {
        onRead(side, asked, found);
    };
    if (side.shown.kind == Kind::Identity)
        return m_session->inspectIdToken(context, answer);
    const QString resource = side.shown.resource;
    m_session->heldToken(resource, context, [=, this](Result<SecretBytes> token) {
        if (!token)
            return answer(failure(token.error()));
        m_session->inspect(std::move(*token), resource, context,
                           [answer](const Inspection &found) { answer(found); });
    });
}

void ComparePanel::onRead(Side &side, const TokenChoice &asked, const Result<Inspection> &found)
{
    side.reading.release()->deleteLater(); // we are in its answer
    if (side.isDue || asked != side.shown)
        return look(side);
    if (!found) {
        side.found.reset();
        side.widget->setNote(errorText(found.error()) + u' ' + found.error().code);
        return showComparison();
    }
    side.found = found->token;
    side.widget->setVerification(found->verification);
    if (asked.kind == Kind::Access)
        remember(asked.resource, obtainedAt(asked.resource), found->token);
    showComparison();
}

void ComparePanel::onPasted(Side &side)
{
    SecretBytes token = side.widget->field()->take();
    const auto present = [this, &side](const Inspection &found) {
        side.reading.release()->deleteLater();
        if (side.shown.kind != Kind::Pasted)
            return look(side);
        side.found = found.token;
        side.widget->setVerification(found.verification);
        showComparison();
    };
    side.reading = std::make_unique<QObject>();
    if (m_session)
        m_session->inspect(std::move(token), {}, side.reading.get(), present);
    else
        present(inspectAlone(token.view(), QDateTime::currentDateTimeUtc()));
}

void ComparePanel::showComparison()
{
    const bool isWhole = m_sides[0].found && m_sides[1].found;
    m_tree->setEnabled(isWhole);
    m_onlyDifferences->setEnabled(isWhole);
    if (!isWhole) {
        m_tree->setTokens({}, {}, {});
        return m_summary->setText(tr("Choose two tokens to compare."));
    }
    const QDateTime now = m_session ? m_session->now() : QDateTime::currentDateTimeUtc();
    m_tree->setTokens(*m_sides[0].found, *m_sides[1].found, now);
    m_summary->setText(m_tree->summary());
}

} // namespace knippe
