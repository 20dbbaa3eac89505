// SPDX-License-Identifier: MIT
//
// What knippe and knippe-cli, which hold keys, do to their own process before anything else. What
// knippe-signin does is in tests/ui/signin.

#include "app/process/environment.h"
#include "tests/cli/clidesk.h"
#include "tests/support/testcertificates.h"

#include <QtCore/QDir>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslSocket>
#include <QtNetwork/QTcpServer>
#include <QtTest/QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

using namespace knippe;
using namespace Qt::StringLiterals;

class tst_Process : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isClosedToOthers_data();
    void isClosedToOthers();
    void variables_data();
    void variables();
    void environmentHasNoEffect_data();
    void environmentHasNoEffect();
    void opensslConfigurationIsNotRead();
    void anchorsInTheWorkingDirectoryAreNone_data();
    void anchorsInTheWorkingDirectoryAreNone();

private:
    /// Both programs as rows of "program" and of "words" that keep it waiting.
    void addPrograms();
    QTemporaryDir m_directory;
};

static const QString Window = QStringLiteral(KNIPPE_WINDOW);

void tst_Process::initTestCase()
{
#ifndef Q_OS_LINUX
    QSKIP("looks into /proc");
#endif
    QVERIFY(::mkfifo(QFile::encodeName(m_directory.filePath(u"pipe"_s)).constData(), 0600) == 0);
}

void tst_Process::addPrograms()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("words");
    // nobody writes to the pipe
    QTest::newRow("knippe-cli") << CliDesk::program()
                                << QStringList{u"profile"_s, u"add"_s,
                                               m_directory.filePath(u"pipe"_s)};
    QTest::newRow("knippe") << Window << QStringList();
}

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_Process::isClosedToOthers_data()
{
    addPrograms();
}

void tst_Process::isClosedToOthers()
{
    QFETCH(const QString, program);
    QFETCH(const QStringList, words);
    if (::geteuid() == 0)
        QSKIP("root may look into every process");
    CliDesk desk(nullptr);
    const std::unique_ptr<QProcess> process = desk.start(program, words);
    QVERIFY(process->waitForStarted());
    const QString place = u"/proc/%1/"_s.arg(process->processId());
    // in this order: while a program is being loaded /proc is root's for a moment
    QTRY_VERIFY_WITH_TIMEOUT(contents(place + "status"_L1).contains("\nUmask:\t0077\n"), 20000);
    QTRY_COMPARE(QFileInfo(place + "mem"_L1).ownerId(), 0U);
    for (const QString &name : {u"mem"_s, u"environ"_s, u"maps"_s, u"auxv"_s}) {
        QCOMPARE(QFileInfo(place + name).ownerId(), 0U);
        QVERIFY2(!QFile(place + name).open(QIODevice::ReadOnly), qPrintable(name));
    }
    const QByteArray limits = contents(place + "limits"_L1).simplified();
    QVERIFY2(limits.contains("Max core file size 0 0 bytes"), limits);

    ::kill(static_cast<pid_t>(process->processId()), SIGABRT);
    QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 20000);
    QCOMPARE(process->exitStatus(), QProcess::CrashExit);
    QCOMPARE(QDir(desk.home()).entryList({u"core*"_s, u"*.core"_s}), QStringList());
}

