// SPDX-License-Identifier: MIT
#include "core/base/base64url.h"
#include "core/base/random.h"
#include "core/base/secretbytes.h"
#include "core/base/strictjson.h"
#include "core/base/urls.h"

#include <QtCore/QJsonArray>
#include <QtCore/QSet>
#include <QtCore/QUrl>
#include <QtTest/QTest>

#include <cstring>
#include <type_traits>

using namespace knippe;
using namespace Qt::StringLiterals;

static_assert(
    !std::is_copy_constructible_v<SecretBytes> && !std::is_copy_assignable_v<SecretBytes>);
static_assert(!std::is_convertible_v<SecretBytes, QByteArray>);
static_assert(!std::is_convertible_v<SecretBytes, QByteArrayView>);

// Stands in for OpenSSL's, which core is linked against, and remembers what it was to overwrite.
static QByteArrayList cleansed;
extern "C" void OPENSSL_cleanse(void *bytes, size_t size)
{
    if (size < 64)
        cleansed.append(QByteArray(static_cast<const char *>(bytes), qsizetype(size)));
    memset(bytes, 0, size);
}

static QByteArray nested(int levels)
{
    return QByteArray(R"({"a":)").repeated(levels) + '1' + QByteArray("}").repeated(levels);
}

static QByteArray withMembers(int count)
{
    QByteArrayList members;
    for (int i = 0; i < count; ++i)
        members.append('"' + QByteArray::number(i) + "\":0");
    return '{' + members.join(',') + '}';
}

class tst_Base : public QObject
{
    Q_OBJECT

private slots:
    void jsonAccepts();
    void jsonRefuses_data();
    void jsonRefuses();
    void jsonErrorHoldsNoContent();
    void base64UrlVectors_data();
    void base64UrlVectors();
    void base64UrlRefuses_data();
    void base64UrlRefuses();
    void secretIsWiped();
    void secretTakesOver();
    void secretMoves();
    void secretCompares();
    void loopbackLiterals_data();
    void loopbackLiterals();
    void urlForDisplayHoldsNoSecret();
    void randomIsLongAndNew();
};

void tst_Base::jsonAccepts()
{
    const auto json = parseJsonObject(
        R"( {"a":[1,-2,3.5,true,null,"x\u00e6\ud83d\ude00"],"b":{"a":9007199254740993}} )",
        codes::TokenAnswer);
    QVERIFY(json);
    const QJsonArray a = json->value("a"_L1).toArray();
    QCOMPARE(a, (QJsonArray{1, -2, 3.5, true, QJsonValue::Null, u"xæ😀"_s}));
    QCOMPARE(json->value("b"_L1).toObject().value("a"_L1).toInteger(), 9007199254740993);
    QVERIFY(parseJsonObject(R"({"a":-9223372036854775808,"b":1.5e300})", codes::TokenAnswer));
    QVERIFY(parseJsonObject(nested(32), codes::TokenAnswer));
    QCOMPARE(parseJsonObject(withMembers(1000), codes::TokenAnswer)->size(), 1000);
}

void tst_Base::jsonRefuses_data() // M13 and RFC 8725 3.7
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const QByteArray &json) { QTest::newRow(name) << json; };
    row("empty", "");
    row("array", "[]");
    row("string", R"("x")");
    row("number", "1");
    row("member twice", R"({"a":1,"a":2})");
    row("member twice, escaped", R"({"refresh_token":1,"refresh\u005ftoken":2})");
    row("member twice, inside", R"({"x":[{"a":1,"a":1}]})");
    row("after the object", "{} {}");
    row("after the object, text", "{}x");
    row("byte order mark", "\xEF\xBB\xBF{}");
    row("bad UTF-8", "{\"a\":\"\xC3\"}");
    row("overlong UTF-8", "{\"a\":\"\xC0\xAF\"}");
    row("UTF-8 surrogate", "{\"a\":\"\xED\xA0\x80\"}");
    row("lone surrogate", R"({"a":"\ud800"})");
    row("surrogates swapped", R"({"a":"\ude00\ud83d"})");
    row("NUL escaped", R"({"a":"\u0000"})");
    row("NUL escaped, in a name", R"({"a\u0000b":1})");
    row("NUL byte", QByteArray("{\"a\":\"\0\"}", 9));
    row("control character", "{\"a\":\"\n\"}");
    row("number too large", R"({"a":1e400})");
    row("integer too large", R"({"a":9223372036854775808})");
    row("integer of 65 bits", R"({"a":18446744073709551616})");
    row("integer too small", R"({"a":-9223372036854775809})");
    row("integer of 400 digits", R"({"a":)" + QByteArray(400, '9') + '}');
    row("not a number", R"({"a":NaN})");
    row("leading zero", R"({"a":01})");
    row("comment", "{/**/}");
    row("trailing comma", R"({"a":1,})");
    row("single quotes", "{'a':1}");
    row("33 levels", nested(33));
    row("100000 levels", R"({"a":)" + QByteArray(100000, '['));
    row("unfinished", R"({"a":)");
    row("1001 members", withMembers(1001));
}

void tst_Base::jsonRefuses()
{
    QFETCH(QByteArray, json);
    const auto result = parseJsonObject(json, codes::TokenAnswer);
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"E-TOKEN-ANSWER"_s);
    QVERIFY(!result.error().detail.isEmpty());
}

void tst_Base::jsonErrorHoldsNoContent()
{
    for (const char *json : {R"({"refresh_token":"hush" x)", R"({"hush":1,"hush":2})", "hush",
                             R"({"a":"hush\u0000"})"})
        QVERIFY(!parseJsonObject(json, codes::TokenAnswer).error().detail.contains("hush"_L1));
}

