// SPDX-License-Identifier: MIT
// Who may see whom (design.md 2). A line that breaks a rule is named with its file.
#include <QtCore/QDirIterator>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

static const QString Sources = QStringLiteral(KNIPPE_SOURCES);

class tst_Layers : public QObject
{
    Q_OBJECT

private slots:
    void neverIn_data();
    void neverIn();
    void everyFileNamesItsLicence();
    void theVersionStandsInOnePlace();
    void commandLineLinksNoWindows();
    void signinLinksNoKeychain();

private:
    static QStringList files(const QStringList &folders);
    /// Asserts; what the program is linked with, or empty where that cannot be seen.
    static void readLibraries(const QString &program, QByteArray &needed);
};

QStringList tst_Layers::files(const QStringList &folders)
{
    QStringList found;
    for (const QString &folder : folders) {
        QDirIterator it(Sources + u'/' + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            found.append(it.next());
    }
    return found;
}

void tst_Layers::neverIn_data()
{
    QTest::addColumn<QStringList>("folders");
    QTest::addColumn<QString>("pattern");        // of a line
    QTest::addColumn<QStringList>("exceptions"); // file names
    const QString include = u"^\\s*#\\s*include\\s*[<\"]"_s;
    QTest::newRow("core: no Gui, Widgets, WebEngine")
        << QStringList{u"core"_s}
        << include
               + u"(QtGui|QtWidgets|QtWebEngine|QtQuick|QtQml|QtPrint|Q?(Application|Widget|DesktopServices|Clipboard))"_s
        << QStringList();
    QTest::newRow("core: no ui, no app")
        << QStringList{u"core"_s} << include + u"(ui|app|tests)/"_s << QStringList();
    QTest::newRow("core: no desktop services, no clipboard")
        << QStringList{u"core"_s} << u"QDesktopServices|QClipboard|QGuiApplication"_s
        << QStringList();
    // urls asks QHostAddress what a loopback address is; clock and random are the two sources that
    // everything else is handed the values of; background is how all above base use threads
    const QStringList pure{u"core/oidc"_s, u"core/jose"_s, u"core/base"_s};
    QTest::newRow("pure parts: no network")
        << pure << include + u"(QtNetwork/|QTcp|QSsl|QNetwork)"_s << QStringList{u"urls.cpp"_s};
    QTest::newRow("pure parts: no objects, no signals")
        << pure << u"Q_OBJECT|\\bsignals:|\\bemit\\b|QTimer|QEventLoop|QThread|public QObject"_s
        << QStringList{u"background.h"_s};
    QTest::newRow("pure parts: no clock")
        << pure
        << u"currentDateTime|currentMSecs|currentSecs|system_clock|steady_clock|QElapsedTimer|\\btime\\(|gettimeofday"_s
        << QStringList{u"clock.h"_s};
    const QStringList judging{u"core/inspect"_s, u"core/export"_s};
    QTest::newRow("inspect and export: values in, values out")
        << judging
        << include + u"(QtNetwork/|core/(http|session|vault)/)|Q_OBJECT|\\bemit\\b|QTimer"_s
               + u"|currentDateTime|base/random\\.h"_s
        << QStringList();
    QTest::newRow("oidc and jose: randomness is an argument")
        << QStringList{u"core/oidc"_s, u"core/jose"_s}
        << u"base/random\\.h|QRandomGenerator|RAND_bytes"_s << QStringList();
    QTest::newRow("oidc, jose, base know nothing above them")
        << pure << include + u"core/(session|vault|profile|inspect|export)/"_s << QStringList();
    QTest::newRow("base knows nothing else of core")
        << QStringList{u"core/base"_s} << include + u"core/(?!base/)"_s << QStringList();
    QTest::newRow("OpenSSL: core/jose and core/base alone")
        << QStringList{u"core/inspect"_s, u"core/export"_s,  u"core/http"_s,
                       u"core/oidc"_s,    u"core/profile"_s, u"core/session"_s,
                       u"core/vault"_s,   u"ui"_s,           u"app"_s}
        << include + u"openssl/"_s << QStringList();
    QTest::newRow("no other randomness")
        << QStringList{u"core"_s, u"ui"_s, u"app"_s}
        << u"QRandomGenerator|\\brand\\(|random_device|mt19937"_s << QStringList();
    QTest::newRow("QtKeychain: core/vault alone")
        << QStringList{u"core/inspect"_s, u"core/export"_s, u"core/base"_s,    u"core/http"_s,
                       u"core/jose"_s,    u"core/oidc"_s,   u"core/profile"_s, u"core/session"_s,
                       u"ui"_s,           u"app"_s}
        << include + u"qt6?keychain/"_s << QStringList();
    QTest::newRow("D-Bus: the window's ear for the screen lock alone")
        << QStringList{u"core"_s, u"ui"_s, u"app"_s} << include + u"(QtDBus|Q?DBus|dbus/|gio/)"_s
        << QStringList{u"screenlock_linux.cpp"_s};
    QTest::newRow("ui: no protocol, no keys")
        << QStringList{u"ui"_s} << include + u"core/(oidc|jose|http|vault)/"_s << QStringList();
    QTest::newRow("ui: no app") << QStringList{u"ui"_s} << include + u"(app|tests)/"_s
                                << QStringList();
    QTest::newRow("app/signin: sees no secret")
        << QStringList{u"app/signin"_s}
        << include + u"core/(vault|session|oidc|jose|http|profile)/"_s << QStringList();
    QTest::newRow("app/process: Qt Core and the system")
        << QStringList{u"app/process"_s}
        << include + u"(core|ui|tests|app/(?!process/)|openssl|Qt(?!Core/))"_s << QStringList();
    QTest::newRow("app/signin: no keychain, no tokens, no network of its own")
        << QStringList{u"app/signin"_s}
        << u"[Kk]eychain|SecretStore|SecretBytes|refresh_?[Tt]oken|access_?[Tt]oken|QNetwork(Access|Request)|QTcp|QSsl"_s
        << QStringList();
    QTest::newRow("no script and no rich text into or out of a page")
        << QStringList{u"core"_s, u"ui"_s, u"app"_s}
        << u"runJavaScript|\\btoHtml\\b|QWebChannel|QWebEngineScript|DevToolsPage|\\bsetHtml\\b|\\bprintToPdf\\b"_s
        << QStringList();
    QTest::newRow("TLS errors are never ignored")
        << QStringList{u"core"_s, u"ui"_s, u"app"_s}
        << u"ignoreSslErrors|VerifyNone|acceptCertificate"_s << QStringList();
    QTest::newRow("QJsonDocument never reads what others wrote")
        << QStringList{u"core"_s} << u"QJsonDocument::fromJson"_s << QStringList();
}

void tst_Layers::neverIn()
{
    QFETCH(QStringList, folders);
    QFETCH(QString, pattern);
    QFETCH(QStringList, exceptions);
    const QRegularExpression forbidden(pattern);
    QVERIFY(forbidden.isValid());
    const QStringList all = files(folders);
    QVERIFY2(all.size() >= folders.size(), "the folders are there");
    QStringList found;
    for (const QString &path : all) {
        if (exceptions.contains(QFileInfo(path).fileName()))
            continue;
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        int number = 0;
        for (const QByteArray &line : file.readAll().split('\n')) {
            ++number;
            const QString code =
                QString::fromUtf8(line).section(u"//"_s, 0, 0); // what a comment says is free
            if (forbidden.match(code).hasMatch())
                found.append(u"%1:%2: %3"_s.arg(path).arg(number).arg(code.trimmed()));
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void tst_Layers::everyFileNamesItsLicence()
{
    for (const QString &path :
         files({u"core"_s, u"ui"_s, u"app"_s, u"tests/unit"_s, u"tests/flow"_s,
                u"tests/conformance"_s, u"tests/support"_s})) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readLine().startsWith("// SPDX-License-Identifier: MIT"), qPrintable(path));
    }
}

/// project() in CMakeLists.txt: all else is made from it.
void tst_Layers::theVersionStandsInOnePlace()
{
    const QString version = QStringLiteral(KNIPPE_VERSION);
    const QRegularExpression number(u"(?<![\\d.])"_s + QRegularExpression::escape(version)
                                    + u"(?![\\d.]*\\d)"_s);
    QStringList found;
    int seen = 0;
    for (const QString &folder : {u"app"_s, u"core"_s, u"packaging"_s, u"resources"_s, u"ui"_s}) {
        QDirIterator it(Sources + u'/' + folder, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++seen;
            if (number.match(QString::fromUtf8(file.readAll())).hasMatch())
                found.append(file.fileName());
        }
    }
    QVERIFY(seen > 500);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    QFile project(Sources + u"/CMakeLists.txt"_s);
    QVERIFY(project.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(project.readAll()).count(number), 1);
}

void tst_Layers::readLibraries(const QString &program, QByteArray &needed)
{
    QFile binary(program);
    QVERIFY2(binary.open(QIODevice::ReadOnly), qPrintable(program));
    if (binary.read(4)
        != "\x7f"
           "ELF")
        QSKIP("no ELF file: its link line is not looked at here");
    QProcess readelf;
    readelf.start(u"readelf"_s, {u"-d"_s, program});
    if (!readelf.waitForFinished() || readelf.exitCode() != 0)
        QSKIP("no readelf here: the link line is not looked at");
    needed = readelf.readAllStandardOutput();
    QVERIFY(needed.contains("libQt6Core"));
}

void tst_Layers::commandLineLinksNoWindows()
{
#ifdef KNIPPE_CLI
    QByteArray needed;
    readLibraries(QStringLiteral(KNIPPE_CLI), needed);
    for (const char *library :
         {"libQt6Gui", "libQt6Widgets", "libQt6WebEngine", "libQt6Quick", "libQt6DBus"})
        QVERIFY2(!needed.contains(library), library);
#else
    QSKIP("knippe-cli is not part of this build");
#endif
}

void tst_Layers::signinLinksNoKeychain()
{
#ifdef KNIPPE_SIGNIN_PROGRAM
    QByteArray needed;
    readLibraries(QStringLiteral(KNIPPE_SIGNIN_PROGRAM), needed);
    for (const char *library : {"eychain", "libsecret", "libcrypto", "libssl", "libQt6DBus"})
        QVERIFY2(!needed.contains(library), library);
#else
    QSKIP("knippe-signin is not part of this build");
#endif
}

QTEST_GUILESS_MAIN(tst_Layers)
#include "tst_layers.moc"
