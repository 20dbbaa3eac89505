// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/base/redact.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

const QCommandLineOption &helpOption()
{
    static const QCommandLineOption option(QStringList{u"h"_s, u"help"_s});
    return option;
}

const QCommandLineOption &versionOption()
{
    static const QCommandLineOption option(u"version"_s);
    return option;
}

const QCommandLineOption &languageOption()
{
    static const QCommandLineOption option(u"language"_s, QString(), u"LANG"_s);
    return option;
}

const QCommandLineOption &proxyLoginOption()
{
    static const QCommandLineOption option(u"proxy-login-fd"_s, QString(), u"N"_s);
    return option;
}

auto misuse(const QString &what, const QString &where)
{
    return failure(codes::CallUsage, Cli::tr("%1; see “knippe-cli %2”").arg(what, where));
}

auto misuse(const QCommandLineParser &parser, const QString &where)
{
    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty())
        return misuse(Cli::tr("there is no option “%1”").arg(plainText(unknown.first(), 60)),
                      where);
    QString what = parser.errorText(); // Qt's words: a value is missing, or one too many
    while (what.endsWith(u'.'))
        what.chop(1);
    return misuse(what, where);
}

// The parser wants the program's name first.
bool parse(QCommandLineParser &parser, const QStringList &words)
{
    return parser.parse(QStringList{u"knippe-cli"_s} + words);
}

QString quoted(const QStringList &words)
{
    return plainText(words.join(u' '), 60);
}

/// The command that `words` begin with.
const Command *findCommand(const QStringList &words)
{
    for (const Command &command : commands()) {
        const QStringList name = QString(command.name).split(u' ');
        if (words.first(std::min(name.size(), words.size())) == name)
            return &command;
    }
    return nullptr;
}

/// The second words of the commands that have `group` for their first.
QStringList members(const QString &group)
{
    QStringList found;
    for (const Command &command : commands()) {
        const QStringList name = QString(command.name).split(u' ');
        if (name.size() == 2 && name.first() == group)
            found.append(name.last());
    }
    return found;
}

Result<CommandLine> help(const QStringList &topic)
{
    CommandLine line;
    line.wish = CommandLine::Wish::Help;
    if (topic.isEmpty())
        return line;
    if (topic.size() == 1 && !members(topic.first()).isEmpty()) {
        line.group = topic.first();
        return line;
    }
    line.command = findCommand(topic);
    if (!line.command || QString(line.command->name).split(u' ').size() != topic.size())
        return misuse(Cli::tr("there is no command “%1”").arg(quoted(topic)), u"--help"_s);
    return line;
}

QStringList neededArguments(const Command &command)
{
    QStringList needed;
    for (const char *argument : command.arguments) {
        if (*argument != '[')
            needed.append(QString::fromLatin1(argument));
    }
    return needed;
}

Result<CommandLine> readCommand(const Command &command, const QStringList &words)
{
    CommandLine line;
    line.command = &command;
    line.words = std::make_unique<QCommandLineParser>();
    QCommandLineParser &parser = *line.words;
    parser.addOption(helpOption());
    parser.addOption(languageOption());
    parser.addOption(proxyLoginOption());
    for (const Option &option : command.options)
        parser.addOption(QCommandLineOption(QString::fromLatin1(option.name), QString(),
                                            QString::fromLatin1(option.value)));
    const QString where = u"help "_s + command.name;
    if (!parse(parser, words))
        return misuse(parser, where);
    if (parser.isSet(helpOption())) {
        line.wish = CommandLine::Wish::Help;
        return line;
    }
    const QStringList given = parser.positionalArguments();
    const bool isReplaced = std::ranges::any_of(command.options, [&](const Option &option) {
        return option.replacesArguments && parser.isSet(QString::fromLatin1(option.name));
    });
    const QStringList needed = isReplaced ? QStringList() : neededArguments(command);
    if (given.size() < needed.size())
        return misuse(Cli::tr("%1 needs %2").arg(command.name, needed.at(given.size())), where);
    const auto most = isReplaced ? 0 : static_cast<qsizetype>(command.arguments.size());
    if (given.size() > most)
        return misuse(Cli::tr("“%1” is one word too many").arg(quoted({given.at(most)})), where);
    return line;
}

} // namespace

Result<CommandLine> readCommandLine(const QStringList &words)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.addOptions({helpOption(), versionOption(), languageOption()});
    if (!parse(parser, words))
        return misuse(parser, u"--help"_s);
    const QStringList rest = parser.positionalArguments();
    if (parser.isSet(helpOption()))
        return help(rest);
    if (parser.isSet(versionOption())) {
        CommandLine line;
        line.wish = CommandLine::Wish::Version;
        return line;
    }
    if (rest.isEmpty())
        return misuse(Cli::tr("a command is missing"), u"--help"_s);
    if (rest.first() == "help"_L1)
        return help(rest.sliced(1));
    if (const Command *command = findCommand(rest))
        return readCommand(*command, rest.sliced(QString(command->name).split(u' ').size()));
    if (const QStringList known = members(rest.first()); !known.isEmpty()) {
        if (rest.size() > 1 && (rest.at(1) == "--help"_L1 || rest.at(1) == "-h"_L1))
            return help({rest.first()});
        return misuse(Cli::tr("after “%1” comes one of %2").arg(rest.first(), known.join(u", "_s)),
                      u"help "_s + rest.first());
    }
    return misuse(Cli::tr("there is no command “%1”").arg(quoted({rest.first()})), u"--help"_s);
}

Result<QString> languageOf(const QStringList &words)
{
    const auto option = "--language"_L1;
    QString language;
    for (qsizetype i = 0; i < words.size() && words.at(i) != "--"_L1; ++i) {
        if (words.at(i) == option && i + 1 < words.size())
            language = words.at(++i);
        else if (words.at(i).startsWith(option + u'='))
            language = words.at(i).sliced(option.size() + 1);
        else
            continue;
        if (language != "nb"_L1 && language != "nn"_L1 && language != "en"_L1)
            return misuse(Cli::tr("%1 takes one of %2").arg(option, u"nb, nn, en"_s), u"--help"_s);
    }
    return language;
}

} // namespace knippe
