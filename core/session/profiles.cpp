// SPDX-License-Identifier: MIT
#include "core/session/profiles.h"

#include "core/http/documentcache.h"
#include "core/session/rotationjournal.h"
#include "core/session/sessionstate.h"
#include "core/vault/vaultrecord.h"

#include <QtCore/QFile>

using namespace Qt::StringLiterals;

namespace knippe {

Profiles::Profiles(ProfileStore store, SecretStore &vault, QString stateDirectory,
                   QString installation, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
    , m_vault(vault)
    , m_stateDirectory(std::move(stateDirectory))
    , m_certificates(m_vault, m_stateDirectory)
    , m_installation(std::move(installation))
{
}

bool Profiles::isSignedIn(const StoredProfile &stored, const QDateTime &now) const
{
    const std::optional<SessionState> state =
        SessionState::load(stateFileOf(m_stateDirectory, stored.id), stored.profile);
    if (!state || !state->signedIn)
        return false;
    const bool isOurs = state->installation.isEmpty() || state->installation == m_installation;
    return isOurs && (!state->refreshExpiresAt.isValid() || state->refreshExpiresAt > now);
}

void Profiles::later(QObject *context, const SecretStore::DoneHandler &handler,
                     const Result<> &result)
{
    QMetaObject::invokeMethod(
        context, [handler, result] { handler(result); }, Qt::QueuedConnection);
}

Result<> Profiles::check(const StoredProfile &stored, const QString &former) const
{
    const ClientProfile &profile = stored.profile;
    const Result<ClientProfile> read = parseStoredProfile(profile.toJson());
    if (!read)
        return failure(read.error());
    if (!profile.trustedCa.isEmpty() && stored.trustedCaPem.isEmpty()) // pasted: no file beside it
        return failure(codes::ConfigCa, profile.trustedCa);
    if (m_store.isManaged(profile.name))
        return failure(codes::ConfigManaged, profile.name);
    if (profile.name != former && m_store.names().contains(profile.name))
        return failure(codes::ConfigExists, profile.name);
    return {};
}

void Profiles::add(const ProfileImport &import, QObject *context, SecretStore::DoneHandler handler)
{
    if (const Result<> checked = check(import.stored); !checked)
        return later(context, handler, checked);
    StoredProfile stored = import.stored;
    if (!import.key) {
        QMetaObject::invokeMethod(
            context, [=, this] { finishAdding(stored, context, handler); }, Qt::QueuedConnection);
        return;
    }
    stored.keySince = QDateTime::currentDateTimeUtc();
    storeWithKey(stored, import.key->toJwk(), context, handler);
}

void Profiles::storeWithKey(const StoredProfile &stored, SecretBytes key, QObject *context,
                            const SecretStore::DoneHandler &handler)
{
    m_vault.write(clientKeyItem(stored.id), std::move(key), context,
                  [=, this](const Result<> &written) {
                      if (written)
                          return finishAdding(stored, context, handler);
                      if (written.error().code != codes::VaultTimeout)
                          return handler(written);
                      // nobody knows what a keychain does that has not answered in time
                      m_vault.remove(clientKeyItem(stored.id), context,
                                     [handler, written](const Result<> &) { handler(written); });
                  });
}

void Profiles::finishAdding(const StoredProfile &stored, QObject *context,
                            const SecretStore::DoneHandler &handler)
{
    const Result<> added = m_store.add(stored);
    if (!added) {
        m_vault.remove(clientKeyItem(stored.id), context,
                       [handler, added](const Result<> &) { handler(added); });
        return;
    }
    emit changed();
    handler({});
}

void Profiles::undoAdd(const QString &name, const QString &id, QObject *context,
                       SecretStore::DoneHandler handler)
{
    const Result<StoredProfile> stored = m_store.load(name);
    if (!stored || stored->id != id)
        return later(context, handler, failure(codes::ConfigUnknown, name.left(64)));
    remove(name, context, std::move(handler));
}

Result<> Profiles::setKeepFresh(const QString &name, const QStringList &resources,
                                bool keepFresh) const
{
    Result<StoredProfile> stored = m_store.load(name);
    if (!stored)
        return failure(stored.error());
    for (const QString &resource : resources)
        stored->profile.setKeepFresh(resource, keepFresh);
    return m_store.replace(*stored);
}

void Profiles::remove(const QString &name, QObject *context, SecretStore::DoneHandler handler)
{
    if (m_store.isManaged(name))
        return later(context, handler, failure(codes::ConfigManaged, name));
    const Result<StoredProfile> stored = m_store.load(name);
    if (!stored) {
        // a file that cannot be read has no items that could be named; it can still go
        const bool unreadable = stored.error().code != codes::ConfigUnknown;
        const Result<> result = unreadable ? m_store.remove(name) : failure(stored.error());
        if (result)
            emit changed();
        return later(context, handler, result);
    }
    const QString id = stored->id;
    const QStringList items =
        sessionItems(id, stored->profile.resources())
        + QStringList{newCertificateItem(id), oldCertificateItem(id), certificateItem(id),
                      newClientKeyItem(id),   oldClientKeyItem(id),   clientKeyItem(id)};
    removeAll(m_vault, items, context, [=, this](const Result<> &removed) {
        if (!removed)
            return handler(removed);
        QFile::remove(stateFileOf(m_stateDirectory, id));
        QFile::remove(documentCacheOf(m_stateDirectory, id));
        RotationJournal(rotationJournalOf(m_stateDirectory, id)).clear();
        const Result<> gone = m_store.remove(name);
        emit changed();
        handler(gone);
    });
}

} // namespace knippe
