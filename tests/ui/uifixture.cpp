// SPDX-License-Identifier: MIT
#include "uifixture.h"

#include "core/vault/vaultrecord.h"
#include "tests/support/canary.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace knippe {

static QJsonObject profileJson()
{
    QJsonArray apis;
    for (const auto &name : {"a"_L1, "b"_L1, "c"_L1}) {
        const QString resource = "example:"_L1 + name;
        apis.append(
            QJsonObject{{"resource"_L1, resource},
                        {"scopes"_L1, QJsonArray{resource + "/read"_L1, resource + "/write"_L1}}});
    }
    return {{"name"_L1, "clinic"_L1},
            {"authority"_L1, "http://127.0.0.1:9"_L1}, // "discard": nobody listens there
            {"clientId"_L1, "client"_L1},
            {"apis"_L1, apis}};
}

UiFixture::UiFixture()
    : profile{parseStoredProfile(profileJson()).value(), u"id"_s, {}, {}}
    , profiles(ProfileStore(configDirectory()), vault, stateDirectory())
{
}

void UiFixture::store(const QList<ApiToken> &tokens, bool signedIn)
{
    QObject context;
    (void)ProfileStore(configDirectory()).add(profile);
    SessionState state;
    state.signedIn = signedIn;
    state.refreshExpiresAt = clock.now().addSecs(8 * 3600);
    state.tokens = tokens;
    (void)state.save(stateFileOf(stateDirectory(), profile.id));
    const SecretBytes key = SigningKey::generate(SignatureAlgorithm::ES256).toJwk();
    vault.write(clientKeyItem(profile.id), key.clone(), &context, [](const Result<> &) {});
    if (!signedIn)
        return;
    SessionRecord record;
    record.refreshToken = SecretBytes(QByteArray(Canary) + "-refresh");
    record.dpopKey = key.clone();
    record.issuer = profile.profile.authority;
    record.subject = u"subject"_s;
    record.userName = u"Line Danser"_s;
    vault.write(sessionItem(profile.id), record.toJson(), &context, [](const Result<> &) {});
    for (const ApiToken &token : tokens) {
        const QByteArray secret =
            Canary + QByteArray("-token-of-") + token.request.resource.toLatin1().replace(':', '-');
        vault.write(accessTokenItem(profile.id, token.request.resource), SecretBytes(secret),
                    &context, [](const Result<> &) {});
    }
}

std::unique_ptr<Session> UiFixture::session()
{
    return std::make_unique<Session>(profile, environment());
}

ApiToken UiFixture::heldToken(const QString &resource, qint64 lifetime) const
{
    ApiToken token = noToken(resource);
    token.authorised = true;
    token.held = true;
    token.grantedScopes = token.request.scopes;
    token.audience = QStringList{resource};
    token.tokenType = u"DPoP"_s;
    token.obtainedAt = clock.now();
    if (lifetime > 0)
        token.expiresAt = clock.now().addSecs(lifetime);
    return token;
}

ApiToken UiFixture::noToken(const QString &resource) const
{
    ApiToken token;
    token.request = *profile.profile.api(resource);
    token.authorised = true;
    return token;
}

QString UiFixture::writeFile(const QByteArray &content)
{
    QByteArray bytes = content;
    if (bytes.isEmpty()) {
        QJsonObject json = profileJson();
        const SecretBytes jwk = SigningKey::generate(SignatureAlgorithm::ES256).toJwk();
        json.insert("privateJwk"_L1, QJsonDocument::fromJson(jwk.reveal()).object());
        bytes = QJsonDocument(json).toJson();
    }
    QFile file(m_directory.filePath(u"import.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file to import");
    return file.fileName();
}

} // namespace knippe
