// SPDX-License-Identifier: MIT
// How a profile is changed and copied; profiles.cpp has the rest of Profiles.
#include "core/session/profiles.h"
#include "core/session/sessionstate.h"
#include "core/vault/vaultrecord.h"

namespace knippe {

static bool isAnotherClient(const ClientProfile &one, const ClientProfile &other)
{
    return one.authority != other.authority || one.issuer() != other.issuer()
           || one.authoritySettings.kind != other.authoritySettings.kind
           || one.clientId != other.clientId;
}

Result<> Profiles::checkChange(const StoredProfile &former, const StoredProfile &news) const
{
    if (const Result<> checked = check(news, former.profile.name); !checked)
        return checked;
    const std::optional<SessionState> state =
        SessionState::load(stateFileOf(m_stateDirectory, former.id), former.profile);
    if (isAnotherClient(former.profile, news.profile) && state && state->signedIn)
        return failure(codes::ConfigSignedIn, former.profile.name);
    return {};
}

void Profiles::change(const QString &name, const StoredProfile &news, QObject *context,
                      SecretStore::DoneHandler handler)
{
    const Result<StoredProfile> former = m_store.load(name);
    if (!former)
        return later(context, handler, failure(former.error()));
    if (former->isManaged)
        return later(context, handler, failure(codes::ConfigManaged, name));
    StoredProfile stored = *former; // id and key are not the person's to change
    stored.profile = news.profile;
    stored.trustedCaPem = news.profile.trustedCa.isEmpty() ? QByteArray() : news.trustedCaPem;
    if (const Result<> checked = checkChange(*former, stored); !checked)
        return later(context, handler, checked);
    QStringList dropped; // nobody could name them later
    for (const QString &resource : former->profile.resources()) {
        if (!stored.profile.api(resource))
            dropped.append(accessTokenItem(stored.id, resource));
    }
    removeAll(m_vault, dropped, context, [=, this](const Result<> &removed) {
        const Result<> written = removed ? m_store.replace(stored, former->profile.name) : removed;
        if (written)
            emit changed();
        handler(written);
    });
}

void Profiles::duplicate(const QString &name, const QString &copy, QObject *context,
                         SecretStore::DoneHandler handler)
{
    const Result<StoredProfile> original = m_store.load(name);
    if (!original)
        return later(context, handler, failure(original.error()));
    if (original->isKeyless())
        return later(context, handler, failure(codes::ConfigKeyless, name));
    StoredProfile stored = *original;
    stored.isManaged = false;
    stored.profile.name = copy;
    stored.id = StoredProfile::newId();
    if (const Result<> checked = check(stored); !checked)
        return later(context, handler, checked);
    if (stored.profile.isPublic()) {
        QMetaObject::invokeMethod(
            context, [=, this] { finishAdding(stored, context, handler); }, Qt::QueuedConnection);
        return;
    }
    m_vault.read(clientKeyItem(original->id), context, [=, this](const Result<SecretBytes> &key) {
        if (!key)
            return handler(failure(key.error()));
        storeWithKey(stored, key->clone(), context, handler);
    });
}

} // namespace knippe
