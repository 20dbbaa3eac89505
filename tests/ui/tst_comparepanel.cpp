// SPDX-License-Identifier: MIT
// Two tokens side by side, and tokens that somebody pastes. What differs is found by core
// (tst_inspect); here: of which tokens, in which words, and what is left of it afterwards.
#include "core/jose/jws.h"
#include "core/vault/vaultrecord.h"
#include "tests/support/canary.h"
#include "tests/support/scriptedauthority.h"
#include "tests/ui/uifixture.h"
#include "ui/compare/comparepanel.h"
#include "ui/compare/comparetree.h"
#include "ui/inspector/membertree.h"
#include "ui/inspector/pastedtoken.h"
#include "ui/inspector/tokenfield.h"

#include <QtCore/QJsonArray>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace knippe;
using namespace Qt::StringLiterals;

class tst_ComparePanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void comparesTheSelectedWithTheOneBefore();
    void beginsWithTheIdToken();
    void keepsWhatAPersonChose();
    void hidesWhatIsTheSame();
    void seesWhatARenewalChanged();
    void countsTheTimeInPlace();
    void takesWhatIsPasted_data();
    void takesWhatIsPasted();
    void refusesWhatIsNoToken();
    void fieldKeepsNothing();
    void saysWhyItCannotRead();
    void wipes();
    void showsForeignTextAsPlainText();
    void dialogTakesAnyTokenApart_data();
    void dialogTakesAnyTokenApart();
    void dialogRefusesWhatIsNoToken();

private:
    void hold(const QString &item, const QJsonObject &claims);
    [[nodiscard]] QByteArray tokenOf(QJsonObject claims) const;
    void paste(const QString &text, QWidget *where = nullptr, int side = 0);
    [[nodiscard]] QComboBox *chooser(int side) const
    {
        return m_panel->findChildren<QComboBox *>().at(side);
    }
    [[nodiscard]] CompareTree *tree() const { return m_panel->findChild<CompareTree *>(); }
    /// "= same|name|left|right" of what is seen, headings aside.
    [[nodiscard]] QStringList rows() const;
    [[nodiscard]] QString row(const QString &name) const;
    [[nodiscard]] QStringList labels(const QWidget *of = nullptr) const;

    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<ScriptedAuthority> m_authority;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ComparePanel> m_panel;
};

void tst_ComparePanel::init()
{
    m_fixture = std::make_unique<UiFixture>();
    m_authority = std::make_unique<ScriptedAuthority>(m_fixture->clock);
    m_fixture->profile.profile.authority = m_authority->issuer();
    m_fixture->store({m_fixture->heldToken(u"example:a"_s, 3600),
                      m_fixture->heldToken(u"example:b"_s, 3600),
                      m_fixture->noToken(u"example:c"_s)},
                     true);
    const QString id = m_fixture->profile.id;
    hold(accessTokenItem(id, u"example:a"_s), {{"aud"_L1, "example:a"_L1},
                                               {"scope"_L1, QJsonArray{"read"_L1, "write"_L1}},
                                               {"acr"_L1, 4}});
    hold(accessTokenItem(id, u"example:b"_s),
         {{"aud"_L1, "example:b"_L1}, {"scope"_L1, "read"_L1}, {"amr"_L1, "pwd"_L1}});
    hold(idTokenItem(id), {{"aud"_L1, "client"_L1}, {"sub"_L1, "subject"_L1}});
    m_session = m_fixture->session();
    m_panel = std::make_unique<ComparePanel>();
    m_panel->resize(1000, 320);
    m_panel->setSession(m_session.get());
    m_panel->show();
}

void tst_ComparePanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

QByteArray tst_ComparePanel::tokenOf(QJsonObject claims) const
{
    const qint64 now = m_fixture->clock.now().toSecsSinceEpoch();
    claims.insert("iss"_L1, m_authority->issuer());
    claims.insert("exp"_L1, now + 3600);
    return signCompact({{"typ"_L1, "at+jwt"_L1}}, claims, m_authority->key);
}

void tst_ComparePanel::hold(const QString &item, const QJsonObject &claims)
{
    m_fixture->vault.write(item, SecretBytes(tokenOf(claims)), this, [](const Result<> &) {});
}

void tst_ComparePanel::paste(const QString &text, QWidget *where, int side)
{
    QGuiApplication::clipboard()->setText(text);
    (where ? where : m_panel.get())->findChildren<TokenField *>().at(side)->paste();
    QGuiApplication::clipboard()->clear();
}

