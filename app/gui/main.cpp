// SPDX-License-Identifier: MIT
#include "app/gui/desk.h"
#include "app/gui/singleinstance.h"
#include "app/process/environment.h"
#include "app/process/hardening.h"
#include "app/process/leaving.h"
#include "app/translation.h"
#include "core/base/errortext.h"
#include "core/base/paths.h"
#include "core/profile/managedsettings.h"
#include "ui/windowsettings.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QThreadPool>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMessageBox>

using namespace Qt::StringLiterals;
using namespace knippe;

namespace {

struct Options
{
    QString profile;
    bool unsafeNoSandbox = false;
};

/// Said here and now, or else chosen in the window; empty for the system's. Read before everything
/// else, so that --help speaks it too.
QString wantedLanguage(const QStringList &arguments, const ManagedSettings &managed)
{
    QCommandLineParser parser;
    const QCommandLineOption language(u"language"_s, {}, u"code"_s);
    parser.addOption(language);
    parser.parse(arguments);
    return parser.isSet(language) ? parser.value(language)
                                  : WindowSettings(Paths::ofThisUser().config, managed).language();
}

Options readOptions(const QStringList &arguments)
{
    const auto words = [](const char *text) {
        return QCoreApplication::translate("Options", text);
    };
    QCommandLineParser parser;
    parser.setApplicationDescription(words(QT_TRANSLATE_NOOP(
        "Options", "Sign in once through HelseID, and have one access token for each "
                   "national health API.")));
    const QCommandLineOption profile(
        u"profile"_s, words(QT_TRANSLATE_NOOP("Options", "Show this profile first.")), u"name"_s);
    const QCommandLineOption language(
        u"language"_s,
        words(QT_TRANSLATE_NOOP("Options",
                                "nb, nn or en for this run, whatever is chosen in the window.")),
        u"code"_s);
    const QCommandLineOption unsafeNoSandbox(
        u"unsafe-no-sandbox"_s,
        words(QT_TRANSLATE_NOOP("Options",
                                "Show the sign-in page without a sandbox; only for an authority on "
                                "this machine.")));
    parser.addOptions({profile, language, unsafeNoSandbox});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(arguments);
    return {parser.value(profile), parser.isSet(unsafeNoSandbox)};
}

int refuse(const Error &error)
{
    qCritical("%ls", qUtf16Printable(errorLine(error)));
    QMessageBox box(QMessageBox::Critical, u"Knippe"_s, errorText(error) + u'\n' + error.code);
    box.setTextFormat(Qt::PlainText);
    box.exec();
    return 1;
}

} // namespace

static int program(int argc, char *argv[])
{
    hardenProcess();
    shutOutDebuggers();
    const QStringList removed = scrubEnvironment();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"knippe"_s);
    QApplication::setApplicationDisplayName(u"Knippe"_s);
    QApplication::setApplicationVersion(QStringLiteral(KNIPPE_VERSION));
    QApplication::setDesktopFileName(u"knippe"_s);
    QApplication::setQuitOnLastWindowClosed(false); // the window says when it has finished
    // Its threads wait half a minute for more, and wake an idle program to end.
    QThreadPool::globalInstance()->setExpiryTimeout(2000); // ms
    if (!removed.isEmpty())
        qWarning("ignored from the environment: %ls", qUtf16Printable(removed.join(u", "_s)));
    const Result<ManagedSettings> managed = readManagedSettings(Paths::ofThisUser().managed);
    const QString language =
        wantedLanguage(QApplication::arguments(), managed.value_or(ManagedSettings()));
    installTranslation(language);
    const Options options = readOptions(QApplication::arguments());
    if (!managed) // what was to be locked would be open
        return refuse(managed.error());

    SingleInstance instance(Paths::ofThisUser().state);
    if (!instance.claim())
        return 0;
    Desk desk({language, options.unsafeNoSandbox, *managed});
    QObject::connect(&desk, &Desk::finished, &application, &QApplication::quit);
    QObject::connect(&instance, &SingleInstance::knocked, &desk, &Desk::comeForward);
    desk.open(options.profile);
    return QApplication::exec();
}

int main(int argc, char *argv[])
{
    leave(program(argc, argv));
}
