// SPDX-License-Identifier: MIT
// A token taken apart, as a person sees it. What is said of a token is tested with core/inspect;
// here: that it is said of the right one, in plain text, and that the keychain is asked sparingly.
#include "core/jose/jws.h"
#include "core/vault/vaultrecord.h"
#include "tests/support/canary.h"
#include "tests/support/scriptedauthority.h"
#include "tests/ui/uifixture.h"
#include "ui/inspector/inspectorpanel.h"
#include "ui/inspector/membertree.h"

#include <QtGui/QTextDocument>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>

using namespace knippe;
using namespace Qt::StringLiterals;

namespace {

/// A keychain that answers reads of access tokens when a test says so.
class SlowStore final : public SecretStore
{
public:
    explicit SlowStore(MemoryStore &store)
        : m_store(store)
    {
    }
    void read(const QString &item, QObject *context, ReadHandler handler) override
    {
        QString resource;
        for (const QString &each : {u"example:a"_s, u"example:b"_s, u"example:c"_s}) {
            if (item == accessTokenItem(u"id"_s, each))
                resource = each;
        }
        if (resource.isEmpty())
            return m_store.read(item, context, std::move(handler));
        asked.append(resource.last(1));
        if (!holdsBack)
            return m_store.read(item, context, std::move(handler));
        m_held.append([=, this, context = QPointer<QObject>(context)] {
            if (context)
                m_store.read(item, context, handler);
        });
    }
    void write(const QString &item, SecretBytes secret, QObject *context,
               DoneHandler handler) override
    {
        m_store.write(item, std::move(secret), context, std::move(handler));
    }
    void remove(const QString &item, QObject *context, DoneHandler handler) override
    {
        m_store.remove(item, context, std::move(handler));
    }
    [[nodiscard]] qsizetype held() const { return m_held.size(); }
    void letGo()
    {
        for (const std::function<void()> &each : std::exchange(m_held, {}))
            each();
    }

    QStringList asked; ///< the last letters of the resources
    bool holdsBack = false;

private:
    MemoryStore &m_store;
    QList<std::function<void()>> m_held;
};

} // namespace

class tst_InspectorPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void saysWhatIsMissing();
    void takesATokenApart();
    void isLoudWhenNotVerified_data();
    void isLoudWhenNotVerified();
    void looksIntoAnOpaqueToken();
    void readsOnlyWhatIsSeen();
    void readsOneAtATime();
    void ignoresAnotherSessionsAnswer();
    void outlivesTheSession();
    void followsARenewal();
    void followsASignOut();
    void countsTheTime();
    void saysWhyItCannotRead();
    void showsForeignTextAsPlainText();

private:
    /// Puts a token for `resource` into the keychain.
    void hold(const QString &resource, const QByteArray &token);
    [[nodiscard]] QByteArray tokenFor(const QString &resource, QJsonObject claims = {}) const;
    void open();
    [[nodiscard]] QString note() const;
    [[nodiscard]] QLabel *verdict() const;
    [[nodiscard]] QString check(const QString &subject) const;
    [[nodiscard]] QTreeWidgetItem *member(const QString &name) const;
    [[nodiscard]] QString value(const QString &name) const
    {
        return member(name) ? member(name)->text(MemberTree::Value) : QString();
    }
    [[nodiscard]] QStringList everything() const;

    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<ScriptedAuthority> m_authority;
    std::unique_ptr<SlowStore> m_vault;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<InspectorPanel> m_panel;
};

void tst_InspectorPanel::init()
{
    m_fixture = std::make_unique<UiFixture>();
    m_authority = std::make_unique<ScriptedAuthority>(m_fixture->clock);
    m_vault = std::make_unique<SlowStore>(m_fixture->vault);
    m_fixture->profile.profile.authority = m_authority->issuer();
    m_fixture->store({m_fixture->heldToken(u"example:a"_s, 3600),
                      m_fixture->heldToken(u"example:b"_s, 3600),
                      m_fixture->noToken(u"example:c"_s)},
                     true);
    hold(u"example:a"_s, tokenFor(u"example:a"_s));
    hold(u"example:b"_s, tokenFor(u"example:b"_s));
    m_session = std::make_unique<Session>(
        m_fixture->profile,
        Session::Environment{*m_vault, m_fixture->clock, m_fixture->stateDirectory()});
    bool isRestored = false;
    m_session->restore(this, [&](const Result<> &result) { isRestored = bool(result); });
    QTRY_VERIFY(isRestored);
    m_vault->asked.clear();
    m_panel = std::make_unique<InspectorPanel>();
    m_panel->resize(900, 300);
}

