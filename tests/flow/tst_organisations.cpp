// SPDX-License-Identifier: MIT
// Under which organisation a token is asked for: what goes over the wire where, and what is kept.
#include "core/base/base64url.h"
#include "core/jose/jws.h"
#include "tests/support/sessionbench.h"

#include <QtCore/QJsonDocument>

using namespace knippe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using A = ScriptedAuthority;

namespace {

constexpr auto Api1 = SessionBench::Api1;
constexpr auto Api2 = SessionBench::Api2;
// beginning with 1 and 2, they are given to nobody
const Organisation Clinic{u"123456785"_s, u"223456782"_s};
const Organisation Hospital{u"310000000"_s, {}};
const auto None = QString(ContextSettings::None);

QJsonObject payloadOf(const QByteArray &jws)
{
    return decodeCompact(jws, codes::InternalFault).value().payload;
}

} // namespace

class tst_Organisations : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void detailsGoWithARefreshAndNeverWithACode();
    void nobodyIsNamedUnasked();
    void everyApiHasItsOwnPreset();
    void chosenAtTheSignIn();
    void changedWithoutASignIn();
    void onlyTheRowsConcerned();
    void changedWhileARequestIsUnderWay();
    void refusedByTheAuthority();
    void badChoiceChangesNothing_data();
    void badChoiceChangesNothing();
    void settledInTheRequestObject();
    void keptOverARestart();
    void attestIsNotKept();
    void tokenSaysItself();
    void presetThatIsGone();

private:
    SessionBench &bench() { return *m_bench; }
    ScriptedAuthority &authority() { return m_bench->authority; }
    ContextSettings &settings() { return m_bench->profile.profile.context; }
    /// For each token request that was answered with more than a challenge: grant type, resource
    /// and the identifier of the organisation.
    [[nodiscard]] QStringList tokenRequests() const;
    [[nodiscard]] Result<> choose(const ContextChoice &choice, const QStringList &resources);

    std::unique_ptr<SessionBench> m_bench;
};

void tst_Organisations::init()
{
    m_bench = std::make_unique<SessionBench>();
    authority().challenges = false;
    settings().presets = {{u"clinic"_s, {Clinic, {}, {}}}, {u"hospital"_s, {Hospital, {}, {}}}};
    settings().usual = u"clinic"_s;
    bench().restart();
}

QStringList tst_Organisations::tokenRequests() const
{
    QStringList list;
    for (const RecordedRequest &request : m_bench->authority.requests(A::Token)) {
        const QJsonObject claims = payloadOf(request.field("client_assertion"));
        const QJsonValue identifier =
            claims.value("assertion_details"_L1)["practitioner_role"_L1]["organization"_L1]
                                                ["identifier"_L1]["value"_L1];
        list.append(QString::fromLatin1(request.field("grant_type").first(7)) + u' '
                    + QString::fromLatin1(request.field("resource")) + u' '
                    + identifier.toString());
        if (claims.contains("authorization_details"_L1) || request.count("assertion_details") > 0
            || request.count("authorization_details") > 0)
            list.append(u"details in a wrong place"_s);
    }
    return list;
}

Result<> tst_Organisations::choose(const ContextChoice &choice, const QStringList &resources)
{
    if (Result<> chosen = bench().session->chooseContext(resources, choice); !chosen)
        return chosen;
    return await<void>(
        [&](const auto &done) { bench().session->renew(resources, 0, &bench().context, done); });
}

void tst_Organisations::detailsGoWithARefreshAndNeverWithACode()
{
    authority().challenges = true;
    QCOMPARE(codeOf(bench().signIn()), QString());
    QStringList expected{u"authori owner-1:api "_s, u"authori owner-1:api "_s,
                         u"refresh owner-1:api NO:ORGNR:123456785:223456782"_s,
                         u"refresh owner-2:api NO:ORGNR:123456785:223456782"_s};
    QCOMPARE(tokenRequests(), expected);
    for (const RecordedRequest &push : authority().requests(A::Par)) {
        QVERIFY(push.field("authorization_details").isEmpty());
        QVERIFY(!payloadOf(push.field("client_assertion")).contains("assertion_details"_L1));
    }
    for (const auto api : {Api1, Api2}) {
        QCOMPARE(bench().row(api).issued.organisation, Clinic);
        QCOMPARE(bench().row(api).state(bench().clock.now()), ApiToken::State::Valid);
        QVERIFY(!bench().row(api).isOutdated());
    }
    ScriptedAnswer challenge = ScriptedAnswer::oauthError(u"use_dpop_nonce"_s);
    challenge.headers.append(HttpHeader{"DPoP-Nonce", "another"});
    authority().once(A::Token, challenge); // it is answered with the details again
    QCOMPARE(codeOf(bench().fetch({Api2})), QString());
    expected += {expected.last(), expected.last()};
    QCOMPARE(tokenRequests(), expected);
    QVERIFY(bench().signOut());
    const QByteArray assertion = authority().requests(A::Revoke).first().field("client_assertion");
    QVERIFY(!payloadOf(assertion).contains("assertion_details"_L1));
}

