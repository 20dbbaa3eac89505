// SPDX-License-Identifier: MIT
#include "app/composition.h"
#include "ui/mainwindow.h"

#include <QtCore/QCommandLineParser>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;
using namespace knippe;

namespace {

struct Options
{
    QString profile;
    QString language;
    bool unsafeNoSandbox = false;
};

Options readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Sign in once through HelseID, and have one access token for each national health API."_s);
    const QCommandLineOption profile(u"profile"_s, u"Show this profile first."_s, u"name"_s);
    const QCommandLineOption language(u"language"_s, u"nb, nn or en instead of the system's."_s,
                                      u"code"_s);
    const QCommandLineOption unsafeNoSandbox(
        u"unsafe-no-sandbox"_s,
        u"Show the sign-in page without a sandbox; only for an authority on this machine."_s);
    parser.addOptions({profile, language, unsafeNoSandbox});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(arguments);
    return {parser.value(profile), parser.value(language), parser.isSet(unsafeNoSandbox)};
}

MainWindow::Parts windowParts(Composition &composition, const Clock &clock, const QString &language,
                              bool unsafeNoSandbox)
{
    const auto session = [&composition](StoredProfile profile) {
        return composition.session(std::move(profile));
    };
    const auto userAgents = [=](const ClientProfile &profile, quint64 window) {
        const auto open = [](const QUrl &url) { return QDesktopServices::openUrl(url); };
        return Composition::userAgents(profile, {open, open, language, window, unsafeNoSandbox});
    };
    return {composition.profiles(), clock, Paths::ofThisUser().config, session, userAgents};
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"knippe"_s);
    QApplication::setApplicationDisplayName(u"Knippe"_s);
    QApplication::setApplicationVersion(QStringLiteral(KNIPPE_VERSION));
    QApplication::setDesktopFileName(u"knippe"_s);
    QApplication::setQuitOnLastWindowClosed(false); // the window says when it has finished
    const Options options = readOptions(QApplication::arguments());
    const QString language = installTranslation(options.language);

    const SystemClock clock;
    Composition composition;
    MainWindow window(windowParts(composition, clock, language, options.unsafeNoSandbox));
    QObject::connect(&window, &MainWindow::finished, &application, &QApplication::quit);
    window.start(options.profile);
    window.show();
    return QApplication::exec();
}