QStringList tst_ComparePanel::rows() const
{
    QStringList rows;
    for (QTreeWidgetItemIterator it(tree(), QTreeWidgetItemIterator::NotHidden); *it; ++it) {
        if (!(*it)->parent())
            continue;
        QStringList texts;
        for (int column = 0; column < CompareTree::ColumnCount; ++column)
            texts.append((*it)->text(column).replace(u'\n', u'/'));
        rows.append(texts.join(u'|'));
    }
    return rows;
}

QString tst_ComparePanel::row(const QString &name) const
{
    return rows().filter(u'|' + name + u'|').value(0);
}

QStringList tst_ComparePanel::labels(const QWidget *of) const
{
    QStringList texts;
    for (const QLabel *each : (of ? of : m_panel.get())->findChildren<QLabel *>()) {
        if (each->isVisible())
            texts.append(each->text());
    }
    return texts;
}

void tst_ComparePanel::comparesTheSelectedWithTheOneBefore()
{
    m_panel->setResource(u"example:a"_s);
    m_panel->setResource(u"example:b"_s);
    QCOMPARE(chooser(0)->currentText(), u"example:a"_s);
    QCOMPARE(chooser(1)->currentText(), u"example:b"_s);
    QTRY_COMPARE(row(u"aud"_s), u"≠ different|aud|example:a|example:b"_s);
    QCOMPARE(row(u"scope"_s), u"≠ different|scope|read/write|read"_s);
    QCOMPARE(row(u"acr"_s), u"← only left|acr|4|"_s);
    QCOMPARE(row(u"amr"_s), u"→ only right|amr||pwd"_s);
    QCOMPARE(row(u"typ"_s), u"= same|typ|at+jwt|at+jwt"_s);
    QVERIFY(labels().contains(u"4 the same · 2 different · 2 on one side only"_s));
    QCOMPARE(labels().filter(u"✓ Signature verified"_s).size(), 2);
    m_panel->setResource({}); // nothing is selected: what is compared stays
    QCOMPARE(chooser(1)->currentText(), u"example:b"_s);
}

void tst_ComparePanel::beginsWithTheIdToken()
{
    m_panel->setResource(u"example:a"_s);
    QCOMPARE(chooser(0)->currentText(), u"The ID token"_s);
    QTRY_COMPARE(row(u"sub"_s), u"← only left|sub|subject|"_s);
    QCOMPARE(chooser(0)->count(), 4); // two APIs' tokens, the ID token, a pasted one
}

void tst_ComparePanel::keepsWhatAPersonChose()
{
    m_panel->setResource(u"example:a"_s);
    QTRY_VERIFY(!rows().isEmpty());
    chooser(1)->setCurrentText(u"The ID token"_s);
    emit chooser(1)->activated(chooser(1)->currentIndex());
    QTRY_COMPARE(row(u"sub"_s), u"= same|sub|subject|subject"_s);
    m_panel->setResource(u"example:b"_s);
    QCOMPARE(chooser(1)->currentText(), u"The ID token"_s);
}

void tst_ComparePanel::hidesWhatIsTheSame()
{
    m_panel->setResource(u"example:a"_s);
    m_panel->setResource(u"example:b"_s);
    QTRY_COMPARE(rows().size(), 8);
    m_panel->findChild<QCheckBox *>()->click();
    QCOMPARE(rows().size(), 4);
    QVERIFY(rows().filter(u"= same"_s).isEmpty());
    m_panel->setResource(u"example:a"_s); // and it stays so
    QTRY_COMPARE(row(u"aud"_s), u"≠ different|aud|example:b|example:a"_s);
    QCOMPARE(rows().size(), 4);
}

void tst_ComparePanel::seesWhatARenewalChanged()
{
    m_panel->setResource(u"example:b"_s);
    m_panel->setResource(u"example:a"_s);
    QTRY_VERIFY(row(u"aud"_s).endsWith(u"example:a"));
    m_authority->refreshToken = Canary + QByteArray("-refresh");
    m_authority->changeToken = [this](QJsonObject &json) {
        json.remove("id_token"_L1);
        json.insert("access_token"_L1,
                    QLatin1StringView(tokenOf({{"aud"_L1, "example:a"_L1}, {"acr"_L1, 3}})));
    };
    m_fixture->clock.advance(60);
    m_session->fetch({u"example:a"_s}, this, [](const Result<> &) {});
    const QString earlier = u"example:a, before it was renewed"_s;
    QTRY_VERIFY(chooser(0)->findText(earlier) >= 0);
    QCOMPARE(chooser(1)->currentText(), u"example:a"_s); // who reads it keeps it
    chooser(0)->setCurrentText(earlier);
    emit chooser(0)->activated(chooser(0)->currentIndex());
    QTRY_COMPARE(row(u"acr"_s), u"≠ different|acr|4|3"_s);
    QCOMPARE(row(u"scope"_s), u"← only left|scope|read/write|"_s);
}

