// SPDX-License-Identifier: MIT
// Whatever the window paints can be read (WCAG 2.1, 1.4.3, 1.4.4, 1.4.11): in every theme, also in
// one that comes while the window is open, and with letters of twice the size. Looks at all that
// there is, so that a new control is judged, too.
#include "core/trace/requestlog.h"
#include "tests/ui/paintedtext.h"
#include "tests/ui/windowfixture.h"
#include "ui/about/aboutdialog.h"
#include "ui/catalogue/cataloguepicker.h"
#include "ui/catalogue/cataloguerowdialog.h"
#include "ui/common/messagebar.h"
#include "ui/common/proxylogindialog.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/tint.h"
#include "ui/connection/connectiondialog.h"
#include "ui/copy/requestdialog.h"
#include "ui/copy/savedialog.h"
#include "ui/detailtabs.h"
#include "ui/editor/profileeditor.h"
#include "ui/guide/guidewindow.h"
#include "ui/inspector/pastedtoken.h"
#include "ui/profiles/importdialog.h"
#include "ui/profiles/keydialog.h"
#include "ui/signin/signinchoicedialog.h"
#include "ui/signin/testpersondialog.h"
#include "ui/tokens/tokenview.h"

#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTabWidget>

using namespace Qt::StringLiterals;
using namespace knippe;

namespace {

constexpr double Readable = 4.5;        // text, WCAG 1.4.3
constexpr double Discernible = 3.0;     // graphics, WCAG 1.4.11
constexpr QSize SmallScreen(1270, 740); // of 1280 x 768, with what frames a window

constexpr Tint AllTints[] = {Tint::Neutral, Tint::Good, Tint::Warning,   Tint::Danger,
                             Tint::Sandbox, Tint::Test, Tint::Production};

QPalette theme(const QColor &window, const QColor &base, const QColor &text, const QColor &selected,
               const QColor &onSelected, const QColor &disabled)
{
    QPalette palette(text, window, window.lighter(130), window.darker(160), window.darker(130),
                     text, onSelected, base, window);
    palette.setColor(QPalette::Highlight, selected);
    palette.setColor(QPalette::HighlightedText, onSelected);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, mix(text, base, 0.2));
    palette.setColor(QPalette::Link, selected);
    for (const QPalette::ColorRole role :
         {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

QPalette themeOf(const QString &name)
{
    if (name == "dark"_L1)
        return theme(0x1e2227, 0x252a31, 0xe6e9ee, 0x2f6fd0, Qt::white, 0x7d838c);
    if (name == "black"_L1) // as GNOME's
        return theme(Qt::black, Qt::black, Qt::white, Qt::white, Qt::black, 0x888888);
    if (name == "white"_L1)
        return theme(Qt::white, Qt::white, Qt::black, Qt::black, Qt::white, 0x777777);
    if (name == "Windows night"_L1) // cyan selection, yellow links
        return theme(Qt::black, Qt::black, Qt::yellow, 0x1aebff, Qt::black, 0x3ff23f);
    if (name == "Windows desert"_L1)
        return theme(0xfffaef, 0xfffaef, 0x3d3d3d, 0x903909, 0xfff5e3, 0x676767);
    return theme(0xefefef, Qt::white, 0x202020, 0x308cc6, Qt::white, 0x9a9a9a);
}

QString pathOf(const QWidget *widget)
{
    QStringList names;
    for (; widget; widget = widget->parentWidget())
        names.append(QLatin1StringView(widget->metaObject()->className()));
    return names.join(u" in "_s);
}

/// What is cut here can be brought into sight.
bool scrolls(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            return true;
    }
    return false;
}

/// What is disabled need not be readable (1.4.3).
bool isDisabled(const PaintedText &text, const QPalette &palette)
{
    return !text.widget->isEnabled()
           || text.ink == palette.color(QPalette::Disabled, QPalette::WindowText);
}

} // namespace

class TestLegibility : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void tints_data() { themes(); }
    void tints();
    void everyText_data() { themes(); }
    void everyText();
    void themeThatChanges();
    void lettersOfTwiceTheSize_data();
    void lettersOfTwiceTheSize();
    void everyDialog_data();
    void everyDialog();
    void everyDialogInLargeLetters_data() { everyDialog_data(); }
    void everyDialogInLargeLetters();

private:
    static void themes();
    void open(const QString &page);
    void judge();
    static void judgeText(QWidget &window);
    void judgeRoom() { judgeRoom(*m_window); }
    static void judgeRoom(QWidget &window);
    [[nodiscard]] std::unique_ptr<QDialog> dialog(const QString &name);
    [[nodiscard]] std::unique_ptr<QDialog> importDialog(bool asksPassphrase);
    [[nodiscard]] std::unique_ptr<QDialog> editor(int page);
    [[nodiscard]] TokenView *view() const { return m_window->findChild<TokenView *>(); }
    [[nodiscard]] DetailTabs *details() const { return m_window->findChild<DetailTabs *>(); }

