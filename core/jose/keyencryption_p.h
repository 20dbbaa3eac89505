// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"
#include "core/jose/evpkeyptr.h"
#include "core/jose/opensslptr_p.h"

#include <openssl/x509.h>

/// What reading PEM and reading PKCS#12 have in common.
namespace knippe {

using Pkcs8Ptr = std::unique_ptr<PKCS8_PRIV_KEY_INFO, FreeWith<PKCS8_PRIV_KEY_INFO_free>>;

/// Looks at how something was encrypted before anybody tries to undo it: with a cipher that is
/// still worth something, and without keeping this computer busy for long. Takes the rounds of key
/// derivation off `rounds`. E-CONFIG-FORMAT; the detail begins with `place`.
[[nodiscard]] Result<> checkEncryption(const X509_ALGOR *algorithm, qint64 *rounds,
                                       const QString &place);
/// The same for a number of rounds that stands elsewhere.
[[nodiscard]] Result<> spendRounds(const ASN1_INTEGER *wanted, qint64 *rounds,
                                   const QString &place);

[[nodiscard]] inline tl::unexpected<Error> failureAt(const QString &place, QLatin1StringView code,
                                                     const QString &problem)
{
    return failure(code, place + QLatin1StringView(": ") + problem);
}

} // namespace knippe
