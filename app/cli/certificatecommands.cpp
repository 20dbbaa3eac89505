// SPDX-License-Identifier: MIT
#include "app/cli/call.h"
#include "app/cli/certificatewarning.h"
#include "app/cli/commands.h"
#include "app/cli/importing.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "core/base/redact.h"
#include "core/session/certificatetext.h"

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

using Which = Certificates::Which;

QJsonObject toJson(const Certificates::Public &certificate)
{
    const CertificateFacts &facts = certificate.facts;
    return {{"subject"_L1, facts.subject},
            {"issuer"_L1, facts.issuer},
            {"serial"_L1, facts.serial},
            {"thumbprint"_L1, facts.thumbprint()},
            {"sha256"_L1, facts.thumbprintInHex()},
            {"key"_L1, certificate.key},
            {"validFrom"_L1, timeForScripts(facts.validFrom)},
            {"validUntil"_L1, timeForScripts(facts.validUntil)},
            {"certificate"_L1, QString::fromLatin1(certificate.pem)}};
}

QString toText(const Certificates::Public &certificate, const QDateTime &now)
{
    const CertificateFacts &facts = certificate.facts;
    return table({{Cli::tr("Subject"), plainText(facts.subject)},
                  {Cli::tr("Issuer"), plainText(facts.issuer)},
                  {Cli::tr("Serial number"), facts.serial},
                  {Cli::tr("Key"), certificate.key},
                  {u"x5t#S256"_s, facts.thumbprint()},
                  {u"SHA-256"_s, facts.thumbprintInHex()},
                  {Cli::tr("Valid from"), timeForPeople(facts.validFrom, now)},
                  {Cli::tr("Valid until"), timeForPeople(facts.validUntil, now)}});
}

Which which(const Call &call)
{
    if (call.has("new"_L1))
        return Which::New;
    return call.has("old"_L1) ? Which::Old : Which::InUse;
}

/// The profile that the first argument names; ends the call when there is none.
std::optional<StoredProfile> profileOf(Call &call)
{
    Result<StoredProfile> stored = call.composition().profiles().load(call.argument(0));
    if (stored)
        return std::move(*stored);
    call.fail(stored.error());
    return std::nullopt;
}

void noteUse(const Call &call, const StoredProfile &stored, Which which)
{
    if (!stored.profile.mutualTls)
        note(Cli::tr("note: the profile does not say “mutualTls”, so no certificate is shown"));
    if (which == Which::New)
        note(Cli::tr("note: register this certificate at the authority, then run “knippe-cli "
                     "certificate use %1”; until then the one in use stays in use")
                 .arg(call.argument(0)));
}

Result<ClientCertificate> certificateIn(const Call &call, const QString &file)
{
    const Result<std::optional<SecretBytes>> given = givenPassphrase(call, file);
    if (!given)
        return failure(given.error());
    const Result<SecretBytes> content = readInput(file, MaxImport);
    if (!content)
        return failure(content.error());
    KeyFileAccess access;
    if (given->has_value())
        access.passphrase = &**given;
    Result<ClientCertificate> found = ClientCertificate::fromFile(content->view(), access);
    for (int i = 0; !given->has_value() && !found; ++i) {
        const std::optional<SecretBytes> answer = askedPassphrase(found.error(), i);
        if (!answer)
            break;
        access.passphrase = &*answer;
        found = ClientCertificate::fromFile(content->view(), access);
    }
    return found;
}

} // namespace

void certificateShow(Call &call)
{
    const std::optional<StoredProfile> stored = profileOf(call);
    if (!stored)
        return;
    call.composition().profiles().certificates().read(
        *stored, which(call), call.context(),
        [&call, name = stored->profile.name](const Result<Certificates::Public> &found) {
            const bool isMissing = !found && found.error().code == codes::VaultMissing
                                   && which(call) == Which::InUse;
            if (isMissing)
                return call.fail({codes::ConfigNoCertificate, name, {}, 0});
            if (!found)
                return call.fail(found.error());
            const QDateTime now = QDateTime::currentDateTimeUtc();
            if (call.has("json"_L1))
                answer(toJson(*found));
            else if (call.has("pem"_L1))
                answer(QByteArrayView(found->pem).trimmed());
            else
                answer(toText(*found, now));
            if (const QString text = validityWarning(found->facts, now); !text.isEmpty())
                warn(text);
            call.succeed();
        });
}

void certificateNew(Call &call)
{
    const std::optional<StoredProfile> stored = profileOf(call);
    if (!stored)
        return;
    call.composition().profiles().certificates().make(
        *stored, call.context(), [&call, stored](const Result<Certificates::Public> &made) {
            if (!made)
                return call.fail(made.error());
            noteUse(call, *stored, made->which);
            answer(QByteArrayView(made->pem).trimmed());
            call.succeed();
        });
}

void certificateImport(Call &call)
{
    const std::optional<StoredProfile> stored = profileOf(call);
    if (!stored)
        return;
    const Result<ClientCertificate> found = certificateIn(call, call.argument(1));
    if (!found)
        return call.fail(found.error());
    call.composition().profiles().certificates().bring(
        *stored, *found, call.context(),
        [&call, stored](const Result<Certificates::Public> &brought) {
            if (!brought)
                return call.fail(brought.error());
            noteUse(call, *stored, brought->which);
            answer(brought->facts.thumbprint());
            call.succeed();
        });
}

void certificateUse(Call &call)
{
    const std::optional<StoredProfile> stored = profileOf(call);
    if (!stored)
        return;
    const Which from = call.has("old"_L1) ? Which::Old : Which::New;
    call.composition().profiles().certificates().use(
        *stored, from, call.context(), [&call](const Result<Certificates::Public> &used) {
            if (!used)
                return call.fail(used.error());
            note(Cli::tr("note: “knippe-cli certificate use --old %1” goes back to the one before")
                     .arg(call.argument(0)));
            answer(used->facts.thumbprint());
            call.succeed();
        });
}

void certificateRemove(Call &call)
{
    const std::optional<StoredProfile> stored = profileOf(call);
    if (!stored)
        return;
    call.composition().profiles().certificates().remove(
        *stored, call.context(), [&call](const Result<> &removed) {
            if (!removed)
                return call.fail(removed.error());
            call.succeed();
        });
}

void warnOfCertificate(Call &call, const Session &session)
{
    const HttpClient::CertificateSource source = session.certificates();
    if (!source)
        return;
    source(call.context(), [](const Result<HttpClient::Certificate> &found) {
        const QString text =
            found ? validityWarning((*found)->facts(), QDateTime::currentDateTimeUtc()) : QString();
        if (!text.isEmpty())
            warn(text);
    });
}

} // namespace knippe
