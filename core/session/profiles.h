// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/certificates.h"
#include "core/session/importpreview.h"

#include <QtCore/QObject>

#include <functional>
#include <memory>
#include <optional>

namespace knippe {

/// The profiles of this user together with their keychain items: what is added here has its key in
/// the keychain, what is removed leaves nothing behind.
class Profiles : public QObject
{
    Q_OBJECT

public:
    /// `installation`: see Session::Environment.
    Profiles(ProfileStore store, SecretStore &vault, QString stateDirectory,
             QString installation = {}, QObject *parent = nullptr);

    [[nodiscard]] QStringList names() const { return m_store.names(); }
    [[nodiscard]] Result<StoredProfile> load(const QString &name) const
    {
        return m_store.load(name);
    }
    [[nodiscard]] bool isManaged(const QString &name) const { return m_store.isManaged(name); }
    /// Somebody is signed in with it on this computer, as its state file has it.
    [[nodiscard]] bool isSignedIn(const StoredProfile &stored, const QDateTime &now) const;
    /// See ProfileStore.
    [[nodiscard]] QStringList hidden() const { return m_store.hidden(); }
    [[nodiscard]] QString fileOf(const QString &name) const { return m_store.fileOf(name); }
    [[nodiscard]] ImportPreview preview(const ProfileImport &import) const
    {
        return previewOf(import, m_store);
    }
    /// The key goes to the keychain first; if either half fails, neither stays. What somebody has
    /// changed in the import since it was read is checked like all else.
    void add(const ProfileImport &import, QObject *context, SecretStore::DoneHandler handler);
    /// Takes an import back: removes the profile `name` as long as it is the one that was added
    /// under this `id` (StoredProfile::id). E-CONFIG-UNKNOWN when it is not.
    void undoAdd(const QString &name, const QString &id, QObject *context,
                 SecretStore::DoneHandler handler);
    /// Writes a profile anew, under the name that `news` has. Its id, its key and its session stay,
    /// but for the tokens of APIs that it has no longer. Another client or authority cannot be had
    /// while somebody is signed in: E-CONFIG-SIGNED-IN. Otherwise what add() says.
    void change(const QString &name, const StoredProfile &news, QObject *context,
                SecretStore::DoneHandler handler);
    /// Adds another like it, with the same key, and nobody signed in.
    void duplicate(const QString &name, const QString &copy, QObject *context,
                   SecretStore::DoneHandler handler);
    /// Changing a client's key takes two steps, so that it can be registered in between: makeKey()
    /// puts a new one beside that in use, useKey() changes over. The one before stays, so that
    /// useKey() with Old is the way back.
    using Which = Certificates::Which;
    struct PublicKey
    {
        KeyFacts facts;
        QJsonObject jwk; ///< as it is registered at the authority
    };
    using KeyHandler = std::function<void(Result<PublicKey>)>;
    /// E-VAULT-MISSING when there is no such key, E-CONFIG-PUBLIC-CLIENT when there cannot be one.
    void readKey(const QString &name, Which which, QObject *context, KeyHandler handler);
    /// Without `algorithm`, as the key in use. Takes the place of a new key that is not in use yet.
    /// Made off this thread; nothing is stored once `context` is gone before.
    void makeKey(const QString &name, std::optional<SignatureAlgorithm> algorithm, QObject *context,
                 KeyHandler handler);
    void useKey(const QString &name, Which which, QObject *context, KeyHandler handler);
    /// Puts somebody's own key beside the one in use, in the place of a new one. A managed profile
    /// that has none takes it into use at once.
    void bringKey(const QString &name, const SigningKey &key, QObject *context, KeyHandler handler);

    /// Of profiles that show one; see readKey() and its neighbours for what is done to keys.
    [[nodiscard]] Certificates &certificates() { return m_certificates; }

    /// Key, certificate, session, tokens, state and file. Sign out first if the authority is to
    /// know.
    void remove(const QString &name, QObject *context, SecretStore::DoneHandler handler);

    /// Writes the choice to the profile's file; Session::setKeepFresh() is for one at work.
    [[nodiscard]] Result<> setKeepFresh(const QString &name, const QStringList &resources,
                                        bool keepFresh) const;

signals:
    void changed();

private:
    /// `former`: its name so far.
    [[nodiscard]] Result<> check(const StoredProfile &stored, const QString &former = {}) const;
    [[nodiscard]] Result<> checkChange(const StoredProfile &former,
                                       const StoredProfile &news) const;
    static void later(QObject *context, const SecretStore::DoneHandler &handler,
                      const Result<> &result);
    /// The profile, as long as its client has a key.
    [[nodiscard]] Result<StoredProfile> loadWithKey(const QString &name) const;
    void storeWithKey(const StoredProfile &stored, SecretBytes key, QObject *context,
                      const SecretStore::DoneHandler &handler);
    void putNewKey(const StoredProfile &stored, const SigningKey &key, QObject *context,
                   KeyHandler handler);
    void changeOver(const StoredProfile &stored, const QString &from,
                    const std::shared_ptr<SecretBytes> &key, QObject *context,
                    const KeyHandler &handler);
    void finishAdding(const StoredProfile &stored, QObject *context,
                      const SecretStore::DoneHandler &handler);

    ProfileStore m_store;
    SecretStore &m_vault;
    QString m_stateDirectory;
    Certificates m_certificates;
    QString m_installation;
};

} // namespace knippe
