// SPDX-License-Identifier: MIT
// Every code has a sentence, and what others wrote into an error stays what it was.
#include "core/base/detailtext.h"
#include "core/base/errortext.h"
#include "core/base/refusaltext.h"
#include "core/oidc/oautherror.h"

#include <QtCore/QDirIterator>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QTranslator>
#include <QtTest/QTest>

#include <algorithm>

using namespace knippe;
using namespace Qt::StringLiterals;

static QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

static QStringList matches(const QString &text, const QString &pattern)
{
    QStringList found;
    for (auto it = QRegularExpression(pattern).globalMatch(text); it.hasNext();)
        found.append(it.next().captured(1));
    return found;
}

static const QString Sources = QStringLiteral(KNIPPE_SOURCES);

class tst_ErrorText : public QObject
{
    Q_OBJECT

private slots:
    void codesAreWellFormedAndUnique();
    void everyCodeHasASentence();
    void everySentenceSaysWhatToDo();
    void everyLiteralIsACode();
    void everyOAuthErrorHasASentence_data();
    void everyOAuthErrorHasASentence();
    void detailIsNotSubstitutedAgain_data();
    void detailIsNotSubstitutedAgain();
    void detailsAreSaidInWords_data();
    void detailsAreSaidInWords();
    void wordedDetailsExist();
    void unknownCodeStillHasASentence();
    void serverTextIsPlain();
    void everythingFilledInIsPlain();
    void helseidCodesAreExplained_data();
    void helseidCodesAreExplained();
    void helseidsWordsStayBesideTheExplanation();
    void policy_data();
    void policy();

private:
    static QStringList ownCodes()
    {
        return matches(contents(Sources + u"/core/base/error.h"_s), u"\\{\"(E-[^\"]*)\"\\}"_s);
    }
};

void tst_ErrorText::codesAreWellFormedAndUnique()
{
    const QStringList codes = ownCodes();
    QVERIFY(codes.size() > 40);
    QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), codes.size());
    static const QRegularExpression form(u"\\AE-[A-Z]+(-[A-Z]+)+\\z"_s);
    for (const QString &code : codes)
        QVERIFY2(form.match(code).hasMatch(), qPrintable(code));
    // the groups scripts may rely on (cli.md), and the two that are no failure of a sign-in
    const QSet<QString> groups{u"CONFIG"_s,   u"DISC"_s,     u"PAR"_s,  u"AUTHZ"_s,
                               u"TOKEN"_s,    u"IDT"_s,      u"DPOP"_s, u"NET"_s,
                               u"TLS"_s,      u"VAULT"_s,    u"USER"_s, u"CALL"_s,
                               u"INTERNAL"_s, u"USERINFO"_s, u"API"_s,  u"UPDATE"_s};
    for (const QString &code : codes)
        QVERIFY2(groups.contains(Error{code, {}, {}, 0}.group()), qPrintable(code));
}

void tst_ErrorText::everyCodeHasASentence()
{
    const QStringList keys = worded();
    QSet<QString> sentences;
    for (const QString &code : ownCodes()) {
        QVERIFY2(keys.contains(code), qPrintable(code));
        sentences.insert(errorText({code, u"detail"_s, {}, 0}));
    }
    QCOMPARE(sentences.size(), ownCodes().size()); // no two alike
    QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
    // and no sentence for a code that does not exist
    for (const QString &key : keys)
        QVERIFY2(ownCodes().contains(key) || oauthErrorSuffixes().contains(key), qPrintable(key));
}

/// A sentence after the first that begins with a verb of what a person can do.
static bool saysWhatToDo(const QString &text)
{
    static const QSet<QString> verbs{
        u"Add"_s,  u"Ask"_s,    u"Check"_s,  u"Choose"_s, u"Close"_s, u"Correct"_s,
        u"Look"_s, u"Remove"_s, u"Report"_s, u"Sign"_s,   u"Start"_s, u"Fetch"_s,
        u"Tell"_s, u"Try"_s,    u"Unlock"_s, u"Use"_s,    u"Wait"_s};
    const QStringList sentences = text.split(u". "_s);
    return text.endsWith(u'.')
           && std::any_of(sentences.begin() + 1, sentences.end(), [](const QString &sentence) {
                  return verbs.contains(sentence.section(u' ', 0, 0));
              });
}

