// SPDX-License-Identifier: MIT
// Profiles that came with the computer: what is this user's of them, and what is not.
#include "core/base/paths.h"
#include "core/session/profiles.h"
#include "core/vault/vaultrecord.h"
#include "tests/support/testvault.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;
using Which = Profiles::Which;

static constexpr char Ward[] =
    "{\"authority\": \"https://authority.example\", \"clientId\": \"client\", \"apis\": ["
    "{\"resource\": \"o:a\", \"scopes\": [\"o:a/b\"]}, "
    "{\"resource\": \"o:c\", \"scopes\": [\"o:c/d\"]}]}";

class tst_ManagedProfiles : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void neverTheUsersOwn();
    void firstDirectoryCounts();
    void idStaysTheSame();
    void anotherClientIsAnother_data();
    void anotherClientIsAnother();
    void keepsFreshWhatTheUserWants();
    void laterKeysTakeTwoSteps();
    void refused_data();
    void refused();
    void trustAnchorBesideIt();

private:
    void rollOut(const QByteArray &content, const QString &name = u"ward"_s,
                 const QString &directory = u"etc"_s);
    [[nodiscard]] ProfileStore store() const
    {
        return ProfileStore(m_home->filePath(u"config"_s),
                            {m_home->filePath(u"etc"_s), m_home->filePath(u"etc2"_s)});
    }
    [[nodiscard]] StoredProfile ward() const { return store().load(u"ward"_s).value(); }
    Result<Profiles::PublicKey> key(const std::function<void(Profiles::KeyHandler)> &operation)
    {
        std::optional<Result<Profiles::PublicKey>> answer;
        operation([&](const Result<Profiles::PublicKey> &result) { answer = result; });
        (void)QTest::qWaitFor([&] { return answer.has_value(); });
        return answer.value_or(failure(codes::InternalFault));
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

void tst_ManagedProfiles::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    rollOut(Ward);
}

void tst_ManagedProfiles::rollOut(const QByteArray &content, const QString &name,
                                  const QString &directory)
{
    QVERIFY(QDir().mkpath(m_home->filePath(directory)));
    const QString suffix = name.contains(u'.') ? QString() : u".json"_s;
    QFile file(m_home->filePath(directory + u'/' + name + suffix));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

void tst_ManagedProfiles::neverTheUsersOwn()
{
#ifdef Q_OS_WIN
    for (const char *name : {"ProgramFiles", "ProgramW6432", "ProgramData", "ALLUSERSPROFILE"})
        qputenv(name, m_home->path().toLocal8Bit());
    QCOMPARE(Paths::ofThisUser().managed, QStringList{u"C:/Program Files/knippe/profiles"_s});
#else
    QVERIFY(!Paths::ofThisUser().managed.isEmpty());
    for (const QString &place : Paths::ofThisUser().managed)
        QVERIFY2(!place.startsWith(QDir::homePath()), qPrintable(place));
#endif
}

void tst_ManagedProfiles::firstDirectoryCounts()
{
    rollOut(QByteArray(Ward).replace("\"client\"", "\"second\""), u"ward"_s, u"etc2"_s);
    rollOut(Ward, u"other"_s, u"etc2"_s);
    QCOMPARE(store().names(), QStringList({u"other"_s, u"ward"_s}));
    QCOMPARE(ward().profile.clientId, u"client"_s);
    QCOMPARE(store().fileOf(u"ward"_s), m_home->filePath(u"etc/ward.json"_s));
    QVERIFY(store().isManaged(u"other"_s) && !store().isManaged(u"../etc/ward"_s));
}

void tst_ManagedProfiles::idStaysTheSame()
{
    const QString id = ward().id;
    QVERIFY(ward().isManaged && ward().isKeyless());
    rollOut(QByteArray(Ward).replace("o:c/d", "o:c/e")); // another scope is the same client
    QCOMPARE(ward().id, id);
    QVERIFY(!QDir(m_home->filePath(u"config"_s)).exists()); // reading writes nothing
}

void tst_ManagedProfiles::anotherClientIsAnother_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("client id") << "\"client\""_ba
                               << "\"another\""_ba;
    QTest::newRow("authority") << "authority.example"_ba
                               << "elsewhere.example"_ba;
}