    QPalette m_usual = QApplication::palette();
    QFont m_usualFont = QApplication::font();
    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
    Session *m_session = nullptr;
};

void TestLegibility::init()
{
    m_fixture = std::make_unique<UiFixture>();
    QList<ApiRequest> &apis = m_fixture->profile.profile.apis;
    apis.clear();
    for (const auto &name :
         {"valid"_L1, "scope"_L1, "soon"_L1, "past"_L1, "none"_L1, "failed"_L1}) {
        const QString resource = "example:"_L1 + name;
        apis.append({resource, {resource + "/read"_L1, resource + "/write"_L1}, TokenType::Dpop});
    }
}

void TestLegibility::cleanup()
{
    m_window.reset();
    m_session = nullptr;
    QApplication::setPalette(m_usual);
    QApplication::setFont(m_usualFont);
}

void TestLegibility::themes()
{
    QTest::addColumn<QPalette>("palette");
    for (const auto &name :
         {"light"_L1, "dark"_L1, "black"_L1, "white"_L1, "Windows night"_L1, "Windows desert"_L1})
        QTest::newRow(name.data()) << themeOf(name);
}

/// Every state that a row can have, a message, and requests of every kind.
void TestLegibility::open(const QString &page)
{
    ApiToken scope = m_fixture->heldToken(u"example:scope"_s, 3600);
    scope.grantedScopes = {u"example:scope/read"_s, u"example:scope/more"_s};
    ApiToken failed = m_fixture->noToken(u"example:failed"_s);
    failed.error = Error{u"E-TOKEN-OTHER"_s, {}, {u"invalid_target"_s, u"No such API"_s}, 400};
    if (page != "welcome"_L1)
        m_fixture->store({m_fixture->heldToken(u"example:valid"_s, 3600), scope,
                          m_fixture->heldToken(u"example:soon"_s, 60),
                          m_fixture->heldToken(u"example:past"_s, 1),
                          m_fixture->noToken(u"example:none"_s), failed},
                         page == "signed in"_L1);
    m_fixture->clock.advance(10);
    MainWindow::Parts parts = windowParts(*m_fixture);
    parts.session = [this](StoredProfile profile) {
        Session::Environment environment = m_fixture->environment();
        environment.logsRequests = true;
        auto session = std::make_unique<Session>(std::move(profile), environment);
        m_session = session.get();
        return session;
    };
    m_window = std::make_unique<MainWindow>(std::move(parts));
    m_window->start();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    for (const int status : {200, 400, 503}) {
        if (!m_session)
            break;
        HttpRequest request;
        request.method = "POST";
        request.url = QUrl(u"https://authority.example/connect/token"_s);
        request.body = SecretBytes("grant_type=refresh_token&resource=example:valid");
        HttpResponse response;
        response.status = status;
        response.body = R"({"error":"invalid_target"})";
        m_session->requests().answered(m_session->requests().sending(request), response);
    }
    m_window->findChild<MessageBar *>()->showError({QString(codes::VaultLocked), u"x"_s, {}, 0},
                                                   {"Act", [] {}});
    QCoreApplication::processEvents();
}

