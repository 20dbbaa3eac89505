// SPDX-License-Identifier: MIT
//
// Under which organisation tokens are asked for: words, the profile's context, and what an
// authority in HelseID's shape makes of it.

#include "tests/cli/clidesk.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace {

// beginning with 1 and 2, they are given to nobody
const QString Parent = u"123456785"_s;
const QString Child = u"223456782"_s;
const QString Hospital = u"310000000"_s;
const QString Pps = u"nhn:pps"_s;
const QString Phr = u"nhn:phr"_s;

QJsonObject context()
{
    return {{"tenancy"_L1, "multi"_L1},
            {"default"_L1, "clinic"_L1},
            {"presets"_L1,
             QJsonArray{
                 QJsonObject{{"name"_L1, "clinic"_L1}, {"parent"_L1, Parent}, {"child"_L1, Child}},
                 QJsonObject{{"name"_L1, "hospital"_L1}, {"parent"_L1, Hospital}}}}};
}

/// The row of `resource`, as `tokens --json` has it.
QJsonObject rowOf(const QJsonObject &report, const QString &resource)
{
    for (const QJsonValue &row : report.value("tokens"_L1).toArray()) {
        if (row["resource"_L1].toString() == resource)
            return row.toObject();
    }
    return {};
}

/// "parent/child" of the organisation claims of a token.
QString claimedBy(const QByteArray &token)
{
    const QByteArray part = token.trimmed().split('.').value(1);
    const QJsonObject claims =
        QJsonDocument::fromJson(QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding))
            .object();
    const auto number = [&claims](const QString &which) {
        return claims.value(u"helseid://claims/client/claims/orgnr_"_s + which).toString();
    };
    return number(u"parent"_s) + u'/' + number(u"child"_s);
}

} // namespace

class tst_CliOrganisation : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_desk = std::make_unique<CliDesk>(m_keyring.get()); }
    void changedWithoutASignIn();
    void refusedWords_data();
    void refusedWords();
    void refusedByTheAuthority();
    void refusedProfile();
    void singleTenant();
    void settledAtTheSignIn();

private:
    /// With two APIs, and the context.
    [[nodiscard]] static QJsonObject profileOf(const TestAuthority &authority,
                                               const QJsonObject &context);
    void logIn(TestAuthority &authority, const QJsonObject &context,
               const QStringList &options = {});
    CliRun token(const QStringList &options, const QString &resource = Pps)
    {
        return m_desk->run(QStringList{u"token"_s, u"sandbox"_s, resource} + options);
    }
    QJsonObject organisation(const QString &resource)
    {
        const QJsonObject report = m_desk->run({u"tokens"_s, u"sandbox"_s, u"--json"_s}).json();
        return rowOf(report, resource).value("organisation"_L1).toObject();
    }

    std::unique_ptr<PrivateKeyring> m_keyring;
    std::unique_ptr<CliDesk> m_desk;
    const QStringList m_multi{u"--tenancy"_s,        u"multi"_s,          u"--organisation"_s,
                              Parent + u':' + Child, u"--organisation"_s, Hospital};
};

void tst_CliOrganisation::initTestCase()
{
    if (!PrivateKeyring::isInstalled())
        QSKIP("needs gnome-keyring-daemon and dbus-daemon");
    m_keyring = std::make_unique<PrivateKeyring>();
    QVERIFY2(m_keyring->problem().isEmpty(), qPrintable(m_keyring->problem()));
}

QJsonObject tst_CliOrganisation::profileOf(const TestAuthority &authority,
                                           const QJsonObject &context)
{
    QJsonObject profile = authority.profile();
    QJsonArray apis;
    for (const QJsonValue &api : profile.value("apis"_L1).toArray()) {
        if (api["resource"_L1] == Pps || api["resource"_L1] == Phr)
            apis.append(api);
    }
    profile.insert("apis"_L1, apis);
    profile.insert("context"_L1, context);
    return profile;
}

void tst_CliOrganisation::logIn(TestAuthority &authority, const QJsonObject &context,
                                const QStringList &options)
{
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    const CliRun added = m_desk->addProfile(profileOf(authority, context));
    QVERIFY2(added.exit == 0, added.err);
    const CliRun login = m_desk->logIn(authority, options);
    QVERIFY2(login.exit == 0, login.err);
}

