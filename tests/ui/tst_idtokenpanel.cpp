// SPDX-License-Identifier: MIT
// The ID token as a person sees it. What is said of it is tested with core (tst_identity), how a
// token is shown with tst_inspectorpanel; here: that it is that of whoever is signed in.
#include "core/jose/jws.h"
#include "core/vault/vaultrecord.h"
#include "tests/support/canary.h"
#include "tests/support/scriptedauthority.h"
#include "tests/ui/uifixture.h"
#include "ui/common/elidedlabel.h"
#include "ui/inspector/idtokenpanel.h"
#include "ui/inspector/membertree.h"
#include "ui/profiles/profilechooser.h"
#include "ui/sessionbar.h"
#include "ui/signin/signinmenu.h"
#include "ui/windowsettings.h"

#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>

using namespace knippe;
using namespace Qt::StringLiterals;

class tst_IdTokenPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void takesItApart();
    void asksToSignInAgain();
    void followsARenewal();
    void followsASignOut();
    void saysWhoIsSignedIn_data();
    void saysWhoIsSignedIn();
    void cutsThePersonPolitely();

private:
    void keep(const QJsonObject &more = {});
    void open();
    [[nodiscard]] QStringList labels() const;
    [[nodiscard]] QStringList checks() const;
    [[nodiscard]] QString value(const QString &name) const;

    /// The first line of a window with the session restored.
    [[nodiscard]] std::unique_ptr<SessionBar> bar();

    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<WindowSettings> m_settings;
    std::unique_ptr<ScriptedAuthority> m_authority;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<IdTokenPanel> m_panel;
};

void tst_IdTokenPanel::init()
{
    m_fixture = std::make_unique<UiFixture>();
    m_authority = std::make_unique<ScriptedAuthority>(m_fixture->clock);
    m_fixture->profile.profile.authority = m_authority->issuer();
    m_fixture->store({m_fixture->heldToken(u"example:a"_s, 3600)}, true);
    m_session = m_fixture->session();
    m_panel = std::make_unique<IdTokenPanel>();
    m_panel->resize(900, 300);
}

void tst_IdTokenPanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

void tst_IdTokenPanel::keep(const QJsonObject &more)
{
    const qint64 now = m_fixture->clock.now().toSecsSinceEpoch();
    QJsonObject claims{{"iss"_L1, m_authority->issuer()},
                       {"aud"_L1, "client"_L1},
                       {"sub"_L1, "subject"_L1},
                       {"iat"_L1, now},
                       {"exp"_L1, now + 300},
                       {"name"_L1, "Line Danser"_L1},
                       {"at_hash"_L1, "x"_L1},
                       {"helseid://claims/identity/security_level"_L1, "4"_L1}};
    for (auto each = more.begin(); each != more.end(); ++each)
        claims.insert(each.key(), each.value());
    m_fixture->vault.write(idTokenItem(m_fixture->profile.id),
                           SecretBytes(signCompact({}, claims, m_authority->key)), this,
                           [](const Result<> &) {});
}

void tst_IdTokenPanel::open()
{
    m_panel->setSession(m_session.get());
    m_panel->show();
}

QStringList tst_IdTokenPanel::labels() const
{
    QStringList texts;
    for (const QLabel *each : m_panel->findChildren<QLabel *>()) {
        if (each->isVisible())
            texts.append(each->text());
    }
    return texts;
}

QStringList tst_IdTokenPanel::checks() const
{
    QStringList texts;
    const auto *list = m_panel->findChild<QListWidget *>();
    for (int row = 0; row < list->count(); ++row)
        texts.append(list->item(row)->text());
    return texts;
}

QString tst_IdTokenPanel::value(const QString &name) const
{
    const auto items =
        m_panel->findChild<MemberTree *>()->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
    return items.isEmpty() ? QString() : items.first()->text(MemberTree::Value);
}

void tst_IdTokenPanel::takesItApart()
{
    keep();
    open();
    QTRY_COMPARE(value(u"name"_s), u"Line Danser"_s);
    QVERIFY(labels().contains(u"Does it say who is signed in?"_s));
    QVERIFY(labels().filter(u"✓ Signature verified"_s).size() == 1);
    QCOMPARE(checks().size(), 8);
    QVERIFY(checks().contains(u"✓ Audience: yes – client, this client"_s));
    QVERIFY(checks().contains(u"✓ Person: yes – whoever is signed in"_s));
    QVERIFY(checks().contains(u"? Nonce: not known – none: it came with a renewal"_s));
    QVERIFY(checks().contains(
        u"✓ Access token: yes – was held against the access token that it came with"_s));
    m_fixture->clock.advance(400);
    m_panel->tick();
    QVERIFY(checks().filter(u"? Lifetime: not known – expired: "_s).size() == 1);
}

