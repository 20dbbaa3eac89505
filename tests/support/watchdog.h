// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QEvent>
#include <QtCore/QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace knippe {

/// How long this thread has waited for a CPU since it began; nothing where the system does not say.
[[nodiscard]] std::optional<std::chrono::nanoseconds> timeWithoutCpu();

/// Time that passes only while this thread runs, or waits for something else than a CPU. The same
/// as any other where timeWithoutCpu() has nothing to say.
[[nodiscard]] std::chrono::nanoseconds threadTime();

/// Sees to it that nothing blocks the window. It measures the turns of this thread's event loop,
/// each from the first event after the loop has waited until it waits again: that long no key and
/// no click is taken up. Time in which the thread only waited for a CPU does not count, as the
/// machine may be busy with other things. When a turn was longer than Limit, the test fails at the
/// end of the watchdog's life.
///
///     Watchdog watchdog;
///     watchdog.act([&] { view->sortByColumn(0, Qt::AscendingOrder); });
///     QVERIFY(watchdog.until([&] { return model->rowCount() == 1000; }));
///
/// Only these two turn a loop that waits, so only what happens in them is measured: not what a
/// test does itself, and not QTRY_… or processEvents().
class Watchdog : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds Limit{50};

    Watchdog();
    ~Watchdog() override;

    /// Does it in the loop, as a key would, with all that follows until nothing more happens.
    void act(const std::function<void()> &deed);
    /// Turns the loop until then; false when that takes more than 20 s.
    [[nodiscard]] bool until(const std::function<bool()> &isDone);

    [[nodiscard]] std::chrono::nanoseconds longestTurn() const { return m_longest.length; }
    /// The longest turn, and the event in it that took longest.
    [[nodiscard]] QString report() const;
    void forget() { m_longest = {}; }

    bool eventFilter(QObject *receiver, QEvent *event) override;

private:
    using Time = std::chrono::nanoseconds;
    struct Event
    {
        const QMetaObject *receiver = nullptr;
        QEvent::Type type = QEvent::None;
        Time begin{0};
    };
    struct Turn
    {
        Time begin{0};
        Time length{0};
        Event worst;
        Time worstLength{0};
    };
    /// The end of the event before, and the beginning of `next` unless it has no receiver.
    void onEvent(const Event &next);
    void endTurn();

    bool m_isWatching = false;
    bool m_hasWaited = false; ///< since the loop has last come round
    std::optional<Turn> m_turn;
    Event m_event;
    Turn m_longest;
};

} // namespace knippe
