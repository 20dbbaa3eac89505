// SPDX-License-Identifier: MIT
#include "core/base/random.h"

#include "core/base/base64url.h"

#include <openssl/rand.h>

namespace knippe {

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), count) != 1)
        qFatal("the system's random generator does not answer");
    return bytes;
}

QByteArray randomText(int bits)
{
    return base64UrlEncode(randomBytes(bits / 8));
}

} // namespace knippe
