// SPDX-License-Identifier: MIT
#include "tests/cli/clidesk.h"

#include "app/process/environment.h"
#include "tests/support/ordinarychild.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

QJsonObject CliRun::json() const
{
    // `login --browser print --json` has the URL before it
    return QJsonDocument::fromJson(out.sliced(std::max<qsizetype>(out.indexOf("{\n"), 0))).object();
}

QByteArrayList CliRun::outLines() const
{
    QByteArrayList lines = out.split('\n');
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

QByteArray CliRun::error() const
{
    QByteArrayList found;
    for (const QByteArray &line : err.split('\n')) {
        if (line.startsWith("error: "))
            found.append(line.sliced(7));
    }
    return found.size() == 1 ? found.first() : QByteArray();
}

CliDesk::CliDesk(const PrivateKeyring *keyring)
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const QString &name : m_environment.keys()) {
        if (isUnwantedVariable(name)) // every run would say so
            m_environment.remove(name);
    }
    m_environment.insert(u"HOME"_s, m_home.path());
    for (const QString &each : {u"config"_s, u"state"_s, u"data"_s, u"runtime"_s, u"cache"_s}) {
        QDir(m_home.path()).mkdir(each);
        const QString name =
            each == "runtime"_L1 ? u"XDG_RUNTIME_DIR"_s : u"XDG_%1_HOME"_s.arg(each.toUpper());
        m_environment.insert(name, m_home.filePath(each));
    }
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    // QtKeychain looks at it; without it libsecret is what it takes
    m_environment.remove(u"XDG_CURRENT_DESKTOP"_s);
    setKeyring(keyring);
}

void CliDesk::setKeyring(const PrivateKeyring *keyring)
{
    if (keyring)
        keyring->apply(m_environment);
    else
        PrivateBus::applyAbsent(m_environment);
}

QString CliDesk::program()
{
    return QStringLiteral(KNIPPE_CLI);
}

std::unique_ptr<QProcess> CliDesk::start(const QStringList &words)
{
    return start(program(), words);
}

std::unique_ptr<QProcess> CliDesk::start(const QString &program, const QStringList &words)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_home.path());
    makeOrdinary(*process);
    process->start(program, words);
    return process;
}

CliRun CliDesk::finish(QProcess &process)
{
    // not waitForFinished(): what it talks to may live in this process
    (void)QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60000);
    CliRun run{process.exitStatus() == QProcess::NormalExit
                       && process.state() == QProcess::NotRunning
                   ? process.exitCode()
                   : -1,
               process.property("firstLine").toByteArray() + process.readAllStandardOutput(),
               process.readAllStandardError()};
    m_allErrors += run.err;
    if (process.state() != QProcess::NotRunning)
        process.kill();
    return run;
}

CliRun CliDesk::run(const QStringList &words)
{
    return run(program(), words);
}

CliRun CliDesk::run(const QString &program, const QStringList &words)
{
    const std::unique_ptr<QProcess> process = start(program, words);
    process->closeWriteChannel();
    return finish(*process);
}

QUrl CliDesk::authorizeUrl(QProcess &process)
{
    (void)QTest::qWaitFor(
        [&process] { return process.canReadLine() || process.state() == QProcess::NotRunning; },
        30000);
    const QByteArray line = process.readLine();
    process.setProperty("firstLine", line);
    return QUrl::fromEncoded(line.trimmed(), QUrl::StrictMode);
}

CliRun CliDesk::logIn(TestAuthority &authority, const QStringList &options,
                      TestAuthority::Person person)
{
    const std::unique_ptr<QProcess> process =
        start(QStringList{u"login"_s, u"sandbox"_s, u"--browser"_s, u"print"_s} + options);
    if (const QUrl url = authorizeUrl(*process); !url.isEmpty())
        (void)TestAuthority::visit(authority.browse(url, person));
    return finish(*process);
}

QString CliDesk::write(const QString &name, const QByteArray &content)
{
    QFile file(m_home.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0)
        return {};
    return file.fileName();
}

CliRun CliDesk::addProfile(const QJsonObject &profile, const QStringList &options)
{
    const QString file = write(u"profile.json"_s, QJsonDocument(profile).toJson());
    const CliRun added = run(QStringList{u"profile"_s, u"add"_s, file} + options);
    QFile::remove(file);
    return added;
}

QMap<QString, QByteArray> CliDesk::files() const
{
    return files(QString());
}

QMap<QString, QByteArray> CliDesk::files(const QString &folder) const
{
    QMap<QString, QByteArray> found;
    QDirIterator each(m_home.filePath(folder), QDir::Files | QDir::Hidden,
                      QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (file.open(QIODevice::ReadOnly))
            found.insert(QDir(m_home.path()).relativeFilePath(file.fileName()), file.readAll());
    }
    return found;
}
