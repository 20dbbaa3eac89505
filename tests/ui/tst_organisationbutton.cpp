// SPDX-License-Identifier: MIT
// The organisation in the window's first line, and what a row says of it.
#include "tests/support/sessionbench.h"
#include "ui/organisation/organisationbutton.h"
#include "ui/tokens/tokentext.h"

#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QMenu>

using namespace knippe;
using namespace Qt::StringLiterals;

class tst_OrganisationButton : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void absentWithoutPresets();
    void offersThePresets();
    void changesWithoutASignIn();
    void keepsTheChoiceForTheSignIn();
    void tellsWhyNot();

private:
    /// What the menu offers, the chosen one with a tick; separators as "-".
    [[nodiscard]] QStringList menu();
    void choose(const QString &text);
    [[nodiscard]] QString remark(QLatin1StringView resource) const
    {
        return stateText(m_bench->row(resource), m_bench->profile.profile, m_bench->clock.now())
            .remark;
    }

    std::unique_ptr<SessionBench> m_bench;
    std::unique_ptr<OrganisationButton> m_button;
};

void tst_OrganisationButton::init()
{
    m_bench = std::make_unique<SessionBench>();
    m_bench->authority.challenges = false;
    ContextSettings &settings = m_bench->profile.profile.context;
    settings.presets = {{u"clinic"_s, {{u"123456785"_s, u"223456782"_s}, {}, {}}},
                        {u"hospital"_s, {{u"310000000"_s, {}}, {}, {}}}};
    settings.usual = u"clinic"_s;
    m_bench->restart();
    m_button = std::make_unique<OrganisationButton>();
    m_button->setSession(m_bench->session.get());
}

void tst_OrganisationButton::cleanup()
{
    m_button.reset();
    m_bench.reset();
}

QStringList tst_OrganisationButton::menu()
{
    emit m_button->menu()->aboutToShow();
    QStringList texts;
    for (const QAction *action : m_button->menu()->actions()) {
        const QString tick = action->isChecked() ? u"✓ "_s : QString();
        texts.append(action->isSeparator() ? u"-"_s : tick + action->text());
    }
    return texts;
}

void tst_OrganisationButton::choose(const QString &text)
{
    (void)menu();
    for (QAction *action : m_button->menu()->actions()) {
        if (action->text() == text)
            return action->trigger();
    }
    QFAIL(qPrintable(text));
}

void tst_OrganisationButton::absentWithoutPresets()
{
    QVERIFY(!m_button->isHidden());
    QCOMPARE(m_button->accessibleName(), u"Organisation"_s);
    m_button->setSession(nullptr);
    QVERIFY(m_button->isHidden());
    m_bench->profile.profile.context = {};
    m_bench->restart();
    m_button->setSession(m_bench->session.get());
    QVERIFY(m_button->isHidden());
}

void tst_OrganisationButton::offersThePresets()
{
    QCOMPARE(menu(),
             (QStringList{u"✓ As in the profile"_s,
                          u"clinic (123\u00A0456\u00A0785 / 223\u00A0456\u00A0782)"_s,
                          u"hospital (310\u00A0000\u00A0000)"_s, u"-"_s, u"No organisation"_s}));
    QCOMPARE(m_button->text(), u"As in the profile"_s);
}

void tst_OrganisationButton::changesWithoutASignIn()
{
    QVERIFY(m_bench->signIn());
    QCOMPARE(remark(SessionBench::Api1),
             u"under organisation 123\u00A0456\u00A0785 / 223\u00A0456\u00A0782"_s);
    const qsizetype before = m_bench->authority.requests(ScriptedAuthority::Token).size();
    choose(u"hospital (310\u00A0000\u00A0000)"_s);
    QCOMPARE(m_button->accessibleDescription(), u"hospital"_s);
    QCOMPARE(menu().at(2), u"✓ hospital (310\u00A0000\u00A0000)"_s);
    QTRY_COMPARE(remark(SessionBench::Api1), u"under organisation 310\u00A0000\u00A0000"_s);
    QTRY_COMPARE(remark(SessionBench::Api2), u"under organisation 310\u00A0000\u00A0000"_s);
    QCOMPARE(m_bench->authority.requests(ScriptedAuthority::Token).size(), before + 2);
    QCOMPARE(m_bench->authority.requests(ScriptedAuthority::Par).size(), 1);
    QVERIFY(m_bench->session->chooseContext({SessionBench::Api2}, {u"clinic"_s, {}}));
    m_button->refresh();
    QCOMPARE(m_button->accessibleDescription(), u"Several organisations"_s);
    QCOMPARE(remark(SessionBench::Api2), u"still under organisation 310\u00A0000\u00A0000"_s);
}

void tst_OrganisationButton::keepsTheChoiceForTheSignIn()
{
    choose(u"No organisation"_s);
    QCOMPARE(m_button->accessibleDescription(), u"No organisation"_s);
    QCOMPARE(commonChoice(*m_bench->session), (ContextChoice{u"none"_s, {}}));
    QCOMPARE(m_bench->authority.requests().size(), 0);
}

void tst_OrganisationButton::tellsWhyNot()
{
    m_bench->profile.profile.requestObject = ClientProfile::RequestObject::Signed;
    m_bench->profile.profile.context.place = ContextSettings::Place::RequestObject;
    m_button->setSession(nullptr);
    m_bench->restart();
    m_button->setSession(m_bench->session.get());
    QVERIFY(m_bench->signIn());
    QSignalSpy failed(m_button.get(), &OrganisationButton::failed);
    choose(u"No organisation"_s);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, u"E-TOKEN-CONTEXT"_s);
    QCOMPARE(m_button->accessibleDescription(), u"As in the profile"_s);
}

QTEST_MAIN(tst_OrganisationButton)
#include "tst_organisationbutton.moc"
