// SPDX-License-Identifier: MIT
// One name for each computer and each home, and which items bear it.
#include "core/vault/installation.h"
#include "core/vault/memorystore.h"
#include "core/vault/vaultrecord.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

class tst_Installation : public QObject
{
    Q_OBJECT

private slots:
    void staysTheSame();
    void isAnotherOnAnotherComputer();
    void isAnotherInAnotherHome();
    void isForThisUserOnly();
    void doesWithoutAFile();
    void namesItems_data();
    void namesItems();
    void storesApart();
};

void tst_Installation::staysTheSame()
{
    const QTemporaryDir home;
    const QString id = installationId(home.filePath(u"state"_s));
    QCOMPARE(id.size(), 12);
    QCOMPARE(installationId(home.filePath(u"state"_s)), id);
    QCOMPARE(QDir(home.filePath(u"state"_s)).entryList(QDir::Files),
             QStringList{u"installation"_s});
}

void tst_Installation::isAnotherOnAnotherComputer() // a home that was copied, or is shared
{
    const QTemporaryDir home;
    QVERIFY(installationId(home.path(), "machine-a") != installationId(home.path(), "machine-b"));
    QCOMPARE(installationId(home.path(), "machine-a"), installationId(home.path(), "machine-a"));
}

void tst_Installation::isAnotherInAnotherHome() // computers made from one image
{
    const QTemporaryDir one;
    const QTemporaryDir other;
    QVERIFY(installationId(one.path(), "machine") != installationId(other.path(), "machine"));
}

void tst_Installation::isForThisUserOnly()
{
#ifndef Q_OS_UNIX
    QSKIP("here the folder's access list says who may read a file");
#endif
    const QTemporaryDir home;
    (void)installationId(home.path());
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
                                      | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(home.filePath(u"installation"_s)) & others, QFile::Permissions());
}

void tst_Installation::doesWithoutAFile()
{
    const QString nowhere = u"/dev/null/state"_s;
    QCOMPARE(installationId(nowhere, "a"), installationId(nowhere, "a"));
    QVERIFY(installationId(nowhere, "a") != installationId(nowhere, "b"));
}

void tst_Installation::namesItems_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("name");
    QTest::newRow("client key") << clientKeyItem(u"p"_s) << u"no.knippe/p/client-key"_s;
    QTest::newRow("session") << sessionItem(u"p"_s) << u"no.knippe/p/session/here"_s;
    QTest::newRow("certificate") << certificateItem(u"p"_s) << u"no.knippe/p/certificate/here"_s;
    QTest::newRow("probe") << probeItem(u"p"_s) << u"no.knippe/p/probe/here"_s;
    QTest::newRow("token") << accessTokenItem(u"p"_s, u"example:a"_s)
                           << accessTokenItem(u"p"_s, u"example:a"_s) + u"/here"_s;
}

void tst_Installation::namesItems()
{
    QFETCH(const QString, item);
    QFETCH(const QString, name);
    QCOMPARE(itemOfInstallation(item, u"here"_s), name);
}

void tst_Installation::storesApart()
{
    QObject context;
    MemoryStore keychain; // that roams
    InstallationStore here(keychain, u"here"_s);
    InstallationStore there(keychain, u"there"_s);
    const QString item = sessionItem(u"p"_s);
    const auto read = [&](SecretStore &store) {
        QByteArray found;
        store.read(item, &context, [&](const Result<SecretBytes> &secret) {
            found = secret ? secret->reveal() : secret.error().code.toLatin1();
        });
        QCoreApplication::processEvents();
        return found;
    };
    here.write(item, SecretBytes("mine"), &context, [](const Result<> &) {});
    QCOMPARE(read(here), "mine"_ba);
    QCOMPARE(read(there), "E-VAULT-MISSING"_ba);
    there.remove(item, &context, [](const Result<> &) {});
    QCOMPARE(read(here), "mine"_ba);
    here.remove(item, &context, [](const Result<> &) {});
    QVERIFY(keychain.items().empty());
}

QTEST_GUILESS_MAIN(tst_Installation)
#include "tst_installation.moc"