void tst_ErrorText::everySentenceSaysWhatToDo()
{
    QVERIFY(!saysWhatToDo(u"The keychain is locked."_s));
    QVERIFY(!saysWhatToDo(u"The keychain is locked. It is."_s));
    QVERIFY(!saysWhatToDo(u"Unlock the keychain."_s));
    QVERIFY(saysWhatToDo(u"The keychain is locked. Unlock it."_s));
    QList<Error> errors{{u"E-NEVER-HEARD"_s, u"detail"_s, {}, 0}};
    for (const QString &code : ownCodes())
        errors.append({code, u"detail"_s, {}, 0});
    for (const QString &suffix : oauthErrorSuffixes())
        errors.append({u"E-PAR-"_s + suffix, {}, {u"name"_s, {}}, 400});
    for (const Error &error : errors) {
        QString text = errorText(error);
        if (const qsizetype quotation = text.indexOf(u" It says:"); quotation > 0)
            text.truncate(quotation);
        QVERIFY2(saysWhatToDo(text), qPrintable(error.code + u": "_s + text));
    }
}

void tst_ErrorText::everyLiteralIsACode()
{
    QStringList known = ownCodes();
    for (const QString &suffix : oauthErrorSuffixes()) {
        for (const char *group : {"PAR", "AUTHZ", "TOKEN"})
            known.append(u"E-%1-%2"_s.arg(QLatin1StringView(group), suffix));
    }
    int literals = 0;
    for (const char *part : {"core", "ui", "app"}) {
        QDirIterator it(Sources + u'/' + QLatin1StringView(part), {u"*.cpp"_s, u"*.h"_s},
                        QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            for (const QString &code : matches(contents(path), u"\"(E-[A-Z][A-Z-]*[A-Z])\""_s)) {
                ++literals;
                QVERIFY2(known.contains(code), qPrintable(path + u": "_s + code));
            }
        }
    }
    QVERIFY(literals > 40);
}

void tst_ErrorText::everyOAuthErrorHasASentence_data()
{
    QTest::addColumn<Endpoint>("endpoint");
    QTest::addColumn<QString>("prefix");
    QTest::newRow("PAR") << Endpoint::PushedAuthorization << u"E-PAR-"_s;
    QTest::newRow("AUTHZ") << Endpoint::Authorization << u"E-AUTHZ-"_s;
    QTest::newRow("TOKEN") << Endpoint::Token << u"E-TOKEN-"_s;
}

void tst_ErrorText::everyOAuthErrorHasASentence() // RFC 6749 4.1.2.1 and 5.2, 6749-04
{
    QFETCH(Endpoint, endpoint);
    QFETCH(QString, prefix);
    QSet<QString> sentences;
    const QStringList errors{u"invalid_request"_s,
                             u"invalid_client"_s,
                             u"invalid_grant"_s,
                             u"unauthorized_client"_s,
                             u"unsupported_grant_type"_s,
                             u"unsupported_response_type"_s,
                             u"invalid_scope"_s,
                             u"access_denied"_s,
                             u"server_error"_s,
                             u"temporarily_unavailable"_s,
                             u"invalid_target"_s,
                             u"invalid_dpop_proof"_s,
                             u"use_dpop_nonce"_s,
                             u"login_required"_s,
                             u"interaction_required"_s,
                             u"consent_required"_s,
                             u"account_selection_required"_s,
                             u"invalid_request_uri"_s,
                             u"new_one"_s};
    QCOMPARE(errors.size(), oauthErrorSuffixes().size());
    for (const QString &name : errors) {
        const Error error = oauthFailure(endpoint, name, {}, 400);
        QVERIFY(error.code.startsWith(prefix));
        QVERIFY(oauthErrorSuffixes().contains(error.code.mid(prefix.size())));
        QCOMPARE(error.code.endsWith("-OTHER"_L1), name == "new_one"_L1);
        const QString text = errorText(error);
        QVERIFY2(text.contains(name), qPrintable(text)); // a developer looks for it
        QVERIFY2(!text.contains(u'%'), qPrintable(text));
        sentences.insert(text);
        // a code of our own making must not be taken for it
        QCOMPARE(errorText({error.code, {}, error.oauth, 0}), text);
    }
    QCOMPARE(sentences.size(), errors.size());
}