void tst_InspectorPanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

void tst_InspectorPanel::hold(const QString &resource, const QByteArray &token)
{
    m_fixture->vault.write(accessTokenItem(m_fixture->profile.id, resource), SecretBytes(token),
                           this, [](const Result<> &) {});
}

QByteArray tst_InspectorPanel::tokenFor(const QString &resource, QJsonObject claims) const
{
    const qint64 now = m_fixture->clock.now().toSecsSinceEpoch();
    claims.insert("iss"_L1, m_authority->issuer());
    claims.insert("aud"_L1, resource);
    claims.insert("iat"_L1, now);
    claims.insert("exp"_L1, now + 3600);
    claims.insert("scope"_L1, QString(resource + "/read "_L1 + resource + "/write"_L1));
    return signCompact({{"typ"_L1, "at+jwt"_L1}}, claims, m_authority->key);
}

void tst_InspectorPanel::open()
{
    m_panel->setSession(m_session.get());
    m_panel->setResource(u"example:a"_s);
    m_panel->show();
}

QString tst_InspectorPanel::note() const
{
    const auto *label = m_panel->findChildren<QLabel *>().first();
    return label->isVisible() ? label->text() : QString();
}

/// nullptr unless it is seen.
QLabel *tst_InspectorPanel::verdict() const
{
    for (QLabel *each : m_panel->findChildren<QLabel *>()) {
        if (each->isVisible() && each->text().contains("This is "_L1))
            return each;
    }
    return nullptr;
}

QString tst_InspectorPanel::check(const QString &subject) const
{
    const auto *list = m_panel->findChild<QListWidget *>();
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->text().contains(subject + u':'))
            return list->item(row)->text();
    }
    return {};
}

QTreeWidgetItem *tst_InspectorPanel::member(const QString &name) const
{
    return m_panel->findChild<MemberTree *>()
        ->findItems(name, Qt::MatchExactly | Qt::MatchRecursive)
        .value(0);
}

QStringList tst_InspectorPanel::everything() const
{
    QStringList texts;
    for (const QLabel *each : m_panel->findChildren<QLabel *>())
        texts += {each->text(), each->toolTip()};
    const auto *list = m_panel->findChild<QListWidget *>();
    for (int row = 0; row < list->count(); ++row)
        texts += {list->item(row)->text(), list->item(row)->toolTip()};
    for (QTreeWidgetItemIterator it(m_panel->findChild<MemberTree *>()); *it; ++it) {
        for (int column = 0; column < MemberTree::ColumnCount; ++column)
            texts += {(*it)->text(column), (*it)->toolTip(column)};
    }
    return texts;
}

void tst_InspectorPanel::saysWhatIsMissing()
{
    m_panel->show();
    QCOMPARE(note(), u"Select an API to look into its token."_s);
    m_panel->setSession(m_session.get());
    QCOMPARE(note(), u"Select an API to look into its token."_s);
    m_panel->setResource(u"example:c"_s);
    QCOMPARE(note(), u"No token is held for this API yet."_s);
    m_panel->setResource({});
    QCOMPARE(note(), u"Select an API to look into its token."_s);
    QTest::qWait(20); // whatever would be read has been
    QVERIFY(m_vault->asked.isEmpty());
}

void tst_InspectorPanel::takesATokenApart()
{
    open();
    QCOMPARE(note(), u"Reading the token …"_s);
    QTRY_VERIFY(verdict());
    QVERIFY(verdict()->text().startsWith(u"✓ Signature verified"));
    QVERIFY(verdict()->text().endsWith(u"This is a signed JWT."));
    QVERIFY(!verdict()->font().bold());
    QVERIFY(note().isEmpty());
    QVERIFY(check(u"Audience"_s).startsWith(u"✓ Audience: yes – example:a"));
    QVERIFY(check(u"Scopes"_s).startsWith(u"✓"));
    QVERIFY(check(u"Lifetime"_s).startsWith(u"✓"));
    QVERIFY(check(u"Security level"_s).startsWith(u"? Security level: not known – "));
    QCOMPARE(value(u"aud"_s), u"example:a"_s);
    QCOMPARE(value(u"typ"_s), u"at+jwt"_s);
    QVERIFY(value(u"exp"_s).contains("in 60 min"_L1) || value(u"exp"_s).contains("in 1 h"_L1));
    QVERIFY(!member(u"aud"_s)->text(MemberTree::Meaning).isEmpty());
    const QByteArrayList parts = tokenFor(u"example:a"_s).split('.');
    for (const QString &text : everything()) {
        for (const QByteArray &part : {parts[0], parts[1], parts[2]})
            QVERIFY2(!text.contains(QLatin1StringView(part)), qPrintable(text));
    }
}

