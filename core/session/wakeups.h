// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkInformation>

#include <chrono>

namespace knippe {

/// A slow beat, and the events that upset it. A beat that comes at another time of day than it
/// should means that the computer slept or that its clock was set: a timer counts the time that the
/// computer is awake on Linux and macOS, all of it on Windows, and comes too late either way. Which
/// of the two it was cannot be told and makes no difference to a token.
class Wakeups : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds Interval{30};

    explicit Wakeups(const Clock &clock, QObject *parent = nullptr);

    /// From now on beats by itself and soon listens to the network, where Qt can tell of it.
    void start();
    void beat();
    void onReachabilityChanged(QNetworkInformation::Reachability reachability);

signals:
    void beaten();     ///< in time, nothing has happened
    void woken();      ///< from sleep, or the clock was set
    void cameOnline(); ///< again; not at the start

private:
    void listen();

    const Clock &m_clock;
    QTimer m_timer;
    QDateTime m_lastBeat;
    bool m_wasOffline = false;
};

} // namespace knippe
