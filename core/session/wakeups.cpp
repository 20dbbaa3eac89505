// SPDX-License-Identifier: MIT
#include "core/session/wakeups.h"

using namespace std::chrono_literals;

namespace knippe {

static constexpr std::chrono::seconds Tolerance = 10s; // a coarse timer, a busy event loop
static constexpr std::chrono::seconds AtLeisure = 1s;  // Qt looks for what can tell of the network

Wakeups::Wakeups(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_lastBeat(clock.now())
{
    m_timer.setTimerType(Qt::VeryCoarseTimer); // may wait for other timers, to save power
    connect(&m_timer, &QTimer::timeout, this, &Wakeups::beat);
}

void Wakeups::start()
{
    m_lastBeat = m_clock.now();
    m_timer.start(Interval);
    QTimer::singleShot(AtLeisure, this, &Wakeups::listen);
}

void Wakeups::listen()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return; // no event then
    const QNetworkInformation *network = QNetworkInformation::instance();
    onReachabilityChanged(network->reachability());
    connect(network, &QNetworkInformation::reachabilityChanged, this,
            &Wakeups::onReachabilityChanged);
}

void Wakeups::beat()
{
    const QDateTime due = m_lastBeat.addSecs(Interval.count());
    m_lastBeat = m_clock.now();
    if (std::chrono::abs(std::chrono::seconds(due.secsTo(m_lastBeat))) > Tolerance)
        emit woken();
    else
        emit beaten();
}

// Unknown, which some platforms begin with, is neither one nor the other.
void Wakeups::onReachabilityChanged(QNetworkInformation::Reachability reachability)
{
    using enum QNetworkInformation::Reachability;
    if (reachability == Unknown)
        return;
    const bool wasOffline = std::exchange(m_wasOffline, reachability != Online);
    if (wasOffline && reachability == Online)
        emit cameOnline();
}

} // namespace knippe
