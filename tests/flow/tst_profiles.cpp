// SPDX-License-Identifier: MIT
// What an import stores, and that it stores both halves or none; how a client's key changes.
#include "core/session/profiles.h"
#include "core/session/sessionstate.h"
#include "core/session/storedsession.h"
#include "core/vault/vaultrecord.h"
#include "tests/support/testvault.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;
using Which = Profiles::Which;

namespace {

ProfileImport importOf(const SigningKey &key, const QString &name = u"a"_s)
{
    const SecretBytes jwk = key.toJwk();
    return std::move(
        importClient(jwk.view(), {name, u"client"_s, u"https://a.example"_s, {u"o:a/b"_s}, {}})
            .value());
}

const SigningKey &clientKey()
{
    static const SigningKey made = SigningKey::generate(SignatureAlgorithm::ES256);
    return made;
}

} // namespace

class tst_Profiles : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void previewTellsBefore();
    void addStoresBoth();
    void addStoresNeither_data();
    void addStoresNeither();
    void changedImportIsChecked();
    void undo();
    void keyChangesInTwoSteps();
    void keyChangeCutShort_data();
    void keyChangeCutShort();
    void removeTakesEveryKey();
    void ageIsKept();
    void changes();
    void renames();
    void refusesChanges_data();
    void refusesChanges();
    void keepsAClientThatIsSignedIn();
    void forgetsTokensOfDroppedApis();
    void duplicates();

private:
    QString add(const ProfileImport &import)
    {
        return codeOf([&](auto done) { m_profiles->add(import, this, done); });
    }
    QString codeOf(const std::function<void(SecretStore::DoneHandler)> &operation)
    {
        std::optional<QString> code;
        operation([&](const Result<> &result) { code = result ? QString() : result.error().code; });
        (void)QTest::qWaitFor([&] { return code.has_value(); });
        return code.value_or(u"no answer"_s);
    }
    QString change(const std::function<void(StoredProfile &)> &how)
    {
        StoredProfile news = m_profiles->load(u"a"_s).value();
        how(news);
        return codeOf([&](auto done) { m_profiles->change(u"a"_s, news, this, done); });
    }
    void signIn() const
    {
        const StoredProfile stored = m_profiles->load(u"a"_s).value();
        SessionState state = SessionState::blank(stored.profile);
        state.signedIn = true;
        QVERIFY(state.save(stateFileOf(m_directory->path(), stored.id)));
    }
    Result<Profiles::PublicKey> key(const std::function<void(Profiles::KeyHandler)> &operation)
    {
        std::optional<Result<Profiles::PublicKey>> answer;
        operation([&](const Result<Profiles::PublicKey> &result) { answer = result; });
        (void)QTest::qWaitFor([&] { return answer.has_value(); });
        return answer.value_or(failure(codes::InternalFault));
    }
    Result<Profiles::PublicKey> readKey(Which which)
    {
        return key([&](auto done) { m_profiles->readKey(u"a"_s, which, this, done); });
    }
    Result<Profiles::PublicKey> makeKey(SignatureAlgorithm algorithm)
    {
        return key([&](auto done) { m_profiles->makeKey(u"a"_s, algorithm, this, done); });
    }
    Result<Profiles::PublicKey> useKey(Which which)
    {
        return key([&](auto done) { m_profiles->useKey(u"a"_s, which, this, done); });
    }
    QString thumbprint() const { return m_profiles->load(u"a"_s)->keyThumbprint; }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<TestVault> m_vault;
    std::unique_ptr<Profiles> m_profiles;
};

void tst_Profiles::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_vault = std::make_unique<TestVault>();
    m_profiles = std::make_unique<Profiles>(ProfileStore(m_directory->path()), *m_vault,
                                            m_directory->path());
}

