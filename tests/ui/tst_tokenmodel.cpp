// SPDX-License-Identifier: MIT
#include "ui/tokens/scopechip.h"
#include "ui/tokens/tokenmodel.h"
#include "ui/tokens/tokentext.h"
#include "uifixture.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace knippe;

static QStringList picture(const TokenModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        rows.append(cells.join(u" | "_s));
    }
    return rows;
}

class TestTokenModel : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyWithoutSession();
    void showsEveryApiBeforeSignIn();
    void showsHeldTokens();
    void showsMissingAndExtraScopes();
    void warnsOfOneTokenForTwoApis();
    void showsFailure();
    void showsWaiting();
    void wordsEveryState_data();
    void wordsEveryState();
    void countsDown();
    void reportsOnlyWhatTimeChanged();
    void survivesItsSession();
    void showsServerTextAsItStands();
    void hasNoToken();
};

void TestTokenModel::isEmptyWithoutSession()
{
    TokenModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setSession(nullptr);
    model.tick();
    QCOMPARE(model.token(0), nullptr);
}

void TestTokenModel::showsEveryApiBeforeSignIn()
{
    UiFixture fixture;
    const auto session = fixture.session();
    TokenModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSession(session.get());
    QCOMPARE(picture(model),
             QStringList({u"example:a | – | … read  … write | – | No token | –"_s,
                          u"example:b | – | … read  … write | – | No token | –"_s,
                          u"example:c | – | … read  … write | – | No token | –"_s}));
}

void TestTokenModel::showsHeldTokens()
{
    UiFixture fixture;
    ApiToken opaque = fixture.heldToken(u"example:c"_s, 0);
    opaque.audience.clear();
    opaque.tokenType = u"Bearer"_s;
    fixture.store(
        {fixture.heldToken(u"example:a"_s, 3600), fixture.heldToken(u"example:b"_s, 600), opaque},
        true);
    fixture.clock.advance(610);
    const auto session = fixture.session();
    TokenModel model;
    model.setSession(session.get());
    QCOMPARE(picture(model),
             QStringList({u"example:a | example:a | ✓ read  ✓ write | DPoP | Valid | 49 min"_s,
                          u"example:b | example:b | ✓ read  ✓ write | DPoP | Expired | 10 s ago"_s,
                          u"example:c | – | ✓ read  ✓ write | Bearer | Held | unknown"_s}));
}

void TestTokenModel::showsMissingAndExtraScopes()
{
    UiFixture fixture;
    ApiToken token = fixture.heldToken(u"example:a"_s, 3600);
    token.grantedScopes = QStringList{u"example:a/read"_s, u"example:a\\audit"_s};
    fixture.store({token}, true);
    const auto session = fixture.session();
    TokenModel model;
    model.setSession(session.get());
    const QModelIndex scopes = model.index(0, TokenModel::Scopes);
    QCOMPARE(scopes.data().toString(), u"✓ read  ✗ write  + audit"_s);
    QCOMPARE(scopes.data(Qt::AccessibleTextRole).toString(),
             u"granted: example:a/read; asked for, not granted: example:a/write (left out by the "
             "authority without a reason; perhaps not approved for this client); granted without "
             "being asked for: example:a\\audit (added by the authority)"_s);
    QVERIFY(scopes.data(Qt::ToolTipRole).toString().contains("example:a/write"_L1));
    QCOMPARE(scopes.data(TokenModel::ChipsRole).value<QList<ScopeChip>>().size(), 3);
    QVERIFY(
        model.index(0, TokenModel::State).data(TokenModel::RemarkRole).toString().startsWith(u'1'));
}

void TestTokenModel::warnsOfOneTokenForTwoApis() // RFC 8707 3
{
    UiFixture fixture;
    ApiToken token = fixture.heldToken(u"example:b"_s, 3600);
    token.sameAs = u"example:a\u202E"_s;
    fixture.store({token}, true);
    const auto session = fixture.session();
    TokenModel model;
    model.setSession(session.get());
    const QModelIndex state = model.index(1, TokenModel::State);
    QCOMPARE(state.data().toString(), u"Valid"_s);
    QCOMPARE(state.data(TokenModel::RemarkRole).toString(), u"the same token as for example:a"_s);
    QCOMPARE(state.data(TokenModel::TintRole).toInt(), int(Tint::Warning));
}

void TestTokenModel::showsFailure()
{
    UiFixture fixture;
    ApiToken refused = fixture.noToken(u"example:a"_s);
    refused.error =
        Error{u"E-TOKEN-TARGET"_s, {}, {u"invalid_target"_s, u"<b>no</b> such API"_s}, 400};
    ApiToken late = fixture.heldToken(u"example:b"_s, 3600);
    late.error = Error{QString(codes::NetTimeout), u"https://example.org"_s, {}, 0};
    fixture.store({refused, late}, true);
    const auto session = fixture.session();
    TokenModel model;
    model.setSession(session.get());
    const auto state = [&](int row, int role) {
        return model.index(row, TokenModel::State).data(role).toString();
    };
    QCOMPARE(state(0, Qt::DisplayRole), u"Failed: invalid_target"_s);
    QVERIFY(state(0, TokenModel::RemarkRole).contains("<b>no</b> such API"_L1));
    QVERIFY(state(0, Qt::ToolTipRole).contains("&lt;b&gt;no"_L1));
    QVERIFY(state(0, Qt::ToolTipRole).contains("E-TOKEN-TARGET"_L1));
    QVERIFY(state(0, Qt::AccessibleTextRole).contains("such API"_L1));
    QCOMPARE(state(1, Qt::DisplayRole), u"Failed: E-NET-TIMEOUT"_s);
    QVERIFY(state(1, TokenModel::RemarkRole).startsWith("The earlier token is still valid."_L1));
    QCOMPARE(model.index(1, TokenModel::Expires).data().toString(), u"1 h 0 min"_s);
}