void tst_CliOrganisation::changedWithoutASignIn()
{
    TestAuthority authority(m_multi);
    logIn(authority, context());
    const QJsonObject shown =
        m_desk->run({u"profile"_s, u"show"_s, u"sandbox"_s, u"--json"_s}).json();
    QCOMPARE(shown.value("context"_L1)["presets"_L1], context().value("presets"_L1));
    const auto expected = [](const QString &parent, const QJsonValue &child) {
        return QJsonObject{{"parent"_L1, parent},
                           {"child"_L1, child},
                           {"source"_L1, "token"_L1},
                           {"current"_L1, true}};
    };
    for (const QString &resource : {Pps, Phr})
        QCOMPARE(organisation(resource), expected(Parent, Child));

    const CliRun other = token({u"--org"_s, Hospital});
    QVERIFY2(other.exit == 0, other.err);
    QCOMPARE(claimedBy(other.out), Hospital + u'/');
    QCOMPARE(organisation(Pps), expected(Hospital, {}));
    QCOMPARE(organisation(Phr), expected(Parent, Child));
    QCOMPARE(token({}).out, other.out); // the choice stays, and so does the token
    QCOMPARE(claimedBy(token({u"--org"_s, Parent + u':' + Child}).out), Parent + u'/' + Child);
    QCOMPARE(claimedBy(token({u"--preset"_s, u"hospital"_s, u"--child-org"_s, Child}).out),
             Hospital + u'/' + Child);
    QCOMPARE(claimedBy(token({u"--preset"_s, u"none"_s}).out), u"999000092/"_s);
    QCOMPARE(claimedBy(token({u"--preset"_s, u"default"_s}).out), Parent + u'/' + Child);
    QCOMPARE(authority.log().filter(u"POST /connect/par"_s).size(), 1);
    const CliRun people = m_desk->run({u"tokens"_s, u"sandbox"_s});
    QVERIFY2(people.out.contains("under organisation 123456785 / 223456782"), people.out);
    QVERIFY(!m_desk->allErrors().contains(Parent.toLatin1()));
}

void tst_CliOrganisation::refusedWords_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("reason");
    const QByteArray usage("E-CALL-USAGE");
    QTest::newRow("no number") << QStringList{u"--org"_s, u"clinic"_s} << 2 << usage
                               << "--org: “clinic” is no organisation number (nine digits)"_ba;
    QTest::newRow("a wrong digit") << QStringList{u"--org"_s, u"123456784"_s} << 2 << usage
                                   << "--org: “123456784” is no organisation number (modulus 11"_ba;
    QTest::newRow("a wrong child")
        << QStringList{u"--org"_s, Parent + u":1"_s} << 2 << usage << "--org: “1”"_ba;
    QTest::newRow("an empty child")
        << QStringList{u"--org"_s, Parent + u':'} << 2 << usage << "--org: “”"_ba;
    QTest::newRow("two children") << QStringList{u"--org"_s, Parent + u':' + Child + u':' + Child}
                                  << 2 << usage << "--org"_ba;
    QTest::newRow("a wrong --child-org")
        << QStringList{u"--child-org"_s, u"x"_s} << 2 << usage << "--child-org: “x”"_ba;
    QTest::newRow("a child twice")
        << QStringList{u"--org"_s, Parent + u':' + Child, u"--child-org"_s, Child} << 2 << usage
        << "--child-org"_ba;
    QTest::newRow("no such preset")
        << QStringList{u"--preset"_s, u"x"_s} << 9 << "E-CONFIG-PRESET"_ba
        << "“x”"_ba;
    QTest::newRow("an empty preset")
        << QStringList{u"--preset"_s, QString()} << 9 << "E-CONFIG-PRESET"_ba
        << "“”"_ba;
    QTest::newRow("a child of nobody")
        << QStringList{u"--preset"_s, u"none"_s, u"--child-org"_s, Child} << 9
        << "E-CONFIG-CONTEXT"_ba
        << "child"_ba;
}

void tst_CliOrganisation::refusedWords()
{
    QFETCH(QStringList, options);
    QFETCH(int, exit);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, reason);
    TestAuthority authority(m_multi);
    logIn(authority, context());
    const qsizetype requests = authority.log().size();
    const auto files = m_desk->files();
    for (const QStringList &words :
         {QStringList{u"token"_s, u"sandbox"_s, Pps}, QStringList{u"login"_s, u"sandbox"_s}}) {
        const CliRun run = m_desk->run(words + options);
        QCOMPARE(run.exit, exit);
        QCOMPARE(run.code(), code);
        QVERIFY2(run.error().contains(reason), run.err);
        QCOMPARE(run.out, QByteArray());
    }
    QCOMPARE(authority.log().size(), requests);
    QCOMPARE(m_desk->files(), files);
}