void tst_ComparePanel::countsTheTimeInPlace()
{
    m_panel->setResource(u"example:a"_s);
    m_panel->setResource(u"example:b"_s);
    QTRY_VERIFY(!rows().isEmpty());
    QTreeWidgetItem *item = tree()->topLevelItem(0)->child(3);
    tree()->setCurrentItem(item);
    const QString before = row(u"exp"_s);
    m_fixture->clock.advance(600);
    m_panel->tick();
    QVERIFY(row(u"exp"_s) != before);
    QCOMPARE(tree()->currentItem(), item);
}

void tst_ComparePanel::takesWhatIsPasted_data()
{
    QTest::addColumn<QString>("text"); // %1: the token
    QTest::addColumn<bool>("isOurs");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("bare") << u"%1"_s << true << u"✓ Signature verified"_s;
    QTest::newRow("header") << u" Authorization: DPoP %1\n"_s << true << u"✓ Signature verified"_s;
    QTest::newRow("Bearer") << u"bearer %1"_s << true << u"✓ Signature verified"_s;
    QTest::newRow("another's key") << u"%1"_s << false << u"✗ FORGED"_s;
    QTest::newRow("opaque") << u"3Lt8~x/y+z=="_s << true << u"✗ NOT VERIFIED"_s;
}

void tst_ComparePanel::takesWhatIsPasted()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isOurs);
    QFETCH(const QString, verdict);
    const QByteArray token = tokenOf({{"aud"_L1, "other"_L1}});
    if (!isOurs)
        m_authority->key = SigningKey::generate(SignatureAlgorithm::ES256);
    m_panel->setResource(u"example:a"_s);
    chooser(0)->setCurrentText(u"A pasted token"_s);
    emit chooser(0)->activated(chooser(0)->currentIndex());
    QVERIFY(labels().contains(u"Choose two tokens to compare."_s));
    const QByteArray pasted = isOurs ? token : [&] {
        QByteArrayList parts = token.split('.');
        parts[1] = tokenOf({{"aud"_L1, "forged"_L1}}).split('.').at(1);
        return parts.join('.');
    }();
    paste(text.contains("%1"_L1) ? text.arg(QLatin1StringView(pasted)) : text);
    const auto *left = m_panel->findChildren<ComparedSide *>().first();
    QTRY_COMPARE(labels(left).filter(verdict).size(), 1);
    QTRY_VERIFY(!row(u"aud"_s).isEmpty());
}

void tst_ComparePanel::refusesWhatIsNoToken()
{
    m_panel->setResource(u"example:a"_s);
    chooser(0)->setCurrentText(u"A pasted token"_s);
    emit chooser(0)->activated(chooser(0)->currentIndex());
    paste(u"not a token"_s);
    QVERIFY(rows().isEmpty());
    QVERIFY(labels().join(u'\n').contains("token"_L1));
    QVERIFY(!labels().join(u'\n').contains("not a token"_L1));
}

void tst_ComparePanel::fieldKeepsNothing()
{
    TokenField field;
    QSignalSpy pasted(&field, &TokenField::pasted);
    QSignalSpy refused(&field, &TokenField::refused);
    QTest::keyClicks(&field, u"eyJ.a.b"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.toPlainText(), QString());
    QGuiApplication::clipboard()->setText(u"Bearer a.b.c"_s);
    QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(pasted.size(), 1);
    QCOMPARE(field.take().reveal(), "a.b.c");
    QVERIFY(field.take().isEmpty());
    QCOMPARE(field.toPlainText(), QString());
    QGuiApplication::clipboard()->setText(u"a b"_s);
    field.pasteFromClipboard();
    QCOMPARE(refused.size(), 1);
    QVERIFY(field.take().isEmpty());
    QGuiApplication::clipboard()->clear();
}

