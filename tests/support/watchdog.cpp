// SPDX-License-Identifier: MIT
#include "tests/support/watchdog.h"

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>
#include <QtCore/QMetaEnum>
#include <QtCore/QTimer>
#include <QtTest/QTest>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace knippe {

static constexpr auto Quiet = 30ms; // nothing has happened for so long: no more follows
static constexpr auto Patience = 20s;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
static constexpr bool IsSlowedDown = true; // by sanitizers, beyond any limit for people
#else
static constexpr bool IsSlowedDown = false;
#endif

nanoseconds threadTime()
{
    for (;;) { // others may get the CPU between any two lines
        const nanoseconds lost = timeWithoutCpu().value_or(0ns);
        const nanoseconds time = steady_clock::now().time_since_epoch();
        if (lost == timeWithoutCpu().value_or(0ns))
            return time - lost;
    }
}

static QString milliseconds(nanoseconds time)
{
    return QString::number(duration<double, std::milli>(time).count(), 'f', 1) + " ms"_L1;
}

Watchdog::Watchdog()
{
    const auto *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
        endTurn();
        m_hasWaited = true;
    });
    // A loop that still has events to send looks for others, too, and does not say that.
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] {
        if (!std::exchange(m_hasWaited, false))
            endTurn();
    });
    qApp->installEventFilter(this);
}

Watchdog::~Watchdog()
{
    if (longestTurn() <= Limit)
        return;
    if (timeWithoutCpu() && !IsSlowedDown)
        QTest::qVerify(false, "no turn of the event loop takes longer than 50 ms",
                       qPrintable(report()), __FILE__, __LINE__);
    else
        qWarning("not judged here: %ls", qUtf16Printable(report()));
}

void Watchdog::act(const std::function<void()> &deed)
{
    QEventLoop loop;
    QTimer quiet;
    quiet.setSingleShot(true);
    connect(&quiet, &QTimer::timeout, &loop, &QEventLoop::quit);
    // made after this object's own connection: the turn is over by then
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, &quiet,
            [&quiet] { quiet.start(Quiet); });
    QTimer::singleShot(Patience, &loop, &QEventLoop::quit);
    QMetaObject::invokeMethod(this, deed, Qt::QueuedConnection);
    m_isWatching = true;
    loop.exec();
    endTurn();
    m_isWatching = false;
}

bool Watchdog::until(const std::function<bool()> &isDone)
{
    QEventLoop loop;
    bool isInTime = true;
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, &loop,
            [&] {
                if (isDone())
                    loop.quit();
            });
    QTimer::singleShot(Patience, &loop, [&] {
        isInTime = isDone();
        loop.quit();
    });
    QTimer heartbeat; // for what changes without an event in this thread
    heartbeat.start(10ms);
    m_isWatching = true;
    loop.exec();
    endTurn();
    m_isWatching = false;
    return isInTime;
}

QString Watchdog::report() const
{
    const Event &worst = m_longest.worst;
    const char *type = QMetaEnum::fromType<QEvent::Type>().valueToKey(worst.type);
    return "a turn of the event loop took %1, of which %2 for the event %3 of a %4"_L1.arg(
        milliseconds(m_longest.length), milliseconds(m_longest.worstLength),
        type ? QString::fromLatin1(type) : QString::number(worst.type),
        QLatin1StringView(worst.receiver ? worst.receiver->className() : "?"));
}

bool Watchdog::eventFilter(QObject *receiver, QEvent *event)
{
    if (m_isWatching)
        onEvent({receiver->metaObject(), event->type(), threadTime()});
    return false;
}

void Watchdog::onEvent(const Event &next)
{
    if (!m_turn) {
        m_turn = Turn{};
        m_turn->begin = next.begin;
    } else if (next.begin - m_event.begin > m_turn->worstLength) {
        m_turn->worst = m_event;
        m_turn->worstLength = next.begin - m_event.begin;
    }
    m_turn->length = next.begin - m_turn->begin;
    m_event = next;
}

void Watchdog::endTurn()
{
    if (!m_turn)
        return;
    onEvent({nullptr, QEvent::None, threadTime()});
    if (m_turn->length > m_longest.length)
        m_longest = *m_turn;
    m_turn.reset();
}

} // namespace knippe
