// SPDX-License-Identifier: MIT
// What a person chooses for a sign-in: into the request, and held against the ID token.
#include "core/base/personnumber.h"
#include "core/oidc/signinchoice.h"
#include "core/profile/clientprofile.h"
#include "core/profile/testpersons.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Level = "helseid://claims/identity/security_level"_L1;
const QString Synthetic = u"11847130042"_s; // as in tests/authority/clinicians.mjs
const QString Other = u"29857940006"_s;

QByteArray written(const QList<FormField> &fields)
{
    QByteArrayList parts;
    for (const FormField &field : fields)
        parts.append(field.name + '=' + field.value);
    return parts.join('&');
}

QString codeOf(const Result<> &result)
{
    return result ? QString() : result.error().code;
}

/// A number that begins with these seven or more digits; empty when there is none.
QString numberFrom(const QString &digits)
{
    for (int rest = 0; rest < 10'000; ++rest) {
        const int places = 11 - int(digits.size());
        const QString number = digits + u"%1"_s.arg(rest, places, 10, QChar(u'0'));
        if (personNumberKind(number) != PersonNumber::Malformed)
            return number;
    }
    return {};
}

} // namespace

class tst_SignInChoice : public QObject
{
    Q_OBJECT

private slots:
    void intoTheRequest_data();
    void intoTheRequest();
    void readsWhatItWrites();
    void values_data();
    void values();
    void neverInProduction_data();
    void neverInProduction();
    void refusesWithReasonAndPlace();
    void check_data();
    void check();
    void doubt_data();
    void doubt();
    void personNumbers_data();
    void personNumbers();
    void syntheticMonths();
    void listOfTestPersons();
    void noRealNumberIsStored_data();
    void noRealNumberIsStored();
    void damagedList_data();
    void damagedList();
};

void tst_SignInChoice::intoTheRequest_data()
{
    using Fields = QList<FormField>;
    QTest::addColumn<Fields>("before");
    QTest::addColumn<SignInChoice>("choice");
    QTest::addColumn<QByteArray>("after");
    const Fields level4{{"acr_values", "Level4"}, {"ui_locales", "nb"}};
    const Fields buypass{{"acr_values", "x idp:buypass-oidc bp:amr:sc High"}};
    const auto row = [](const char *name, const Fields &before, const QByteArray &after,
                        auto change) {
        SignInChoice choice;
        change(choice);
        QTest::newRow(name) << before << choice << after;
    };
    row("nothing", level4, "acr_values=Level4&ui_locales=nb", [](auto &) {});
    row("nothing of nothing", {}, "", [](auto &) {});
    row("level", {}, "acr_values=Level3", [](auto &c) { c.level = 3; });
    row("other level", level4, "acr_values=Level3&ui_locales=nb", [](auto &c) { c.level = 3; });
    row("provider", level4, "acr_values=Level4 idp:bankid-oidc&ui_locales=nb",
        [](auto &c) { c.provider = u"bankid-oidc"_s; });
    row("method goes with its provider", buypass, "acr_values=x High idp:idporten-oidc",
        [](auto &c) { c.provider = u"idporten-oidc"_s; });
    row("other method", buypass, "acr_values=x idp:buypass-oidc High bp:amr:mobile",
        [](auto &c) { c.method = u"bp:amr:mobile"_s; });
    row("level beside a provider", buypass, "acr_values=x idp:buypass-oidc bp:amr:sc Level4",
        [](auto &c) { c.level = 4; });
    row("provider and method", {}, "acr_values=idp:idporten-oidc amr:bankid", [](auto &c) {
        c.provider = u"idporten-oidc"_s;
        c.method = u"amr:bankid"_s;
    });
    row("prompt, max_age, login_hint", {{"prompt", "none"}},
        "prompt=login select_account&max_age=0&login_hint=a b", [](auto &c) {
            c.prompt = {u"login"_s, u"select_account"_s};
            c.maxAge = 0;
            c.loginHint = u"a b"_s;
        });
    row("on behalf of", {}, "on_behalf_of=999000084",
        [](auto &c) { c.onBehalfOf = u"999000084"_s; });
    row("test person", {{"acr_values", "Level4"}},
        "acr_values=Level4 idp:testidp-oidc&test_pid=11847130042&test_security_level=4",
        [](auto &c) {
            c.testPerson = Synthetic;
            c.testLevel = 4;
        });
    row("test person elsewhere", {}, "acr_values=idp:testidpnew-oidc&test_pid=11847130042",
        [](auto &c) {
            c.testPerson = Synthetic;
            c.provider = u"testidpnew-oidc"_s;
        });
    row("test person, provider in the profile", {{"acr_values", "idp:testidpnew-oidc"}},
        "acr_values=idp:testidpnew-oidc&test_pid=11847130042",
        [](auto &c) { c.testPerson = Synthetic; });
}