void tst_ComparePanel::saysWhyItCannotRead()
{
    m_fixture->vault.fault = Error{QString(codes::VaultLocked), u"token"_s, {}, 0};
    m_panel->setResource(u"example:a"_s);
    QTRY_COMPARE(labels().filter(u"E-VAULT-LOCKED"_s).size(), 2);
    m_fixture->vault.fault.reset();
    m_panel->hide();
    m_panel->show();
    QTRY_VERIFY(!rows().isEmpty());
}

void tst_ComparePanel::wipes()
{
    m_panel->setResource(u"example:a"_s);
    m_panel->setResource(u"example:b"_s);
    QTRY_VERIFY(!rows().isEmpty());
    m_session->signOut(this, [](const Result<> &) {});
    QTRY_VERIFY(rows().isEmpty());
    QTRY_COMPARE(chooser(0)->count(), 1); // a pasted token can still be looked into
    m_session.reset();
    m_panel->tick();
    paste(QString::fromLatin1(tokenOf({})));
    paste(QString::fromLatin1(tokenOf({})), nullptr, 1);
    QVERIFY(!rows().isEmpty());
    QCOMPARE(labels().filter(u"✗ NOT VERIFIED"_s).size(), 2);
}

void tst_ComparePanel::showsForeignTextAsPlainText()
{
    const QString foul = u"<b>x</b>\u202Etfel\r\n"_s;
    hold(accessTokenItem(m_fixture->profile.id, u"example:a"_s), {{foul, foul}});
    m_panel->setResource(u"example:a"_s);
    QTRY_VERIFY(!rows().isEmpty());
    bool isSeen = false;
    for (QTreeWidgetItemIterator it(tree()); *it; ++it) {
        for (int column = 0; column < CompareTree::ColumnCount; ++column) {
            isSeen = isSeen || (*it)->text(column).contains("<b>x</b>"_L1);
            QVERIFY(!(*it)->text(column).contains(u'\u202E'));
            QVERIFY(!(*it)->toolTip(column).contains("<b>x"_L1)); // escaped there
        }
    }
    QVERIFY(isSeen);
    for (const QLabel *each : m_panel->findChildren<QLabel *>())
        QCOMPARE(each->textFormat(), Qt::PlainText);
}

void tst_ComparePanel::dialogTakesAnyTokenApart_data()
{
    QTest::addColumn<QString>("text"); // empty: a token of the authority's
    QTest::addColumn<bool>("hasSession");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("the authority's") << QString() << true << u"✓ Signature verified"_s;
    QTest::newRow("no profile") << QString() << false << u"✗ NOT VERIFIED"_s;
    QTest::newRow("opaque") << u"3Lt8~x/y+z=="_s << true << u"an opaque token"_s;
    QTest::newRow("encrypted") << u"eyJhbGciOiJkaXIifQ..AA.AA.AA"_s << true
                               << u"an encrypted JWT"_s;
    QTest::newRow("damaged") << u"eyJhbGciOiJkaXIifQ.e30"_s << true << u"a damaged JWT"_s;
}

void tst_ComparePanel::dialogTakesAnyTokenApart()
{
    QFETCH(const QString, text);
    QFETCH(const bool, hasSession);
    QFETCH(const QString, verdict);
    QPointer<PastedToken> dialog =
        new PastedToken(hasSession ? m_session.get() : nullptr, m_panel.get());
    dialog->show();
    paste(text.isEmpty() ? QString::fromLatin1(tokenOf({{"aud"_L1, "example:a"_L1}})) : text,
          dialog);
    QTRY_VERIFY(labels(dialog).filter(verdict).size() == 1);
    if (text.isEmpty())
        QVERIFY(!dialog->findChild<MemberTree *>()
                     ->findItems(u"aud"_s, Qt::MatchExactly | Qt::MatchRecursive)
                     .isEmpty());
    m_session.reset();
    dialog->tick();
    if (hasSession)
        QTRY_VERIFY(!dialog); // closed with the session
    else
        dialog->close();
}

void tst_ComparePanel::dialogRefusesWhatIsNoToken()
{
    PastedToken *dialog = new PastedToken(m_session.get(), m_panel.get());
    dialog->show();
    paste(u"a.b.c"_s, dialog);
    QTRY_VERIFY(labels(dialog).filter(u"This is "_s).size() == 1);
    paste(u"hello, world"_s, dialog);
    QVERIFY(labels(dialog).filter(u"This is "_s).isEmpty());
    QCOMPARE(labels(dialog).size(), 1); // the reason
    QVERIFY(!labels(dialog).first().contains("hello"_L1));
}

QTEST_MAIN(tst_ComparePanel)
#include "tst_comparepanel.moc"
