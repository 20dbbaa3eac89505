// SPDX-License-Identifier: MIT
// The end of the shift: every profile of this user is signed out, whatever becomes of one of them.
#include "core/session/endofshift.h"

#include "core/session/profiles.h"
#include "tests/support/sessionbench.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QSignalSpy>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;
using Step = EndOfShift::Step;

class tst_EndOfShift : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everyProfileIsEnded();
    void thisComputerFirstThenTheAuthority();
    void succeedsOffline();
    void doesNotWaitForADeadNetwork();
    void oneThatFailsHindersNoOther();
    void whatHeldNothingFailsNobody();
    void aDamagedProfileIsNamed();
    void nothingIsMissedForALostStateFile();
    void tokensOfASessionThatHasEndedGo();
    void aSignInUnderWayIsCancelled();
    void nobodyIsThereForARedirect_data();
    void nobodyIsThereForARedirect();
    void withoutProfiles();

private:
    SessionBench &bench() { return *m_bench; }
    ScriptedAuthority &authority() { return m_bench->authority; }
    QString path(const QString &name) { return bench().directory.path() + u'/' + name; }
    std::unique_ptr<Session> session(StoredProfile profile);
    /// Signs in to the bench's profile, which stays open, and to "other", which does not.
    void signInToBoth(Browser browser = Browser::Embedded);
    void end(Session::Afterwards afterwards = Session::Afterwards::Leave);
    QByteArray refreshToken(const QString &profileId);
    QByteArrayList revoked();
    QStringList steps();

    std::unique_ptr<SessionBench> m_bench;
    std::unique_ptr<Profiles> m_profiles;
    std::unique_ptr<EndOfShift> m_shift;
    StoredProfile m_other;
    std::chrono::milliseconds m_patience{std::chrono::hours(1)};
};

void tst_EndOfShift::init()
{
    m_bench = std::make_unique<SessionBench>();
    m_other = bench().profile;
    m_other.id = u"second"_s;
    m_other.profile.name = u"other"_s;
    const ProfileStore store(path(u"config"_s));
    QVERIFY(store.add(bench().profile));
    QVERIFY(store.add(m_other));
    bench().vault.write(clientKeyItem(m_other.id), bench().clientKey.toJwk(), &bench().context,
                        [](const Result<> &) {});
    m_profiles = std::make_unique<Profiles>(store, bench().vault, path(u"state"_s));
    m_patience = std::chrono::hours(1);
}

void tst_EndOfShift::cleanup()
{
    m_shift.reset();
    m_profiles.reset();
    m_bench.reset();
}

std::unique_ptr<Session> tst_EndOfShift::session(StoredProfile profile)
{
    const auto openUrl = [this](const QUrl &url) {
        bench().opened.append(url);
        return true;
    };
    return std::make_unique<Session>(
        std::move(profile),
        Session::Environment{bench().vault, bench().clock, path(u"state"_s), openUrl, true});
}

void tst_EndOfShift::signInToBoth(Browser browser)
{
    QCOMPARE(codeOf(bench().signIn({browser, {}})), QString());
    authority().nonceGiven.clear(); // each session learns the nonce for itself
    const auto other = session(m_other);
    const auto userAgents = [this](Browser wanted) {
        return std::make_unique<TestUserAgent>(bench().visit, wanted != Browser::Embedded);
    };
    const Result<> signedIn = await<void>([&](const auto &done) {
        other->signIn({browser, {}}, userAgents, &bench().context, done);
    });
    QCOMPARE(codeOf(signedIn), QString());
    authority().nonceGiven.clear();
}

void tst_EndOfShift::end(Session::Afterwards afterwards)
{
    m_shift = std::make_unique<EndOfShift>(
        *m_profiles, [this](StoredProfile profile) { return session(std::move(profile)); },
        m_patience);
    QSignalSpy finished(m_shift.get(), &EndOfShift::finished);
    EndOfShift::OpenSessions open;
    open[u"bench"_s] = std::move(bench().session);
    m_shift->start(open, afterwards);
    bench().session = std::move(open[u"bench"_s]);
    QCOMPARE(finished.size(), 0); // never at once
    QTRY_COMPARE(finished.size(), 1);
}

QByteArray tst_EndOfShift::refreshToken(const QString &profileId)
{
    const QByteArray item = bench().vault.item(sessionItem(profileId));
    return QJsonDocument::fromJson(item).object().value("refreshToken"_L1).toString().toLatin1();
}

