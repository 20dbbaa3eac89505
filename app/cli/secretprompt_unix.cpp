// SPDX-License-Identifier: MIT
#include "app/cli/secretprompt.h"

#include <QtCore/QString>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace knippe {

namespace {

constexpr char Interrupt = 3;
constexpr qsizetype Longest = 1024; // what a terminal's line has room for

/// The terminal, silent if need be for as long as this lives.
class SilentTerminal
{
public:
    explicit SilentTerminal(Typing typing)
        : m_descriptor(open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC))
        , m_isReady(m_descriptor >= 0 && tcgetattr(m_descriptor, &m_before) == 0)
    {
        if (!m_isReady)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ISIG); // a signal would leave it silent
        if (typing == Typing::Hidden)
            silent.c_lflag &= ~tcflag_t(ECHO);
        silent.c_lflag |= tcflag_t(ICANON | ECHONL);
        silent.c_cc[VEOL] = cc_t(Interrupt);
        m_isReady = tcsetattr(m_descriptor, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_isReady)
            tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
        if (m_descriptor >= 0)
            close(m_descriptor);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] bool say(const QByteArray &text) const
    {
        return write(m_descriptor, text.constData(), size_t(text.size())) == text.size();
    }
    [[nodiscard]] QByteArray readLine() const
    {
        QByteArray line(Longest, Qt::Uninitialized);
        const ssize_t length = read(m_descriptor, line.data(), size_t(line.size()));
        line.truncate(qMax<qsizetype>(length, 0));
        return line;
    }

private:
    int m_descriptor;
    termios m_before{};
    bool m_isReady;
};

} // namespace

std::optional<SecretBytes> askSecret(const QString &prompt, Typing typing)
{
    const SilentTerminal terminal(typing);
    if (!terminal.isReady() || !terminal.say(prompt.toLocal8Bit()))
        return std::nullopt;
    SecretBytes line = SecretBytes::take(terminal.readLine());
    if (!line.view().endsWith('\n')) {
        (void)terminal.say("\n");
        return std::nullopt;
    }
    return SecretBytes(line.view().chopped(1));
}

} // namespace knippe
