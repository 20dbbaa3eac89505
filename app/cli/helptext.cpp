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

QString summaries(const QString &group)
{
    QList<QStringList> rows;
    for (const Command &command : commands()) {
        if (group.isEmpty() || QString(command.name).startsWith(group + u' '))
            rows.append({u"  "_s + withArguments(command), Cli::tr(command.summary)});
    }
    return table(rows);
}

QString entry(const HelpEntry &each)
{
    return u"  "_s + each.name + u'\n' + wrapped(each.help, Indent + 2);
}

} // namespace

QString withArguments(const Command &command)
{
    QString text = command.name;
    for (const char *argument : command.arguments)
        text += u' ' + QString::fromLatin1(argument);
    return text;
}

QString purpose()
{
    return Cli::tr("Signs a person in once and gets one access token for each API. Answers go to "
                   "stdout, everything else to stderr; secrets live in the keychain only.");
}

QList<HelpEntry> generalOptions()
{
    return {
        {u"--language LANG"_s, Cli::tr("Speak nb, nn or en, rather than the system's language.")},
        {u"--proxy-login-fd N"_s,
         Cli::tr("After a command: read USER:PASSWORD for the proxies of this computer's "
                 "network from this file descriptor, if they ask.")},
        {u"--version"_s, Cli::tr("Print the version.")},
        {u"-h, --help"_s,
         Cli::tr("Print this; “knippe-cli help COMMAND” tells more of a command.")}};
}

QList<HelpEntry> exitStatuses()
{
    return {{u"0"_s, Cli::tr("done")},
            {u"1"_s, Cli::tr("a fault in Knippe")},
            {u"2"_s, Cli::tr("the command line is not right")},
            {u"3"_s, Cli::tr("not signed in, or the session has ended")},
            {u"4"_s, Cli::tr("cancelled, or nobody signed in within the time allowed")},
            {u"5"_s, Cli::tr("the authority said no")},
            {u"6"_s, Cli::tr("an answer was refused by a security check")},
            {u"7"_s, Cli::tr("network or TLS failure")},
            {u"8"_s, Cli::tr("the keychain is locked or out of reach")},
            {u"9"_s, Cli::tr("the profile is invalid or unknown")},
            {u"10"_s, Cli::tr("signed in, but at least one API has no token")},
            {u"11"_s, Cli::tr("the API answered, but not with success")}};
}

QList<HelpEntry> optionsOf(const Command &command)
{
    QList<HelpEntry> entries;
    for (const Option &option : command.options) {
        const QString value = option.value ? u' ' + QString::fromLatin1(option.value) : QString();
        entries.append({u"--"_s + QString::fromLatin1(option.name) + value, Cli::tr(option.help)});
    }
    return entries;
}

QString helpText()
{
    QStringList parts{Cli::tr("Usage: knippe-cli COMMAND …"),
                      {},
                      wrapped(purpose(), 0),
                      {},
                      Cli::tr("Commands:"),
                      summaries({}),
                      {},
                      Cli::tr("Options:")};
    for (const HelpEntry &each : generalOptions())
        parts.append(entry(each));
    parts += {QString(), Cli::tr("Exit codes:")};
    for (const HelpEntry &each : exitStatuses())
        parts.append(u"  %1  %2"_s.arg(each.name, 2).arg(each.help));
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
    for (const HelpEntry &each : optionsOf(command))
        parts.append(entry(each));
    return parts.join(u'\n');
}

} // namespace knippe