void tst_Organisations::nobodyIsNamedUnasked()
{
    settings() = {};
    bench().restart();
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(tokenRequests(), (QStringList{u"authori owner-1:api "_s, u"refresh owner-2:api "_s}));
    QCOMPARE(bench().row(Api1).issued, ContextMark());
}

void tst_Organisations::everyApiHasItsOwnPreset()
{
    bench().profile.profile.apis[0].preset = None;
    bench().profile.profile.apis[1].preset = u"hospital"_s;
    bench().restart();
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(tokenRequests(), (QStringList{u"authori owner-1:api "_s,
                                           u"refresh owner-2:api NO:ORGNR:310000000:"_s}));
}

void tst_Organisations::chosenAtTheSignIn()
{
    Session::SignInOptions options;
    options.resources = {Api2};
    options.context = {u"hospital"_s, {}};
    QCOMPARE(codeOf(bench().signIn(options)), QString());
    QCOMPARE(tokenRequests(), (QStringList{u"authori owner-2:api "_s,
                                           u"refresh owner-2:api NO:ORGNR:310000000:"_s}));
    options.context = {u"no such"_s, {}};
    QCOMPARE(codeOf(bench().signIn(options)), u"E-CONFIG-PRESET"_s);
    QCOMPARE(authority().requests(A::Par).size(), 1);
    QCOMPARE(bench().row(Api2).issued.organisation, Hospital); // nothing of it has changed
}

void tst_Organisations::changedWithoutASignIn()
{
    QVERIFY(bench().signIn());
    const qsizetype before = tokenRequests().size();
    QCOMPARE(codeOf(choose({u"hospital"_s, {}}, {Api1, Api2})), QString());
    QCOMPARE(codeOf(choose({u"clinic"_s, {{}, Clinic.parent}}, {Api1})), QString());
    QCOMPARE(codeOf(choose({None, {}}, {Api1})), QString());
    QCOMPARE(codeOf(choose({None, {}}, {Api1})), QString()); // no change: no request
    QCOMPARE(tokenRequests().mid(before),
             (QStringList{u"refresh owner-1:api NO:ORGNR:310000000:"_s,
                          u"refresh owner-2:api NO:ORGNR:310000000:"_s,
                          u"refresh owner-1:api NO:ORGNR:123456785:123456785"_s,
                          u"refresh owner-1:api "_s}));
    QCOMPARE(authority().requests(A::Par).size(), 1);
    QCOMPARE(bench().row(Api1).issued.organisation, Organisation());
    QCOMPARE(bench().row(Api2).issued.organisation, Hospital);
}

void tst_Organisations::onlyTheRowsConcerned()
{
    QVERIFY(bench().signIn());
    const ApiToken other = bench().row(Api1);
    const SecretBytes held = bench().token(Api2)->clone();
    QVERIFY(bench().session->chooseContext({Api2}, {u"hospital"_s, {}}));
    QVERIFY(bench().row(Api2).isOutdated());
    QVERIFY(!bench().row(Api2).isUsable(bench().clock.now(), 0));
    QCOMPARE(bench().row(Api2).issued.organisation, Clinic); // until it is renewed
    QVERIFY(*bench().token(Api2) != held);                   // and no other is handed out
    QCOMPARE(bench().row(Api2).issued.organisation, Hospital);
    QCOMPARE(bench().row(Api1), other);
}

void tst_Organisations::changedWhileARequestIsUnderWay()
{
    QVERIFY(bench().signIn());
    const qsizetype before = tokenRequests().size();
    authority().always(A::Token, [this, once = true](const RecordedRequest &request) mutable {
        if (std::exchange(once, false))
            QTest::qVerify(bench().session->chooseContext({Api1}, {u"hospital"_s, {}}).has_value(),
                           "chosen", "", __FILE__, __LINE__);
        return authority().correctAnswer(request);
    });
    QCOMPARE(codeOf(bench().fetch({Api1})), QString());
    QCOMPARE(tokenRequests().mid(before),
             (QStringList{u"refresh owner-1:api NO:ORGNR:123456785:223456782"_s,
                          u"refresh owner-1:api NO:ORGNR:310000000:"_s}));
    QCOMPARE(bench().row(Api1).issued.organisation, Hospital);
    QVERIFY(!bench().row(Api1).isOutdated());
}

