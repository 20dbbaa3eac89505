// SPDX-License-Identifier: MIT
#include "tests/support/watchdog.h"

#include <QtCore/QTimer>
#include <QtTest/QTest>

#include <atomic>
#include <thread>
#include <vector>
#ifdef Q_OS_LINUX
#include <ctime>
#include <sched.h>
#endif

using namespace Qt::StringLiterals;
using namespace knippe;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

void work(nanoseconds length)
{
    const nanoseconds begin = threadTime();
    while (threadTime() - begin < length) {
    }
}

} // namespace

/// What the watchdog tells from what.
class TestWatchdog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void seesWork();
    void seesSleep();
    void seesWhatAddsUpInOneTurn();
    void seesWhatFollows();
    void letsShortTurnsPass();
    void letsAWaitForTheCpuPass();
    void failsTheTest();
    void waitsUntil();
};

void TestWatchdog::init()
{
    if (!timeWithoutCpu())
        QSKIP("the system does not say how long a thread has waited for a CPU");
}

void TestWatchdog::seesWork()
{
    Watchdog watchdog;
    watchdog.act([] { work(60ms); });
    QVERIFY(watchdog.longestTurn() >= 60ms);
    QVERIFY2(watchdog.report().contains("MetaCall of a knippe::Watchdog"_L1),
             qPrintable(watchdog.report()));
    watchdog.forget();
}

void TestWatchdog::seesSleep()
{
    Watchdog watchdog;
    watchdog.act([] { std::this_thread::sleep_for(60ms); });
    QVERIFY(watchdog.longestTurn() >= 60ms);
    watchdog.forget();
}

void TestWatchdog::seesWhatAddsUpInOneTurn()
{
    Watchdog watchdog;
    QObject worker;
    watchdog.act([&worker] {
        for (int i = 0; i < 3; ++i)
            QMetaObject::invokeMethod(
                &worker, [] { work(20ms); }, Qt::QueuedConnection);
    });
    QVERIFY(watchdog.longestTurn() >= 60ms);
    watchdog.forget();
}

void TestWatchdog::seesWhatFollows()
{
    Watchdog watchdog;
    QTimer later;
    later.setSingleShot(true);
    connect(&later, &QTimer::timeout, [] { work(60ms); });
    watchdog.act([&later] { later.start(5ms); });
    QVERIFY(watchdog.longestTurn() >= 60ms);
    watchdog.forget();
}

void TestWatchdog::letsShortTurnsPass()
{
    Watchdog watchdog;
    QTimer timer;
    int turns = 0;
    connect(&timer, &QTimer::timeout, [&turns] {
        work(20ms);
        ++turns;
    });
    timer.start(0ms);
    QVERIFY(watchdog.until([&turns] { return turns == 5; }));
    QVERIFY2(watchdog.longestTurn() >= 20ms, qPrintable(watchdog.report()));
    QVERIFY2(watchdog.longestTurn() < 50ms, qPrintable(watchdog.report()));
}

// Others want the same CPU, so that a short piece of work lasts.
void TestWatchdog::letsAWaitForTheCpuPass()
{
#ifdef Q_OS_LINUX
    cpu_set_t before;
    QCOMPARE(sched_getaffinity(0, sizeof before, &before), 0);
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(sched_getcpu(), &one);
    QCOMPARE(sched_setaffinity(0, sizeof one, &one), 0); // threads made from here on, too
    std::atomic<bool> isOver = false;
    std::atomic<int> atWork = 0;
    std::vector<std::thread> others;
    for (int i = 0; i < 4; ++i)
        others.emplace_back([&isOver, &atWork] {
            ++atWork;
            while (!isOver) {
            }
        });
    QTRY_COMPARE(atWork, 4);
    Watchdog watchdog;
    nanoseconds lasted{0};
    watchdog.act([&lasted] {
        const auto begin = steady_clock::now();
        work(30ms);
        lasted = steady_clock::now() - begin;
    });
    isOver = true;
    for (std::thread &other : others)
        other.join();
    sched_setaffinity(0, sizeof before, &before);
    QVERIFY2(lasted > 60ms, qPrintable(QString::number(lasted.count())));
    QVERIFY2(watchdog.longestTurn() >= 30ms, qPrintable(watchdog.report()));
    QVERIFY2(watchdog.longestTurn() < 50ms, qPrintable(watchdog.report()));
#endif
}

void TestWatchdog::failsTheTest()
{
    QEXPECT_FAIL("", "what it is for", Continue);
    Watchdog watchdog;
    watchdog.act([] { work(60ms); });
}

void TestWatchdog::waitsUntil()
{
    Watchdog watchdog;
    std::atomic<bool> isDone = false;
    std::thread other([&isDone] {
        std::this_thread::sleep_for(30ms);
        isDone = true;
    });
    const bool isInTime = watchdog.until([&isDone] { return isDone.load(); });
    other.join();
    QVERIFY(isInTime);
}

QTEST_GUILESS_MAIN(TestWatchdog)
#include "tst_watchdog.moc"
