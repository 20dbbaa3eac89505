// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

/// knippe-signin as its parent sees it, with a home directory of its own. Where Chromium's sandbox
/// is not to be had (as root, in most containers) it runs with --unsafe-no-sandbox.
class SigninProgram : public QProcess
{
    Q_OBJECT

public:
    explicit SigninProgram(const QString &display);
    ~SigninProgram() override;

    [[nodiscard]] static QString path();
    [[nodiscard]] static bool hasSandbox();

    /// Puts a certificate authority into the home's NSS store; false without the certutil program.
    [[nodiscard]] bool trust(const QByteArray &caPem) const;
    void setVariable(const QString &name, const QString &value);
    void open();
    void open(const QJsonObject &request);
    void send(const QByteArray &line);
    void send(const QJsonObject &request);

    /// Waits for the program's end. Empty if it did not end, failed, or did not answer in one line.
    [[nodiscard]] QJsonObject answer();
    [[nodiscard]] QString home() const { return m_home.path(); }
    [[nodiscard]] QByteArray log() { return m_log += readAllStandardError(); }
    /// Files left in the home directory, relative to it.
    [[nodiscard]] QStringList filesWritten() const;
    /// Processes below this one, as Linux numbers them.
    [[nodiscard]] QList<qint64> descendants() const;
    /// Those among them that run pages.
    [[nodiscard]] QList<qint64> renderers() const;

private:
    QTemporaryDir m_home;
    QByteArray m_log;
};
