// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QLockFile>
#include <QtNetwork/QLocalServer>

namespace knippe {

/// One window for each user: two would show the same sessions twice. The first start owns the lock,
/// which a crash frees; a later one knocks and leaves. A knock carries no data.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// `directory` is the user's own; the lock lives in it, and each has an instance of its own.
    explicit SingleInstance(const QString &directory, QObject *parent = nullptr);

    /// True for the first. False once the first has been knocked at, or does not react.
    [[nodiscard]] bool claim();

signals:
    void knocked();

private:
    void listen();
    void knock() const;

    QString m_socket;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace knippe