void tst_Process::variables_data()
{
    QTest::addColumn<bool>("unwanted");
    for (const char *name : {"QTWEBENGINE_REMOTE_DEBUGGING",
                             "QTWEBENGINE_CHROMIUM_FLAGS",
                             "QTWEBENGINE_DISABLE_SANDBOX",
                             "QTWEBENGINEPROCESS_PATH",
                             "QTWEBENGINE_RESOURCES_PATH",
                             "CHROME_DEVEL_SANDBOX",
                             "SSLKEYLOGFILE",
                             "SSL_CERT_FILE",
                             "SSL_CERT_DIR",
                             "OPENSSL_CONF",
                             "OPENSSL_MODULES",
                             "OPENSSL_ENGINES",
                             "QT_LOGGING_RULES",
                             "QT_LOGGING_CONF",
                             "QT_MESSAGE_PATTERN",
                             "QT_PLUGIN_PATH",
                             "QT_QPA_PLATFORM_PLUGIN_PATH",
                             "QML_DEBUG_PORT",
                             "QML_IMPORT_PATH",
                             "QML2_IMPORT_PATH",
                             "QTKEYCHAIN_BACKEND",
                             "QDBUS_DEBUG",
                             "SECRET_BACKEND",
                             "SECRET_FILE_TEST_PATH",
                             "SECRET_FILE_TEST_PASSWORD",
                             "QT_NO_GLIB",
                             "LD_PRELOAD",
                             "LD_LIBRARY_PATH",
                             "LD_AUDIT",
                             "DYLD_INSERT_LIBRARIES",
                             "Openssl_Conf"})
        QTest::newRow(name) << true;
    for (const char *name :
         {"HOME", "PATH", "https_proxy", "HTTP_PROXY", "no_proxy", "QT_QPA_PLATFORM", "DISPLAY",
          "LANG", "DBUS_SESSION_BUS_ADDRESS", "OPENSSL_FORCE_FIPS_MODE", "OLD_PWD"})
        QTest::newRow(name) << false;
}

void tst_Process::variables()
{
    QTEST(isUnwantedVariable(QString::fromLatin1(QTest::currentDataTag())), "unwanted");
}

void tst_Process::environmentHasNoEffect_data()
{
    QTest::addColumn<QString>("value");
    const QString file = m_directory.filePath(u"written"_s);
    QTest::newRow("QT_LOGGING_RULES") << u"*=true"_s;
    QTest::newRow("QT_LOGGING_CONF") << file;
    QTest::newRow("QT_LOGGING_TO_CONSOLE") << u"1"_s;
    QTest::newRow("QT_MESSAGE_PATTERN") << u"%{file}:%{line} %{message}"_s;
    QTest::newRow("QT_PLUGIN_PATH") << m_directory.path();
    QTest::newRow("QTKEYCHAIN_BACKEND") << u"kwallet5"_s;
    QTest::newRow("QTWEBENGINE_REMOTE_DEBUGGING") << u"127.0.0.1:9222"_s;
    QTest::newRow("QTWEBENGINE_CHROMIUM_FLAGS") << u"--no-sandbox"_s;
    QTest::newRow("QML_DEBUG_PORT") << u"3768"_s;
    QTest::newRow("SSLKEYLOGFILE") << file;
    QTest::newRow("SSL_CERT_FILE") << file;
    QTest::newRow("SSL_CERT_DIR") << m_directory.path();
    QTest::newRow("OPENSSL_ENGINES") << m_directory.path();
    QTest::newRow("OPENSSL_MODULES") << m_directory.path();
    QTest::newRow("LD_LIBRARY_PATH") << m_directory.path();
}

/// The same words on standard output and standard error as without the variable, but for the one
/// line that names it.
void tst_Process::environmentHasNoEffect()
{
    QFETCH(const QString, value);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    for (const QString &program : {CliDesk::program(), Window}) {
        const QStringList words =
            program == Window ? QStringList{u"--version"_s} : QStringList{u"profile"_s, u"list"_s};
        CliDesk desk(nullptr);
        const CliRun usual = desk.run(program, words);
        desk.setVariable(name, value);
        const CliRun run = desk.run(program, words);
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.out, usual.out);
        const QByteArray line = "ignored from the environment: " + name.toLatin1() + '\n';
        QVERIFY2(run.err.contains(line), run.err);
        QCOMPARE(run.err.split('\n').size(), usual.err.split('\n').size() + 1);
        // a value as short as "1" may also stand in a path
        QVERIFY2(usual.err.contains(value.toUtf8()) || !run.err.contains(value.toUtf8()), run.err);
        QVERIFY(!QFile::exists(m_directory.filePath(u"written"_s)));
    }
}

