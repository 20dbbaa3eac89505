// SPDX-License-Identifier: MIT
#include "core/jose/algorithm.h"

#include <QtCore/QString>

#include <array>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

struct Facts
{
    QLatin1StringView name;
    QCryptographicHash::Algorithm hash;
    QLatin1StringView curve;
};

// in the order of SignatureAlgorithm
constexpr std::array<Facts, 9> Table{{
    {"RS256"_L1, QCryptographicHash::Sha256, {}},
    {"RS384"_L1, QCryptographicHash::Sha384, {}},
    {"RS512"_L1, QCryptographicHash::Sha512, {}},
    {"PS256"_L1, QCryptographicHash::Sha256, {}},
    {"PS384"_L1, QCryptographicHash::Sha384, {}},
    {"PS512"_L1, QCryptographicHash::Sha512, {}},
    {"ES256"_L1, QCryptographicHash::Sha256, "P-256"_L1},
    {"ES384"_L1, QCryptographicHash::Sha384, "P-384"_L1},
    {"ES512"_L1, QCryptographicHash::Sha512, "P-521"_L1},
}};

const Facts &factsOf(SignatureAlgorithm algorithm)
{
    return Table[std::size_t(algorithm)];
}

} // namespace

QLatin1StringView algorithmName(SignatureAlgorithm algorithm)
{
    return factsOf(algorithm).name;
}

std::optional<SignatureAlgorithm> algorithmFromName(QStringView name)
{
    for (std::size_t i = 0; i < Table.size(); ++i) {
        if (name == Table[i].name)
            return SignatureAlgorithm(i);
    }
    return std::nullopt;
}

QCryptographicHash::Algorithm hashOf(SignatureAlgorithm algorithm)
{
    return factsOf(algorithm).hash;
}

QLatin1StringView curveOf(SignatureAlgorithm algorithm)
{
    return factsOf(algorithm).curve;
}

} // namespace knippe
