// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QProcess>

/// An X display that nobody sees, so that the windows under test stay off the developer's own.
class VirtualDisplay
{
public:
    VirtualDisplay();
    ~VirtualDisplay();

    [[nodiscard]] bool isUsable() const { return !m_name.isEmpty(); }
    [[nodiscard]] QString name() const { return m_name; }

    /// What a person does, through xdotool.
    QString xdotool(const QStringList &arguments) const;
    [[nodiscard]] bool hasWindow(const QString &titlePart) const;
    void press(const QString &key) const;
    void click(int x, int y) const;

private:
    QProcess m_server;
    QString m_name;
};
