// SPDX-License-Identifier: MIT
#include "app/signin/requestreader.h"

#include "app/signin/parentpipe.h"
#include "app/signin/signinrequest.h"

#include <QtCore/QMutex>

#include <thread>
#include <utility>

namespace knippe {

/// How the thread finds the reader, or that it is gone.
struct RequestReader::Link
{
    QMutex mutex;
    RequestReader *reader = nullptr;

    template <typename Function>
    void post(Function function)
    {
        const QMutexLocker lock(&mutex);
        if (reader)
            QMetaObject::invokeMethod(reader, std::move(function), Qt::QueuedConnection);
    }
};

std::optional<QByteArray> readRequestLine()
{
    QByteArray line;
    while (line.size() <= MaxRequestSize) {
        const QByteArray read = readFromParent();
        if (read.isEmpty())
            return std::nullopt;
        line += read;
        if (const qsizetype end = line.indexOf('\n'); end >= 0)
            return line.first(end);
    }
    return line;
}

RequestReader::RequestReader(QObject *parent)
    : QObject(parent)
    , m_link(std::make_shared<Link>())
{
    m_link->reader = this;
}

RequestReader::~RequestReader()
{
    const QMutexLocker lock(&m_link->mutex);
    m_link->reader = nullptr;
}

void RequestReader::start(bool withLine)
{
    std::thread([link = m_link, reader = this, withLine] {
        const std::optional<QByteArray> line = withLine ? readRequestLine() : QByteArray();
        if (line && withLine)
            link->post([reader, line = *line] { emit reader->lineArrived(line); });
        while (!readFromParent().isEmpty()) {
        }
        link->post([reader] { emit reader->ended(); });
    }).detach();
}

} // namespace knippe
