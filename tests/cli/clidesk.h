// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/privatekeyring.h"
#include "tests/support/testauthority.h"

#include <memory>

/// How one run of knippe-cli went.
struct CliRun
{
    int exit = -1; ///< -1 when it crashed or did not end
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QByteArrayList outLines() const;
    /// The one line `error: …`, without "error: "; empty unless there is exactly one.
    [[nodiscard]] QByteArray error() const;
    /// Its code.
    [[nodiscard]] QByteArray code() const { return error().split(':').first(); }
};

/// A person's account on a machine: a home of its own, knippe-cli, and a keyring or none.
class CliDesk
{
public:
    explicit CliDesk(const PrivateKeyring *keyring);

    [[nodiscard]] static QString program();
    CliRun run(const QStringList &words);
    CliRun run(const QString &program, const QStringList &words);
    /// For those that wait for somebody; end it with finish().
    std::unique_ptr<QProcess> start(const QStringList &words);
    /// Another program, at the same desk.
    std::unique_ptr<QProcess> start(const QString &program, const QStringList &words);
    CliRun finish(QProcess &process);
    [[nodiscard]] QString home() const { return m_home.path(); }
    /// Waits for the first line on stdout of a `login --browser print`.
    static QUrl authorizeUrl(QProcess &process);
    /// `login --browser print` with a person who does as told in the browser.
    CliRun logIn(TestAuthority &authority, const QStringList &options = {},
                 TestAuthority::Person person = TestAuthority::Person::SignsIn);

    /// Writes a file below the home and returns its path.
    QString write(const QString &name, const QByteArray &content);
    /// Imports the profile, and removes the file with the key.
    CliRun addProfile(const QJsonObject &profile, const QStringList &options = {});

    void setVariable(const QString &name, const QString &value)
    {
        m_environment.insert(name, value);
    }
    void setKeyring(const PrivateKeyring *keyring);
    /// Every file below the home with its content.
    [[nodiscard]] QMap<QString, QByteArray> files() const;
    [[nodiscard]] QMap<QString, QByteArray> files(const QString &folder) const;
    /// Everything that has been written to stderr so far.
    [[nodiscard]] const QByteArray &allErrors() const { return m_allErrors; }

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    QByteArray m_allErrors;
};
