// SPDX-License-Identifier: MIT
#include "app/cli/helptext.h"

#include "app/cli/commands.h"
#include "app/cli/output.h"

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr qsizetype LineLength = 80;
constexpr qsizetype Indent = 4;

/// `text` in lines of at most 80 characters, each with `indent` spaces before it.
QString wrapped(const QString &text, qsizetype indent)
{
    QStringList lines;
    QString line;
    for (const QString &word : text.split(u' ')) {
        if (!line.isEmpty() && indent + line.size() + 1 + word.size() > LineLength) {
            lines.append(QString(indent, u' ') + line);
            line.clear();
        }
        line += (line.isEmpty() ? QString() : u" "_s) + word;
    }
    lines.append(QString(indent, u' ') + line);
    return lines.join(u'\n');
}

QString withArguments(const Command &command)
{
    QString text = command.name;
    for (const char *argument : command.arguments)
        text += u' ' + QString::fromLatin1(argument);
    return text;
}

QString summaries(const QString &group)
{
    QList<QStringList> rows;
    for (const Command &command : commands()) {
        if (group.isEmpty() || QString(command.name).startsWith(group + u' '))
            rows.append({u"  "_s + withArguments(command), Cli::tr(command.summary)});
    }
    return table(rows);
}

QString entry(const QString &name, const QString &help)
{
    return u"  "_s + name + u'\n' + wrapped(help, Indent + 2);
}

QString exitLine(int code, const QString &meaning)
{
    return u"  %1  %2"_s.arg(code, 2).arg(meaning);
}

} // namespace

QString helpText()
{
    const QStringList parts{
        Cli::tr("Usage: knippe-cli COMMAND …"),
        {},
        wrapped(
            Cli::tr("Signs a person in once and gets one access token for each API. Answers go to "
                    "stdout, everything else to stderr; secrets live in the keychain only."),
            0),
        {},
        Cli::tr("Commands:"),
        summaries({}),
        {},
        Cli::tr("Options:"),
        entry(u"--language LANG"_s,
              Cli::tr("Speak nb, nn or en, rather than the system's language.")),
        entry(u"--proxy-login-fd N"_s,
              Cli::tr("After a command: read USER:PASSWORD for the proxies of this computer's "
                      "network from this file descriptor, if they ask.")),
        entry(u"--version"_s, Cli::tr("Print the version.")),
        entry(u"-h, --help"_s,
              Cli::tr("Print this; “knippe-cli help COMMAND” tells more of a command.")),
        {},
        Cli::tr("Exit codes:"),
        exitLine(0, Cli::tr("done")),
        exitLine(1, Cli::tr("a fault in Knippe")),
        exitLine(2, Cli::tr("the command line is not right")),
        exitLine(3, Cli::tr("not signed in, or the session has ended")),
        exitLine(4, Cli::tr("cancelled, or nobody signed in within the time allowed")),
        exitLine(5, Cli::tr("the authority said no")),
        exitLine(6, Cli::tr("an answer was refused by a security check")),
        exitLine(7, Cli::tr("network or TLS failure")),
        exitLine(8, Cli::tr("the keychain is locked or out of reach")),
        exitLine(9, Cli::tr("the profile is invalid or unknown")),
        exitLine(10, Cli::tr("signed in, but at least one API has no token")),
        exitLine(11, Cli::tr("the API answered, but not with success")),
    };
    return parts.join(u'\n');
}

QString helpText(const QString &group)
{
    return Cli::tr("Usage: knippe-cli %1 COMMAND …").arg(group) + u"\n\n"_s + summaries(group);
}

QString helpText(const Command &command)
{
    QStringList parts{
        Cli::tr("Usage: knippe-cli %1%2")
            .arg(withArguments(command),
                 command.options.empty() ? QString() : Cli::tr(" [OPTION]…")),
        {},
        wrapped(Cli::tr(command.summary), 0),
    };
    if (command.help)
        parts.append(wrapped(Cli::tr(command.help), 0));
    if (!command.options.empty())
        parts += {QString(), Cli::tr("Options:")};
    for (const Option &option : command.options) {
        const QString value = option.value ? u' ' + QString::fromLatin1(option.value) : QString();
        parts.append(
            entry(u"--"_s + QString::fromLatin1(option.name) + value, Cli::tr(option.help)));
    }
    return parts.join(u'\n');
}

} // namespace knippe
