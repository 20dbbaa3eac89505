// SPDX-License-Identifier: MIT
#include "app/gui/singleinstance.h"

#include "core/session/namelesslock.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtNetwork/QLocalSocket>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int Patience = 2000; // milliseconds for a first window that is busy starting

/// A pipe's name on Windows, a path elsewhere: a short one, since a socket's path has about a
/// hundred bytes at most, and where there is a runtime directory one that nobody else can take.
static QString socketName(const QString &directory)
{
    const QByteArray hash =
        QCryptographicHash::hash(directory.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    const QString name = u"knippe-"_s + QString::fromLatin1(hash);
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR"); // 0700, by its specification
    return QDir::isAbsolutePath(runtime) ? runtime + u'/' + name : name;
}

SingleInstance::SingleInstance(const QString &directory, QObject *parent)
    : QObject(parent)
    , m_socket(socketName(directory))
    , m_lock(directory + "/window.lock"_L1)
{
    m_lock.setStaleLockTime(0); // stale only when its process is gone
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        m_server.nextPendingConnection()->deleteLater();
        emit knocked();
    });
    QDir().mkpath(directory);
}

bool SingleInstance::claim()
{
    removeNamelessLock(m_lock);
    if (m_lock.tryLock(0) || m_lock.error() != QLockFile::LockFailedError) {
        listen();
        return true; // also where no lock is to be had: rather two windows than none
    }
    knock();
    return false;
}

void SingleInstance::listen()
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(m_socket); // left behind by a crash; the lock says it is ours
    m_server.listen(m_socket);
}

void SingleInstance::knock() const
{
    QLocalSocket socket;
    socket.connectToServer(m_socket, QIODevice::WriteOnly);
    socket.waitForConnected(Patience);
}

} // namespace knippe