QByteArrayList tst_EndOfShift::revoked()
{
    QByteArrayList tokens;
    for (const RecordedRequest &request : authority().requests(A::Revoke))
        tokens.append(request.field("token"));
    std::ranges::sort(tokens);
    return tokens;
}

QStringList tst_EndOfShift::steps()
{
    static const QHash<Step, QString> names{{Step::Forgetting, u"forgetting"_s},
                                            {Step::Telling, u"telling"_s},
                                            {Step::Done, u"done"_s},
                                            {Step::Failed, u"failed"_s}};
    QStringList texts;
    for (const EndOfShift::Farewell &farewell : m_shift->farewells()) {
        texts.append(
            u"%1: %2%3"_s.arg(farewell.profile, names.value(farewell.step),
                              farewell.error ? u", "_s + farewell.error->code : QString()));
    }
    return texts;
}

void tst_EndOfShift::everyProfileIsEnded()
{
    signInToBoth();
    QByteArrayList held{refreshToken(u"bench"_s), refreshToken(u"second"_s)};
    std::ranges::sort(held);
    end();
    QCOMPARE(steps(), (QStringList{u"bench: done"_s, u"other: done"_s}));
    QVERIFY(m_shift->hasSucceeded());
    QVERIFY(m_shift->endedAnything());
    QCOMPARE(bench().vault.items(),
             (QStringList{clientKeyItem(u"bench"_s), clientKeyItem(u"second"_s)}));
    QCOMPARE(revoked(), held);
    for (const StoredProfile &profile : {bench().profile, m_other}) {
        QCOMPARE(SessionState::load(stateFileOf(path(u"state"_s), profile.id), profile.profile)
                     ->signedIn,
                 false);
        QVERIFY(!QFile::exists(rotationJournalOf(path(u"state"_s), profile.id)));
    }
    QCOMPARE(bench().session->state(), Session::State::SignedOut);
}

void tst_EndOfShift::thisComputerFirstThenTheAuthority() // LO-01
{
    signInToBoth();
    const QHash<QByteArray, QString> ids{{refreshToken(u"bench"_s), u"bench"_s},
                                         {refreshToken(u"second"_s), u"second"_s}};
    int looked = 0;
    authority().always(A::Revoke, [&](const RecordedRequest &request) {
        const QString id = ids.value(request.field("token"));
        const StoredProfile &profile = id == "bench"_L1 ? bench().profile : m_other;
        QStringList left = bench().vault.items();
        left.removeIf([&](const QString &item) {
            return item == clientKeyItem(id)
                   || !(sessionItems(id, profile.profile.resources()).contains(item));
        });
        QTest::qCompare(left, QStringList(), "left", "", __FILE__, __LINE__);
        ++looked;
        return authority().correctAnswer(request);
    });
    end();
    QCOMPARE(looked, 2);
}

void tst_EndOfShift::succeedsOffline()
{
    signInToBoth();
    authority().close();
    end();
    QCOMPARE(steps(), (QStringList{u"bench: done"_s, u"other: done"_s}));
    QCOMPARE(bench().vault.items().size(), 2);
    QCOMPARE(bench().traces(), QStringList{clientKeyItem(u"second"_s)});
}

void tst_EndOfShift::doesNotWaitForADeadNetwork()
{
    signInToBoth();
    authority().always(A::Revoke, [](const RecordedRequest &) {
        return ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Never);
    });
    m_patience = std::chrono::milliseconds(100);
    end();
    QCOMPARE(steps(), (QStringList{u"bench: telling"_s, u"other: telling"_s}));
    QVERIFY(m_shift->hasSucceeded());
    QCOMPARE(bench().vault.items().size(), 2);
}

void tst_EndOfShift::oneThatFailsHindersNoOther() // LO-06, as far as it goes
{
    signInToBoth();
    const QByteArray held = refreshToken(u"bench"_s);
    const QByteArray left = refreshToken(u"second"_s);
    bench().vault.fault = [](TestVault::Operation operation, const QString &item) {
        return operation != TestVault::Operation::Read && item.contains("second"_L1)
                   ? std::optional<Error>({codes::VaultLocked, item, {}, 0})
                   : std::nullopt;
    };
    end();
    QCOMPARE(steps(), (QStringList{u"bench: done"_s, u"other: failed, E-VAULT-LOCKED"_s}));
    QVERIFY(!m_shift->hasSucceeded());
    QCOMPARE(revoked(), QByteArrayList{held});
    QCOMPARE(refreshToken(u"second"_s), left);
    bench().vault.fault = {};
    end(); // again
    QCOMPARE(steps(), (QStringList{u"bench: done"_s, u"other: done"_s}));
    QVERIFY(revoked().contains(left));
    QCOMPARE(bench().vault.items().size(), 2);
}

