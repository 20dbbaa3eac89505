// SPDX-License-Identifier: MIT
#include "core/base/base64url.h"
#include "core/base/redact.h"
#include "core/jose/keyfile.h"

#include <QtCore/QXmlStreamReader>

#include <array>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

struct Element
{
    QLatin1StringView xml;
    QLatin1StringView jwk;
};
constexpr std::array<Element, 8> Elements{{{"Modulus"_L1, "n"_L1},
                                           {"Exponent"_L1, "e"_L1},
                                           {"D"_L1, "d"_L1},
                                           {"P"_L1, "p"_L1},
                                           {"Q"_L1, "q"_L1},
                                           {"DP"_L1, "dp"_L1},
                                           {"DQ"_L1, "dq"_L1},
                                           {"InverseQ"_L1, "qi"_L1}}};

// XML Signature 6.4.2.1: padded base64, white space allowed; a JWK has neither (RFC 7518 6.3)
QString base64UrlOf(const QString &text)
{
    QByteArray number = QByteArray::fromBase64(text.simplified().remove(u' ').toLatin1());
    while (number.size() > 1 && number.front() == 0)
        number.remove(0, 1);
    const QString encoded = QString::fromLatin1(base64UrlEncode(number));
    wipe(number);
    return encoded;
}

} // namespace

Result<QJsonObject> jwkFromXml(QByteArrayView xml)
{
    QXmlStreamReader reader(xml.toByteArray());
    const auto refuse = [&](const QString &problem) {
        return failure(codes::ConfigFormat,
                       u"XML, line %1: %2"_s.arg(reader.lineNumber()).arg(problem));
    };
    if (!reader.readNextStartElement() || reader.name() != "RSAKeyValue"_L1)
        return refuse(u"not an <RSAKeyValue>"_s);
    QJsonObject jwk{{"kty"_L1, "RSA"_L1}};
    while (reader.readNextStartElement()) {
        const auto element =
            std::find_if(Elements.begin(), Elements.end(),
                         [&](const Element &known) { return reader.name() == known.xml; });
        if (element == Elements.end() || jwk.contains(element->jwk))
            return refuse(u"<%1> is not expected"_s.arg(plainText(reader.name(), 40)));
        jwk.insert(element->jwk, base64UrlOf(reader.readElementText()));
    }
    while (!reader.atEnd())
        reader.readNext();
    if (reader.hasError())
        return refuse(u"not well-formed"_s);
    return jwk;
}

} // namespace knippe
