// SPDX-License-Identifier: MIT
#include "virtualdisplay.h"

using namespace Qt::StringLiterals;

VirtualDisplay::VirtualDisplay()
{
    m_server.setStandardErrorFile(QProcess::nullDevice());
    // -noreset: otherwise it starts afresh whenever the last client leaves, and whoever comes at
    // that moment is left hanging.
    m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x900x24"_s,
                               u"-nolisten"_s, u"tcp"_s, u"-noreset"_s});
    QByteArray number;
    while (!number.contains('\n') && m_server.waitForReadyRead(20000))
        number += m_server.readAllStandardOutput();
    if (number.contains('\n'))
        m_name = u':' + QString::fromLatin1(number.trimmed());
}

VirtualDisplay::~VirtualDisplay()
{
    m_server.terminate();
    m_server.waitForFinished(5000);
}

QString VirtualDisplay::xdotool(const QStringList &arguments) const
{
    QProcess tool;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_name);
    tool.setProcessEnvironment(environment);
    tool.setStandardErrorFile(QProcess::nullDevice());
    tool.start(u"xdotool"_s, arguments);
    tool.waitForFinished(10000);
    return QString::fromUtf8(tool.readAllStandardOutput()).trimmed();
}

bool VirtualDisplay::hasWindow(const QString &titlePart) const
{
    return !xdotool({u"search"_s, u"--onlyvisible"_s, u"--name"_s, titlePart}).isEmpty();
}

void VirtualDisplay::press(const QString &key) const
{
    xdotool({u"key"_s, key});
}

void VirtualDisplay::click(int x, int y) const
{
    xdotool({u"mousemove"_s, QString::number(x), QString::number(y), u"click"_s, u"1"_s});
}
