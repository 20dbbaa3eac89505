// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>

#include <memory>
#include <type_traits>

namespace knippe {

/// Runs `work` beside the event loop: for what keeps a processor busy, such as making a key or
/// trying a passphrase, or waits. `handler` gets what it returns, from the event loop, or never
/// once `context` is gone. `work` comes to its end all the same, and owns what it uses until then.
template <typename Work, typename Handler>
void inBackground(Work work, QObject *context, Handler handler,
                  QThreadPool &pool = *QThreadPool::globalInstance())
{
    using Answer = std::invoke_result_t<Work>;
    pool.start([work, context = QPointer(context), handler] {
        const auto answer = std::make_shared<Answer>(work());
        const auto deliver = [answer, context, handler] {
            if (context) // looked at where it lives
                handler(std::move(*answer));
        };
        // there until the pool has nothing to do any more
        QMetaObject::invokeMethod(QCoreApplication::instance(), deliver, Qt::QueuedConnection);
    });
}

} // namespace knippe