void tst_SignInChoice::intoTheRequest()
{
    QFETCH(QList<FormField>, before);
    QFETCH(SignInChoice, choice);
    QFETCH(QByteArray, after);
    QCOMPARE(written(withChoice(before, choice)), after);
}

void tst_SignInChoice::readsWhatItWrites()
{
    const SignInChoice choice{4,  u"testidp-oidc"_s, u"amr:pwd"_s,   {u"login"_s},
                              60, u"hint"_s,         u"999000084"_s, Synthetic,
                              3};
    QVERIFY(choiceIn(withChoice({}, choice)) == choice);
    QVERIFY(choiceIn({}) == SignInChoice());
    QCOMPARE(choiceIn({{"acr_values", "high"}}).level, std::optional(4));
}

void tst_SignInChoice::values_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *name, const QString &value, bool fits) {
        QTest::addRow("%s %s", name, qPrintable(value)) << QByteArray(name) << value << fits;
    };
    for (const QString &good : {u"login"_s, u"none"_s, u"login consent"_s, u"select_account"_s})
        row("prompt", good, true);
    for (const QString &bad :
         {u""_s, u" "_s, u"none login"_s, u"login login"_s, u"Login"_s, u"create"_s, u"login\n"_s})
        row("prompt", bad, false);
    for (const QString &good : {u"0"_s, u"999999999"_s})
        row("max_age", good, true);
    for (const QString &bad : {u""_s, u"-1"_s, u"1.5"_s, u"9999999999"_s, u"1 "_s, u"١"_s})
        row("max_age", bad, false);
    row("acr_values", u"Level4 idp:idporten-oidc amr:bankid"_s, true);
    for (const QString &bad : {u""_s, u"a  b"_s, u" a"_s, u"a\tb"_s, u"å"_s})
        row("acr_values", bad, false);
    row("login_hint", u"pid:11847130042"_s, true);
    row("login_hint", u"Åse"_s, true);
    row("login_hint", QString(256, u'x'), false);
    row("login_hint", u"a\nb"_s, false);
    row("on_behalf_of", u"974760673"_s, true); // Brønnøysundregistrene's own
    for (const QString &bad :
         {u"974760674"_s, u"97476067"_s, u"9747606730"_s, u"97476067x"_s, u"974 760 673"_s, u""_s})
        row("on_behalf_of", bad, false);
    row("test_pid", Synthetic, true);
    row("test_pid", u"11847130043"_s, false);
    row("test_security_level", u"3"_s, true);
    row("test_security_level", u"4"_s, true);
    for (const QString &bad : {u""_s, u"2"_s, u"5"_s, u"04"_s})
        row("test_security_level", bad, false);
    row("ui_locales", u"anything"_s, true); // not ours to judge
}

void tst_SignInChoice::values()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, value);
    QFETCH(bool, fits);
    QCOMPARE(wantedInstead(name, value).isEmpty(), fits);
    QJsonObject json{{"authority"_L1, "http://127.0.0.1:1"_L1},
                     {"clientId"_L1, "c"_L1},
                     {"apis"_L1, QJsonArray()},
                     {"parameters"_L1, QJsonObject{{QString::fromLatin1(name), value}}}};
    const Result<ClientProfile> stored = parseStoredProfile(json);
    QCOMPARE(bool(stored), fits);
    if (!fits) {
        QCOMPARE(stored.error().code, codes::ConfigFieldValue);
        QVERIFY(
            stored.error().detail.startsWith(u"parameters."_s + QString::fromLatin1(name) + u' '));
    }
}

void tst_SignInChoice::neverInProduction_data()
{
    QTest::addColumn<QString>("authority");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("production") << u"https://helseid-sts.nhn.no"_s << false;
    QTest::newRow("any other") << u"https://sts.example.org"_s << false;
    QTest::newRow("looks like a test") << u"https://sts-test.nhn.no"_s << false;
    QTest::newRow("test") << u"https://helseid-sts.test.nhn.no"_s << true;
    QTest::newRow("this machine") << u"http://127.0.0.1:9080"_s << true;
}

