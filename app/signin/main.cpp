// SPDX-License-Identifier: MIT
#include "app/process/environment.h"
#include "app/process/hardening.h"
#include "app/signin/parentpipe.h"
#include "app/signin/quietlog.h"
#include "app/signin/requestreader.h"
#include "app/signin/sandboxprobe.h"
#include "app/signin/sharedmemory.h"
#include "app/signin/signinanswer.h"
#include "app/signin/signinprocess.h"
#include "ui/common/appicon.h"

#include <QtCore/QDir>
#include <QtNetwork/QNetworkProxyFactory>
#include <QtWebEngineCore/qtwebenginecoreglobal.h>
#include <QtWidgets/QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace knippe;

static constexpr char Usage[] =
    "Usage: knippe-signin [--check-sandbox | --unsafe-no-sandbox]\n"
    "Shows the sign-in page for knippe and knippe-cli. They start it: one JSON line on standard\n"
    "input says what to show, one on standard output how it ended, and closing standard input ends "
    "it.\n\n"
    "  --check-sandbox      say whether pages can be shown in Chromium's sandbox: exit 0 or 1\n"
    "  --unsafe-no-sandbox  show pages without the sandbox; only an authority on this machine\n"
    "                       (127.0.0.0/8, ::1) is then accepted, and nothing else is reached\n"
    "  --help, --version\n";

static int checkSandbox()
{
    const QString obstacle = sandboxObstacle();
    std::puts(obstacle.isEmpty() ? "The sandbox is available." : qUtf8Printable(obstacle));
    return obstacle.isEmpty() ? 0 : 1;
}

/// Without a sandbox nothing may start before it is known that the page is our own machine's.
static std::optional<SigninRequest> awaitLocalRequest(int answerPipe)
{
    const std::optional<QByteArray> line = readRequestLine();
    if (!line)
        return std::nullopt;
    QString problem;
    std::optional<SigninRequest> request = parseSigninRequest(*line, problem);
    if (request && request->hasLocalAuthority())
        return request;
    SigninAnswer refusal = SigninAnswer::failed(reasons::BadRequest, problem);
    if (request)
        refusal =
            SigninAnswer::failed(reasons::UnsafeRefused, u"not an authority on this machine"_s);
    writeToParent(answerPipe, refusal.toLine());
    return std::nullopt;
}

/// What keeps pages from being shown here; nothing if they can be.
static std::optional<SigninAnswer> refusal(bool withoutSandbox)
{
    QString obstacle = withoutSandbox ? QString() : sandboxObstacle();
    if (!obstacle.isEmpty())
        return SigninAnswer::failed(reasons::Sandbox, obstacle);
    obstacle = sharedMemoryObstacle();
    if (!obstacle.isEmpty())
        return SigninAnswer::failed(reasons::SharedMemory, obstacle);
    return std::nullopt;
}

static int show(char *program, int answerPipe, const std::optional<SigninRequest> &request,
                bool withoutSandbox)
{
    // Chromium reads its switches from here, and from nowhere else: the environment is clean.
    char switches[] = "--webEngineArgs";
    char quiet[] = "--log-level=3";
    char *arguments[] = {program, switches, quiet, nullptr};
    int count = 3;
    QApplication::setAttribute(Qt::AA_DisableShaderDiskCache); // nothing is written, not even this
    QApplication application(count, arguments);
    QApplication::setApplicationName(u"knippe-signin"_s);
    QApplication::setWindowIcon(appIcon());
    QApplication::setQuitOnLastWindowClosed(false);
    // Chromium then takes the system's proxies and PAC files as it does everywhere, and never for
    // this machine itself; said here because a Qt can be built with another default.
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    SigninProcess process(answerPipe, withoutSandbox);
    if (request)
        process.start(*request);
    else
        process.start();
    return QApplication::exec();
}

static int run(char *program, bool withoutSandbox)
{
    const int answerPipe = claimStandardOutput();
    installQuietLog();
    hardenProcess();
    const QStringList removed = scrubEnvironment();
    // or Qt WebEngine hides pages from screen readers on Linux; it waits for one to be there
    qputenv("QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY", "1");
    if (!QDir::setCurrent(QDir::rootPath())) // somebody else may write to where it was
        return 1;
    if (!removed.isEmpty())
        logLine(u"ignored from the environment: "_s + removed.join(u", "_s));

    std::optional<SigninRequest> request;
    if (withoutSandbox) {
        logLine(u"WITHOUT A SANDBOX: for trials on this machine only"_s);
        request = awaitLocalRequest(answerPipe);
        if (!request)
            return 0;
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    }
    if (const std::optional<SigninAnswer> answer = refusal(withoutSandbox)) {
        logLine(answer->detail);
        writeToParent(answerPipe, answer->toLine());
        return 0;
    }
    return show(program, answerPipe, request, withoutSandbox);
}

int main(int argc, char *argv[])
{
    const QByteArrayView argument = argc > 1 ? argv[1] : "";
    if (argc == 2 && argument == "--help") {
        std::fputs(Usage, stdout);
        return 0;
    }
    if (argc == 2 && argument == "--version") {
        std::printf("knippe-signin " KNIPPE_VERSION ", Qt %s, Chromium %s with fixes up to %s\n",
                    qVersion(), qWebEngineChromiumVersion(),
                    qWebEngineChromiumSecurityPatchVersion());
        return 0;
    }
    if (argc == 2 && argument == "--check-sandbox")
        return checkSandbox();
    if (argc == 1 || (argc == 2 && argument == "--unsafe-no-sandbox"))
        return run(argv[0], argc == 2);
    std::fputs(Usage, stderr);
    return 2;
}
