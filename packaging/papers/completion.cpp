// SPDX-License-Identifier: MIT
#include "packaging/papers/completion.h"

#include "app/cli/commands.h"
#include "app/cli/output.h"

#include <QtCore/QFile>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

/// What can stand in a place, by the word that the help has for it.
enum class Kind { Profile, File, Words, Other };

struct Place
{
    Kind kind = Kind::Other;
    QStringList words;
};

Place placeOf(const Command &command, QString name)
{
    name.remove(u'[').remove(u']');
    if (name == "PROFILE"_L1
        || (name == "NAME"_L1 && QString(command.name).startsWith("profile "_L1)))
        return {Kind::Profile, {}};
    if (name == "FILE"_L1 || name == "KEYS"_L1)
        return {Kind::File, {}};
    if (name.contains(u'|'))
        return {Kind::Words, name.split(u'|')};
    return {};
}

/// Of an option's value; free text for a name that is to be given.
Place valueOf(const Command &command, const Option &option)
{
    return QLatin1StringView(option.value) == "NAME"_L1
               ? Place()
               : placeOf(command, QString::fromLatin1(option.value));
}

/// In single quotes of a shell. fish alone knows backslashes there.
QString quoted(QString text, bool isFish = false)
{
    if (isFish)
        text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    else
        text.replace(u'\'', u"'\\''"_s);
    return u'\'' + text + u'\'';
}

/// The hand-written part of a script, in which `@name@` stands for what the table says.
QString frame(const QString &name)
{
    QFile file(u":/papers/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString bashPlace(const Place &place)
{
    switch (place.kind) {
    case Kind::Profile:
        return u"profiles"_s;
    case Kind::File:
        return u"files"_s;
    case Kind::Words:
        return place.words.join(u' ');
    case Kind::Other:
        break;
    }
    return u"nothing"_s;
}

/// After the colon of one of zsh's _arguments.
QString zshPlace(const QString &name, const Place &place)
{
    QString message = name;
    message.replace(u':', u"\\:"_s).remove(u'[').remove(u']');
    switch (place.kind) {
    case Kind::Profile:
        return message + u":_knippe_cli_profiles"_s;
    case Kind::File:
        return message + u":_files"_s;
    case Kind::Words:
        return u"value:("_s + place.words.join(u' ') + u')';
    case Kind::Other:
        break;
    }
    return message + u": "_s;
}

QString zshOption(const Command &command, const Option &option)
{
    QString help = Cli::tr(option.help);
    help.replace(u'\\', u"\\\\"_s).replace(u'[', u"\\["_s).replace(u']', u"\\]"_s);
    QString spec = u"*--%1[%2]"_s.arg(QLatin1StringView(option.name), help.replace(u':', u"\\:"_s));
    if (option.value)
        spec += u':' + zshPlace(QString::fromLatin1(option.value), valueOf(command, option));
    return quoted(spec);
}

QString fishPlace(const Place &place)
{
    switch (place.kind) {
    case Kind::Profile:
        return u" -xa '(__knippe_cli_profiles)'"_s;
    case Kind::File:
        return u" -rF"_s;
    case Kind::Words:
        return u" -xa "_s + quoted(place.words.join(u' '), true);
    case Kind::Other:
        break;
    }
    return u" -x"_s;
}

} // namespace

QString bashCompletion()
{
    QString table;
    QString values;
    QStringList names;
    for (const Command &command : commands()) {
        names.append(quoted(command.name));
        QStringList options;
        for (const Option &option : command.options) {
            options.append(u"--"_s + QLatin1StringView(option.name));
            if (option.value)
                values += u"        '%1 --%2') place='%3' ;;\n"_s.arg(
                    command.name, QLatin1StringView(option.name),
                    bashPlace(valueOf(command, option)));
        }
        QStringList places;
        for (const char *argument : command.arguments)
            places.append(bashPlace(placeOf(command, QString::fromLatin1(argument))));
        table += u"        '%1') options='%2' places=(%3) ;;\n"_s.arg(
            command.name, options.join(u' '), places.join(u' '));
    }
    return frame(u"knippe-cli.bash"_s)
        .replace("@names@"_L1, names.join(u' '))
        .replace("        @values@\n"_L1, values)
        .replace("        @table@\n"_L1, table);
}

QString zshCompletion()
{
    QString names;
    QString cases;
    for (const Command &command : commands()) {
        QString summary = Cli::tr(command.summary);
        const QString name = command.name;
        names += u"        "_s + quoted(name + u':' + summary.replace(u':', u"\\:"_s)) + u'\n';
        QStringList specs;
        for (const Option &option : command.options)
            specs.append(zshOption(command, option));
        for (const char *argument : command.arguments) {
            const QString word = QString::fromLatin1(argument);
            specs.append(quoted((word.startsWith(u'[') ? u"::"_s : u":"_s)
                                + zshPlace(word, placeOf(command, word))));
        }
        cases += u"        %1) specs+=(%2) ;;\n"_s.arg(quoted(name), specs.join(u' '));
    }
    return frame(u"knippe-cli.zsh"_s)
        .replace("        @names@\n"_L1, names)
        .replace("        @cases@\n"_L1, cases);
}

QString fishCompletion()
{
    QString lines;
    QStringList names;
    QStringList valued;
    for (const Command &command : commands()) {
        const QString name = command.name;
        names.append(quoted(name, true));
        lines += u"complete -c knippe-cli -n '__knippe_cli_begins %1' -xa %2 -d %3\n"_s.arg(
            name.contains(u' ') ? name.section(u' ', 0, 0) : QString(), name.section(u' ', -1),
            quoted(Cli::tr(command.summary), true));
        const QString condition = u"complete -c knippe-cli -n '__knippe_cli_is \"%1\""_s.arg(name);
        for (const Option &option : command.options) {
            if (option.value)
                valued.append(u"--"_s + QLatin1StringView(option.name));
            lines += condition
                     + u"' -l %1 -d %2%3\n"_s.arg(
                         QLatin1StringView(option.name), quoted(Cli::tr(option.help), true),
                         option.value ? fishPlace(valueOf(command, option)) : QString());
        }
        int number = 0;
        for (const char *argument : command.arguments) {
            ++number;
            if (const Place place = placeOf(command, QString::fromLatin1(argument));
                place.kind != Kind::Other)
                lines += condition + u" %1'%2\n"_s.arg(number).arg(fishPlace(place));
        }
    }
    valued.removeDuplicates();
    QStringList groups{u"help"_s};
    for (const Command &command : commands())
        groups.append(QString(command.name).section(u' ', 0, 0));
    groups.removeDuplicates();
    lines += u"complete -c knippe-cli -n __knippe_cli_begins -xa "_s
             + quoted(groups.join(u' '), true) + u'\n';
    return frame(u"knippe-cli.fish"_s)
        .replace("@names@"_L1, names.join(u' '))
        .replace("@valued@"_L1, valued.join(u' '))
        .replace("@lines@\n"_L1, lines);
}

} // namespace knippe