void tst_SignInChoice::neverInProduction()
{
    QFETCH(QString, authority);
    QFETCH(bool, isAllowed);
    SignInChoice person;
    person.testPerson = Synthetic;
    SignInChoice level;
    level.testLevel = 4;
    for (const SignInChoice &choice : {person, level}) {
        QJsonObject json{
            {"authority"_L1, authority}, {"clientId"_L1, "c"_L1}, {"apis"_L1, QJsonArray()}};
        const ClientProfile profile = parseStoredProfile(json).value();
        const Result<ClientProfile> chosen = profile.with(choice);
        QCOMPARE(bool(chosen), isAllowed);
        const QString name = choice.testLevel ? u"test_security_level"_s : u"test_pid"_s;
        json.insert("parameters"_L1,
                    QJsonObject{{name, choice.testLevel ? u"4"_s : Synthetic}}); // by hand
        const Result<ClientProfile> stored = parseStoredProfile(json);
        QCOMPARE(bool(stored), isAllowed);
        if (isAllowed)
            continue;
        QCOMPARE(chosen.error().code, codes::ConfigTestOnly);
        QCOMPARE(chosen.error().detail, name);
        QCOMPARE(stored.error().code, codes::ConfigTestOnly);
        QCOMPARE(stored.error().detail, u"parameters."_s + name);
    }
}

void tst_SignInChoice::refusesWithReasonAndPlace()
{
    ClientProfile profile;
    profile.authority = u"http://127.0.0.1:1"_s;
    SignInChoice choice;
    choice.maxAge = -1;
    const auto refused = profile.with(choice);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, codes::ConfigFieldValue);
    QCOMPARE(refused.error().detail, u"max_age (0 … 999999999)"_s);
    QCOMPARE(profile.parameters, QList<FormField>());
}

void tst_SignInChoice::check_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QJsonObject>("claims");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &asked, const QJsonObject &claims,
                        const QString &code) { QTest::newRow(name) << asked << claims << code; };
    const QString low = u"E-IDT-LEVEL"_s;
    row("as asked", "Level4", {{Level, "4"_L1}}, {});
    row("lower", "Level4", {{Level, "3"_L1}}, low);
    row("higher", "Level3", {{Level, "4"_L1}}, {});
    row("two lower", "Level4", {{Level, "2"_L1}}, low);
    row("lower than 3", "Level3", {{Level, "2"_L1}}, low);
    row("a number", "Level4", {{Level, 3}}, low);
    row("High", "High", {{Level, "3"_L1}}, low);
    row("acr", "Level4", {{"acr"_L1, "idporten-loa-substantial"_L1}}, low);
    row("acr high", "Level4", {{"acr"_L1, "idporten-loa-high"_L1}}, {});
    row("assurance level", "Level4",
        {{"helseid://claims/identity/assurance_level"_L1, "substantial"_L1}}, low);
    row("not asked for", "idp:x", {{Level, "3"_L1}}, {});
    row("not said", "Level4", {}, {});
    const auto pid = "helseid://claims/identity/pid"_L1;
    row("the test person", "test", {{pid, Synthetic}}, {});
    row("another test person", "test", {{pid, Other}}, u"E-IDT-CLAIM"_s);
    row("some test person", "test", {}, {});
    row("no test person asked for", "", {{pid, Other}}, {});
}

void tst_SignInChoice::check()
{
    QFETCH(QByteArray, asked);
    QFETCH(QJsonObject, claims);
    QFETCH(QString, code);
    const SignInChoice choice = asked == "test" ? choiceIn({{"test_pid", Synthetic.toLatin1()}})
                                                : choiceIn({{"acr_values", asked}});
    const Result<> result = checkAgainst(choice, claims);
    QCOMPARE(codeOf(result), code);
    if (!result)
        QVERIFY(!result.error().detail.contains(Other));
}