void tst_Organisations::refusedByTheAuthority()
{
    QVERIFY(bench().signIn());
    ScriptedAnswer refusal = ScriptedAnswer::json(
        {{"error"_L1, "access_denied"_L1}, {"error_description"_L1, "HID-1001: not listed"_L1}},
        400);
    authority().once(A::Token, refusal);
    const Result<> chosen = choose({u"hospital"_s, {}}, {Api1});
    QCOMPARE(codeOf(chosen), u"E-TOKEN-DENIED"_s);
    QCOMPARE(bench().row(Api1).error->oauth.description, u"HID-1001: not listed"_s);
    QCOMPARE(bench().row(Api1).issued.organisation, Clinic); // still held, but not handed out
    authority().once(A::Token, refusal);
    QCOMPARE(codeOf(bench().token(Api1)), u"E-TOKEN-DENIED"_s);
    QCOMPARE(bench().session->state(), Session::State::SignedIn);
    QCOMPARE(codeOf(choose({u"clinic"_s, {}}, {Api1})), QString()); // the way back
    QCOMPARE(codeOf(bench().token(Api1)), QString());
}

void tst_Organisations::badChoiceChangesNothing_data()
{
    QTest::addColumn<QStringList>("resources");
    QTest::addColumn<ContextChoice>("choice");
    QTest::addColumn<QString>("code");
    const QStringList both{Api1, Api2};
    QTest::newRow("no such preset") << both << ContextChoice{u"x"_s, {}} << u"E-CONFIG-PRESET"_s;
    QTest::newRow("no such API") << QStringList{Api1, u"owner-3:api"_s}
                                 << ContextChoice{u"hospital"_s, {}} << u"E-CONFIG-API"_s;
    QTest::newRow("a child without a parent")
        << both << ContextChoice{None, {{}, Clinic.child}} << u"E-CONFIG-CONTEXT"_s;
}

void tst_Organisations::badChoiceChangesNothing()
{
    QFETCH(QStringList, resources);
    QFETCH(ContextChoice, choice);
    QVERIFY(bench().signIn());
    const QList<ApiToken> rows = bench().session->tokens();
    const QByteArray file = bench().stateFile();
    const QStringList requests = tokenRequests();
    QTEST(codeOf(choose(choice, resources)), "code");
    QCOMPARE(bench().session->tokens(), rows);
    QCOMPARE(bench().stateFile(), file);
    QCOMPARE(tokenRequests(), requests);
}

void tst_Organisations::settledInTheRequestObject()
{
    settings().place = ContextSettings::Place::RequestObject;
    settings().presets.append({u"two"_s, {Clinic, u"f81d4fae-7dec-41d0-a765-00a0c91e6bf6"_s, {}}});
    bench().profile.profile.requestObject = ClientProfile::RequestObject::Signed;
    bench().restart();
    QCOMPARE(codeOf(bench().signIn()), QString());
    const auto pushed = [this] {
        const RecordedRequest push = authority().requests(A::Par).constLast();
        return payloadOf(push.field("request")).value("authorization_details"_L1);
    };
    const TokenContext clinic{Clinic, {}, {}};
    QCOMPARE(pushed().toObject(), clinic.details(Tenancy::Multi).first().toObject());
    const QStringList plain{u"authori owner-1:api "_s, u"refresh owner-2:api "_s};
    QCOMPARE(tokenRequests(), plain);
    for (int start = 0; start < 2; ++start) {
        QCOMPARE(bench().row(Api1).issued.organisation, Clinic);
        QCOMPARE(bench().row(Api2).issued.organisation, Clinic);
        QVERIFY(bench().row(Api1).isUsable(bench().clock.now(), 0));
        bench().restart();
    }
    QCOMPARE(codeOf(choose({u"hospital"_s, {}}, {Api1})), u"E-TOKEN-CONTEXT"_s);
    QCOMPARE(codeOf(choose({u"clinic"_s, {}}, {Api1})), QString()); // that it is
    QCOMPARE(tokenRequests(), plain);
    QCOMPARE(codeOf(bench().signIn({Browser::Embedded, {}, 300s, {}, {u"two"_s, {}}})), QString());
    QCOMPARE(pushed().toArray().size(), 2);
    QCOMPARE(codeOf(bench().signIn({Browser::Embedded, {}, 300s, {}, {None, {}}})), QString());
    QVERIFY(pushed().isUndefined());
    QCOMPARE(bench().row(Api1).issued, ContextMark());
}