void tst_Profiles::previewTellsBefore()
{
    const ProfileImport import = importOf(clientKey());
    const ImportPreview preview = m_profiles->preview(import);
    QVERIFY(preview.form == ImportForm::Jwk);
    QVERIFY(preview.profile == import.stored.profile);
    QCOMPARE(preview.key.kty + u' ' + preview.key.curve, u"EC P-256"_s);
    QCOMPARE(preview.key.bits, 256);
    QCOMPARE(preview.key.algorithm, u"ES256"_s);
    QCOMPARE(preview.key.thumbprint, QString::fromLatin1(clientKey().publicKey().thumbprint()));
    QCOMPARE(preview.profileFile, m_directory->filePath(u"profiles/a.json"_s));
    QCOMPARE(preview.keychainItem, clientKeyItem(import.stored.id));
    QCOMPARE(preview.notes, import.notes);
    QVERIFY(!preview.isNameTaken && preview.sameKeyAs.isEmpty());
    QVERIFY(m_profiles->names().isEmpty() && m_vault->items().isEmpty()); // and nothing is stored

    QCOMPARE(add(import), QString());
    QVERIFY(QFileInfo::exists(preview.profileFile)); // where it was said to go
    QCOMPARE(m_vault->items(), QStringList{preview.keychainItem});
    const ImportPreview again = m_profiles->preview(importOf(clientKey(), u"b"_s));
    QVERIFY(!again.isNameTaken);
    QCOMPARE(again.sameKeyAs, QStringList{u"a"_s});
    QVERIFY(m_profiles->preview(import).isNameTaken);
    const SigningKey other = SigningKey::generate(SignatureAlgorithm::ES256);
    QVERIFY(m_profiles->preview(importOf(other, u"b"_s)).sameKeyAs.isEmpty());
}

void tst_Profiles::addStoresBoth()
{
    const ProfileImport import = importOf(clientKey());
    QCOMPARE(add(import), QString());
    const QString item = clientKeyItem(import.stored.id);
    QCOMPARE(m_vault->items(), QStringList{item});
    QCOMPARE(m_vault->item(item), import.key->toJwk().reveal());
    QVERIFY(m_profiles->load(u"a"_s)->profile == import.stored.profile);
    QCOMPARE(add(importOf(clientKey())), u"E-CONFIG-EXISTS"_s);
    QCOMPARE(m_vault->items(), QStringList{item});
}

void tst_Profiles::addStoresNeither_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("keychain locked") << u"E-VAULT-LOCKED"_s;
    QTest::newRow("keychain silent") << u"E-VAULT-TIMEOUT"_s;
    QTest::newRow("folder not writable") << u"E-CONFIG-FILE"_s;
}

void tst_Profiles::addStoresNeither()
{
    QFETCH(QString, fault);
    const ProfileImport import = importOf(clientKey());
    if (fault == codes::ConfigFile) {
        QFile inItsPlace(m_directory->filePath(u"profiles"_s));
        QVERIFY(inItsPlace.open(QIODevice::WriteOnly));
    } else {
        m_vault->fault = [&](TestVault::Operation operation, const QString &) {
            return operation == TestVault::Operation::Write ? std::optional(Error{fault, {}, {}, 0})
                                                            : std::nullopt;
        };
    }
    if (fault == codes::VaultTimeout) { // the keychain did take it, but nobody heard
        m_vault->fault = {};
        m_vault->write(clientKeyItem(import.stored.id), SecretBytes("late"), this, [](auto) {});
        QTRY_COMPARE(m_vault->items().size(), 1);
        m_vault->fault = [&](TestVault::Operation operation, const QString &) {
            return operation == TestVault::Operation::Write ? std::optional(Error{fault, {}, {}, 0})
                                                            : std::nullopt;
        };
    }
    QCOMPARE(add(import), fault);
    QCOMPARE(m_vault->items(), QStringList());
    QCOMPARE(m_profiles->names(), QStringList());
}

// What a dialog has changed in the meantime is held to the same rules as a file.
void tst_Profiles::changedImportIsChecked()
{
    ProfileImport import = importOf(clientKey());
    import.stored.profile.apis.first().resource = u"no uri"_s;
    QCOMPARE(add(import), u"E-CONFIG-FIELD-VALUE"_s);
    import = importOf(clientKey());
    import.stored.profile.name = u"../a"_s;
    QCOMPARE(add(import), u"E-CONFIG-FIELD-VALUE"_s);
    import = importOf(clientKey());
    import.stored.profile.trustedCa = u"ca.pem"_s; // that nobody has read
    QCOMPARE(add(import), u"E-CONFIG-CA"_s);
    QVERIFY(m_vault->items().isEmpty() && m_profiles->names().isEmpty());
    import.stored.profile.trustedCa.clear();
    import.stored.profile.apis.first().tokenType = TokenType::Bearer;
    QCOMPARE(add(import), QString());
    QVERIFY(m_profiles->load(u"a"_s)->profile.apis.first().tokenType == TokenType::Bearer);
}