void tst_SignInChoice::doubt_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QJsonObject>("claims");
    QTest::addColumn<QString>("doubt");
    const auto row = [](const char *name, const QByteArray &asked, const QJsonObject &claims,
                        const QString &doubt) { QTest::newRow(name) << asked << claims << doubt; };
    const QJsonArray bankid{"BankID"_L1};
    row("nothing asked for", "", {}, {});
    row("level not said", "Level4", {}, u"E-IDT-LEVEL-UNSAID 4"_s);
    row("level in words nobody knows", "Level4", {{Level, "x"_L1}}, u"E-IDT-LEVEL-UNSAID 4"_s);
    row("level said", "Level4", {{Level, "4"_L1}}, {});
    row("provider as asked", "idp:a", {{"idp"_L1, "a"_L1}}, {});
    row("another provider", "idp:a", {{"idp"_L1, "b"_L1}}, u"E-IDT-AMR idp: b"_s);
    row("provider not said", "idp:a", {}, {});
    row("method in other letters", "idp:a amr:bankid", {{"amr"_L1, bankid}}, {});
    row("another method", "idp:a amr:minid", {{"amr"_L1, bankid}}, u"E-IDT-AMR amr: BankID"_s);
    row("one of two", "amr:minid", {{"amr"_L1, QJsonArray{"pwd"_L1, "minid"_L1}}}, {});
    row("left open", "amr:minid", {{"amr"_L1, QJsonArray{"external"_L1}}}, {});
    row("of Buypass", "idp:b bp:amr:sc", {{"amr"_L1, bankid}}, u"E-IDT-AMR amr: BankID"_s);
}

void tst_SignInChoice::doubt()
{
    QFETCH(QByteArray, asked);
    QFETCH(QJsonObject, claims);
    QFETCH(QString, doubt);
    const auto found = doubtOf(choiceIn({{"acr_values", asked}}), claims);
    QCOMPARE(found ? found->code + u' ' + found->detail : QString(), doubt);
}

void tst_SignInChoice::personNumbers_data()
{
    QTest::addColumn<QString>("digits"); // nine, to be completed; or all of it
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QString &digits, PersonNumber kind) {
        QTest::newRow(name) << digits << int(kind);
    };
    row("born in January", u"010150123"_s, PersonNumber::Ordinary);
    row("D-number", u"410150123"_s, PersonNumber::Ordinary);
    row("Tenor", u"018150123"_s, PersonNumber::Synthetic);
    row("D-number of Tenor", u"418150123"_s, PersonNumber::Synthetic);
    row("Dolly", u"014150123"_s, PersonNumber::Synthetic);
    row("the third", u"016650123"_s, PersonNumber::Synthetic);
    row("a clinician of the test authority", Synthetic, PersonNumber::Synthetic);
    row("another digit", u"11847130052"_s, PersonNumber::Malformed);
    row("too short", u"1184713004"_s, PersonNumber::Malformed);
    row("too long", u"118471300420"_s, PersonNumber::Malformed);
    row("with a gap", u"118471 30042"_s, PersonNumber::Malformed);
    row("other digits", u"١١٨٤٧١٣٠٠٤٢"_s, PersonNumber::Malformed);
    row("letters", u"1184713004x"_s, PersonNumber::Malformed);
    row("nothing", {}, PersonNumber::Malformed);
    row("noughts", u"00000000000"_s, PersonNumber::Malformed);
}

void tst_SignInChoice::personNumbers()
{
    QFETCH(QString, digits);
    QFETCH(int, kind);
    const QString number = digits.size() == 9 ? numberFrom(digits) : digits;
    QCOMPARE(int(personNumberKind(number)), kind);
}

/// Each month, so that no ordinary one ever passes for an invented one.
void tst_SignInChoice::syntheticMonths()
{
    for (int month = 0; month < 100; ++month) {
        const QString number = numberFrom(u"15%1501"_s.arg(month, 2, 10, QChar(u'0')));
        const bool isOrdinary = month >= 1 && month <= 12;
        const bool isSynthetic = (month > 40 && month <= 52) || (month > 65 && month <= 77)
                                 || (month > 80 && month <= 92);
        QCOMPARE(number.isEmpty(), !isOrdinary && !isSynthetic);
        if (!number.isEmpty())
            QCOMPARE(personNumberKind(number) == PersonNumber::Synthetic, isSynthetic);
    }
}

