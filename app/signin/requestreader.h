// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>

#include <memory>
#include <optional>

namespace knippe {

/// Reads the one line from standard input, waiting for it. A line longer than
/// MaxRequestSize is cut somewhere beyond it. Nothing if the input ended first.
[[nodiscard]] std::optional<QByteArray> readRequestLine();

/// Waits for standard input without holding up the window. A thread reads, because a pipe can be
/// waited for in no other way that Windows has too; it may still stand in read() when the program
/// ends, so it is never joined.
class RequestReader : public QObject
{
    Q_OBJECT

public:
    explicit RequestReader(QObject *parent = nullptr);
    ~RequestReader() override;

    /// `withLine`: the line is still to come; otherwise only the end is waited for.
    void start(bool withLine);

signals:
    void lineArrived(const QByteArray &line);
    /// The parent has closed the pipe: it is gone, or wants us to go.
    void ended();

private:
    struct Link;
    std::shared_ptr<Link> m_link; ///< shared with the thread
};

} // namespace knippe
