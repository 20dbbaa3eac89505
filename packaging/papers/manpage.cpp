// SPDX-License-Identifier: MIT
#include "packaging/papers/manpage.h"

#include "app/cli/commands.h"
#include "app/cli/helptext.h"
#include "app/cli/output.h"

using namespace Qt::StringLiterals;

namespace knippe {

/// As it is: no request of roff's, and hyphens that can be copied into a terminal.
static QString plain(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s);
    return text.startsWith(u'.') || text.startsWith(u'\'') ? u"\\&"_s + text : text;
}

static QString entries(const QList<HelpEntry> &list)
{
    QString text;
    for (const HelpEntry &each : list)
        text += u".TP\n\\fB%1\\fR\n%2\n"_s.arg(plain(each.name), plain(each.help));
    return text;
}

static QString section(const Command &command)
{
    QString text =
        u".SS %1\n%2\n"_s.arg(plain(withArguments(command)), plain(Cli::tr(command.summary)));
    if (command.help)
        text += plain(Cli::tr(command.help)) + u'\n';
    return text + entries(optionsOf(command));
}

QString manPage()
{
    QString commandSections;
    for (const Command &command : commands())
        commandSections += section(command);
    const QStringList parts{
        u".\\\" Made from knippe-cli's own table of commands; SPDX-License-Identifier: MIT"_s,
        u".TH KNIPPE-CLI 1 \"\" \"Knippe " KNIPPE_VERSION "\" \"User Commands\""_s,
        u".SH NAME"_s,
        u"knippe-cli \\- sign in once, one access token for each national health API"_s,
        u".SH SYNOPSIS"_s,
        u"\\fBknippe-cli\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR]…"_s,
        u".SH DESCRIPTION"_s,
        plain(purpose()),
        u".SH COMMANDS"_s,
        commandSections.trimmed(),
        u".SH OPTIONS"_s,
        entries(generalOptions()).trimmed(),
        u".SH EXIT STATUS"_s,
        entries(exitStatuses()).trimmed(),
        u".SH FILES"_s,
        entries({{u"~/.config/knippe/"_s, u"Profiles and settings; no secret is in them."_s},
                 {u"~/.local/state/knippe/"_s, u"What a session knows of its tokens."_s},
                 {u"/etc/xdg/knippe/profiles/"_s, u"Managed profiles, for every user."_s}})
            .trimmed(),
        u".SH EXAMPLE"_s,
        u".nf\nknippe\\-cli profile add client.json\nknippe\\-cli login my\\-client\n"
        "knippe\\-cli token my\\-client nhn:kjernejournal\n.fi"_s,
        u".SH SEE ALSO"_s,
        u".BR knippe (1),\n.BR knippe\\-signin (1)"_s,
    };
    return parts.join(u'\n') + u'\n';
}

} // namespace knippe