/// With this configuration libcrypto has no algorithm at all, so not even a key could be read.
void tst_Process::opensslConfigurationIsNotRead()
{
    CliDesk desk(nullptr);
    desk.setVariable(u"OPENSSL_CONF"_s,
                     desk.write(u"openssl.cnf"_s, "openssl_conf = all\n[all]\nproviders = list\n"
                                                  "[list]\nnull = one\n[one]\nactivate = 1\n"));
    TestAuthority authority;
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    const CliRun added = desk.addProfile(authority.profile());
    QCOMPARE(added.code(), "E-VAULT-ABSENT"); // the key was read, and there is no keychain
    QVERIFY2(added.err.contains("OPENSSL_CONF"), added.err);
}

/// An authority that speaks TLS and says nothing.
class SilentTls : public QTcpServer
{
public:
    SilentTls() { listen(QHostAddress::LocalHost); }
    [[nodiscard]] QString url() const { return u"https://127.0.0.1:%1"_s.arg(serverPort()); }
    int handshakes = 0;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setSslConfiguration(TestCertificates::get().server);
        connect(socket, &QIODevice::readyRead, this, [this, socket] { // not before it is trusted
            ++handshakes;
            socket->abort();
        });
        socket->startServerEncryption();
    }
};

static QString hashOf(const QString &certificate)
{
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"x509"_s, u"-noout"_s, u"-hash"_s, u"-in"_s, certificate});
    openssl.waitForFinished();
    return QString::fromLatin1(openssl.readAllStandardOutput().trimmed());
}

void tst_Process::anchorsInTheWorkingDirectoryAreNone_data()
{
    QTest::addColumn<bool>("isTrusted");
    QTest::newRow("beside the program's feet") << false;
    QTest::newRow("named in the profile") << true; // the certificate is a good one
}

/// CVE-2025-14575: some Qt trusted certificates that lay in the working directory.
void tst_Process::anchorsInTheWorkingDirectoryAreNone()
{
    QFETCH(const bool, isTrusted);
    if (!PrivateKeyring::isInstalled())
        QSKIP("needs gnome-keyring-daemon and dbus-daemon");
    if (TestCertificates::get().caPem.isEmpty())
        QSKIP("the openssl tool is needed to make certificates");
    const PrivateKeyring keyring;
    QVERIFY2(keyring.problem().isEmpty(), qPrintable(keyring.problem()));
    TestAuthority authority;
    SilentTls server;
    CliDesk desk(&keyring);
    QJsonObject profile = authority.profile();
    profile.insert("authority"_L1, server.url());
    const QString anchor = desk.write(u"ca.pem"_s, TestCertificates::get().caPem);
    if (isTrusted)
        profile.insert("trustedCa"_L1, u"ca.pem"_s);
    const CliRun added = desk.addProfile(profile);
    QVERIFY2(added.exit == 0, added.err);
    QDir(desk.home()).mkpath(u"certs"_s);
    for (const QString &name : {hashOf(anchor) + ".0"_L1, u"certs/"_s + hashOf(anchor) + ".0"_L1,
                                u"ca.crt"_s, u"cert.pem"_s, u"ca-bundle.crt"_s})
        QVERIFY(QFile::copy(anchor, desk.home() + u'/' + name));
    const CliRun run = desk.run({u"login"_s, u"sandbox"_s, u"--browser"_s, u"print"_s});
    QVERIFY(run.exit != 0);
    QCOMPARE(run.code() == "E-TLS-UNTRUSTED", !isTrusted);
    QCOMPARE(server.handshakes > 0, isTrusted);
}

QTEST_GUILESS_MAIN(tst_Process)
#include "tst_process.moc"
