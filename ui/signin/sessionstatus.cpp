// SPDX-License-Identifier: MIT
#include "ui/signin/sessionstatus.h"

#include "core/base/redact.h"
#include "ui/common/announcement.h"
#include "ui/common/elidedlabel.h"
#include "ui/tokens/tokentext.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QProgressBar>

#include <utility>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int BarHeight = 6;
static constexpr int ShortestBar = 40;
static constexpr int LongestBar = 180;
static constexpr int KeptOfText = 26; // characters

static QString textOf(SignInFlow::Step step)
{
    switch (step) {
    case SignInFlow::Step::Discovering:
        return SessionStatus::tr("Asking the authority what it offers …");
    case SignInFlow::Step::Pushing:
        return SessionStatus::tr("Sending the sign-in request …");
    case SignInFlow::Step::WaitingForPerson:
        return SessionStatus::tr("Waiting for you to sign in, in the window that opened …");
    case SignInFlow::Step::RedeemingCode:
        return SessionStatus::tr("Fetching the first token …");
    case SignInFlow::Step::CheckingIdToken:
        return SessionStatus::tr("Checking who has signed in …");
    case SignInFlow::Step::AskingUserInfo:
        break;
    }
    return SessionStatus::tr("Fetching your name …");
}

SessionStatus::SessionStatus(QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(Qt::ElideRight, this))
    , m_bar(new QProgressBar(this))
{
    m_news.setSingleShot(true);
    connect(&m_news, &QTimer::timeout, this, &SessionStatus::refresh);
    m_text->keep(KeptOfText);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(BarHeight);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setMinimumWidth(ShortestBar);
    m_bar->setMaximumWidth(LongestBar);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_text);
    row->addWidget(m_bar, 1);
    row->addStretch();
}

void SessionStatus::setSession(Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_round.clear();
    m_step.clear();
    if (session) {
        m_state = session->state();
        connect(session, &Session::stateChanged, this, &SessionStatus::announceState);
        connect(session, &Session::stateChanged, this, &SessionStatus::refresh);
        connect(session, &Session::signInStepChanged, this, &SessionStatus::onStepChanged);
        connect(session, &Session::tokenChanged, this, &SessionStatus::onTokenChanged);
        for (int row = 0; row < session->tokens().size(); ++row) {
            if (session->tokens().at(row).progress)
                m_round.insert(row);
        }
    }
    refresh();
}

void SessionStatus::refresh()
{
    if (!m_session)
        return;
    const bool isSigningIn = m_session->state() == Session::State::SigningIn;
    const int done = finishedInRound();
    const int all = int(m_round.size());
    if (!isSigningIn) {
        m_step.clear();
        if (done == all) {
            showIdle();
            announceRound();
            return m_round.clear();
        }
    }
    if (isSigningIn && done == 0)
        return showBusy(m_step.isEmpty() ? tr("Opening the keychain …") : m_step);
    showCount(tr("Fetching tokens: %1 of %2").arg(qMin(done + 1, all)).arg(all), done, all);
}

void SessionStatus::onStepChanged(SignInFlow::Step step)
{
    m_step = textOf(step);
    if (step == SignInFlow::Step::WaitingForPerson)
        announce(this, m_step);
    refresh();
}

void SessionStatus::onTokenChanged(int row)
{
    const bool isUnderWay = m_session->tokens().at(row).progress.has_value();
    if (isUnderWay || m_session->state() == Session::State::SigningIn)
        m_round.insert(row); // the first token of a sign-in comes without being under way
    m_news.start();
}

void SessionStatus::showBusy(const QString &text)
{
    m_text->setWholeText(text);
    m_bar->setRange(0, 0);
    m_bar->show();
}

void SessionStatus::showCount(const QString &text, int done, int all)
{
    m_text->setWholeText(text);
    m_bar->setRange(0, all);
    m_bar->setValue(done);
    m_bar->show();
}

void SessionStatus::showIdle()
{
    m_bar->hide();
    const QList<ApiToken> &tokens = m_session->tokens();
    const QDateTime now = m_session->now();
    int usable = 0;
    for (const ApiToken &token : tokens)
        usable += token.isUsable(now, 0) ? 1 : 0;
    if (m_session->state() == Session::State::SignedOut)
        m_text->setWholeText(tr("Nobody is signed in. Signing in fetches a token for each API."));
    else
        m_text->setWholeText(tr("Valid tokens: %1 of %2").arg(usable).arg(tokens.size()));
}

void SessionStatus::announceState()
{
    using State = Session::State;
    const State before = std::exchange(m_state, m_session->state());
    if (m_state == State::SignedIn && before != State::SignedIn)
        announce(this, tr("Signed in: %1").arg(plainText(m_session->person().name)));
    else if (m_state == State::SignedOut && before == State::SignedIn)
        announce(this, tr("Signed out"));
}

/// What came of it: one sentence for an API that was asked for alone or got nothing, and a count.
void SessionStatus::announceRound()
{
    for (const int row : std::as_const(m_round)) {
        const ApiToken &token = m_session->tokens().at(row);
        if (!token.error && m_round.size() > 1)
            continue;
        const TokenStateText state =
            stateText(token, m_session->profile().profile, m_session->now());
        announce(this,
                 u"%1: %2. %3"_s.arg(plainText(token.request.resource), state.word, state.remark));
    }
    if (m_round.size() > 1)
        announce(this, m_text->text());
}

int SessionStatus::finishedInRound() const
{
    int finished = 0;
    for (const int row : m_round) {
        const ApiToken &token = m_session->tokens().at(row);
        finished += !token.progress && (token.held || token.error) ? 1 : 0;
    }
    return finished;
}

} // namespace knippe