void tst_ErrorText::detailIsNotSubstitutedAgain_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("kept");
    QTest::newRow("detail") << Error{codes::ConfigFile, u"/tmp/%1%2 %L1"_s, {}, 0}
                            << u"/tmp/%1%2 %L1"_s;
    QTest::newRow("description") << oauthFailure(Endpoint::Token, u"invalid_scope"_s, u"100%1 %2"_s,
                                                 400)
                                 << u"100%1 %2"_s;
    QTest::newRow("error") << oauthFailure(Endpoint::Token, u"odd%1"_s, {}, 400) << u"odd%1"_s;
    QTest::newRow("unknown code") << Error{u"E-X-Y"_s, u"%1"_s, {}, 0} << u"%1"_s;
}

void tst_ErrorText::detailIsNotSubstitutedAgain()
{
    QFETCH(Error, error);
    QFETCH(QString, kept);
    QVERIFY2(errorText(error).contains(kept), qPrintable(errorText(error)));
    QCOMPARE(errorLine(error), error.code + u": "_s + errorText(error));
}

namespace {
/// A language in which everything is between angle brackets.
class Brackets : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        return qstrcmp(context, "Details") == 0 ? u'<' + QString::fromLatin1(text) + u'>'
                                                : QString();
    }
};
} // namespace

void tst_ErrorText::detailsAreSaidInWords_data()
{
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("said");
    QTest::newRow("words alone") << u"kty is missing"_s << u"<kty is missing>"_s;
    QTest::newRow("one thing filled in") << u"not JSON at byte 7"_s << u"<not JSON at byte 7>"_s;
    QTest::newRow("two things") << u"n: 1024 bits; at least 2048 are needed"_s
                                << u"<n: 1024 bits; at least 2048 are needed>"_s;
    QTest::newRow("a marker filled in") << u"alg: %2 does not suit a key of kty %1"_s
                                        << u"<alg: %2 does not suit a key of kty %1>"_s;
    QTest::newRow("more words") << u"kty is missing, too"_s << u"kty is missing, too"_s;
    QTest::newRow("a field's name") << u"apis[0].scopes"_s << u"apis[0].scopes"_s;
}

void tst_ErrorText::detailsAreSaidInWords()
{
    QFETCH(QString, detail);
    QFETCH(QString, said);
    Brackets brackets;
    QVERIFY(QCoreApplication::installTranslator(&brackets));
    QCOMPARE(detailText(detail), said);
    QVERIFY(errorText({codes::ConfigKey, detail, {}, 0}).contains(said));
}