void TestLegibility::judgeText(QWidget &window)
{
    QCoreApplication::processEvents();
    const QPalette palette = QApplication::palette();
    const QList<PaintedText> texts = paintedBy(window).texts;
    QVERIFY(texts.size() > 5);
    for (const PaintedText &each : texts) {
        if (each.text.trimmed().isEmpty() || isDisabled(each, palette))
            continue;
        const double ratio = contrast(each.ink, each.ground);
        QVERIFY2(ratio >= Readable, qPrintable(u"“%1” in %2: %3 on %4, %5"_s
                                                   .arg(each.text, pathOf(each.widget),
                                                        each.ink.name(), each.ground.name())
                                                   .arg(ratio)));
    }
}

/// Everything painted, each row selected once, each tab of the details in front.
void TestLegibility::judge()
{
    const auto judgeThis = [this] { judgeText(*m_window); };
    judgeThis();
    if (!view()->isVisible() || QTest::currentTestFailed())
        return;
    for (int row = 0; row < view()->model()->rowCount(); ++row) {
        view()->selectRow(row);
        judgeThis();
    }
    for (int tab = 0; tab < details()->count(); ++tab) {
        details()->setCurrentIndex(tab);
        judgeThis();
        for (QAbstractItemView *each : details()->findChildren<QAbstractItemView *>()) {
            if (each->isVisible() && each->model() && each->model()->rowCount() > 0) {
                each->setCurrentIndex(each->model()->index(0, 0));
                each->setFocus();
                judgeThis();
            }
        }
    }
}

void TestLegibility::tints()
{
    QFETCH(const QPalette, palette);
    const QColor base = palette.color(QPalette::Base);
    const QColor window = palette.color(QPalette::Window);
    const QColor selected = mix(base, palette.color(QPalette::Highlight), 0.14);
    for (const QColor &ground : {base, window, selected}) {
        QVERIFY(contrast(weakInk(palette, ground), ground) >= Readable);
        for (const Tint tint : AllTints) {
            QVERIFY(contrast(tintInk(tint, palette, ground), ground) >= Readable);
            const PatchColours patch = patchColours(tint, palette, ground);
            QVERIFY(contrast(patch.ink, patch.fill) >= Readable);
            QVERIFY(contrast(weakInk(palette, patch.fill), patch.fill) >= Readable);
            QVERIFY2(contrast(patch.edge, ground) >= Discernible,
                     qPrintable(u"edge %1 of tint %2 on %3"_s.arg(patch.edge.name())
                                    .arg(int(tint))
                                    .arg(ground.name())));
        }
    }
    for (const Tint tint : AllTints) {
        const PatchColours strong = strongPatchColours(tint, palette);
        QVERIFY(contrast(strong.ink, strong.fill) >= Readable);
    }
}

void TestLegibility::everyText()
{
    QFETCH(const QPalette, palette);
    QApplication::setPalette(palette);
    for (const auto &page : {u"welcome"_s, u"signed out"_s, u"signed in"_s}) {
        init();
        open(page);
        judge();
        if (QTest::currentTestFailed())
            return;
        m_window.reset();
        m_session = nullptr;
    }
}

void TestLegibility::themeThatChanges()
{
    QApplication::setPalette(themeOf(u"light"_s));
    open(u"signed in"_s);
    for (const auto &name : {u"dark"_s, u"white"_s, u"black"_s, u"light"_s}) {
        QApplication::setPalette(themeOf(name));
        judge();
    }
}

void TestLegibility::lettersOfTwiceTheSize_data()
{
    QTest::addColumn<QString>("page");
    for (const auto &page : {"welcome"_L1, "signed out"_L1, "signed in"_L1})
        QTest::newRow(page.data()) << QString(page);
}

