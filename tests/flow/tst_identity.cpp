// SPDX-License-Identifier: MIT
// Who is signed in: the ID token that is kept for people to look at, and what is known by it.
#include "core/vault/vaultrecord.h"
#include "tests/support/sessionbench.h"

#include <QtCore/QDirIterator>
#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;
using Subject = AcceptanceCheck::Subject;
using Outcome = AcceptanceCheck::Outcome;

namespace {

constexpr auto Api1 = SessionBench::Api1;
constexpr auto Api2 = SessionBench::Api2;

} // namespace

class tst_Identity : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void signInKeepsIt();
    void nameOfUserInfoStands();
    void unitComesBeforeTheLegalEntity();
    void restartKnowsThePerson();
    void renewalReplacesIt();
    void renewalWithoutOneLeavesIt();
    void signOutRemovesIt();
    void otherPersonsReplacesIt();
    void unkept_data();
    void unkept();
    void unwritableIsNobodysElse();
    void lockedKeychainIsNoAbsence();
    void isJudged();
    void isInNoFile();

private:
    SessionBench &bench() { return *m_bench; }
    ScriptedAuthority &authority() { return m_bench->authority; }
    [[nodiscard]] QByteArray kept() const { return m_bench->vault.item(idTokenItem(u"bench"_s)); }
    /// The ID tokens that the authority has given out, in order.
    [[nodiscard]] QByteArrayList given() const;
    Result<Inspection> inspect();
    [[nodiscard]] static Outcome outcome(const Inspection &found, Subject subject);

    std::unique_ptr<SessionBench> m_bench;
};

void tst_Identity::init()
{
    m_bench = std::make_unique<SessionBench>();
    QCOMPARE(m_bench->profile.id, u"bench"_s);
    authority().changeIdToken = [](QJsonObject &, QJsonObject &claims) {
        claims.insert("helseid://claims/hpr/hpr_number"_L1, "999000011"_L1);
        claims.insert("helseid://claims/identity/security_level"_L1, "4"_L1);
        claims.insert("helseid://claims/client/claims/orgnr_parent"_L1, "999000092"_L1);
    };
}

QByteArrayList tst_Identity::given() const
{
    QByteArrayList tokens;
    for (const RecordedRequest &request : m_bench->authority.requests(A::Token)) {
        const QJsonValue token =
            QJsonDocument::fromJson(request.answer).object().value("id_token"_L1);
        if (token.isString())
            tokens.append(token.toString().toLatin1());
    }
    return tokens;
}

Result<Inspection> tst_Identity::inspect()
{
    return await<Inspection>([&](const std::function<void(Result<Inspection>)> &done) {
        bench().session->inspectIdToken(&bench().context, done);
    });
}

Outcome tst_Identity::outcome(const Inspection &found, Subject subject)
{
    const auto check = std::ranges::find(found.checks, subject, &AcceptanceCheck::subject);
    if (check == found.checks.end())
        qFatal("no such check");
    return check->outcome;
}

void tst_Identity::signInKeepsIt()
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(given().size(), 2); // that of the sign-in, and one with the second API's token
    QCOMPARE(kept(), given().last());
    const Person person{u"person-1"_s, u"Kari Nordmann"_s, u"999000011"_s, u"4"_s, u"999000092"_s};
    QCOMPARE(bench().session->person(), person);
}

void tst_Identity::nameOfUserInfoStands()
{
    bench().profile.profile.userInfo = true;
    bench().restart();
    authority().changeIdToken = [](QJsonObject &, QJsonObject &claims) {
        claims.remove("name"_L1);
    };
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(bench().session->person().name, u"Kari Userinfo"_s);
    bench().restart();
    QCOMPARE(codeOf(bench().restore()), QString());
    QCOMPARE(bench().session->person().name, u"Kari Userinfo"_s);
}