void tst_Organisations::keptOverARestart()
{
    QVERIFY(bench().signIn());
    QCOMPARE(codeOf(choose({{}, Hospital}, {Api1})), QString());
    const QList<ApiToken> rows = bench().session->tokens();
    const qsizetype requests = tokenRequests().size();
    bench().restart();
    QCOMPARE(bench().session->tokens(), rows);
    QVERIFY(bench().token(Api1));
    QCOMPARE(tokenRequests().size(), requests);
    QCOMPARE(bench().row(Api1).choice.organisation, Hospital);
    settings().usual = u"hospital"_s; // the profile has another now
    bench().restart();
    QVERIFY(!bench().row(Api1).isOutdated());
    QVERIFY(bench().row(Api2).isOutdated());
}

void tst_Organisations::attestIsNotKept()
{
    const QJsonObject unit{{"id"_L1, "4206043"_L1},
                           {"system"_L1, "urn:oid:2.16.578.1.12.4.1.4.102"_L1}};
    const QJsonObject attest{{"patients"_L1, QJsonArray{QJsonObject{{"department"_L1, unit}}}}};
    settings().presets.append({u"attest"_s, {Clinic, {}, attest}});
    settings().usual = u"attest"_s;
    bench().restart();
    QVERIFY(bench().signIn());
    const QByteArray assertion =
        authority().requests(A::Token).constLast().field("client_assertion");
    QCOMPARE(payloadOf(assertion).value("assertion_details"_L1)[1]["patients"_L1],
             attest.value("patients"_L1));
    QVERIFY(bench().stateFile().contains(Clinic.child.toLatin1()));
    QVERIFY(!bench().stateFile().contains("4206043"));
    QStringList types;
    for (const TracedExchange &each : bench().session->requests().exchanges()) {
        for (const TracedField &field : each.sent) {
            for (const TracedField &part : field.parts) {
                if (part.name == "assertion_details"_L1)
                    types.append(part.text);
                QVERIFY2(!part.text.contains("4206043"_L1), qPrintable(part.text));
                QVERIFY2(!part.text.contains(Clinic.child), qPrintable(part.text));
            }
        }
    }
    QCOMPARE(types, QStringList(2, u"helseid_authorization nhn:tillitsrammeverk:parameters"_s));
}

void tst_Organisations::tokenSaysItself()
{
    const auto part = [](const QJsonObject &json) {
        return base64UrlEncode(QJsonDocument(json).toJson()) + '.';
    };
    const QString claim = u"helseid://claims/client/claims/orgnr_%1"_s;
    const QByteArray token =
        part({{"alg"_L1, "none"_L1}})
        + part({{claim.arg(u"parent"_s), Hospital.parent}, {claim.arg(u"child"_s), 7}});
    QVERIFY(bench().signIn());
    QCOMPARE(bench().row(Api2).shownOrganisation(), Clinic);
    authority().changeToken = [token](QJsonObject &json) {
        json.insert("access_token"_L1, QString::fromLatin1(token));
    };
    authority().changeIdToken = [](QJsonObject &, QJsonObject &claims) {
        claims.remove("at_hash"_L1);
    };
    QCOMPARE(codeOf(bench().fetch({Api2})), QString());
    QCOMPARE(bench().row(Api2).shownOrganisation(), Hospital);
    QVERIFY(!bench().row(Api2).isOutdated()); // nothing is decided by it
    bench().restart();
    QCOMPARE(bench().row(Api2).shownOrganisation(), Hospital);
}

void tst_Organisations::presetThatIsGone()
{
    QVERIFY(bench().signIn());
    QCOMPARE(codeOf(choose({u"hospital"_s, {}}, {Api1})), QString());
    settings().presets.removeLast();
    bench().restart();
    QCOMPARE(bench().row(Api1).choice, ContextChoice()); // the profile's again
    QVERIFY(bench().row(Api1).isOutdated());
    QCOMPARE(codeOf(bench().token(Api1)), QString());
    QCOMPARE(bench().row(Api1).issued.organisation, Clinic);
}

QTEST_GUILESS_MAIN(tst_Organisations)
#include "tst_organisations.moc"