void tst_EndOfShift::whatHeldNothingFailsNobody()
{
    QVERIFY(bench().signIn());
    QVERIFY(bench().signOut());
    bench().vault.fault = [](TestVault::Operation, const QString &item) {
        return std::optional<Error>({codes::VaultLocked, item, {}, 0});
    };
    end();
    QCOMPARE(steps(), (QStringList{u"bench: done"_s, u"other: done"_s}));
    QVERIFY(!m_shift->endedAnything());
    QVERIFY(m_shift->hasSucceeded());
}

void tst_EndOfShift::aDamagedProfileIsNamed() // its session cannot be found any more
{
    signInToBoth();
    QFile file(path(u"config/profiles/other.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") == 1);
    file.close();
    end();
    QCOMPARE(steps(), (QStringList{u"bench: done"_s, u"other: failed, E-CONFIG-SYNTAX"_s}));
    QVERIFY(!m_shift->hasSucceeded());
}

void tst_EndOfShift::nothingIsMissedForALostStateFile()
{
    signInToBoth();
    const QByteArray held = refreshToken(u"second"_s);
    QVERIFY(QFile::remove(stateFileOf(path(u"state"_s), m_other.id)));
    end();
    QVERIFY(revoked().contains(held));
    QCOMPARE(bench().vault.items().size(), 2);
}

void tst_EndOfShift::tokensOfASessionThatHasEndedGo()
{
    QVERIFY(bench().signIn());
    authority().always(A::Token, [](const RecordedRequest &) {
        return ScriptedAnswer::oauthError(u"invalid_grant"_s);
    });
    QVERIFY(!bench().fetch({SessionBench::Api1}));
    QCOMPARE(bench().session->state(), Session::State::SignedOut);
    QVERIFY(!bench().vault.item(accessTokenItem(u"bench"_s, SessionBench::Api2)).isEmpty());
    end();
    QVERIFY(m_shift->endedAnything());
    QCOMPARE(bench().vault.items().size(), 2);
    QCOMPARE(revoked(), QByteArrayList());
}

void tst_EndOfShift::aSignInUnderWayIsCancelled()
{
    QString code;
    bench().session->signIn(
        {}, [this](Browser) { return std::make_unique<TestUserAgent>(bench().visit); },
        &bench().context, [&code](const Result<> &result) { code = codeOf(result); });
    end();
    QCOMPARE(code, u"E-USER-CANCELLED"_s);
    QCOMPARE(bench().vault.items().size(), 2);
    QCOMPARE(authority().requests(A::Token).size(), 0);
}

void tst_EndOfShift::nobodyIsThereForARedirect_data() // RP-Initiated Logout 1.0 section 3
{
    QTest::addColumn<Session::Afterwards>("afterwards");
    QTest::addColumn<bool>("redirect");
    QTest::newRow("the window closes") << Session::Afterwards::Leave << false;
    QTest::newRow("the window stays") << Session::Afterwards::Stay << true;
}

void tst_EndOfShift::nobodyIsThereForARedirect()
{
    QFETCH(Session::Afterwards, afterwards);
    QFETCH(bool, redirect);
    bench().profile.profile.postLogoutRedirectUri = u"http://127.0.0.1/out"_s;
    bench().restart();
    QVERIFY(bench().signIn({Browser::System, {}}));
    end(afterwards);
    QCOMPARE(bench().opened.size(), 1);
    QCOMPARE(bench().opened.first().query().contains("post_logout_redirect_uri"_L1), redirect);
}

void tst_EndOfShift::withoutProfiles()
{
    QVERIFY(ProfileStore(path(u"config"_s)).remove(u"bench"_s));
    QVERIFY(ProfileStore(path(u"config"_s)).remove(u"other"_s));
    end();
    QCOMPARE(steps(), QStringList());
    QVERIFY(m_shift->hasSucceeded());
    QVERIFY(!m_shift->endedAnything());
}

QTEST_GUILESS_MAIN(tst_EndOfShift)
#include "tst_endofshift.moc"
