// SPDX-License-Identifier: MIT
#include "core/vault/installation.h"

#include "core/base/base64url.h"
#include "core/base/random.h"
#include "core/vault/vaultrecord.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>

using namespace Qt::StringLiterals;

namespace knippe {

// Complete before it has its name, and never in the place of one that is there: programs that start
// together read the same.
static void makeFile(const QString &path)
{
    QFile file(path + u'.' + QString::fromLatin1(randomText(48)));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(randomText(128));
    file.close();
    if (file.error() != QFile::NoError || !file.rename(path))
        file.remove();
}

QString installationId(const QString &stateDirectory, const QByteArray &machine)
{
    QDir().mkpath(stateDirectory);
    QFile file(stateDirectory + "/installation"_L1);
    if (!file.exists())
        makeFile(file.fileName());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(machine + '\n');
    if (file.open(QIODevice::ReadOnly)) // otherwise the computer's own id has to do
        hash.addData(file.readAll());
    return QString::fromLatin1(base64UrlEncode(hash.result().first(9)));
}

InstallationStore::InstallationStore(SecretStore &items, QString installation)
    : m_items(items)
    , m_installation(std::move(installation))
{
}

void InstallationStore::read(const QString &item, QObject *context, ReadHandler handler)
{
    m_items.read(itemOfInstallation(item, m_installation), context, std::move(handler));
}

void InstallationStore::write(const QString &item, SecretBytes secret, QObject *context,
                              DoneHandler handler)
{
    m_items.write(itemOfInstallation(item, m_installation), std::move(secret), context,
                  std::move(handler));
}

void InstallationStore::remove(const QString &item, QObject *context, DoneHandler handler)
{
    m_items.remove(itemOfInstallation(item, m_installation), context, std::move(handler));
}

} // namespace knippe
