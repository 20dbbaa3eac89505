// SPDX-License-Identifier: MIT
#pragma once

#include "core/vault/secretstore.h"

#include <QtCore/QSysInfo>

namespace knippe {

/// Short name of this user's Knippe on this computer: of the computer's own id and a random text in
/// the file `installation` of the state directory, made at the first start. Not secret. A home
/// that is copied or shared has another one on each computer.
[[nodiscard]] QString installationId(const QString &stateDirectory,
                                     const QByteArray &machine = QSysInfo::machineUniqueId());

/// Gives the items of a session this installation's name. Windows lets a user's credentials roam,
/// and homes are shared or copied; but two computers that use one rotating refresh token end the
/// session for both. The client's key keeps its name, because it does not rotate.
class InstallationStore final : public SecretStore
{
public:
    InstallationStore(SecretStore &items, QString installation);

    void read(const QString &item, QObject *context, ReadHandler handler) override;
    void write(const QString &item, SecretBytes secret, QObject *context,
               DoneHandler handler) override;
    void remove(const QString &item, QObject *context, DoneHandler handler) override;

private:
    SecretStore &m_items;
    QString m_installation;
};

} // namespace knippe