/// Nothing is smaller than what it says needs, unless it says less on purpose.
void TestLegibility::judgeRoom(QWidget &window)
{
    for (int i = 0; i < 8; ++i) // a layout's outcome may be another's beginning
        QCoreApplication::processEvents();
    for (const QWidget *each : window.findChildren<QWidget *>()) {
        if (!each->isVisible() || each->visibleRegion().isEmpty() || each->size().isEmpty())
            continue;
        const auto *label = qobject_cast<const QLabel *>(each);
        const bool isControl = qobject_cast<const QAbstractButton *>(each)
                               || qobject_cast<const QComboBox *>(each)
                               || qobject_cast<const QLineEdit *>(each);
        if ((!label && !isControl) || each->inherits("QLineEditIconButton")
            || qobject_cast<const QComboBox *>(each->parent())
            || qobject_cast<const QTabBar *>(each->parent())) // parts that Qt lays out itself
            continue;
        QSize needed = each->minimumSizeHint();
        if (label && label->wordWrap())
            needed = {0, label->heightForWidth(label->width())};
        const QString what = u"%1 “%2” is %3 x %4 and needs %5 x %6"_s
                                 .arg(QLatin1StringView(each->metaObject()->className()),
                                      label ? label->text() : each->accessibleName())
                                 .arg(each->width())
                                 .arg(each->height())
                                 .arg(needed.width())
                                 .arg(needed.height());
        QVERIFY2(each->width() >= needed.width() && each->height() >= needed.height(),
                 qPrintable(what));
        const QRect place(each->mapTo(&window, QPoint()), each->size());
        if (scrolls(each))
            continue;
        QVERIFY2(each->visibleRegion().boundingRect().size() == each->size(),
                 qPrintable(what + u", and is cut"_s));
        QVERIFY2(window.rect().contains(place), qPrintable(what + u", outside the window"_s));
    }
}

void TestLegibility::lettersOfTwiceTheSize()
{
    QFETCH(const QString, page);
    QFont large = m_usualFont;
    large.setPointSizeF(2 * large.pointSizeF());
    QApplication::setFont(large);
    open(page);
    judgeRoom();
    m_window->resize(m_window->minimumSize());
    judgeRoom();
    QVERIFY(m_window->height() < 800); // or the screens of many are too low
    for (int tab = 0; tab < details()->count(); ++tab) {
        details()->setCurrentIndex(tab);
        judgeRoom();
    }
}

/// With all that there is to read in it.
std::unique_ptr<QDialog> TestLegibility::dialog(const QString &name)
{
    const ClientProfile &profile = m_fixture->profile.profile;
    if (name == "proxy login"_L1)
        return std::make_unique<ProxyLoginDialog>(u"proxy.example:3128"_s, u"Clinic"_s);
    if (name == "test person"_L1)
        return std::make_unique<TestPersonDialog>(TestPersons(m_fixture->configDirectory()));
    if (name == "sign-in choice"_L1) {
        SignInChoice choice;
        choice.onBehalfOf = u"123456786"_s; // refused, in words
        return std::make_unique<SignInChoiceDialog>(profile, choice, nullptr);
    }
    if (name == "connection test"_L1)
        return std::make_unique<ConnectionDialog>(
            m_fixture->profile,
            ConnectionDialog::Parts{{m_fixture->clock}, *m_window->findChild<SecretClipboard *>()});
    if (name == "key"_L1)
        return std::make_unique<KeyDialog>(m_fixture->profiles, profile.name,
                                           *m_window->findChild<SecretClipboard *>(), false,
                                           m_window.get());
    if (name == "catalogue"_L1)
        return std::make_unique<CataloguePicker>(CatalogueStore(m_fixture->configDirectory()),
                                                 QStringList(), nullptr);
    if (name == "catalogue's row"_L1)
        return std::make_unique<CatalogueRowDialog>(CatalogueStore(m_fixture->configDirectory()),
                                                    CatalogueApi(), nullptr);
    if (name == "request"_L1)
        return std::make_unique<RequestDialog>(u"example:valid"_s, ProofTarget(), u"&Copy"_s,
                                               nullptr);
    if (name == "save"_L1)
        return std::make_unique<SaveDialog>(QStringList{u"example:valid"_s, u"example:scope"_s},
                                            u"example:valid"_s, ExportForm(), nullptr);
    if (name == "pasted token"_L1)
        return std::make_unique<PastedToken>(m_session, nullptr);
    if (name == "about"_L1)
        return std::make_unique<AboutDialog>();
    if (name == "guide"_L1)
        return std::make_unique<GuideWindow>(u"en"_s);
    if (name.startsWith("import"_L1))
        return importDialog(name.endsWith("passphrase"_L1));
    return editor(name.back().digitValue());
}

