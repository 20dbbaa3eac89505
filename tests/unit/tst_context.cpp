// SPDX-License-Identifier: MIT
// Under which organisation a token is asked for: numbers, wire shapes, and the profile's `context`.
#include "core/profile/clientprofile.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

namespace {

const QString Parent = u"123456785"_s;
const QString Child = u"223456782"_s;
const QString Uuid = u"f81d4fae-7dec-41d0-a765-00a0c91e6bf6"_s;

QJsonValue json(const QByteArray &text)
{
    return QJsonDocument::fromJson("[" + text + "]").array().first();
}

/// JSON reads better here with the other quotation marks.
QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray compact(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return value.isUndefined() ? QByteArray() : list.sliced(1, list.size() - 2);
}

/// A whole attest, in the shape of the trust framework's information model.
QByteArray attest()
{
    return quoted(
        "{'practitioner':{"
        "'authorization':{'code':'LE','system':'urn:oid:2.16.578.1.12.4.1.1.9060'},"
        "'legal_entity':{'id':'123456785','system':'urn:oid:2.16.578.1.12.4.1.4.101'},"
        "'point_of_care':{'id':'223456782','system':'urn:oid:2.16.578.1.12.4.1.4.101'},"
        "'department':{'id':'4206043','system':'urn:oid:2.16.578.1.12.4.1.4.102'}},"
        "'care_relationship':{"
        "'healthcare_service':{'code':'08','system':'urn:oid:2.16.578.1.12.4.1.1.8666'},"
        "'purpose_of_use':{'code':'TREAT','system':'urn:oid:2.16.840.1.113883.1.11.20448'},"
        "'purpose_of_use_details':{'code':'BEHANDLER',"
        "'system':'urn:AuditEventHL7Norway/CodeSystem/carerelation'},"
        "'decision_ref':{'id':'4711','user_selected':true}},"
        "'patients':[{"
        "'point_of_care':{'id':'223456782','system':'urn:oid:2.16.578.1.12.4.1.4.101'},"
        "'department':{'id':'4206043','system':'urn:oid:2.16.578.1.12.4.1.4.102'}}]}");
}

QByteArray preset()
{
    return quoted("{'name':'a','parent':'123456785','child':'223456782',"
                  "'journalId':'f81d4fae-7dec-41d0-a765-00a0c91e6bf6','attest':")
           + attest() + "}";
}

QByteArray context()
{
    return R"({"tenancy":"multi","place":"assertion","default":"a","presets":[)" + preset() + "]}";
}

QByteArray profileWith(const QByteArray &context, const QByteArray &more = {})
{
    return quoted("{'authority':'https://a.example','clientId':'c',"
                  "'apis':[{'resource':'x:y','scopes':['x:y/z'],'preset':'a'}],'context':")
           + context + more + "}";
}

Result<ClientProfile> read(const QByteArray &profile)
{
    return parseStoredProfile(QJsonDocument::fromJson(profile).object());
}

} // namespace

class tst_Context : public QObject
{
    Q_OBJECT

private slots:
    void organisationNumber_data();
    void organisationNumber();
    void uuid_data();
    void uuid();
    void wireShape_data();
    void wireShape();
    void nameOfDetails();
    void roundTrip();
    void usualProfileSaysNothing();
    void refused_data();
    void refused();
    void resolved_data();
    void resolved();
    void unresolved_data();
    void unresolved();
};

void tst_Context::organisationNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    for (const char *good : {"123456785", "223456782", "974760673", "889640782", "310000000"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    for (const char *bad :
         {"", "123456784", "123456786", "213456785", "12345678", "1234567855", "123 456 785",
          "12345678S", " 123456785", "123456785\n", "000000000", "100000090", "-23456785"})
        QTest::newRow(QByteArray("not ").append(bad).constData())
            << QString::fromLatin1(bad) << false;
    QTest::newRow("other digits") << u"١٢٣٤٥٦٧٨٥"_s << false;
}

void tst_Context::organisationNumber()
{
    QFETCH(QString, text);
    QTEST(isOrganisationNumber(text), "good");
}

void tst_Context::uuid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("good") << Uuid << true;
    QTest::newRow("capitals") << Uuid.toUpper() << true;
    QTest::newRow("nil") << u"00000000-0000-0000-0000-000000000000"_s << false;
    QTest::newRow("braces") << u'{' + Uuid + u'}' << false;
    QTest::newRow("short") << Uuid.chopped(1) << false;
    QTest::newRow("no hyphens") << QString(Uuid).remove(u'-') << false;
    QTest::newRow("letters") << QString(Uuid).replace(u'f', u'g') << false;
    QTest::newRow("line end") << Uuid + u'\n' << false;
}

