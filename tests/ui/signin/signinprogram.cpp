// SPDX-License-Identifier: MIT
#include "signinprogram.h"

#include <QtCore/QDirIterator>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

SigninProgram::SigninProgram(const QString &display)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"WAYLAND_DISPLAY"_s);
    environment.insert(u"DISPLAY"_s, display);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.path());
    for (const QString &name : {u"XDG_CACHE_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s})
        environment.remove(name);
    setProcessEnvironment(environment);
}

SigninProgram::~SigninProgram()
{
    closeWriteChannel();
    if (state() != NotRunning && !waitForFinished(5000)) {
        kill();
        waitForFinished(5000);
    }
}

QString SigninProgram::path()
{
    return qEnvironmentVariable("KNIPPE_SIGNIN", QStringLiteral(KNIPPE_SIGNIN_PROGRAM));
}

bool SigninProgram::hasSandbox()
{
    return QProcess::execute(path(), {u"--check-sandbox"_s}) == 0;
}

bool SigninProgram::trust(const QByteArray &caPem) const
{
    const QString store = m_home.filePath(u".pki/nssdb"_s);
    QFile ca(m_home.filePath(u"ca.pem"_s));
    if (!QDir().mkpath(store) || !ca.open(QIODevice::WriteOnly) || ca.write(caPem) < 0)
        return false;
    ca.close();
    const QStringList place{u"-d"_s, u"sql:"_s + store};
    return QProcess::execute(u"certutil"_s, place + QStringList{u"-N"_s, u"--empty-password"_s})
               == 0
           && QProcess::execute(u"certutil"_s,
                                place
                                    + QStringList{u"-A"_s, u"-t"_s, u"C,,"_s, u"-n"_s, u"Trial"_s,
                                                  u"-i"_s, ca.fileName()})
                  == 0;
}

void SigninProgram::setVariable(const QString &name, const QString &value)
{
    QProcessEnvironment environment = processEnvironment();
    environment.insert(name, value);
    setProcessEnvironment(environment);
}

void SigninProgram::open()
{
    static const bool isSafe = hasSandbox();
    start(path(), isSafe ? QStringList() : QStringList{u"--unsafe-no-sandbox"_s});
    QVERIFY2(waitForStarted(), qPrintable(errorString()));
}

void SigninProgram::open(const QJsonObject &request)
{
    open();
    send(request);
}

void SigninProgram::send(const QJsonObject &request)
{
    send(QJsonDocument(request).toJson(QJsonDocument::Compact));
}

void SigninProgram::send(const QByteArray &line)
{
    write(line + '\n');
}

QJsonObject SigninProgram::answer()
{
    const bool hasEnded = QTest::qWaitFor([this] { return state() == NotRunning; }, 30000);
    if (!hasEnded || exitStatus() != NormalExit || exitCode() != 0)
        return {};
    const QByteArray output = readAllStandardOutput();
    return output.count('\n') == 1 && output.endsWith('\n')
               ? QJsonDocument::fromJson(output).object()
               : QJsonObject();
}

QStringList SigninProgram::filesWritten() const
{
    QStringList files;
    QDirIterator all(m_home.path(), QDir::Files | QDir::Hidden | QDir::System,
                     QDirIterator::Subdirectories);
    while (all.hasNext())
        files << QDir(m_home.path()).relativeFilePath(all.next());
    return files;
}

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The parent's number, from "PPid:\t17" in /proc/…/status; 0 if the process is gone.
static qint64 parentOf(qint64 pid)
{
    const QByteArray status = contents(u"/proc/%1/status"_s.arg(pid));
    const qsizetype at = status.indexOf("\nPPid:");
    return at < 0 ? 0 : status.mid(at + 6, 20).split('\n').first().trimmed().toLongLong();
}

static QList<qint64> childrenOf(qint64 parent)
{
    QList<qint64> children;
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        if (parentOf(name.toLongLong()) == parent)
            children << name.toLongLong();
    }
    return children;
}

QList<qint64> SigninProgram::descendants() const
{
    QList<qint64> found{processId()};
    for (qsizetype i = 0; i < found.size(); ++i)
        found << childrenOf(found[i]);
    return found;
}

QList<qint64> SigninProgram::renderers() const
{
    const auto isZygote = [](qint64 pid) {
        return contents(u"/proc/%1/cmdline"_s.arg(pid)).contains("--type=zygote");
    };
    QList<qint64> found = descendants();
    // A renderer is forked from a zygote and keeps its command line, but has no children.
    found.removeIf([&](qint64 pid) {
        return !isZygote(pid) || !isZygote(parentOf(pid)) || !childrenOf(pid).isEmpty();
    });
    return found;
}
