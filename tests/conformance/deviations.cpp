// SPDX-License-Identifier: MIT
#include "tests/conformance/deviations.h"

#include "core/base/base64url.h"
#include "core/base/random.h"
#include "core/jose/jws.h"
#include "tests/conformance/keys.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QMessageAuthenticationCode>

using namespace Qt::StringLiterals;
using A = knippe::ScriptedAuthority;

namespace knippe::suite {

namespace {

constexpr QLatin1StringView Algorithms{"id_token_signing_alg_values_supported"};

using Claims = std::function<void(const SessionBench &, QJsonObject &)>;

Change claims(const Claims &change)
{
    return [change](SessionBench &bench) {
        const auto before = bench.authority.changeIdToken;
        bench.authority.changeIdToken = [=, &bench](QJsonObject &header, QJsonObject &claims) {
            if (before)
                before(header, claims);
            change(bench, claims);
        };
    };
}

/// The finished ID token, as its three parts.
Change compact(const std::function<void(QByteArrayList &parts)> &change)
{
    return [change](SessionBench &bench) {
        bench.authority.changeToken = [change](QJsonObject &json) {
            QByteArrayList parts = json.value("id_token"_L1).toString().toLatin1().split('.');
            change(parts);
            json.insert("id_token"_L1, QLatin1StringView(parts.join('.')));
        };
    };
}

QByteArray part(const QJsonObject &json)
{
    return base64UrlEncode(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void useKey(SessionBench &bench, SigningKey key)
{
    bench.authority.key = std::move(key);
    bench.authority.publishedKeys = {bench.authority.key.publicKey()};
    bench.authority.changeIdToken = [&bench](QJsonObject &header, QJsonObject &) {
        if (const QString kid = bench.authority.key.publicKey().kid(); !kid.isEmpty())
            header.insert("kid"_L1, kid);
    };
}

void offer(SessionBench &bench, const QString &algorithm)
{
    bench.authority.changeMetadata = [algorithm](QJsonObject &json) {
        json.insert(Algorithms, QJsonArray{algorithm});
    };
}

} // namespace

void plain(SessionBench &) {}

void withoutNonce(SessionBench &bench)
{
    bench.authority.challenges = false;
}

void namedKey(SessionBench &bench)
{
    const QString kid = QString::fromLatin1(randomText(64));
    useKey(bench, keyWith(SigningKey::generate(SignatureAlgorithm::ES256),
                          {{"kid"_L1, kid}, {"use"_L1, "sig"_L1}}));
}

void decoyKeys(SessionBench &bench)
{
    namedKey(bench);
    const QJsonObject real = bench.authority.key.publicKey().toJson();
    const auto decoy = [&](SigningKey key, const QString &alg, const QString &use) {
        QJsonObject json = key.publicKey().requiredMembers();
        json.insert("kid"_L1, real.value("kid"_L1));
        json.insert("alg"_L1, alg);
        json.insert("use"_L1, use);
        return json;
    };
    const QJsonArray keys{
        decoy(keyWith(rsaKey(), {}), u"PS256"_s, u"sig"_s),
        decoy(SigningKey::generate(SignatureAlgorithm::ES384), u"ES384"_s, u"sig"_s),
        decoy(SigningKey::generate(SignatureAlgorithm::ES256), u"ECDH-ES"_s, u"enc"_s),
        QJsonObject{{"kty"_L1, "OKP"_L1}, {"kid"_L1, real.value("kid"_L1)}},
        QJsonObject{{"kty"_L1, "unheard-of"_L1}},
        real};
    bench.authority.always(A::Keys, [keys](const RecordedRequest &) {
        return ScriptedAnswer::json({{"keys"_L1, keys}});
    });
}

void rs256(SessionBench &bench)
{
    useKey(bench, keyWith(rsaKey(), {}));
    offer(bench, u"RS256"_s);
}

void twoRsaKeys(SessionBench &bench)
{
    rs256(bench);
    bench.authority.publishedKeys.prepend(otherRsaKey().publicKey());
}

void rsaKeyBeside(SessionBench &bench)
{
    bench.authority.publishedKeys.append(rsaKey().publicKey());
}

void randomPaths(SessionBench &bench)
{
    bench.authority.prefix = u'/' + QString::fromLatin1(randomText(64));
}

void rotateKeys(SessionBench &bench)
{
    namedKey(bench);
}

Change append(QLatin1StringView claim, const QString &text)
{
    return claims([=](const SessionBench &, QJsonObject &json) {
        json.insert(claim, json.value(claim).toString() + text);
    });
}

Change remove(QLatin1StringView claim)
{
    return claims([=](const SessionBench &, QJsonObject &json) { json.remove(claim); });
}

Change setTime(QLatin1StringView claim, qint64 seconds)
{
    return claims([=](const SessionBench &bench, QJsonObject &json) {
        json.insert(claim, bench.clock.now().toSecsSinceEpoch() + seconds);
    });
}

Change audience(const QStringList &others)
{
    return claims([=](const SessionBench &, QJsonObject &json) {
        QJsonArray audience = QJsonArray::fromStringList(others);
        audience.prepend(json.value("aud"_L1));
        json.insert("aud"_L1, audience);
    });
}

Change flipSignature()
{
    return compact([](QByteArrayList &parts) {
        QByteArray signature = base64UrlDecode(parts.at(2)).value();
        for (char &byte : signature)
            byte = char(byte ^ 0x5a);
        parts[2] = base64UrlEncode(signature);
    });
}

Change signWithNone()
{
    return compact([](QByteArrayList &parts) {
        parts[0] = part({{"alg"_L1, "none"_L1}});
        parts[2].clear();
    });
}

Change signWithHs256()
{
    return compact([](QByteArrayList &parts) {
        parts[0] = part({{"alg"_L1, "HS256"_L1}});
        const QByteArray input = parts.at(0) + '.' + parts.at(1);
        parts[2] = base64UrlEncode(
            QMessageAuthenticationCode::hash(input, randomText(256), QCryptographicHash::Sha256));
    });
}

Change signWithRs256()
{
    return compact([](QByteArrayList &parts) {
        const QByteArray payload = base64UrlDecode(parts.at(1)).value();
        parts = signCompact({}, QJsonDocument::fromJson(payload).object(), rsaKey()).split('.');
    });
}

Change appendToIssuer(const QString &text)
{
    return [text](SessionBench &bench) {
        bench.authority.changeMetadata = [text](QJsonObject &json) {
            json.insert("issuer"_L1, json.value("issuer"_L1).toString() + text);
        };
    };
}

Change appendToResponse(const QByteArray &field, const QByteArray &text)
{
    return [=](SessionBench &bench) {
        bench.returnWith([=](QList<FormField> &fields) {
            for (FormField &each : fields) {
                if (each.name == field)
                    each.value += text;
            }
        });
    };
}

Change removeFromResponse(const QByteArray &field)
{
    return [field](SessionBench &bench) {
        bench.returnWith([field](QList<FormField> &fields) {
            fields.removeIf([&](const FormField &each) { return each.name == field; });
        });
    };
}

Change tokenResponse(const QJsonObject &members, const QStringList &removed)
{
    return [=](SessionBench &bench) {
        bench.authority.changeToken = [=](QJsonObject &json) {
            for (auto it = members.begin(); it != members.end(); ++it)
                json.insert(it.key(), it.value());
            for (const QString &name : removed)
                json.remove(name);
        };
    };
}

} // namespace knippe::suite