void tst_Context::uuid()
{
    QFETCH(QString, text);
    QTEST(isUuid(text), "good");
}

void tst_Context::wireShape_data()
{
    QTest::addColumn<TokenContext>("context");
    QTest::addColumn<Tenancy>("tenancy");
    QTest::addColumn<QByteArray>("claim");
    const auto organisation = [](const QByteArray &system, const QByteArray &value) {
        return R"({"practitioner_role":{"organization":{"identifier":{"system":")" + system
               + R"(","type":"ENH","value":")" + value + R"("}}},"type":"helseid_authorization"})";
    };
    const QByteArray journal =
        R"({"type":"nhn:sfm:journal-id","value":{"journal_id":")" + Uuid.toLatin1() + R"("}})";
    const QByteArray iso = "urn:oid:1.0.6523";
    QTest::newRow("nothing") << TokenContext() << Tenancy::Multi << QByteArray();
    QTest::newRow("multi") << TokenContext{{Parent, Child}, {}, {}} << Tenancy::Multi
                           << organisation(iso, "NO:ORGNR:123456785:223456782");
    QTest::newRow("multi, no child: the colon stays")
        << TokenContext{{Parent, {}}, {}, {}} << Tenancy::Multi
        << organisation(iso, "NO:ORGNR:123456785:");
    QTest::newRow("single") << TokenContext{{{}, Child}, {}, {}} << Tenancy::Single
                            << organisation("urn:oid:2.16.578.1.12.4.1.4.101", "223456782");
    QTest::newRow("journal") << TokenContext{{}, Uuid, {}} << Tenancy::Multi << journal;
    QTest::newRow("two: a list") << TokenContext{{Parent, {}}, Uuid, {}} << Tenancy::Multi
                                 << QByteArray('[' + organisation(iso, "NO:ORGNR:123456785:") + ','
                                               + journal + ']');
    QTest::newRow("attest") << TokenContext{{}, {}, json(quoted("{'patients':[{}]}")).toObject()}
                            << Tenancy::Multi
                            << quoted("{'patients':[{}],'type':'nhn:tillitsrammeverk:parameters'}");
}

void tst_Context::wireShape()
{
    QFETCH(TokenContext, context);
    QFETCH(Tenancy, tenancy);
    QTEST(compact(detailsClaim(context.details(tenancy))), "claim");
    QCOMPARE(organisationIn(context.details(tenancy)), context.organisation);
}

void tst_Context::nameOfDetails()
{
    const auto nameOf = [](const Organisation &organisation) {
        return detailsName(TokenContext{organisation, {}, {}}.details(Tenancy::Multi));
    };
    QCOMPARE(nameOf({}), QString());
    QCOMPARE(nameOf({Parent, {}}).size(), 16);
    QCOMPARE(nameOf({Parent, {}}), nameOf({Parent, {}}));
    QVERIFY(nameOf({Parent, {}}) != nameOf({Parent, Child}));
    QVERIFY(!nameOf({Parent, {}}).contains(Parent));
}

void tst_Context::roundTrip()
{
    const Result<ClientProfile> profile = read(profileWith(context()));
    QVERIFY2(profile, qPrintable(profile ? QString() : profile.error().detail));
    QCOMPARE(profile->context.presets.size(), 1);
    QCOMPARE(profile->context.usual, u"a"_s);
    QCOMPARE(profile->apis.first().preset, u"a"_s);
    const TokenContext &first = profile->context.presets.first().context;
    QCOMPARE(first.organisation, (Organisation{Parent, Child}));
    QCOMPARE(first.journalId, Uuid);
    QCOMPARE(compact(first.attest), compact(json(attest())));
    QCOMPARE(first.details(Tenancy::Multi).size(), 3);
    const QJsonObject written = profile->toJson();
    QCOMPARE(compact(written.value("context"_L1)), compact(json(context())));
    const Result<ClientProfile> again = parseStoredProfile(written);
    QVERIFY(again && *again == *profile);
}

