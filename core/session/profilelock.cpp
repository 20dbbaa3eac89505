// SPDX-License-Identifier: MIT
#include "core/session/profilelock.h"

#include "core/session/namelesslock.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

using namespace std::chrono_literals;

namespace knippe {

ProfileLock::Hold &ProfileLock::Hold::operator=(Hold &&other) noexcept
{
    if (this != &other) {
        letGo();
        m_lock = std::exchange(other.m_lock, nullptr);
    }
    return *this;
}

void ProfileLock::Hold::letGo()
{
    if (ProfileLock *lock = std::exchange(m_lock, nullptr))
        lock->release();
}

ProfileLock::ProfileLock(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_lock(m_path)
{
    m_lock.setStaleLockTime(0); // stale only when its process is gone
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &ProfileLock::passOn);
}

void ProfileLock::acquire(std::chrono::milliseconds limit, QObject *context, Handler handler)
{
    m_waiters.push_back({QDeadlineTimer(limit), context, std::move(handler)});
    if (m_waiters.size() == 1)
        m_retry.start(0);
}

void ProfileLock::release()
{
    m_held = false;
    m_retry.start(0); // after what is queued: who waits for an answer need not wait for the disk
}

void ProfileLock::passOn()
{
    serve();
    if (m_held || !m_lock.isLocked())
        return;
    emit releasing();
    m_lock.unlock();
}

void ProfileLock::serve()
{
    while (!m_waiters.empty() && !m_waiters.front().context)
        m_waiters.pop_front();
    if (m_waiters.empty())
        return;
    QDir().mkpath(QFileInfo(m_path).path());
    if (!m_lock.isLocked())
        removeNamelessLock(m_lock);
    const bool ours = !m_held && (m_lock.isLocked() || m_lock.tryLock(0));
    const bool impossible = !ours && !m_held && m_lock.error() != QLockFile::LockFailedError;
    if (!ours && !impossible && !m_waiters.front().limit.hasExpired())
        return m_retry.start(50ms);
    const Waiter waiter = std::move(m_waiters.front());
    m_waiters.pop_front();
    if (!m_waiters.empty())
        m_retry.start(50ms);
    m_held = m_held || ours;
    if (ours)
        waiter.handler(Hold(this));
    else
        waiter.handler(failure(impossible ? codes::ConfigFile : codes::TokenBusy, m_path));
}

} // namespace knippe
