// SPDX-License-Identifier: MIT
#include "core/session/scopefacts.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace knippe;

namespace {

/// A profile with APIs x:a and x:b, and x:a:more, whose name begins with another's.
ClientProfile profile()
{
    ClientProfile profile;
    profile.scopes = QStringList{u"openid"_s, u"offline_access"_s};
    for (const auto &resource : {u"x:a"_s, u"x:b"_s, u"x:a:more"_s})
        profile.apis.append({resource, {resource + u"/read"_s}, TokenType::Dpop});
    return profile;
}

/// "✓ read  ✗ write (narrowed)  + y:z/x (other_api y:z)": one kind, scope and reason after another.
QString picture(const QList<ScopeFact> &facts)
{
    static const QHash<ScopeFact::Standing, QString> marks{{ScopeFact::Standing::Asked, u"…"_s},
                                                           {ScopeFact::Standing::Granted, u"✓"_s},
                                                           {ScopeFact::Standing::Missing, u"✗"_s},
                                                           {ScopeFact::Standing::Extra, u"+"_s}};
    QStringList parts;
    for (const ScopeFact &fact : facts) {
        const QString why = (reasonName(fact.reason) + u' ' + fact.otherApi).trimmed();
        parts.append(marks[fact.standing] + u' ' + fact.scope
                     + (why.isEmpty() ? QString() : u" ("_s + why + u')'));
    }
    return parts.join(u"  "_s);
}

} // namespace

class tst_ScopeFacts : public QObject
{
    Q_OBJECT

private slots:
    void held_data();
    void held();
    void notHeld_data();
    void notHeld();
    void namesEveryReason();
};

void tst_ScopeFacts::held_data()
{
    QTest::addColumn<QStringList>("asked");
    QTest::addColumn<QStringList>("granted");
    QTest::addColumn<QStringList>("rejected");
    QTest::addColumn<QString>("expected");
    const QStringList none;
    QTest::newRow("all granted") << QStringList{u"x:a/read"_s} << QStringList{u"x:a/read"_s} << none
                                 << u"✓ x:a/read"_s;
    QTest::newRow("left out without a word")
        << QStringList{u"x:a/read"_s, u"x:a\\write"_s} << QStringList{u"x:a/read"_s} << none
        << u"✓ x:a/read  ✗ x:a\\write (narrowed)"_s;
    QTest::newRow("nothing granted")
        << QStringList{u"x:a/read"_s} << none << none << u"✗ x:a/read (narrowed)"_s;
    QTest::newRow("named as rejected")
        << QStringList{u"x:a/read"_s, u"x:a/write"_s} << QStringList{u"x:a/read"_s}
        << QStringList{u"x:a/write"_s} << u"✓ x:a/read  ✗ x:a/write (rejected_scope)"_s;
    QTest::newRow("named as rejected outweighs the name")
        << QStringList{u"x:b/read"_s} << none << QStringList{u"x:b/read"_s}
        << u"✗ x:b/read (rejected_scope)"_s;
    QTest::newRow("named as rejected, but granted")
        << QStringList{u"x:a/read"_s} << QStringList{u"x:a/read"_s} << QStringList{u"x:a/read"_s}
        << u"✓ x:a/read"_s;
    QTest::newRow("another API's of the profile")
        << QStringList{u"x:b\\read"_s} << none << none << u"✗ x:b\\read (other_api x:b)"_s;
    QTest::newRow("an API's whose name begins with this one's")
        << QStringList{u"x:a:more/read"_s} << none << none
        << u"✗ x:a:more/read (other_api x:a:more)"_s;
    QTest::newRow("of a resource nobody here knows")
        << QStringList{u"y:z/read"_s} << none << none << u"✗ y:z/read (other_api y:z)"_s;
    QTest::newRow("called otherwise, but its own")
        << QStringList{u"y:z/read"_s, u"y:z/write"_s} << QStringList{u"y:z/read"_s} << none
        << u"✓ y:z/read  ✗ y:z/write (narrowed)"_s;
    QTest::newRow("another API's stays so, granted or not")
        << QStringList{u"x:b/read"_s, u"x:b/write"_s} << QStringList{u"x:b/read"_s} << none
        << u"✓ x:b/read  ✗ x:b/write (other_api x:b)"_s;
    QTest::newRow("a plain word") << QStringList{u"read"_s} << none << none
                                  << u"✗ read (narrowed)"_s;
    QTest::newRow("a URI") << QStringList{u"helseid://scopes/identity/pid"_s} << none << none
                           << u"✗ helseid://scopes/identity/pid (narrowed)"_s;
    QTest::newRow("nothing but a name and a separator")
        << QStringList{u"x:a/"_s, u"/read"_s} << none << none
        << u"✗ x:a/ (narrowed)  ✗ /read (narrowed)"_s;
    QTest::newRow("extra: the sign-in's")
        << none << QStringList{u"openid"_s} << none << u"+ openid (sign_in)"_s;
    QTest::newRow("extra: another API's")
        << none << QStringList{u"x:b/read"_s} << none << u"+ x:b/read (other_api x:b)"_s;
    QTest::newRow("extra: this API's")
        << none << QStringList{u"x:a/admin"_s} << none << u"+ x:a/admin (unasked)"_s;
}

