// SPDX-License-Identifier: MIT
#include "app/cli/call.h"
#include "app/cli/commandline.h"
#include "app/cli/helptext.h"
#include "app/cli/output.h"
#include "app/cli/proxylogin.h"
#include "app/cli/systembrowser.h"
#include "app/cli/terminal.h"
#include "app/process/environment.h"
#include "app/process/hardening.h"
#include "app/process/leaving.h"
#include "app/translation.h"
#include "core/base/redact.h"
#include "core/profile/managedsettings.h"

using namespace Qt::StringLiterals;
using namespace knippe;

/// Qt's and our own warnings, cut where a URL's query begins; nothing less important.
static void noteWarning(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtDebugMsg || type == QtInfoMsg)
        return;
    if (text.startsWith("QNetworkAccessCache"_L1)) // it names the user of a proxy
        return;
    warn(plainText(text.section(u'?', 0, 0)));
}

static Exit run(const QStringList &words, const QStringList &removed)
{
    const Result<QString> wanted = languageOf(words);
    const QString language = installTranslation(wanted ? *wanted : QString());
    if (!removed.isEmpty())
        note(Cli::tr("note: ignored from the environment: %1").arg(removed.join(u", "_s)));
    const Result<CommandLine> line = wanted ? readCommandLine(words) : failure(wanted.error());
    if (!line) {
        report(line.error());
        return exitCode(line.error(), Occasion::Otherwise);
    }
    switch (line->wish) {
    case CommandLine::Wish::Version:
        answer(u"knippe-cli " KNIPPE_VERSION ""_s);
        return Exit::Done;
    case CommandLine::Wish::Help:
        answer(line->command           ? helpText(*line->command)
               : line->group.isEmpty() ? helpText()
                                       : helpText(line->group));
        return Exit::Done;
    case CommandLine::Wish::Run:
        break;
    }
    // nothing of it concerns scripts, but here whoever wrote it sees what is wrong
    const Result<ManagedSettings> managed = readManagedSettings(Paths::ofThisUser().managed);
    if (!managed) {
        report(managed.error());
        return exitCode(managed.error(), Occasion::Otherwise);
    }
    Composition composition({.openUrl = openInSystemBrowser, .askProxyLogin = askProxyLogin});
    if (const auto option = u"proxy-login-fd"_s; line->words->isSet(option)) {
        Result<ProxyLogin> login = readProxyLogin(line->words->value(option));
        if (!login) {
            report(login.error());
            return exitCode(login.error(), Occasion::Otherwise);
        }
        composition.proxyAccess().allowAny(std::move(*login));
    }
    Call call(composition, *line->words, language);
    line->command->run(call);
    return call.wait();
}

static Exit program(int argc, char *argv[])
{
    hardenProcess();
    shutOutDebuggers();
    passBytes();
    const QStringList removed = scrubEnvironment();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"knippe-cli"_s);
    qInstallMessageHandler(noteWarning);
    Exit exit = run(QCoreApplication::arguments().sliced(1), removed);
    if (!answerIsComplete() && exit == Exit::Done) {
        report({codes::InternalFault, u"stdout"_s, {}, 0});
        exit = Exit::OurFault;
    }
    return exit;
}

int main(int argc, char *argv[])
{
    leave(static_cast<int>(program(argc, argv)));
}
