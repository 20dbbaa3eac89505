// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace knippe {

class ElidedLabel;

/// Says in the status bar how long the proof that was copied last is good for, also when the
/// clipboard is empty again; then that it is too old, and offers to copy again with a fresh one.
class ProofNotice : public QWidget
{
    Q_OBJECT

public:
    explicit ProofNotice(const Clock &clock, QWidget *parent = nullptr);

    /// From now on; nothing is shown for an invalid `until`.
    void follow(const QDateTime &until);
    /// Time has passed; called every second.
    void tick();

signals:
    void againRequested();

private:
    [[nodiscard]] qint64 secondsLeft() const;

    const Clock &m_clock;
    QDateTime m_since;
    QDateTime m_until;
    ElidedLabel *m_text;
    QPushButton *m_again;
};

} // namespace knippe