void tst_InspectorPanel::isLoudWhenNotVerified_data()
{
    QTest::addColumn<bool>("isReachable");
    QTest::addColumn<QString>("start");
    QTest::newRow("keys out of reach") << false << u"✗ NOT VERIFIED: "_s;
    QTest::newRow("another's signature") << true << u"✗ FORGED"_s;
}

void tst_InspectorPanel::isLoudWhenNotVerified()
{
    QFETCH(const bool, isReachable);
    QFETCH(const QString, start);
    if (isReachable) {
        QByteArrayList parts = tokenFor(u"example:a"_s).split('.');
        parts[1] = tokenFor(u"example:a"_s, {{"more"_L1, true}}).split('.').at(1);
        hold(u"example:a"_s, parts.join('.'));
    } else {
        m_authority->close();
    }
    open();
    QTRY_VERIFY(verdict());
    QVERIFY2(verdict()->text().startsWith(start), qPrintable(verdict()->text()));
    QVERIFY(verdict()->font().bold());
    QVERIFY(verdict()->palette().color(QPalette::Window)
            != m_panel->palette().color(QPalette::Window));
    QVERIFY(!check(u"Signature"_s).startsWith(u"✓"));
    QCOMPARE(value(u"aud"_s), u"example:a"_s); // it can be read all the same
}

void tst_InspectorPanel::looksIntoAnOpaqueToken()
{
    hold(u"example:a"_s, Canary + QByteArray("-opaque"));
    open();
    QTRY_VERIFY(verdict());
    QVERIFY(verdict()->text().startsWith(u"This is an opaque token"_s)); // which is no fault
    QCOMPARE(m_panel->findChild<MemberTree *>()->topLevelItemCount(), 0);
    for (const QString &text : everything())
        QVERIFY2(!text.contains(QLatin1StringView(Canary)), qPrintable(text));
}

void tst_InspectorPanel::readsOnlyWhatIsSeen()
{
    m_panel->setSession(m_session.get());
    m_panel->setResource(u"example:a"_s);
    m_panel->setResource(u"example:b"_s);
    QTest::qWait(20);
    QVERIFY(m_vault->asked.isEmpty());
    m_panel->show();
    QTRY_COMPARE(value(u"aud"_s), u"example:b"_s);
    QCOMPARE(m_vault->asked, QStringList{u"b"_s});
    m_panel->hide();
    m_panel->show(); // nothing has changed
    QTest::qWait(20);
    QCOMPARE(m_vault->asked.size(), 1);
}

void tst_InspectorPanel::readsOneAtATime()
{
    m_vault->holdsBack = true;
    open();
    for (int i = 0; i < 10; ++i) {
        m_panel->setResource(u"example:b"_s);
        m_panel->setResource(u"example:c"_s);
        m_panel->setResource(u"example:a"_s);
        m_panel->setResource(u"example:b"_s);
    }
    QCOMPARE(m_vault->held(), 1);
    m_vault->holdsBack = false;
    m_vault->letGo();
    QTRY_COMPARE(value(u"aud"_s), u"example:b"_s);
    QCOMPARE(m_vault->asked, (QStringList{u"a"_s, u"b"_s}));
}

void tst_InspectorPanel::ignoresAnotherSessionsAnswer()
{
    m_vault->holdsBack = true;
    open();
    QCOMPARE(m_vault->held(), 1);
    m_panel->setSession(nullptr);
    m_vault->letGo();
    QTest::qWait(20);
    QVERIFY(!verdict());
    QCOMPARE(note(), u"Select an API to look into its token."_s);
}