void tst_ErrorText::wordedDetailsExist()
{
    QString sources;
    for (QDirIterator each(Sources + u"/core"_s, {u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
         each.hasNext();) {
        if (const QString path = each.next(); !path.endsWith(u"/detailtext.cpp"_s))
            sources += contents(path);
    }
    for (const QString &text : wordedDetails())
        QVERIFY2(sources.contains(u'"' + text), qPrintable(text));
}

void tst_ErrorText::unknownCodeStillHasASentence()
{
    QVERIFY(errorText({u"E-NEVER-HEARD"_s, u"where"_s, {}, 0}).contains("where"_L1));
}

void tst_ErrorText::serverTextIsPlain()
{
    const Error error =
        oauthFailure(Endpoint::Token, u"odd\x1b[2J"_s, u"a\u202Eb\r\nerror: E-FAKE"_s, 400);
    QCOMPARE(error.oauth.error, u"odd [2J"_s);
    QCOMPARE(error.oauth.description, u"a b error: E-FAKE"_s);
}

void tst_ErrorText::everythingFilledInIsPlain()
{
    const QString foul = u"a\u202Eb\x1b]0;c\x07"_s + QString(400, u'x');
    for (const Error &error :
         {Error{codes::ConfigFile, foul, {}, 0}, Error{u"E-X-Y"_s, foul, {}, 0},
          Error{u"E-PAR-SCOPE"_s, {}, {u"invalid_scope"_s, foul}, 400},
          Error{u"E-PAR-OTHER"_s, {}, {foul, {}}, 400}}) {
        const QString text = errorText(error);
        QVERIFY2(text.contains("a b ]0;c xxx"_L1), qPrintable(text));
        QVERIFY(!text.contains(QString(300, u'x')) && text.contains(u'…'));
        for (const QChar c : text)
            QVERIFY(c.isPrint());
    }
}

void tst_ErrorText::helseidCodesAreExplained_data() // helseid.atlassian.net, page 750616578
{
    QTest::addColumn<QString>("description");
    QTest::addColumn<QString>("word"); // of the explanation; empty: there is none
    QTest::newRow("1001") << u"HID-1001: not whitelisted"_s << u"parent organisation"_s;
    QTest::newRow("1002") << u"HID-1002"_s << u"child organisation"_s;
    QTest::newRow("1003") << u"error HID-1003."_s << u"Kundesenter"_s;
    QTest::newRow("1004") << u"(HID-1004)"_s << u"nine digits"_s;
    QTest::newRow("1005") << u"HID 1005"_s << u"approve"_s;
    QTest::newRow("1006") << u"HID-1006"_s << u"approve"_s;
    QTest::newRow("1007") << u"HID-1007"_s << u"request object"_s;
    QTest::newRow("1008") << u"HID-1008"_s << u"private key"_s;
    QTest::newRow("1009") << u"HID-1009"_s << u"request object"_s;
    QTest::newRow("1010") << u"HID-1010"_s << u"Kundesenter"_s;
    QTest::newRow("a number to come") << u"HID-1011: new"_s << u"HID-1011 comes from HelseID"_s;
    QTest::newRow("a word") << u"HID-DOUBLE-STRUCTURE: twice"_s << u"both at the sign-in"_s;
    QTest::newRow("a word to come") << u"HID-NEW-WORD: x"_s << u"HID-NEW-WORD comes from HelseID"_s;
    QTest::newRow("none") << u"The client is not allowed"_s << QString();
    QTest::newRow("inside a word") << u"UHID-1001"_s << QString();
    QTest::newRow("longer number") << u"HID-10011"_s << QString();
    QTest::newRow("no code") << u"HID and HID-"_s << QString();
}

void tst_ErrorText::helseidCodesAreExplained()
{
    QFETCH(QString, description);
    QFETCH(QString, word);
    const QString explanation = helseidExplanation(description);
    QCOMPARE(explanation.isEmpty(), word.isEmpty());
    QVERIFY2(explanation.contains(word), qPrintable(explanation));
    QVERIFY2(explanation.isEmpty() || saysWhatToDo(explanation), qPrintable(explanation));
}

void tst_ErrorText::helseidsWordsStayBesideTheExplanation()
{
    const Error error = oauthFailure(Endpoint::PushedAuthorization, u"access_denied"_s,
                                     u"HID-1001: %1 <b>not</b> whitelisted"_s, 400);
    QCOMPARE(error.code, u"E-PAR-DENIED"_s); // scripts need not know of HelseID's codes
    const QString text = errorText(error);
    QVERIFY2(text.contains(u"“HID-1001: %1 <b>not</b> whitelisted” HID-1001: HelseID does not"_s),
             qPrintable(text));
}

void tst_ErrorText::policy_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<bool>("isTransient");
    QTest::addColumn<bool>("endsSession");
    QTest::newRow("network") << Error{codes::NetLost, {}, {}, 0} << true << false;
    QTest::newRow("keychain locked") << Error{codes::VaultLocked, {}, {}, 0} << true << false;
    QTest::newRow("keychain denied") << Error{codes::VaultDenied, {}, {}, 0} << true << false;
    QTest::newRow("keychain too small") << Error{codes::VaultSize, {}, {}, 0} << false << false;
    QTest::newRow("keychain damaged") << Error{codes::VaultContent, {}, {}, 0} << false << false;
    QTest::newRow("503") << Error{codes::TokenAnswer, {}, {}, 503} << true << false;
    QTest::newRow("429") << Error{codes::TokenAnswer, {}, {}, 429} << true << false;
    QTest::newRow("404") << Error{codes::TokenAnswer, {}, {}, 404} << false << false;
    QTest::newRow("TLS") << Error{codes::TlsHandshake, {}, {}, 0} << false << false;
    for (const auto &[error, isTransient, endsSession] :
         {std::tuple{"temporarily_unavailable", true, false},
          {"server_error", true, false},
          {"invalid_grant", false, true},
          {"invalid_target", false, false},
          {"invalid_client", false, false}})
        QTest::newRow(error) << oauthFailure(Endpoint::Token, QString::fromLatin1(error), {}, 400)
                             << isTransient << endsSession;
    QTest::newRow("another computer's") << Error{codes::VaultForeign, {}, {}, 0} << false << true;
    QTest::newRow("nobody signed in") << Error{codes::TokenSession, {}, {}, 0} << false << true;
}

void tst_ErrorText::policy()
{
    QFETCH(Error, error);
    QFETCH(bool, isTransient);
    QFETCH(bool, endsSession);
    QCOMPARE(error.isTransient(), isTransient);
    QCOMPARE(error.endsSession(), endsSession);
}

QTEST_GUILESS_MAIN(tst_ErrorText)
#include "tst_errortext.moc"
