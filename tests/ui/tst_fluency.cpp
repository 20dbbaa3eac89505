// SPDX-License-Identifier: MIT
// Nothing that a person does blocks the window: the real one, with a session on a scripted
// authority, under a watchdog. The first show of a window is left out, as it loads fonts.
#include "core/trace/requestlog.h"
#include "core/vault/vaultrecord.h"
#include "tests/support/scriptedauthority.h"
#include "tests/support/testuseragent.h"
#include "tests/support/watchdog.h"
#include "tests/ui/windowfixture.h"
#include "ui/detailtabs.h"
#include "ui/tokens/tokenmodel.h"
#include "ui/tokens/tokenview.h"

#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace knippe;

class TestFluency : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void starts();
    void signsIn();
    void selectsRows();
    void opensDetails();
    void showsManyRequests();
    void inspectsALongToken();
    void copies();
    void signsOut();

private:
    void makeApis(int count);
    void storeTokens();
    void open(Watchdog &watchdog);
    [[nodiscard]] TokenView *view() const { return m_window->findChild<TokenView *>(); }
    [[nodiscard]] QPushButton *button(const QString &name) const;
    [[nodiscard]] int countOf(const QString &state) const;

    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<ScriptedAuthority> m_authority;
    std::unique_ptr<MainWindow> m_window;
    Session *m_session = nullptr;
};

void TestFluency::initTestCase()
{
    QWidget first; // whatever a process does once: fonts, style, theme
    first.show();
    QVERIFY(QTest::qWaitForWindowExposed(&first));
}

void TestFluency::init()
{
    m_fixture = std::make_unique<UiFixture>();
    m_authority = std::make_unique<ScriptedAuthority>(m_fixture->clock);
    m_fixture->profile.profile.authority = m_authority->issuer();
    m_fixture->profile.profile.redirectUri = u"http://127.0.0.1/callback"_s;
    makeApis(8);
}

void TestFluency::cleanup()
{
    m_window.reset();
}

void TestFluency::makeApis(int count)
{
    QList<ApiRequest> &apis = m_fixture->profile.profile.apis;
    apis.clear();
    for (int i = 0; i < count; ++i) {
        const QString name = u"owner-%1:api"_s.arg(i);
        apis.append({name, {name + u"\\read"_s, name + u"\\write"_s}, TokenType::Dpop});
    }
}

void TestFluency::storeTokens()
{
    QList<ApiToken> tokens;
    for (const ApiRequest &api : m_fixture->profile.profile.apis)
        tokens.append(m_fixture->heldToken(api.resource, 300));
    m_fixture->store(tokens, true);
}

void TestFluency::open(Watchdog &watchdog)
{
    const auto person = [this](const AuthorizationPrompt &prompt) -> Result<QUrl> {
        return redirectTo(prompt.redirectUri, m_authority->visit(prompt.url));
    };
    watchdog.act([&] {
        m_window = std::make_unique<MainWindow>(MainWindow::Parts{
            m_fixture->profiles, m_fixture->clock, m_fixture->configDirectory(),
            [this](StoredProfile profile) {
                Session::Environment environment = m_fixture->environment();
                environment.logsRequests = true;
                auto session = std::make_unique<Session>(std::move(profile), environment);
                m_session = session.get();
                return session;
            },
            [person](const ClientProfile &, quint64) {
                return [person](Browser) { return std::make_unique<TestUserAgent>(person); };
            }});
    });
    watchdog.act([this] { m_window->start(); });
    watchdog.act([this] { m_window->show(); });
    QVERIFY(watchdog.until([this] { return m_window->isVisible() && m_session; }));
}

QPushButton *TestFluency::button(const QString &name) const
{
    return named<QPushButton>(*m_window, name);
}

int TestFluency::countOf(const QString &state) const
{
    int count = 0;
    for (int row = 0; row < view()->model()->rowCount(); ++row)
        count += view()->model()->index(row, TokenModel::State).data().toString() == state;
    return count;
}