void tst_Profiles::undo()
{
    const ProfileImport import = importOf(clientKey());
    QCOMPARE(add(import), QString());
    const auto undo = [&](const QString &id) {
        return codeOf([&](auto done) { m_profiles->undoAdd(u"a"_s, id, this, done); });
    };
    QCOMPARE(undo(u"another"_s), u"E-CONFIG-UNKNOWN"_s); // the name is somebody else's by now
    QCOMPARE(m_profiles->names(), QStringList{u"a"_s});
    QCOMPARE(undo(import.stored.id), QString());
    QVERIFY(m_vault->items().isEmpty() && m_profiles->names().isEmpty());
    QCOMPARE(undo(import.stored.id), u"E-CONFIG-UNKNOWN"_s);
    QCOMPARE(add(import), QString()); // and once more
}

void tst_Profiles::keyChangesInTwoSteps()
{
    QCOMPARE(add(importOf(clientKey())), QString());
    const QString first = thumbprint();
    QCOMPARE(readKey(Which::New).error().code, u"E-VAULT-MISSING"_s);
    QCOMPARE(useKey(Which::New).error().code, u"E-VAULT-MISSING"_s);
    QCOMPARE(useKey(Which::Old).error().code, u"E-VAULT-MISSING"_s);

    const auto made = makeKey(SignatureAlgorithm::ES384);
    QVERIFY(made);
    QCOMPARE(made->facts.algorithm, u"ES384"_s);
    QCOMPARE(made->facts.kid, made->facts.thumbprint);
    QCOMPARE(made->jwk.value("use"_L1).toString(), u"sig"_s);
    QVERIFY(!made->jwk.contains("d"_L1));
    QCOMPARE(thumbprint(), first); // not in use yet
    QCOMPARE(readKey(Which::InUse)->facts.thumbprint, first);
    QCOMPARE(readKey(Which::New)->jwk, made->jwk);

    const auto used = useKey(Which::New);
    QVERIFY(used);
    QCOMPARE(used->jwk, made->jwk);
    QCOMPARE(thumbprint(), made->facts.thumbprint);
    QCOMPARE(readKey(Which::InUse)->jwk, made->jwk);
    QCOMPARE(readKey(Which::Old)->facts.thumbprint, first);
    QCOMPARE(readKey(Which::New).error().code, u"E-VAULT-MISSING"_s);

    QVERIFY(useKey(Which::Old)); // and back, as often as one likes
    QCOMPARE(thumbprint(), first);
    QVERIFY(useKey(Which::Old));
    QCOMPARE(thumbprint(), made->facts.thumbprint);

    const auto alike = key([&](auto done) { m_profiles->makeKey(u"a"_s, {}, this, done); });
    QCOMPARE(alike->facts.algorithm, u"ES384"_s); // as the one in use
}

void tst_Profiles::keyChangeCutShort_data()
{
    QTest::addColumn<int>("writes"); // that succeed
    QTest::newRow("old not kept") << 0;
    QTest::newRow("new not taken") << 1;
}

// The keychain fails on the way: the key that the profile names is the key in use, and none is
// lost.
void tst_Profiles::keyChangeCutShort()
{
    QFETCH(int, writes);
    QCOMPARE(add(importOf(clientKey())), QString());
    const QString first = thumbprint();
    const auto made = makeKey(SignatureAlgorithm::ES256);
    int left = writes;
    m_vault->fault = [&](TestVault::Operation operation, const QString &) {
        return operation == TestVault::Operation::Write && left-- <= 0
                   ? std::optional(Error{codes::VaultDenied, {}, {}, 0})
                   : std::nullopt;
    };
    QCOMPARE(useKey(Which::New).error().code, u"E-VAULT-DENIED"_s);
    m_vault->fault = {};
    QCOMPARE(thumbprint(), first);
    QCOMPARE(readKey(Which::InUse)->facts.thumbprint, first);
    QCOMPARE(readKey(Which::New)->jwk, made->jwk);
    QVERIFY(useKey(Which::New)); // later it works
    QCOMPARE(thumbprint(), made->facts.thumbprint);
}