void tst_CliOrganisation::refusedByTheAuthority()
{
    TestAuthority authority({u"--tenancy"_s, u"multi"_s, u"--organisation"_s, Parent});
    logIn(authority, context());
    const CliRun refused = token({u"--preset"_s, u"hospital"_s});
    QCOMPARE(refused.exit, 5);
    QCOMPARE(refused.code(), QByteArray("E-TOKEN-DENIED"));
    QVERIFY2(refused.error().contains("HID-1001: HelseID does not have this parent"), refused.err);
    const QJsonObject report = m_desk->run({u"tokens"_s, u"sandbox"_s, u"--json"_s}).json();
    QCOMPARE(rowOf(report, Pps).value("state"_L1).toString(), u"failed"_s);
    QCOMPARE(rowOf(report, Pps).value("organisation"_L1)["parent"_L1].toString(), Parent);
    QCOMPARE(rowOf(report, Pps).value("organisation"_L1)["current"_L1], QJsonValue(false));
    QCOMPARE(rowOf(report, Phr).value("state"_L1).toString(), u"valid"_s);
    QCOMPARE(claimedBy(token({u"--preset"_s, u"default"_s}).out), Parent + u'/' + Child);
}

void tst_CliOrganisation::refusedProfile()
{
    TestAuthority authority;
    QJsonObject wrong = context();
    wrong.insert("presets"_L1,
                 QJsonArray{QJsonObject{{"name"_L1, "clinic"_L1}, {"parent"_L1, "123456784"_L1}}});
    const QStringList items = m_keyring->items();
    const CliRun added = m_desk->addProfile(profileOf(authority, wrong));
    QCOMPARE(added.exit, 9);
    QCOMPARE(added.code(), QByteArray("E-CONFIG-FIELD-VALUE"));
    QVERIFY2(added.error().contains("context.presets[0].parent (modulus 11"), added.err);
    QCOMPARE(m_desk->run({u"profile"_s, u"list"_s}).out.trimmed(), QByteArray());
    QCOMPARE(m_keyring->items(), items);
}

void tst_CliOrganisation::singleTenant()
{
    TestAuthority authority({u"--tenancy"_s, u"single"_s});
    logIn(authority, {{"tenancy"_L1, "single"_L1}}, {u"--child-org"_s, Child});
    QCOMPARE(claimedBy(token({}).out), u"999000092/"_s + Child);
    const CliRun refused = token({u"--org"_s, Parent});
    QCOMPARE(refused.exit, 9);
    QCOMPARE(refused.code(), QByteArray("E-CONFIG-CONTEXT"));
    QCOMPARE(claimedBy(token({u"--preset"_s, u"none"_s}).out), u"999000092/"_s);
}

void tst_CliOrganisation::settledAtTheSignIn()
{
    TestAuthority authority(m_multi);
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    QJsonObject settled = context();
    settled.insert("place"_L1, "requestObject"_L1);
    QJsonObject profile = profileOf(authority, settled);
    profile.insert("requestObject"_L1, "signed"_L1);
    QCOMPARE(m_desk->addProfile(profile).exit, 0);
    const CliRun login = m_desk->logIn(authority);
    QVERIFY2(login.exit == 0, login.err);
    for (const QString &resource : {Pps, Phr})
        QCOMPARE(claimedBy(token({u"--fresh"_s}, resource).out), Parent + u'/' + Child);
    const CliRun refused = token({u"--org"_s, Hospital});
    QCOMPARE(refused.exit, 3);
    QCOMPARE(refused.code(), QByteArray("E-TOKEN-CONTEXT"));
    QCOMPARE(token({u"--preset"_s, u"clinic"_s}).exit, 0);
    QCOMPARE(m_desk->logIn(authority, {u"--preset"_s, u"hospital"_s}).exit, 0);
    QCOMPARE(claimedBy(token({}, Phr).out), Hospital + u'/');
}

QTEST_GUILESS_MAIN(tst_CliOrganisation)
#include "tst_cliorganisation.moc"