void tst_ManagedProfiles::anotherClientIsAnother()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    StoredProfile known = ward();
    known.keyThumbprint = u"thumb"_s;
    QVERIFY(store().replace(known));
    QVERIFY(!ward().isKeyless());
    rollOut(QByteArray(Ward).replace(before, after));
    QVERIFY(ward().id != known.id);
    QVERIFY(ward().isKeyless()); // the key belongs to the client it was registered for
    rollOut(Ward);
    QCOMPARE(ward().keyThumbprint, u"thumb"_s);
}

void tst_ManagedProfiles::keepsFreshWhatTheUserWants()
{
    TestVault vault;
    const Profiles profiles(store(), vault, m_home->path());
    QVERIFY(profiles.setKeepFresh(u"ward"_s, {u"o:c"_s}, true));
    QVERIFY(!ward().profile.api(u"o:a"_s)->keepFresh && ward().profile.api(u"o:c"_s)->keepFresh);
    QVERIFY(profiles.setKeepFresh(u"ward"_s, {u"o:c"_s}, false));
    QVERIFY(!ward().profile.api(u"o:c"_s)->keepFresh);
    QFile file(m_home->filePath(u"etc/ward.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(Ward));
}

void tst_ManagedProfiles::laterKeysTakeTwoSteps()
{
    TestVault vault;
    Profiles profiles(store(), vault, m_home->path());
    const auto bring = [&](const SigningKey &own) {
        return key([&](auto done) { profiles.bringKey(u"ward"_s, own, this, done); });
    };
    const SigningKey first = SigningKey::generate(SignatureAlgorithm::ES256);
    QVERIFY(bring(first));
    QCOMPARE(ward().keyThumbprint.toLatin1(), first.publicKey().thumbprint());
    QVERIFY(ward().keySince.isValid());
    const SigningKey second = SigningKey::generate(SignatureAlgorithm::ES256);
    QVERIFY(bring(second));
    QCOMPARE(ward().keyThumbprint.toLatin1(), first.publicKey().thumbprint()); // until it is used
    QVERIFY(key([&](auto done) { profiles.useKey(u"ward"_s, Which::New, this, done); }));
    QCOMPARE(ward().keyThumbprint.toLatin1(), second.publicKey().thumbprint());
    QVERIFY(key([&](auto done) { profiles.useKey(u"ward"_s, Which::Old, this, done); }));
    QCOMPARE(ward().keyThumbprint.toLatin1(), first.publicKey().thumbprint());
}

void tst_ManagedProfiles::refused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::newRow("no JSON") << "<html>"_ba << u"E-CONFIG-SYNTAX"_s;
    QTest::newRow("another name") << QByteArray(Ward).replace("{\"auth", "{\"name\": \"x\", \"auth")
                                  << u"E-CONFIG-FIELD-VALUE"_s;
    QTest::newRow("a typing mistake")
        << QByteArray(Ward).replace("clientId", "clientID") << u"E-CONFIG-MISSING-FIELD"_s;
    QTest::newRow("a key") << QByteArray(Ward).replace("{\"auth", "{\"privateJwk\": {}, \"auth")
                           << u"E-CONFIG-UNKNOWN-FIELD"_s;
    QTest::newRow("no anchor") << QByteArray(Ward).replace("{\"auth",
                                                           "{\"trustedCa\": \"ca.pem\", \"auth")
                               << u"E-CONFIG-CA"_s;
    QTest::newRow("too large") << QByteArray(300 * 1024, ' ') << u"E-CONFIG-FILE"_s;
}

void tst_ManagedProfiles::refused()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    rollOut(content);
    rollOut(Ward, u"sound"_s);
    const auto loaded = store().load(u"ward"_s);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, code);
    QVERIFY2(loaded.error().detail.contains(m_home->filePath(u"etc/"_s)),
             qPrintable(loaded.error().detail));
    QCOMPARE(store().names(), QStringList({u"sound"_s, u"ward"_s})); // and hurts no other
    QVERIFY(store().load(u"sound"_s));
}

void tst_ManagedProfiles::trustAnchorBesideIt()
{
    rollOut(QByteArray(Ward).replace("{\"auth", "{\"trustedCa\": \"ca.pem\", \"auth"));
    rollOut("no certificate", u"ca.pem"_s);
    QCOMPARE(store().load(u"ward"_s).error().code, u"E-CONFIG-CA"_s);
}

QTEST_GUILESS_MAIN(tst_ManagedProfiles)
#include "tst_managedprofiles.moc"