std::unique_ptr<QDialog> TestLegibility::importDialog(bool asksPassphrase)
{
    auto dialog = std::make_unique<ImportDialog>(
        m_fixture->profiles, CatalogueStore(m_fixture->configDirectory()), false, m_window.get());
    if (asksPassphrase) {
        dialog->askPassphrase({QString(codes::ConfigPassphraseWrong), u"PEM"_s, {}, 0});
        return dialog;
    }
    Result<ProfileImport> import = importFile(m_fixture->writeFile());
    if (!import)
        qFatal("nothing to import");
    dialog->showPreview(std::move(*import)); // whose name is taken
    return dialog;
}

std::unique_ptr<QDialog> TestLegibility::editor(int page)
{
    StoredProfile stored = m_fixture->profile;
    stored.profile.parameters = {{"acr_values", "Level4"}};
    stored.profile.context.presets = {{u"ward"_s, {}}};
    auto dialog = std::make_unique<ProfileEditor>(
        stored, QStringList(), true, CatalogueStore(m_fixture->configDirectory()), nullptr);
    dialog->findChild<QTabWidget *>()->setCurrentIndex(page);
    dialog->showError({QString(codes::VaultLocked), u"x"_s, {}, 0});
    return dialog;
}

void TestLegibility::everyDialog_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"import", "import, passphrase", "key", "proxy login", "test person", "connection test",
          "catalogue", "catalogue's row", "sign-in choice", "request", "save", "pasted token",
          "about", "guide", "editor, page 0", "editor, page 1", "editor, page 2", "editor, page 3"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestLegibility::everyDialog()
{
    QFETCH(const QString, name);
    for (const auto &theme : {u"light"_s, u"dark"_s, u"black"_s, u"Windows night"_s}) {
        QApplication::setPalette(themeOf(theme));
        open(u"signed out"_s);
        std::unique_ptr<QDialog> dialog = this->dialog(name);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
        for (QLineEdit *each : dialog->findChildren<QLineEdit *>())
            each->deselect(); // it paints all of its text once more, cut to what is not selected
        judgeText(*dialog);
        if (QTest::currentTestFailed())
            return;
        dialog.reset(); // before what it stands on
        m_window.reset();
        init();
    }
}

/// As it opens, and as narrow as it gets.
void TestLegibility::everyDialogInLargeLetters()
{
    QFETCH(const QString, name);
    QFont large = m_usualFont;
    large.setPointSizeF(2 * large.pointSizeF());
    QApplication::setFont(large);
    open(u"signed out"_s);
    const std::unique_ptr<QDialog> dialog = this->dialog(name);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    judgeRoom(*dialog);
    QVERIFY2(SmallScreen.expandedTo(dialog->size()) == SmallScreen,
             qPrintable(u"%1 x %2"_s.arg(dialog->width()).arg(dialog->height())));
    if (QTest::currentTestFailed())
        return;
    const int width = dialog->minimumSizeHint().width();
    dialog->resize(width, qMax(dialog->height(), dialog->heightForWidth(width)));
    judgeRoom(*dialog);
}

QTEST_MAIN(TestLegibility)
#include "tst_legibility.moc"