void tst_Profiles::removeTakesEveryKey()
{
    QCOMPARE(add(importOf(clientKey())), QString());
    QVERIFY(makeKey(SignatureAlgorithm::ES256));
    QVERIFY(useKey(Which::New));
    QVERIFY(makeKey(SignatureAlgorithm::ES256));
    QCOMPARE(m_vault->items().size(), 3);
    QCOMPARE(codeOf([&](auto done) { m_profiles->remove(u"a"_s, this, done); }), QString());
    QCOMPARE(m_vault->items(), QStringList());
}

void tst_Profiles::ageIsKept()
{
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-1);
    QCOMPARE(add(importOf(clientKey())), QString());
    const QDateTime since = m_profiles->load(u"a"_s)->keySince;
    QVERIFY(since.isValid() && since >= before && since <= QDateTime::currentDateTimeUtc());
    QVERIFY(m_profiles->setKeepFresh(u"a"_s, {u"o:a"_s}, true)); // writes the file anew
    QCOMPARE(m_profiles->load(u"a"_s)->keySince, since);
}

void tst_Profiles::changes()
{
    QCOMPARE(add(importOf(clientKey())), QString());
    const StoredProfile before = m_profiles->load(u"a"_s).value();
    QCOMPARE(change([](StoredProfile &news) {
                 news.profile.clientId = u"another"_s;
                 news.profile.apis.append({u"o:b"_s, {u"o:b/read"_s}});
                 news.id = u"not to be changed"_s;
                 news.keyThumbprint = u"nor this"_s;
             }),
             QString());
    const StoredProfile after = m_profiles->load(u"a"_s).value();
    QCOMPARE(after.profile.clientId, u"another"_s);
    QCOMPARE(after.profile.resources(), QStringList({u"o:a"_s, u"o:b"_s}));
    QCOMPARE(after.id, before.id);
    QCOMPARE(after.keyThumbprint, before.keyThumbprint);
    QCOMPARE(after.keySince, before.keySince);
    QCOMPARE(m_vault->items(), QStringList{clientKeyItem(before.id)});
}

