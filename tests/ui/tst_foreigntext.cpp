// SPDX-License-Identifier: MIT
// What an authority writes goes the whole way through a sign-in into the window, and is shown there
// as plain text: no HTML, nothing that reorders or hides letters, at most 300 characters.
#include "core/jose/jws.h"
#include "tests/support/scriptedauthority.h"
#include "tests/support/testuseragent.h"
#include "ui/common/messagebar.h"
#include "ui/tokens/scopechip.h"
#include "ui/tokens/tokenmodel.h"
#include "ui/tokens/tokenview.h"
#include "windowfixture.h"

#include <QtCore/QJsonArray>
#include <QtGui/QAccessible>
#include <QtGui/QTextDocument>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace knippe;
using A = ScriptedAuthority;

namespace {

const QString Markup = u"<img src=x onerror=alert(1)><b>bold</b>"_s;
const QString Foul = Markup + u"\u202Etfel\u2066\u200B\x1b[2J\r\n\U000E0041&amp;"_s;

/// A window with the profile of a scripted authority in it, and a person who signs in.
struct Window
{
    Window()
    {
        fixture.profile.profile.authority = authority.issuer();
        fixture.profile.profile.redirectUri = u"http://127.0.0.1/callback"_s;
        fixture.store({}, false);
        const auto visit = [this](const AuthorizationPrompt &prompt) -> Result<QUrl> {
            QList<FormField> fields = authority.visit(prompt.url);
            if (refusal.isEmpty())
                return redirectTo(prompt.redirectUri, fields);
            fields[0] = {"error", "access_denied"};
            fields.append(FormField{"error_description", refusal.toUtf8()});
            return redirectTo(prompt.redirectUri, fields);
        };
        MainWindow::Parts parts = windowParts(fixture);
        parts.userAgents = [visit](const ClientProfile &, quint64) {
            return [visit](Browser) { return std::make_unique<TestUserAgent>(visit); };
        };
        window = std::make_unique<MainWindow>(std::move(parts));
        startShown(*window);
    }

    void signIn() const
    {
        for (QPushButton *button : window->findChildren<QPushButton *>()) {
            if (button->accessibleName() == "Sign in"_L1)
                button->click();
        }
    }
    [[nodiscard]] QString message() const { return window->findChild<MessageBar *>()->message(); }
    [[nodiscard]] QAbstractItemModel *model() const
    {
        return window->findChild<TokenView *>()->model();
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return model()->index(row, column).data().toString();
    }

    UiFixture fixture;
    ScriptedAuthority authority{fixture.clock};
    QString refusal;
    std::unique_ptr<MainWindow> window;
};

struct Shown
{
    QString where;
    QString text;
    bool mayBeHtml; ///< Qt looks whether it is
};

QList<Shown> cellsOf(const Window &window)
{
    QList<Shown> shown;
    for (int row = 0; row < window.model()->rowCount(); ++row) {
        for (int column = 0; column < window.model()->columnCount(); ++column) {
            const QModelIndex index = window.model()->index(row, column);
            const QString where = u"cell %1,%2"_s.arg(row).arg(column);
            for (const int role :
                 {int(Qt::DisplayRole), int(Qt::AccessibleTextRole), int(TokenModel::RemarkRole)})
                shown.append({where, index.data(role).toString(), false});
            shown.append({where + u" tip"_s, index.data(Qt::ToolTipRole).toString(), true});
            for (const ScopeChip &chip :
                 index.data(TokenModel::ChipsRole).value<QList<ScopeChip>>())
                shown.append({where + u" chip"_s, chip.label(), false});
        }
    }
    return shown;
}

/// Every text of the window, however it reaches a person.
QList<Shown> everythingShown(const Window &window)
{
    QList<Shown> shown = cellsOf(window);
    QWidgetList widgets = window.window->findChildren<QWidget *>();
    widgets.append(window.window.get());
    for (const QWidget *widget : widgets) {
        const QString where = QString::fromLatin1(widget->metaObject()->className());
        shown.append({where, widget->accessibleName(), false});
        shown.append({where, widget->accessibleDescription(), false});
        shown.append({where, widget->windowTitle(), false});
        shown.append({where + u" tip"_s, widget->toolTip(), true});
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            shown.append({where, label->text(), label->textFormat() != Qt::PlainText});
    }
    return shown;
}

/// "" when all is well, else what is not.
QString complaint(const Window &window)
{
    bool markupSeen = false;
    for (const auto &[where, text, mayBeHtml] : everythingShown(window)) {
        for (const uint c : text.toUcs4()) {
            if (c != '\n' && !QChar::isPrint(c))
                return u"%1: U+%2"_s.arg(where).arg(c, 4, 16);
        }
        if (text.contains(QString(301, u'x')))
            return where + u": not cut"_s;
        if (mayBeHtml && Qt::mightBeRichText(text) && text.contains("<img"_L1))
            return where + u": HTML"_s;
        markupSeen = markupSeen || text.contains(Markup);
    }
    return markupSeen ? QString() : u"nowhere to be seen"_s;
}

} // namespace