void TestFluency::starts()
{
    storeTokens();
    Watchdog watchdog;
    open(watchdog);
    QCOMPARE(countOf(u"Valid"_s), 8);
}

void TestFluency::signsIn()
{
    m_fixture->store({}, false);
    Watchdog watchdog;
    open(watchdog);
    watchdog.act([this] { button(u"Sign in"_s)->click(); });
    QVERIFY(watchdog.until([this] { return countOf(u"Valid"_s) == 8; }));
}

void TestFluency::selectsRows()
{
    storeTokens();
    Watchdog watchdog;
    open(watchdog);
    for (int row = 0; row < 8; ++row) {
        watchdog.act([this] { QTest::keyClick(view(), Qt::Key_Down); });
        QCOMPARE(view()->currentIndex().row(), qMin(row + 1, 7));
    }
}

void TestFluency::opensDetails()
{
    m_fixture->store({}, false);
    Watchdog watchdog;
    open(watchdog);
    watchdog.act([this] { button(u"Sign in"_s)->click(); });
    QVERIFY(watchdog.until([this] { return countOf(u"Valid"_s) == 8; }));
    auto *details = m_window->findChild<DetailTabs *>();
    for (int tab = details->count() - 1; tab >= 0; --tab)
        watchdog.act([=] { details->setCurrentIndex(tab); });
}

void TestFluency::showsManyRequests()
{
    storeTokens();
    Watchdog watchdog;
    open(watchdog);
    auto *details = m_window->findChild<DetailTabs *>();
    for (qsizetype i = 0; i < RequestLog::Capacity; ++i) {
        HttpRequest request;
        request.method = "POST";
        request.url = QUrl(u"https://authority.example/connect/token"_s);
        request.body = SecretBytes("grant_type=refresh_token&resource=nhn:pps");
        HttpResponse response;
        response.status = 200;
        response.body = R"({"access_token":"a","refresh_token":"b"})";
        m_session->requests().answered(m_session->requests().sending(request), response);
    }
    for (int tab = details->count() - 1; tab >= 0; --tab)
        watchdog.act([=] { details->setCurrentIndex(tab); });
}

void TestFluency::inspectsALongToken()
{
    storeTokens();
    const QString resource = u"owner-0:api"_s;
    QByteArray claims = R"({"iss":"https://authority.example","aud":"owner-0:api")";
    for (int i = 0; claims.size() < 48'000; ++i)
        claims += ",\"claim-" + QByteArray::number(i) + R"(":["some","words","in a list"])";
    const QByteArray token =
        R"({"alg":"ES256","typ":"at+jwt"})"_ba.toBase64(QByteArray::Base64UrlEncoding
                                                        | QByteArray::OmitTrailingEquals)
        + '.'
        + (claims + '}').toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        + '.' + QByteArray(86, 'A');
    m_fixture->vault.write(accessTokenItem(m_fixture->profile.id, resource), SecretBytes(token),
                           this, [](const Result<> &) {});
    Watchdog watchdog;
    open(watchdog);
    auto *details = m_window->findChild<DetailTabs *>();
    watchdog.act([this] { view()->selectRow(1); });
    for (int tab = 0; tab < details->count(); ++tab) {
        watchdog.act([=] { details->setCurrentIndex(tab); });
        watchdog.act([this] { view()->selectRow(0); });
        watchdog.act([this] { view()->selectRow(1); });
    }
}

void TestFluency::copies()
{
    storeTokens();
    Watchdog watchdog;
    open(watchdog);
    watchdog.act([this] { button(u"Copy token"_s)->click(); });
    QVERIFY(watchdog.until([] { return !QGuiApplication::clipboard()->text().isEmpty(); }));
    m_fixture->clock.advance(60);
    watchdog.act([this] { m_window->tick(); });
}

void TestFluency::signsOut()
{
    storeTokens();
    Watchdog watchdog;
    open(watchdog);
    watchdog.act([this] { button(u"Sign out"_s)->click(); });
    QVERIFY(watchdog.until([this] { return countOf(u"Valid"_s) == 0; }));
}

QTEST_MAIN(TestFluency)
#include "tst_fluency.moc"
