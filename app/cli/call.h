// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/exitcode.h"
#include "app/composition.h"

#include <QtCore/QEventLoop>

class QCommandLineParser;

namespace knippe {

/// One call of the program on its way: the words, the parts, and how it ends. Lives in main() until
/// the event loop has ended, so handlers may hold a reference.
class Call
{
public:
    Call(Composition &composition, const QCommandLineParser &words, QString language);

    [[nodiscard]] Composition &composition() { return m_composition; }
    /// Context for handlers; gone when the call is.
    [[nodiscard]] QObject *context() { return &m_context; }
    [[nodiscard]] const QString &language() const { return m_language; }

    [[nodiscard]] QString argument(qsizetype index) const;
    [[nodiscard]] qsizetype argumentCount() const;
    [[nodiscard]] bool has(QLatin1StringView option) const;
    [[nodiscard]] QString value(QLatin1StringView option) const;
    [[nodiscard]] QStringList values(QLatin1StringView option) const;
    /// E-CALL-USAGE unless it is a whole number within the bounds.
    [[nodiscard]] Result<int> number(QLatin1StringView option, int fallback, int least,
                                     int most) const;
    /// The place of the option's value among `choices`, 0 when it is not given; else E-CALL-USAGE.
    [[nodiscard]] Result<qsizetype> choice(QLatin1StringView option,
                                           const QStringList &choices) const;

    /// The session of the profile that the first argument names. Fails the call and returns nullptr
    /// when there is none.
    [[nodiscard]] Session *openSession() { return openSession(argument(0)); }
    [[nodiscard]] Session *openSession(const QString &profile);
    /// From now on Ctrl+C ends the call, but not amid a token request: a refresh token may be on
    /// its way, and giving up would lose its successor.
    void endWhenInterrupted(const Session &session);

    void succeed() { end(Exit::Done); }
    void fail(const Error &error, Occasion occasion = Occasion::Otherwise);
    /// With an exit code that is not the error's own.
    void end(Exit exit, const Error &error);
    void end(Exit exit);

    [[nodiscard]] std::optional<Exit> ended() const { return m_exit; }
    /// Runs the event loop until the call has ended.
    [[nodiscard]] Exit wait();

private:
    void awaitKeychain();
    void awaitExtension();

    Composition &m_composition;
    const QCommandLineParser &m_words;
    QString m_language;
    QEventLoop m_loop;
    QObject m_context;
    std::unique_ptr<Session> m_session;
    std::optional<Exit> m_exit;
};

} // namespace knippe