class tst_ForeignText : public QObject
{
    Q_OBJECT

private slots:
    void descriptionOfAPushedRequest();
    void descriptionInTheRedirect();
    void descriptionForOneApi();
    void nameOfAPerson();
    void scopes();
    void audience();
};

void tst_ForeignText::descriptionOfAPushedRequest()
{
    Window w;
    w.authority.always(A::Par, [](const RecordedRequest &) {
        return ScriptedAnswer::json(
            {{"error"_L1, "invalid_scope"_L1}, {"error_description"_L1, Foul + QString(400, u'x')}},
            400);
    });
    w.signIn();
    QTRY_VERIFY(w.message().endsWith("E-PAR-SCOPE"_L1));
    QVERIFY(w.message().contains(Markup));
    QCOMPARE(complaint(w), QString());
}

void tst_ForeignText::descriptionInTheRedirect()
{
    Window w;
    w.refusal = u"HID-1001 "_s + Foul;
    w.signIn();
    QTRY_VERIFY(w.message().endsWith("E-AUTHZ-DENIED"_L1));
    QVERIFY(w.message().contains("parent organisation"_L1));
    QCOMPARE(complaint(w), QString());
}

void tst_ForeignText::descriptionForOneApi()
{
    Window w;
    w.authority.always(A::Token, [&w](const RecordedRequest &request) {
        if (request.field("resource") != "example:b")
            return w.authority.correctAnswer(request);
        return ScriptedAnswer::json({{"error"_L1, Foul}, {"error_description"_L1, Foul}}, 400);
    });
    w.signIn();
    QTRY_VERIFY(w.cell(1, TokenModel::State).startsWith("Failed"_L1));
    QTRY_COMPARE(w.cell(2, TokenModel::State), u"Valid"_s);
    QCOMPARE(complaint(w), QString());
}

void tst_ForeignText::nameOfAPerson()
{
    Window w;
    w.authority.changeIdToken = [](QJsonObject &, QJsonObject &claims) {
        claims.insert("name"_L1, Foul + QString(400, u'x'));
        for (const auto name :
             {"helseid://claims/hpr/hpr_number"_L1, "helseid://claims/identity/security_level"_L1,
              "helseid://claims/client/claims/orgnr_parent"_L1})
            claims.insert(name, Foul);
    };
    w.signIn();
    QTRY_COMPARE(w.cell(2, TokenModel::State), u"Valid"_s);
    QCOMPARE(complaint(w), QString());
}

void tst_ForeignText::scopes()
{
    Window w;
    w.authority.changeToken = [](QJsonObject &json) {
        json.insert("scope"_L1, QJsonArray{Foul + QString(400, u'x'), u"example:a/read"_s});
        json.insert("rejected_scope"_L1, QJsonArray{Foul});
        json.insert("token_type"_L1, "DPoP"_L1);
    };
    w.signIn();
    QTRY_COMPARE(w.cell(2, TokenModel::State), u"Valid"_s);
    QCOMPARE(complaint(w), QString());
}

void tst_ForeignText::audience()
{
    Window w;
    w.authority.changeToken = [&w](QJsonObject &json) {
        const QByteArray token = signCompact({}, {{"aud"_L1, Foul}}, w.authority.key);
        json.insert("access_token"_L1, QLatin1StringView(token));
    };
    w.authority.changeIdToken = [](QJsonObject &, QJsonObject &claims) {
        claims.remove("at_hash"_L1); // it was the other token's
    };
    w.signIn();
    QTRY_COMPARE(w.cell(2, TokenModel::State), u"Valid"_s);
    QCOMPARE(complaint(w), QString());
}

QTEST_MAIN(tst_ForeignText)
#include "tst_foreigntext.moc"