void tst_Context::usualProfileSaysNothing()
{
    const Result<ClientProfile> profile =
        read(quoted("{'authority':'https://a.example','clientId':'c','apis':[]}"));
    QVERIFY(profile);
    QVERIFY(!profile->toJson().contains("context"_L1));
    QVERIFY(profile->contextOf(u"x:y"_s, {})->isEmpty());
}

void tst_Context::refused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("place");
    const QString value = u"E-CONFIG-FIELD-VALUE"_s;
    const QString type = u"E-CONFIG-FIELD-TYPE"_s;
    const QString unknown = u"E-CONFIG-UNKNOWN-FIELD"_s;
    const QString missing = u"E-CONFIG-MISSING-FIELD"_s;
    const auto row = [](const char *from, const char *to, const QString &code, const char *place) {
        QTest::newRow(*to ? to : "no name")
            << quoted(from) << quoted(to) << code << QString::fromLatin1(place);
    };
    const char *parent = "'parent':'123456785'";
    row(parent, "'parent':'123456784'", value, "context.presets[0].parent (modulus 11");
    row(parent, "'parent':'12345678'", value, "context.presets[0].parent (nine digits");
    row(parent, "'parent':''", value, "context.presets[0].parent (nine digits");
    row(parent, "'parent':123456785", type, "context.presets[0].parent");
    row(parent, "'mother':'123456785'", value, "context.presets[0].child (none without");
    row("'child':'223456782'", "'child':'223 456 782'", value, "context.presets[0].child");
    row("'tenancy':'multi'", "'tenancy':'single'", value,
        "context.presets[0].parent (none, as tenancy is single");
    row("'tenancy':'multi'", "'tenancy':'many'", value, "context.tenancy (multi | single");
    row("'place':'assertion'", "'place':'both'", value, "context.place (assertion | requestObject");
    row("'place':'assertion'", "'place':'requestObject'", value, "apis[0].preset");
    row("'default':'a'", "'default':'b'", value, "context.default (a | none");
    row("'preset':'a'", "'preset':'b'", value, "apis[0].preset (a | none");
    row("'name':'a'", "'name':'none'", value, "context.presets[0].name");
    row("'name':'a'", "'name':'default'", value, "context.presets[0].name");
    row("'name':'a'", "'name':'a b'", value, "context.presets[0].name");
    row("'name':'a',", "", missing, "context.presets[0].name");
    row("'presets':[", "'presets':[{'name':'e'},", value, "context.presets[0].name (parent,");
    row("'presets':[", "'presets':[{'name':'a','child':'1'},", value, "context.presets[0].child");
    row("'presets':[", "'presets':[{'name':'a','parent':'223456782'},", value,
        "context.presets[1].name (a name of its own");
    row("'presets':[", "'presets':['a',", type, "context.presets[0]");
    row("'journalId':'f", "'journalId':'{f", value, "context.presets[0].journalId (UUID");
    row("'journalId':", "'journal_id':", unknown, "context.presets[0].journal_id");
    row("'attest':{", "'attest':7,'attested':{", type, "context.presets[0].attest");
    const char *authorization = "'authorization':{'code':'LE',";
    row(authorization, "'auhtorization':{'code':'LE',", unknown,
        "context.presets[0].attest.practitioner.auhtorization");
    row(authorization, "'authorization':{", missing,
        "context.presets[0].attest.practitioner.authorization.code");
    row("'urn:oid:2.16.578.1.12.4.1.1.9060'", "'9060'", value,
        "context.presets[0].attest.practitioner.authorization.system");
    row("'legal_entity':{'id':'123456785'", "'legal_entity':{'id':'123456784'", value,
        "context.presets[0].attest.practitioner.legal_entity.id (organisation number");
    row("'code':'TREAT'", "'code':'CURIOSITY'", value,
        "context.presets[0].attest.care_relationship.purpose_of_use.code (TREAT | ETREAT");
    row("'user_selected':true", "'user_selected':'yes'", type,
        "context.presets[0].attest.care_relationship.decision_ref.user_selected");
    row("'patients':[{", "'patients':[{'identifier':{'id':'1'},", value,
        "context.presets[0].attest.patients[0].identifier (no person");
    row("'practitioner':{", "'practitioner':{'identifier':{'id':'1'},", value,
        "context.presets[0].attest.practitioner.identifier (no person");
    row("'attest':{", "'attest':{'type':'other',", value, "context.presets[0].attest.type");
    row("'attest':{", "'attest':{'comment':'x',", unknown, "context.presets[0].attest.comment");
    row("'context':", "'parameters':{'authorization_details':'[]'},'context':", value,
        "context (none beside parameters.authorization_details");
    row("'context':", "'context':1,'contexts':", type, "context: {");
}