void tst_IdTokenPanel::asksToSignInAgain()
{
    open(); // a sign-in of an older version has left none
    QTRY_VERIFY(labels().join(u'\n').contains("E-IDT-UNKEPT"_L1));
    QVERIFY(labels().join(u'\n').contains("Sign in again to see it."_L1));
    keep({{"sub"_L1, "somebody else"_L1}});
    m_panel->hide();
    m_panel->show();
    QTest::qWait(20);
    QVERIFY(labels().join(u'\n').contains("E-IDT-UNKEPT"_L1));
}

void tst_IdTokenPanel::followsARenewal()
{
    keep();
    m_authority->refreshToken = Canary + QByteArray("-refresh");
    m_authority->changeIdToken = [](QJsonObject &, QJsonObject &claims) {
        claims.insert("aud"_L1, "client"_L1);
        claims.insert("sub"_L1, "subject"_L1);
        claims.insert("name"_L1, "Line Dancer"_L1);
    };
    open();
    QTRY_COMPARE(value(u"name"_s), u"Line Danser"_s);
    m_fixture->clock.advance(60);
    m_session->fetch({u"example:a"_s}, this, [](const Result<> &) {});
    QTRY_COMPARE(value(u"name"_s), u"Line Dancer"_s);
}

void tst_IdTokenPanel::followsASignOut()
{
    keep();
    open();
    QTRY_COMPARE(value(u"name"_s), u"Line Danser"_s);
    m_session->signOut(this, [](const Result<> &) {});
    QTRY_COMPARE(labels(), QStringList{u"Nobody is signed in."_s});
    QCOMPARE(value(u"name"_s), QString()); // nor does it lie behind
}

std::unique_ptr<SessionBar> tst_IdTokenPanel::bar()
{
    bool isRestored = false;
    m_session->restore(this, [&](const Result<> &result) { isRestored = bool(result); });
    if (!QTest::qWaitFor([&] { return isRestored; }))
        qFatal("the session is not restored");
    m_settings = std::make_unique<WindowSettings>(m_fixture->configDirectory());
    auto *how = new SignInMenu(*m_settings, TestPersons(m_fixture->configDirectory()));
    auto bar = std::make_unique<SessionBar>(new ProfileChooser({}), how, QList<QAction *>());
    bar->setSession(m_session.get());
    bar->resize(1200, 60);
    bar->show();
    return bar;
}

void tst_IdTokenPanel::saysWhoIsSignedIn_data()
{
    QTest::addColumn<QJsonObject>("claims");
    QTest::addColumn<QString>("details");
    const auto hpr = "helseid://claims/hpr/hpr_number"_L1;
    const auto level = "helseid://claims/identity/security_level"_L1;
    const auto parent = "helseid://claims/client/claims/orgnr_parent"_L1;
    const QString nine = u"999\u00a0000\u00a0092"_s;
    QTest::newRow("all") << QJsonObject{{hpr, "999000011"_L1}, {parent, "999000092"_L1}}
                         << u"HPR 999000011 · level 4 · org. "_s + nine;
    QTest::newRow("level alone") << QJsonObject() << u"level 4"_s;
    QTest::newRow("nothing") << QJsonObject{{level, QJsonValue()}} << QString();
    QTest::newRow("no number") << QJsonObject{{parent, "none"_L1}, {level, ""_L1}}
                               << u"org. none"_s;
}

void tst_IdTokenPanel::saysWhoIsSignedIn()
{
    QFETCH(const QJsonObject, claims);
    QFETCH(const QString, details);
    keep(claims);
    const auto bar = this->bar();
    QStringList texts;
    QStringList spoken;
    for (const ElidedLabel *each : bar->findChildren<ElidedLabel *>()) {
        texts.append(each->text());
        spoken.append(each->accessibleName());
    }
    QVERIFY(texts.contains(u"Line Danser"_s));
    QVERIFY(texts.contains(details.isEmpty() ? QString() : u"· "_s + details));
    QVERIFY(spoken.contains(details));
    m_session->signOut(this, [](const Result<> &) {});
    QTRY_COMPARE(m_session->state(), Session::State::SignedOut);
    for (const ElidedLabel *each : bar->findChildren<ElidedLabel *>())
        QCOMPARE(each->text(), QString());
}

void tst_IdTokenPanel::cutsThePersonPolitely()
{
    keep({{"helseid://claims/hpr/hpr_number"_L1, "999000011"_L1}});
    const auto bar = this->bar();
    ElidedLabel *name = nullptr;
    ElidedLabel *details = nullptr;
    for (ElidedLabel *each : bar->findChildren<ElidedLabel *>()) {
        if (each->text() == "Line Danser"_L1)
            name = each;
        else if (each->text().contains("HPR"_L1))
            details = each;
    }
    QVERIFY(name && details);
    QVERIFY(details->toolTip().isEmpty());
    bar->resize(bar->width() - details->width() + 40, bar->height());
    QTRY_VERIFY(details->toolTip().contains("HPR 999000011"_L1));
    QVERIFY(name->toolTip().isEmpty()); // the name is the last to go
    QVERIFY(name->width() >= name->sizeHint().width());
}

QTEST_MAIN(tst_IdTokenPanel)
#include "tst_idtokenpanel.moc"