void tst_ScopeFacts::held()
{
    QFETCH(const QStringList, asked);
    QFETCH(const QStringList, granted);
    QFETCH(const QStringList, rejected);
    QFETCH(const QString, expected);
    ApiToken token;
    token.request = {u"x:a"_s, asked, TokenType::Dpop};
    token.held = true;
    token.grantedScopes = granted;
    token.rejectedScopes = rejected;
    QCOMPARE(picture(scopeFacts(token, profile())), expected);
    token.error = Error{u"E-TOKEN-SCOPE"_s, {}, {u"invalid_scope"_s, {}}, 400};
    QCOMPARE(picture(scopeFacts(token, profile())), expected); // still the earlier token's
}

void tst_ScopeFacts::notHeld_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<bool>("again"); // is being asked for again
    QTest::addColumn<QString>("expected");
    QTest::newRow("never asked") << QString() << false << u"… x:a/read  … x:b/read"_s;
    QTest::newRow("refused for its scopes")
        << u"invalid_scope"_s << false
        << u"✗ x:a/read (invalid_scope)  ✗ x:b/read (other_api x:b)"_s;
    QTest::newRow("refused for its resource")
        << u"invalid_target"_s << false
        << u"✗ x:a/read (invalid_target)  ✗ x:b/read (invalid_target)"_s;
    QTest::newRow("refused for something else")
        << u"server_error"_s << false << u"… x:a/read  … x:b/read"_s;
    QTest::newRow("on its way") << u"invalid_scope"_s << true << u"… x:a/read  … x:b/read"_s;
}

void tst_ScopeFacts::notHeld()
{
    QFETCH(const QString, error);
    QFETCH(const bool, again);
    QFETCH(const QString, expected);
    ApiToken token;
    token.request = {u"x:a"_s, {u"x:a/read"_s, u"x:b/read"_s}, TokenType::Dpop};
    token.grantedScopes = QStringList{u"x:a/old"_s}; // of a token that is gone
    if (!error.isEmpty())
        token.error = Error{u"E-TOKEN-OTHER"_s, {}, {error, {}}, 400};
    if (again)
        token.progress = ApiToken::State::Fetching;
    QCOMPARE(picture(scopeFacts(token, profile())), expected);
}

void tst_ScopeFacts::namesEveryReason()
{
    QSet<QString> names;
    for (int i = 1; i <= int(ScopeFact::Reason::Unasked); ++i)
        names.insert(reasonName(ScopeFact::Reason(i)));
    QCOMPARE(names.size(), qsizetype(ScopeFact::Reason::Unasked));
    QVERIFY(!names.contains(QString()));
}

QTEST_APPLESS_MAIN(tst_ScopeFacts)
#include "tst_scopefacts.moc"
