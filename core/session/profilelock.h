// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QLockFile>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <utility>

namespace knippe {

/// The turn that every process of one user takes before it changes a profile's session. A lock file
/// that names its process, so that it is free again after a crash or `kill -9`.
class ProfileLock : public QObject
{
    Q_OBJECT

public:
    /// The turn; over when this goes. Who waits in this process has it next; otherwise other
    /// processes may have it as soon as the event loop runs.
    class Hold
    {
    public:
        Hold() = default;
        Hold(Hold &&other) noexcept
            : m_lock(std::exchange(other.m_lock, nullptr))
        {
        }
        Hold &operator=(Hold &&other) noexcept;
        ~Hold() { letGo(); }
        void letGo();

    private:
        friend class ProfileLock;
        explicit Hold(ProfileLock *lock)
            : m_lock(lock)
        {
        }
        QPointer<ProfileLock> m_lock;
    };
    using Handler = std::function<void(Result<Hold>)>;

    explicit ProfileLock(QString path, QObject *parent = nullptr);

    /// Answers when the turn is ours; E-TOKEN-BUSY when it is not within `limit`, E-CONFIG-FILE
    /// when there can be no such file. First come, first served; a waiter whose context is gone is
    /// passed over. Always answers from the event loop.
    void acquire(std::chrono::milliseconds limit, QObject *context, Handler handler);

signals:
    /// Others may have the turn after this.
    void releasing();

private:
    struct Waiter
    {
        QDeadlineTimer limit;
        QPointer<QObject> context;
        Handler handler;
    };
    void serve();
    void release();
    void passOn();

    QString m_path;
    QLockFile m_lock;
    bool m_held = false; ///< by one of ours; for a moment the file is locked and nobody holds it
    QTimer m_retry;
    std::deque<Waiter> m_waiters;
};

} // namespace knippe