void tst_Context::refused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray text = profileWith(context());
    QVERIFY(text.contains(from));
    text.replace(text.indexOf(from), from.size(), to);
    QVERIFY(!QJsonDocument::fromJson(text).isNull());
    const Result<ClientProfile> profile = read(text);
    QVERIFY(!profile);
    QTEST(profile.error().code, "code");
    QFETCH(QString, place);
    QVERIFY2(profile.error().detail.startsWith(place), qPrintable(profile.error().detail));
}

void tst_Context::resolved_data()
{
    QTest::addColumn<ContextChoice>("choice");
    QTest::addColumn<QString>("own");
    QTest::addColumn<Organisation>("organisation");
    QTest::addColumn<QString>("journalId");
    const Organisation usual{Parent, Child};
    QTest::newRow("the usual one") << ContextChoice() << QString() << usual << Uuid;
    QTest::newRow("the API's own")
        << ContextChoice() << u"b"_s << Organisation{Child, {}} << QString();
    QTest::newRow("the API wants none")
        << ContextChoice() << u"none"_s << Organisation() << QString();
    QTest::newRow("a preset") << ContextChoice{u"b"_s, {}} << u"a"_s << Organisation{Child, {}}
                              << QString();
    QTest::newRow("none") << ContextChoice{u"none"_s, {}} << u"a"_s << Organisation() << QString();
    QTest::newRow("another parent")
        << ContextChoice{{}, {Child, {}}} << u"a"_s << Organisation{Child, {}} << Uuid;
    QTest::newRow("another child")
        << ContextChoice{{}, {{}, Parent}} << u"a"_s << Organisation{Parent, Parent} << Uuid;
    QTest::newRow("none but an organisation")
        << ContextChoice{u"none"_s, {Parent, Child}} << QString() << usual << QString();
}

void tst_Context::resolved()
{
    QFETCH(ContextChoice, choice);
    QFETCH(QString, own);
    ContextSettings settings = read(profileWith(context()))->context;
    settings.presets.append({u"b"_s, {{Child, {}}, {}, {}}});
    const Result<TokenContext> found = settings.resolve(choice, own);
    QVERIFY(found);
    QTEST(found->organisation, "organisation");
    QTEST(found->journalId, "journalId");
}

void tst_Context::unresolved_data()
{
    QTest::addColumn<Tenancy>("tenancy");
    QTest::addColumn<ContextChoice>("choice");
    QTest::addColumn<QString>("code");
    const QString unfit = u"E-CONFIG-CONTEXT"_s;
    QTest::newRow("no such preset")
        << Tenancy::Multi << ContextChoice{u"b"_s, {}} << u"E-CONFIG-PRESET"_s;
    QTest::newRow("a child by itself")
        << Tenancy::Multi << ContextChoice{u"none"_s, {{}, Child}} << unfit;
    QTest::newRow("a parent of a single tenant")
        << Tenancy::Single << ContextChoice{u"none"_s, {Parent, Child}} << unfit;
}

void tst_Context::unresolved()
{
    QFETCH(Tenancy, tenancy);
    QFETCH(ContextChoice, choice);
    ClientProfile profile;
    profile.context.tenancy = tenancy;
    const Result<TokenContext> found = profile.contextOf(u"x:y"_s, choice);
    QVERIFY(!found);
    QTEST(found.error().code, "code");
    profile.parameters = {{"authorization_details", "[]"}}; // elsewhere already
    profile.context.tenancy = Tenancy::Multi;
    QCOMPARE(profile.contextOf(u"x:y"_s, {{}, {Parent, Child}}).error().code,
             u"E-CONFIG-CONTEXT"_s);
}

QTEST_GUILESS_MAIN(tst_Context)
#include "tst_context.moc"
