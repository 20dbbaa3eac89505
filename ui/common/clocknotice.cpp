// SPDX-License-Identifier: MIT
#include "ui/common/clocknotice.h"

#include "core/base/clocktext.h"
#include "core/session/session.h"
#include "ui/common/messagebar.h"

using namespace std::chrono_literals;

namespace knippe {

ClockNotice::ClockNotice(MessageBar *bar)
    : QObject(bar)
    , m_bar(bar)
{
}

void ClockNotice::setSession(Session *session)
{
    if (m_session)
        m_session->authorityClock().disconnect(this);
    m_session = session;
    if (!session)
        return;
    connect(&session->authorityClock(), &AuthorityClock::skewChanged, this, &ClockNotice::refresh);
    refresh();
}

void ClockNotice::refresh()
{
    if (!m_shown.isEmpty() && m_bar->message() == m_shown)
        m_bar->hide();
    m_shown.clear();
    const AuthorityClock &clock = m_session->authorityClock();
    if (clock.skew() == 0s || !m_bar->message().isEmpty())
        return;
    m_shown = clockText(clock.skew(), clock.isCorrected());
    m_bar->showInformation(m_shown);
}

} // namespace knippe