void TestTokenModel::showsWaiting()
{
    UiFixture fixture;
    fixture.store({fixture.heldToken(u"example:a"_s, 3600), fixture.noToken(u"example:b"_s)}, true);
    const auto session = fixture.session();
    TokenModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSession(session.get());
    bool done = false;
    session->fetch({u"example:a"_s, u"example:b"_s}, this, [&](const Result<> &) { done = true; });
    const auto word = [&](int row) {
        return model.index(row, TokenModel::State).data().toString();
    };
    QCOMPARE(word(0), u"Waiting …"_s);
    QCOMPARE(word(1), u"Waiting …"_s);
    QCOMPARE(word(2), u"No token"_s);
    QTRY_VERIFY(done); // nobody answers at the authority's address
    QCOMPARE(word(0), u"Failed: E-NET-UNREACHABLE"_s);
    QCOMPARE(word(2), u"No token"_s);
}

void TestTokenModel::wordsEveryState_data()
{
    QTest::addColumn<ApiToken>("token");
    QTest::addColumn<QString>("word");
    const UiFixture fixture;
    const QString api = u"example:a"_s;
    ApiToken waiting = fixture.noToken(api);
    waiting.progress = ApiToken::State::Waiting;
    ApiToken fetching = fixture.heldToken(api, 3600);
    fetching.progress = ApiToken::State::Fetching;
    QTest::newRow("none") << fixture.noToken(api) << u"No token"_s;
    QTest::newRow("waiting") << waiting << u"Waiting …"_s;
    QTest::newRow("fetching") << fetching << u"Fetching …"_s;
    QTest::newRow("valid") << fixture.heldToken(api, 60) << u"Valid"_s;
    QTest::newRow("expired") << fixture.heldToken(api, 10) << u"Expired"_s;
    QTest::newRow("soon") << fixture.heldToken(api, 12) << u"Expires soon"_s;
    QTest::newRow("unknown") << fixture.heldToken(api, 0) << u"Held"_s;
}

void TestTokenModel::wordsEveryState()
{
    QFETCH(const ApiToken, token);
    QFETCH(const QString, word);
    UiFixture fixture;
    fixture.clock.advance(10);
    QCOMPARE(stateWord(token, fixture.clock.now()), word);
}

void TestTokenModel::countsDown()
{
    UiFixture fixture;
    fixture.store({fixture.heldToken(u"example:a"_s, 3600)}, true);
    const auto session = fixture.session();
    TokenModel model;
    model.setSession(session.get());
    const QModelIndex expires = model.index(0, TokenModel::Expires);
    QCOMPARE(expires.data(TokenModel::ShareRole).toDouble(), 1.0);
    fixture.clock.advance(3542);
    QCOMPARE(expires.data().toString(), u"58 s"_s);
    QVERIFY(expires.data(TokenModel::ShareRole).toDouble() < 0.02);
    fixture.clock.advance(58);
    QCOMPARE(expires.data().toString(), u"0 s ago"_s);
    QCOMPARE(model.index(0, TokenModel::State).data().toString(), u"Expired"_s);
}

void TestTokenModel::reportsOnlyWhatTimeChanged()
{
    UiFixture fixture;
    fixture.store({fixture.heldToken(u"example:a"_s, 3630), fixture.heldToken(u"example:b"_s, 50)},
                  true);
    const auto session = fixture.session();
    TokenModel model;
    fixture.clock.advance(5);
    model.setSession(session.get());
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.tick();
    QCOMPARE(changes.size(), 0);
    fixture.clock.advance(1); // 1 h 0 min stays, 45 s becomes 44 s
    model.tick();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().at(0).toModelIndex(), model.index(1, TokenModel::Expires));
    fixture.clock.advance(44);
    changes.clear();
    model.tick();
    QCOMPARE(changes.last().at(0).toModelIndex(), model.index(1, TokenModel::State));
}

void TestTokenModel::survivesItsSession()
{
    UiFixture fixture;
    auto session = fixture.session();
    TokenModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSession(session.get());
    QCOMPARE(model.rowCount(), 3);
    session.reset();
    QCOMPARE(model.rowCount(), 0);
    model.tick();
}

void TestTokenModel::showsServerTextAsItStands()
{
    UiFixture fixture;
    ApiToken token = fixture.heldToken(u"example:a"_s, 3600);
    token.audience = QStringList{u"<i>evil</i>\u202Etxt"_s};
    token.tokenType = u"<b>DPoP</b>"_s;
    fixture.store({token}, true);
    const auto session = fixture.session();
    TokenModel model;
    model.setSession(session.get());
    const QModelIndex audience = model.index(0, TokenModel::Audience);
    QCOMPARE(audience.data().toString(), u"<i>evil</i> txt"_s);
    QVERIFY(audience.data(Qt::ToolTipRole).toString().contains("&lt;i&gt;evil"_L1));
    QCOMPARE(model.index(0, TokenModel::Type).data().toString(), u"<b>DPoP</b>"_s);
}

void TestTokenModel::hasNoToken()
{
    UiFixture fixture;
    fixture.store({fixture.heldToken(u"example:a"_s, 3600)}, true);
    const auto session = fixture.session();
    TokenModel model;
    model.setSession(session.get());
    for (int column = 0; column < model.columnCount(); ++column) {
        for (int role = 0; role <= TokenModel::ShareRole; ++role)
            QVERIFY(!model.index(0, column).data(role).toString().contains("token-of"_L1));
    }
}

QTEST_MAIN(TestTokenModel)
#include "tst_tokenmodel.moc"