void tst_SignInChoice::listOfTestPersons()
{
    QTemporaryDir directory;
    const TestPersons persons(directory.path());
    QCOMPARE(persons.all().value(), QList<TestPerson>());
    QVERIFY(persons.add({u"Åse"_s, Synthetic}));
    QVERIFY(persons.add({u"Berit"_s, Other}));
    const QList<TestPerson> both{{u"Berit"_s, Other}, {u"Åse"_s, Synthetic}};
    QCOMPARE(persons.all().value(), both);
    QCOMPARE(persons.find(u"Åse"_s)->number, Synthetic);
    QCOMPARE(persons.find(Other)->name, u"Berit"_s);
    const QString file = directory.filePath(u"test-persons.json"_s);
#ifdef Q_OS_UNIX // elsewhere the folder's access list says who may read a file
    QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
#endif
    // by another name; nobody else's
    QVERIFY(persons.add({u"Anne"_s, Synthetic}));
    QCOMPARE(codeOf(persons.add({u"Anne"_s, Other})), u"E-CONFIG-PERSON-NAME"_s);
    QCOMPARE(persons.all().value().size(), 2);
    QVERIFY(persons.remove(u"Anne"_s));
    QVERIFY(persons.remove(Other));
    QCOMPARE(codeOf(persons.remove(Other)), u"E-CONFIG-PERSON-UNKNOWN"_s);
    QVERIFY(!persons.remove(Other).error().detail.contains(Other));
    QCOMPARE(persons.find(u"Åse"_s).error().detail, u"Åse"_s);
}

void tst_SignInChoice::noRealNumberIsStored_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("code");
    QTest::newRow("ordinary") << u"A"_s << numberFrom(u"010150123"_s) << u"E-CONFIG-PERSON-REAL"_s;
    QTest::newRow("D-number") << u"A"_s << numberFrom(u"410150123"_s) << u"E-CONFIG-PERSON-REAL"_s;
    QTest::newRow("mistyped") << u"A"_s << u"11847130043"_s << u"E-CONFIG-PERSON-NUMBER"_s;
    QTest::newRow("no number") << u"A"_s << u""_s << u"E-CONFIG-PERSON-NUMBER"_s;
    QTest::newRow("no name") << u""_s << Synthetic << u"E-CONFIG-PERSON-NAME"_s;
    QTest::newRow("a number for a name")
        << numberFrom(u"010150123"_s) << Synthetic << u"E-CONFIG-PERSON-NAME"_s;
    QTest::newRow("unfit name") << u"a\nb"_s << Synthetic << u"E-CONFIG-PERSON-NAME"_s;
    QTest::newRow("long name") << QString(61, u'a') << Synthetic << u"E-CONFIG-PERSON-NAME"_s;
}

void tst_SignInChoice::noRealNumberIsStored()
{
    QFETCH(QString, name);
    QFETCH(QString, number);
    QFETCH(QString, code);
    QTemporaryDir directory;
    const Result<> added = TestPersons(directory.path()).add({name, number});
    QCOMPARE(codeOf(added), code);
    QVERIFY(number.isEmpty() || !added.error().detail.contains(number));
    QVERIFY(name.isEmpty() || name.size() != 11 || !added.error().detail.contains(name));
    QVERIFY(!QFile::exists(directory.filePath(u"test-persons.json"_s)));
}

void tst_SignInChoice::damagedList_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::newRow("no JSON") << "x"_ba << u"E-CONFIG-SYNTAX"_s;
    QTest::newRow("no list") << "{}"_ba << u"E-CONFIG-MISSING-FIELD"_s;
    QTest::newRow("another field")
        << R"({"persons": [], "x": 1})"_ba << u"E-CONFIG-UNKNOWN-FIELD"_s;
    QTest::newRow("no number") << R"({"persons": [{"name": "A"}]})"_ba
                               << u"E-CONFIG-MISSING-FIELD"_s;
    QTest::newRow("a real number, put there by hand")
        << R"({"persons": [{"name": "A", "number": ")" + numberFrom(u"010150123"_s).toLatin1()
               + R"("}]})"
        << u"E-CONFIG-PERSON-REAL"_s;
}

void tst_SignInChoice::damagedList()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    QTemporaryDir directory;
    QFile file(directory.filePath(u"test-persons.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const TestPersons persons(directory.path());
    QCOMPARE(persons.all().error().code, code);
    QCOMPARE(persons.find(u"A"_s).error().code, code);
    QCOMPARE(codeOf(persons.add({u"B"_s, Synthetic})), code); // and stays as it is
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

QTEST_GUILESS_MAIN(tst_SignInChoice)
#include "tst_signinchoice.moc"