void tst_InspectorPanel::outlivesTheSession()
{
    open();
    QTRY_VERIFY(verdict());
    m_session.reset();
    QVERIFY(!verdict());
    m_panel->tick();
    m_panel->setResource(u"example:b"_s);
    QCOMPARE(note(), u"Select an API to look into its token."_s);
}

void tst_InspectorPanel::followsARenewal()
{
    m_authority->refreshToken = Canary + QByteArray("-refresh");
    m_authority->changeToken = [this](QJsonObject &json) {
        json.remove("id_token"_L1); // the fixture knows no earlier one
        json.insert("access_token"_L1,
                    QLatin1StringView(tokenFor(u"example:a"_s, {{"more"_L1, u"new"_s}})));
    };
    open();
    QTRY_VERIFY(verdict());
    QVERIFY(!member(u"more"_s));
    m_fixture->clock.advance(60);
    QString code;
    m_session->fetch({u"example:a"_s}, this, [&](const Result<> &result) {
        code = result ? u"ok"_s : result.error().code + result.error().detail;
    });
    QTRY_VERIFY(!code.isEmpty());
    QCOMPARE(code, u"ok"_s);
    QTRY_COMPARE(value(u"more"_s), u"new"_s);
}

void tst_InspectorPanel::followsASignOut()
{
    open();
    QTRY_VERIFY(verdict());
    m_session->signOut(this, [](const Result<> &) {});
    QTRY_COMPARE(note(), u"No token is held for this API yet."_s);
    QVERIFY(!verdict());
}

void tst_InspectorPanel::countsTheTime()
{
    open();
    QTRY_VERIFY(verdict());
    const QString before = value(u"exp"_s);
    auto *tree = m_panel->findChild<MemberTree *>();
    tree->setCurrentItem(member(u"exp"_s));
    m_fixture->clock.advance(600);
    m_panel->tick();
    QVERIFY(value(u"exp"_s) != before);
    QVERIFY(check(u"Lifetime"_s).contains("in 50 min"_L1));
    QCOMPARE(tree->currentItem(), member(u"exp"_s));
    m_fixture->clock.advance(3060);
    m_panel->tick();
    QVERIFY(check(u"Lifetime"_s).startsWith(u"✗ Lifetime: no – expired"));
    QVERIFY(value(u"exp"_s).contains("ago"_L1));
    QCOMPARE(m_vault->asked.size(), 1); // without another look at the keychain
}

void tst_InspectorPanel::saysWhyItCannotRead()
{
    m_fixture->vault.fault = Error{QString(codes::VaultLocked), u"token"_s, {}, 0};
    open();
    QTRY_VERIFY(note().endsWith("E-VAULT-LOCKED"_L1));
    m_fixture->vault.fault.reset();
    m_panel->tick();
    QTest::qWait(20);
    QCOMPARE(m_vault->asked.size(), 1); // nobody is asked to unlock it every second
    m_panel->hide();
    m_panel->show();
    QTRY_VERIFY(verdict());
}

void tst_InspectorPanel::showsForeignTextAsPlainText()
{
    const QString markup = u"<img src=x onerror=alert(1)><b>bold</b>"_s;
    const QString foul = markup + u"\u202Etfel\u2066\u200B\x1b[2J\r\n\U000E0041"_s;
    hold(u"example:a"_s,
         tokenFor(u"example:a"_s, {{foul, foul}, {"acr"_L1, foul}, {"typ"_L1, foul}}));
    open();
    QTRY_VERIFY(verdict());
    bool isSeen = false;
    for (const QString &text : everything()) {
        for (const uint c : text.toUcs4())
            QVERIFY2(c == '\n' || QChar::isPrint(c), qPrintable(text));
        isSeen = isSeen || text.contains(markup);
    }
    QVERIFY(isSeen);
    for (QTreeWidgetItemIterator it(m_panel->findChild<MemberTree *>()); *it; ++it) {
        for (int column = 0; column < MemberTree::ColumnCount; ++column)
            QVERIFY(!(*it)->toolTip(column).contains("<img"_L1)); // escaped there
    }
    for (const QLabel *each : m_panel->findChildren<QLabel *>())
        QCOMPARE(each->textFormat(), Qt::PlainText);
}

QTEST_MAIN(tst_InspectorPanel)
#include "tst_inspectorpanel.moc"
