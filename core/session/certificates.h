// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpclient.h"
#include "core/profile/profilestore.h"
#include "core/vault/secretstore.h"

namespace knippe {

/// The certificates that profiles with `mutualTls` show (RFC 8705), each with its key in one item
/// of the keychain, and this installation's alone. One is changed in two steps, as a key is, so
/// that it can be registered in between; the first is in use at once.
class Certificates
{
public:
    enum class Which { InUse, New, Old };
    struct Public
    {
        CertificateFacts facts;
        QString key;         ///< "EC, P-256"
        QByteArray pem = {}; ///< itself, as it is registered
        Which which = Which::InUse;
    };
    using Handler = std::function<void(const Result<Public> &)>;

    /// `stateDirectory`: what the installation's name is made of.
    Certificates(SecretStore &vault, QString stateDirectory);

    /// E-VAULT-MISSING when there is none.
    void read(const StoredProfile &profile, Which which, QObject *context, Handler handler);
    /// Made off this thread, for the client and this installation; nothing is stored once `context`
    /// is gone before.
    void make(const StoredProfile &profile, QObject *context, Handler handler);
    /// Somebody's own, from a file that is read off this thread (see ClientCertificate::fromFile()).
    /// `passphrase` may be null.
    void bring(const StoredProfile &profile, const QString &path,
               const std::shared_ptr<const SecretBytes> &passphrase, QObject *context,
               Handler handler);
    void bring(const StoredProfile &profile, const ClientCertificate &certificate, QObject *context,
               Handler handler);
    /// The one before is kept: use() with Old is the way back.
    void use(const StoredProfile &profile, Which which, QObject *context, Handler handler);
    /// For HttpClient; see certificateSource().
    [[nodiscard]] HttpClient::CertificateSource source(const StoredProfile &profile) const;
    /// All there are.
    void remove(const StoredProfile &profile, QObject *context, SecretStore::DoneHandler handler);

private:
    void put(const StoredProfile &profile, const ClientCertificate &certificate, QObject *context,
             const Handler &handler);
    void changeOver(const StoredProfile &profile, Which from,
                    const std::shared_ptr<SecretBytes> &next, QObject *context,
                    const Handler &handler);

    SecretStore &m_vault;
    QString m_stateDirectory;
};

/// Where HttpClient finds the certificate of a profile: in the keychain, which outlives it.
/// E-CONFIG-NO-CERTIFICATE, E-VAULT-….
[[nodiscard]] HttpClient::CertificateSource certificateSource(SecretStore &vault,
                                                              const StoredProfile &profile);

} // namespace knippe