void tst_Identity::unitComesBeforeTheLegalEntity()
{
    const auto number = [](const char *claim, const QJsonValue &value) {
        return QJsonObject{{QLatin1StringView(claim), value}};
    };
    QJsonObject claims = number("helseid://claims/client/claims/orgnr_parent", u"111"_s);
    QCOMPARE(personOf(claims).organisation, u"111"_s);
    claims.insert("helseid://claims/client/claims/orgnr_child"_L1, 222);
    QCOMPARE(personOf(claims).organisation, u"222"_s);
    QCOMPARE(personOf(number("helseid://claims/hpr/hpr_number", u"1\u202E\n2"_s)).hprNumber.size(),
             personOf(number("helseid://claims/hpr/hpr_number", u"1  2"_s)).hprNumber.size());
    QCOMPARE(personOf({}), Person());
}

void tst_Identity::restartKnowsThePerson()
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    const Person person = bench().session->person();
    bench().restart();
    QCOMPARE(bench().session->person(), Person());
    QCOMPARE(codeOf(bench().restore()), QString());
    QCOMPARE(bench().session->person(), person);
}

void tst_Identity::renewalReplacesIt() // OpenID Connect Core 12.2
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    const QByteArray before = kept();
    bench().clock.advance(60);
    authority().changeIdToken = [](QJsonObject &, QJsonObject &claims) {
        claims.insert("helseid://claims/identity/security_level"_L1, "3"_L1);
    };
    QCOMPARE(codeOf(bench().fetch({Api1})), QString());
    QVERIFY(kept() != before);
    QCOMPARE(kept(), given().last());
    QCOMPARE(bench().session->person().securityLevel, u"3"_s);
    QCOMPARE(bench().session->person().name, u"Kari Nordmann"_s);
}

void tst_Identity::renewalWithoutOneLeavesIt()
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    const QByteArray before = kept();
    authority().changeToken = [](QJsonObject &json) { json.remove("id_token"_L1); };
    bench().clock.advance(60);
    QCOMPARE(codeOf(bench().fetch({Api1})), QString());
    QCOMPARE(kept(), before);
    QVERIFY(inspect());
}

void tst_Identity::signOutRemovesIt()
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    QVERIFY(!kept().isEmpty());
    QCOMPARE(codeOf(bench().signOut()), QString());
    QVERIFY(kept().isEmpty());
    QCOMPARE(bench().session->person(), Person());
    QCOMPARE(codeOf(inspect()), u"E-VAULT-LOCKED"_s); // readExpected()'s word: there is no session
}

void tst_Identity::otherPersonsReplacesIt()
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    authority().changeIdToken = [](QJsonObject &, QJsonObject &claims) {
        claims.insert("sub"_L1, "person-2"_L1);
        claims.insert("name"_L1, u"Ola Nordmann"_s);
    };
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(kept(), given().last());
    QCOMPARE(bench().session->person(),
             (Person{u"person-2"_s, u"Ola Nordmann"_s, {}, {}, {}})); // nothing of the one before
}

void tst_Identity::unkept_data()
{
    QTest::addColumn<QByteArray>("item"); // empty: none
    QTest::newRow("an older version's sign-in") << QByteArray();
    QTest::newRow("somebody else's")
        << "eyJhbGciOiJub25lIn0.eyJzdWIiOiJwZXJzb24tMiIsIm5hbWUiOiJYIn0."_ba;
    QTest::newRow("no token at all") << "x"_ba;
}

void tst_Identity::unkept()
{
    QFETCH(const QByteArray, item);
    QCOMPARE(codeOf(bench().signIn()), QString());
    if (item.isEmpty())
        bench().vault.remove(idTokenItem(u"bench"_s), this, [](const Result<> &) {});
    else
        bench().vault.write(idTokenItem(u"bench"_s), SecretBytes(item), this,
                            [](const Result<> &) {});
    bench().restart();
    QCOMPARE(codeOf(bench().restore()), QString());
    QCOMPARE(bench().session->person(), (Person{u"person-1"_s, u"Kari Nordmann"_s, {}, {}, {}}));
    QCOMPARE(codeOf(inspect()), u"E-IDT-UNKEPT"_s);
    QCOMPARE(codeOf(bench().fetch({Api1})), QString()); // nothing else depends on it,
    QCOMPARE(codeOf(inspect()), QString());             // and this brings a new one
}