void tst_Profiles::renames()
{
    QCOMPARE(add(importOf(clientKey())), QString());
    QCOMPARE(add(importOf(clientKey(), u"b"_s)), QString());
    const QString id = m_profiles->load(u"a"_s)->id;
    const auto rename = [this](const QString &to) {
        return change([&to](StoredProfile &news) { news.profile.name = to; });
    };
    QCOMPARE(rename(u"b"_s), u"E-CONFIG-EXISTS"_s);
    QCOMPARE(rename(u"../c"_s), u"E-CONFIG-FIELD-VALUE"_s);
    QCOMPARE(m_profiles->names(), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(rename(u"c"_s), QString());
    QCOMPARE(m_profiles->names(), QStringList({u"b"_s, u"c"_s}));
    QCOMPARE(m_profiles->load(u"c"_s)->id, id);
    QCOMPARE(m_profiles->load(u"c"_s)->profile.name, u"c"_s);
}

void tst_Profiles::refusesChanges_data()
{
    QTest::addColumn<std::function<void(ClientProfile &)>>("how");
    QTest::addColumn<QString>("code");
    using How = std::function<void(ClientProfile &)>;
    QTest::newRow("http") << How([](ClientProfile &p) { p.authority = u"http://a.example"_s; })
                          << u"E-CONFIG-FIELD-VALUE"_s;
    QTest::newRow("no client id") << How([](ClientProfile &p) { p.clientId.clear(); })
                                  << u"E-CONFIG-MISSING-FIELD"_s;
    QTest::newRow("API twice") << How([](ClientProfile &p) { p.apis.append(p.apis.first()); })
                               << u"E-CONFIG-FIELD-VALUE"_s;
    QTest::newRow("trust anchor unread")
        << How([](ClientProfile &p) { p.trustedCa = u"ca.pem"_s; }) << u"E-CONFIG-CA"_s;
}

void tst_Profiles::refusesChanges()
{
    QFETCH(const std::function<void(ClientProfile &)>, how);
    QFETCH(const QString, code);
    QCOMPARE(add(importOf(clientKey())), QString());
    const ClientProfile before = m_profiles->load(u"a"_s)->profile;
    QCOMPARE(change([&how](StoredProfile &news) { how(news.profile); }), code);
    QVERIFY(m_profiles->load(u"a"_s)->profile == before);
}

void tst_Profiles::keepsAClientThatIsSignedIn()
{
    QCOMPARE(add(importOf(clientKey())), QString());
    signIn();
    const auto another = [](StoredProfile &news) { news.profile.clientId = u"another"_s; };
    QCOMPARE(change(another), u"E-CONFIG-SIGNED-IN"_s);
    QCOMPARE(change([](StoredProfile &news) { news.profile.authority = u"https://b.example"_s; }),
             u"E-CONFIG-SIGNED-IN"_s);
    QCOMPARE(m_profiles->load(u"a"_s)->profile.clientId, u"client"_s);
    QCOMPARE(change([](StoredProfile &news) { news.profile.userInfo = true; }), QString());
    QVERIFY(QFile::remove(
        stateFileOf(m_directory->path(), m_profiles->load(u"a"_s)->id))); // signed out
    QCOMPARE(change(another), QString());
}

void tst_Profiles::forgetsTokensOfDroppedApis()
{
    QCOMPARE(add(importOf(clientKey())), QString());
    QCOMPARE(change([](StoredProfile &news) {
                 news.profile.apis.append({u"o:b"_s, {}});
             }),
             QString());
    const QString id = m_profiles->load(u"a"_s)->id;
    for (const QString &resource : {u"o:a"_s, u"o:b"_s})
        m_vault->write(accessTokenItem(id, resource), SecretBytes("token"), this, [](auto) {});
    QTRY_COMPARE(m_vault->items().size(), 3);
    const auto drop = [](StoredProfile &news) { news.profile.apis.removeFirst(); };
    m_vault->fault = [](TestVault::Operation operation, const QString &) {
        return operation == TestVault::Operation::Remove
                   ? std::optional(Error{codes::VaultLocked, {}, {}, 0})
                   : std::nullopt;
    };
    QCOMPARE(change(drop), u"E-VAULT-LOCKED"_s); // they would be there with no name
    QCOMPARE(m_profiles->load(u"a"_s)->profile.apis.size(), 2);
    m_vault->fault = {};
    QCOMPARE(change(drop), QString());
    QVERIFY(!m_vault->items().contains(accessTokenItem(id, u"o:a"_s)));
    QVERIFY(m_vault->items().contains(accessTokenItem(id, u"o:b"_s)));
}

void tst_Profiles::duplicates()
{
    QCOMPARE(add(importOf(clientKey())), QString());
    signIn();
    const auto duplicate = [this](const QString &copy) {
        return codeOf([&](auto done) { m_profiles->duplicate(u"a"_s, copy, this, done); });
    };
    QCOMPARE(duplicate(u"a"_s), u"E-CONFIG-EXISTS"_s);
    QCOMPARE(duplicate(u"no name"_s), u"E-CONFIG-FIELD-VALUE"_s);
    QCOMPARE(m_vault->items().size(), 1);
    QCOMPARE(duplicate(u"b"_s), QString());
    const StoredProfile one = m_profiles->load(u"a"_s).value();
    const StoredProfile other = m_profiles->load(u"b"_s).value();
    QVERIFY(one.id != other.id);
    QCOMPARE(other.keyThumbprint, one.keyThumbprint);
    QCOMPARE(other.keySince, one.keySince);
    QCOMPARE(m_vault->item(clientKeyItem(other.id)), m_vault->item(clientKeyItem(one.id)));
    QVERIFY(!SessionState::load(stateFileOf(m_directory->path(), other.id), other.profile));
    QCOMPARE(codeOf([&](auto done) { m_profiles->remove(u"a"_s, this, done); }), QString());
    QCOMPARE(m_vault->items(), QStringList{clientKeyItem(other.id)}); // nothing is shared
}

QTEST_GUILESS_MAIN(tst_Profiles)
#include "tst_profiles.moc"
