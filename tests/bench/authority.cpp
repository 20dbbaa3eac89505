// SPDX-License-Identifier: MIT
// An authority that answers at once, or after a round trip's time, and signs everybody in.
#include "tests/support/scriptedauthority.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QSocketNotifier>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace knippe;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser words;
    words.addOptions({{u"delay"_s, u"Milliseconds before each answer."_s, u"ms"_s, u"0"_s},
                      {u"keep"_s, u"The refresh token stays the same (no rotation)."_s}});
    words.process(app);

    const SystemClock clock;
    ScriptedAuthority authority(clock);
    authority.delay = std::chrono::milliseconds(words.value(u"delay"_s).toInt());
    authority.rotates = !words.isSet(u"keep"_s);
    authority.always(ScriptedAuthority::Authorize, [&authority](const RecordedRequest &request) {
        // each sign-in is another client's, with a challenge of its own
        QMetaObject::invokeMethod(&authority, &ScriptedAuthority::forget, Qt::QueuedConnection);
        ScriptedAnswer answer;
        answer.status = 302;
        const QUrl back =
            redirectTo(u"http://127.0.0.1:49152/callback"_s, authority.visit(request.url));
        answer.headers.append({"Location", back.toEncoded()});
        return answer;
    });
    QSocketNotifier ended(STDIN_FILENO, QSocketNotifier::Read); // whoever started it
    QObject::connect(&ended, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
    std::printf("%s\n", qPrintable(authority.issuer()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