void tst_Identity::unwritableIsNobodysElse()
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    bench().vault.fault = [](TestVault::Operation operation,
                             const QString &item) -> std::optional<Error> {
        if (operation == TestVault::Operation::Write && item == idTokenItem(u"bench"_s))
            return Error{QString(codes::VaultSize), {}, {}, 0};
        return std::nullopt;
    };
    QCOMPARE(codeOf(bench().signIn()), QString()); // the session holds
    QCOMPARE(bench().session->person().hprNumber, u"999000011"_s);
    QTRY_VERIFY(kept().isEmpty());
    QCOMPARE(codeOf(inspect()), u"E-IDT-UNKEPT"_s);
}

void tst_Identity::lockedKeychainIsNoAbsence()
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    bench().vault.fault = [](TestVault::Operation operation,
                             const QString &item) -> std::optional<Error> {
        if (operation == TestVault::Operation::Read && item == idTokenItem(u"bench"_s))
            return Error{QString(codes::VaultTimeout), {}, {}, 0};
        return std::nullopt;
    };
    QCOMPARE(codeOf(inspect()), u"E-VAULT-TIMEOUT"_s);
}

void tst_Identity::isJudged()
{
    QCOMPARE(codeOf(bench().signIn({Browser::Embedded, {Api1}})), QString());
    Result<Inspection> found = inspect();
    QCOMPARE(codeOf(found), QString());
    QVERIFY(found->verification.isVerified());
    for (const AcceptanceCheck &check : found->checks)
        QVERIFY2(check.outcome == Outcome::Passes, qPrintable(subjectText(check.subject)));
    QCOMPARE(found->checks.size(), 8);
    found->judge(bench().clock.now().addSecs(301));
    QCOMPARE(outcome(*found, Subject::Lifetime), Outcome::Unknown); // over, which is no fault
    auto expected = std::get<IdentityExpectation>(found->expected);
    const auto rejudged = [&](Subject subject) {
        found->expected = expected;
        found->judge(bench().clock.now());
        return outcome(*found, subject);
    };
    expected.clientId = u"another"_s;
    QCOMPARE(rejudged(Subject::Audience), Outcome::Fails);
    expected.issuer = u"https://another.example"_s;
    QCOMPARE(rejudged(Subject::Issuer), Outcome::Fails);
    expected.subject = u"person-2"_s;
    QCOMPARE(rejudged(Subject::Person), Outcome::Fails);
    expected.nonce = "another";
    QCOMPARE(rejudged(Subject::Nonce), Outcome::Fails);

    QCOMPARE(codeOf(bench().signIn()), QString());
    found = inspect(); // came with the renewal for the second API: without a nonce
    QCOMPARE(codeOf(found), QString());
    QCOMPARE(outcome(*found, Subject::Nonce), Outcome::Unknown);
}

void tst_Identity::isInNoFile()
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    bench().clock.advance(60);
    QCOMPARE(codeOf(bench().fetch({Api1, Api2})), QString());
    int files = 0;
    for (QDirIterator it(bench().directory.path(), QDir::Files | QDir::Hidden,
                         QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        ++files;
        for (const QByteArray &token : given()) {
            for (const QByteArray &part : token.split('.'))
                QVERIFY2(!content.contains(part), qPrintable(file.fileName()));
        }
        QVERIFY2(!content.contains("999000011"), qPrintable(file.fileName()));
    }
    QVERIFY(files > 0);
}

QTEST_GUILESS_MAIN(tst_Identity)
#include "tst_identity.moc"