void tst_Base::base64UrlVectors_data() // RFC 4648 10, RFC 7515 appendix C
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << ""_ba
                           << ""_ba;
    QTest::newRow("f") << "f"_ba
                       << "Zg"_ba;
    QTest::newRow("fo") << "fo"_ba
                        << "Zm8"_ba;
    QTest::newRow("foo") << "foo"_ba
                         << "Zm9v"_ba;
    QTest::newRow("foobar") << "foobar"_ba
                            << "Zm9vYmFy"_ba;
    QTest::newRow("RFC 7515 C") << QByteArray("\x03\xec\xff\xe0\xc1") << "A-z_4ME"_ba;
}

void tst_Base::base64UrlVectors()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(base64UrlEncode(bytes), text);
    QCOMPARE(base64UrlDecode(text), std::optional(bytes));
}

void tst_Base::base64UrlRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"Zg==", "Zg=", "A+z/4ME", "Zm9v\n", " Zm9v", "Zm9v.", "Zh", "Zm9", "Z", "Zm9vY"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("NUL") << QByteArray("Zm9v\0", 5);
}

void tst_Base::base64UrlRefuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!base64UrlDecode(text));
}

void tst_Base::secretIsWiped()
{
    cleansed.clear();
    {
        SecretBytes destroyed("destroyed"_ba);
        SecretBytes assigned("assigned"_ba);
        assigned = SecretBytes("new"_ba);
        QByteArray argument("argument");
        const SecretBytes taken = SecretBytes::take(std::move(argument));
        SecretBytes wiped("wiped"_ba);
        wiped.wipe();
        QVERIFY(wiped.isEmpty());
    }
    QCOMPARE(cleansed,
             (QByteArrayList{"assigned", "argument", "wiped", "argument", "new", "destroyed"}));
    QByteArray shared("shared");
    const QByteArray other = shared;
    wipe(shared);
    QVERIFY(shared.isEmpty());
    QCOMPARE(other, "shared"); // not ours to overwrite
}

void tst_Base::secretTakesOver()
{
    QByteArray bytes("hush");
    const SecretBytes secret = SecretBytes::take(std::move(bytes));
    QVERIFY(bytes.isEmpty()); // NOLINT(bugprone-use-after-move): it promises to be empty
    QCOMPARE(secret.reveal(), "hush");
    QVERIFY(secret.clone() == secret);
    QVERIFY(secret.clone().view().data() != secret.view().data());
}

void tst_Base::secretMoves()
{
    SecretBytes from("hush"_ba);
    const char *place = from.view().data();
    SecretBytes to(std::move(from));
    QVERIFY(from.isEmpty());           // NOLINT(bugprone-use-after-move)
    QCOMPARE(to.view().data(), place); // no copy was made
    SecretBytes assigned("old"_ba);
    assigned = std::move(to);
    QVERIFY(to.isEmpty()); // NOLINT(bugprone-use-after-move)
    QCOMPARE(assigned.view().data(), place);
}

void tst_Base::secretCompares()
{
    QVERIFY(SecretBytes("abc"_ba) == SecretBytes("abc"_ba));
    QVERIFY(SecretBytes("abc"_ba) != SecretBytes("abd"_ba));
    QVERIFY(SecretBytes("abc"_ba) != SecretBytes("ab"_ba));
    QVERIFY(SecretBytes() == SecretBytes());
}

void tst_Base::loopbackLiterals_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isLoopback");
    QTest::addColumn<bool>("isProtected");
    QTest::newRow("IPv4") << u"http://127.0.0.1:80/x"_s << true << true;
    QTest::newRow("IPv4, other") << u"http://127.9.9.9/x"_s << true << true;
    QTest::newRow("IPv6") << u"http://[::1]:80/x"_s << true << true;
    QTest::newRow("a name, RFC 8252 8.3") << u"http://localhost/x"_s << false << false;
    QTest::newRow("looks like one") << u"http://127.0.0.1.example.org/x"_s << false << false;
    QTest::newRow("user part") << u"http://127.0.0.1@example.org/x"_s << false << false;
    QTest::newRow("private net") << u"http://192.168.0.1/x"_s << false << false;
    QTest::newRow("any address") << u"http://0.0.0.0/x"_s << false << false;
    QTest::newRow("https") << u"https://example.org/x"_s << false << true;
    QTest::newRow("https without host") << u"https:///x"_s << false << false;
    QTest::newRow("other scheme") << u"ftp://127.0.0.1/x"_s << true << false;
    QTest::newRow("nothing") << QString() << false << false;
}

void tst_Base::loopbackLiterals()
{
    QFETCH(QString, url);
    QFETCH(bool, isLoopback);
    QFETCH(bool, isProtected);
    QCOMPARE(isLoopbackLiteral(QUrl(url)), isLoopback);
    QCOMPARE(isProtectedTransport(QUrl(url)), isProtected);
}

void tst_Base::urlForDisplayHoldsNoSecret()
{
    QCOMPARE(urlForDisplay(QUrl(u"https://user:word@host:8443/path?code=c#token"_s)),
             u"https://host:8443/path"_s);
}

void tst_Base::randomIsLongAndNew()
{
    QSet<QByteArray> seen;
    for (int i = 0; i < 1000; ++i)
        seen.insert(randomText(128));
    QCOMPARE(seen.size(), 1000);
    QCOMPARE(randomBytes(32).size(), 32);
    QCOMPARE(randomText(256).size(), 43); // RFC 7636 4.1
    QVERIFY(base64UrlDecode(randomText(128)));
}

QTEST_GUILESS_MAIN(tst_Base)
#include "tst_base.moc"
