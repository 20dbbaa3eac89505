// SPDX-License-Identifier: MIT
#include "core/session/certificates.h"

#include "core/base/background.h"
#include "core/base/random.h"
#include "core/profile/profilefile.h"
#include "core/vault/installation.h"
#include "core/vault/vaultrecord.h"

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr int SerialBytes = 16;

QString itemOf(const StoredProfile &profile, Certificates::Which which)
{
    switch (which) {
    case Certificates::Which::New:
        return newCertificateItem(profile.id);
    case Certificates::Which::Old:
        return oldCertificateItem(profile.id);
    case Certificates::Which::InUse:
        break;
    }
    return certificateItem(profile.id);
}

Result<ClientCertificate> certificateIn(const SecretBytes &pem, const QString &item)
{
    Result<ClientCertificate> certificate = ClientCertificate::fromFile(pem.view());
    if (!certificate)
        return failure(codes::VaultContent, item);
    return certificate;
}

Certificates::Public publicHalf(const ClientCertificate &certificate, Certificates::Which which)
{
    const Jwk &key = certificate.key().publicKey();
    const QString size = key.crv().isEmpty() ? u"%1, %2 bits"_s.arg(key.kty()).arg(key.bits())
                                             : u"%1, %2"_s.arg(key.kty(), key.crv());
    return {certificate.facts(), size, certificate.certificate(), which};
}

} // namespace

Certificates::Certificates(SecretStore &vault, QString stateDirectory)
    : m_vault(vault)
    , m_stateDirectory(std::move(stateDirectory))
{
}

void Certificates::read(const StoredProfile &profile, Which which, QObject *context,
                        Handler handler)
{
    const QString item = itemOf(profile, which);
    m_vault.read(item, context, [=](const Result<SecretBytes> &pem) {
        const Result<ClientCertificate> found =
            pem ? certificateIn(*pem, item) : failure(pem.error());
        handler(found ? Result<Public>(publicHalf(*found, which)) : failure(found.error()));
    });
}

void Certificates::make(const StoredProfile &profile, QObject *context, Handler handler)
{
    const ClientCertificate::Wish wish{profile.profile.clientId, installationId(m_stateDirectory),
                                       QDateTime::currentDateTimeUtc(), randomBytes(SerialBytes)};
    inBackground(
        [wish] { return ClientCertificate::create(wish); }, context,
        [=, this](const ClientCertificate &made) { put(profile, made, context, handler); });
}

void Certificates::bring(const StoredProfile &profile, const QString &path,
                         const std::shared_ptr<const SecretBytes> &passphrase, QObject *context,
                         Handler handler)
{
    const auto read = [path, passphrase]() -> Result<ClientCertificate> {
        Result<QByteArray> content = readFile(path);
        if (!content)
            return failure(content.error());
        Result<ClientCertificate> found = ClientCertificate::fromFile(*content, {passphrase.get()});
        wipe(*content);
        return found;
    };
    inBackground(read, context, [=, this](const Result<ClientCertificate> &found) {
        if (!found)
            return handler(failure(found.error()));
        bring(profile, *found, context, handler);
    });
}

void Certificates::bring(const StoredProfile &profile, const ClientCertificate &certificate,
                         QObject *context, Handler handler)
{
    const QDateTime until = certificate.facts().validUntil;
    if (until <= QDateTime::currentDateTimeUtc()) {
        const QString detail = u"it was good until %1"_s.arg(until.toString(Qt::ISODate));
        QMetaObject::invokeMethod(
            context, [=] { handler(failure(codes::ConfigCertificate, detail)); },
            Qt::QueuedConnection);
        return;
    }
    put(profile, certificate, context, handler);
}

// A locked Secret Service finds nothing. What it takes, it has been opened for: only then does
// "missing" mean that there is none in use.
void Certificates::put(const StoredProfile &profile, const ClientCertificate &certificate,
                       QObject *context, const Handler &handler)
{
    const Public half = publicHalf(certificate, Which::New);
    writeAndReadBack(m_vault, newCertificateItem(profile.id), certificate.toPem(), context,
                     [=, this](const Result<> &written) {
                         if (!written)
                             return handler(failure(written.error()));
                         m_vault.read(certificateItem(profile.id), context,
                                      [=, this](const Result<SecretBytes> &inUse) {
                                          if (!inUse && inUse.error().code == codes::VaultMissing)
                                              return use(profile, Which::New, context, handler);
                                          handler(half);
                                      });
                     });
}

// Whenever this is cut short, all certificates are still there.
void Certificates::use(const StoredProfile &profile, Which which, QObject *context, Handler handler)
{
    m_vault.read(itemOf(profile, which), context, [=, this](Result<SecretBytes> next) {
        if (!next)
            return handler(failure(next.error()));
        const auto pem = std::make_shared<SecretBytes>(std::move(*next));
        m_vault.read(certificateItem(profile.id), context, [=, this](Result<SecretBytes> inUse) {
            if (!inUse && inUse.error().code == codes::VaultMissing)
                return changeOver(profile, which, pem, context, handler);
            if (!inUse)
                return handler(failure(inUse.error()));
            writeAndReadBack(m_vault, oldCertificateItem(profile.id), std::move(*inUse), context,
                             [=, this](const Result<> &kept) {
                                 if (!kept)
                                     return handler(failure(kept.error()));
                                 changeOver(profile, which, pem, context, handler);
                             });
        });
    });
}

void Certificates::changeOver(const StoredProfile &profile, Which from,
                              const std::shared_ptr<SecretBytes> &next, QObject *context,
                              const Handler &handler)
{
    const Result<ClientCertificate> read = certificateIn(*next, itemOf(profile, from));
    if (!read)
        return handler(failure(read.error()));
    const Public half = publicHalf(*read, Which::InUse);
    writeAndReadBack(m_vault, certificateItem(profile.id), next->clone(), context,
                     [=, this](const Result<> &written) {
                         if (!written)
                             return handler(failure(written.error()));
                         if (from != Which::New)
                             return handler(half);
                         m_vault.remove(newCertificateItem(profile.id), context,
                                        [=](const Result<> &) { handler(half); });
                     });
}

void Certificates::remove(const StoredProfile &profile, QObject *context,
                          SecretStore::DoneHandler handler)
{
    removeAll(m_vault,
              {newCertificateItem(profile.id), oldCertificateItem(profile.id),
               certificateItem(profile.id)},
              context, std::move(handler));
}

HttpClient::CertificateSource Certificates::source(const StoredProfile &profile) const
{
    return certificateSource(m_vault, profile);
}

HttpClient::CertificateSource certificateSource(SecretStore &vault, const StoredProfile &profile)
{
    return [&vault, name = profile.profile.name, item = certificateItem(profile.id)](
               QObject *context,
               const std::function<void(Result<HttpClient::Certificate>)> &handler) {
        vault.read(item, context, [=](const Result<SecretBytes> &pem) {
            if (!pem && pem.error().code == codes::VaultMissing)
                return handler(failure(codes::ConfigNoCertificate, name));
            Result<ClientCertificate> read = pem ? certificateIn(*pem, item) : failure(pem.error());
            if (!read)
                return handler(failure(read.error()));
            handler(std::make_shared<const ClientCertificate>(std::move(*read)));
        });
    };
}

} // namespace knippe
