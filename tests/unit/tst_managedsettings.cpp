// SPDX-License-Identifier: MIT
// What whoever looks after the computer may settle for its users.
#include "core/profile/managedsettings.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace knippe;
using namespace std::chrono_literals;

class tst_ManagedSettings : public QObject
{
    Q_OBJECT

private slots:
    void readsAll();
    void readsNone();
    void refuses_data();
    void refuses();
    void liesBesideTheProfiles();
    void namesItsFile_data();
    void namesItsFile();
};

static Result<ManagedSettings> parse(const char *json)
{
    return parseManagedSettings(QJsonDocument::fromJson(json).object());
}

void tst_ManagedSettings::readsAll()
{
    const Result<ManagedSettings> settings = parse(R"({
        "language": "nn", "signOutOnScreenLock": true, "lookForNewerVersion": false,
        "releasesUrl": "https://releases.example/knippe.json", "clipboardSeconds": 10,
        "locked": ["signOutOnScreenLock", "lookForNewerVersion"]})");
    QVERIFY(settings);
    QCOMPARE(settings->language, u"nn"_s);
    QCOMPARE(settings->signOutOnScreenLock, true);
    QCOMPARE(settings->lookForNewerVersion, false);
    QCOMPARE(settings->releasesUrl, QUrl(u"https://releases.example/knippe.json"_s));
    QCOMPARE(settings->clipboard, 10s);
    QVERIFY(settings->isLocked(ManagedSettings::SignOutOnScreenLock));
    QVERIFY(settings->isLocked(ManagedSettings::LookForNewerVersion));
}

void tst_ManagedSettings::readsNone()
{
    QVERIFY(parse("{}") == ManagedSettings());
    QVERIFY(!ManagedSettings().isLocked(ManagedSettings::SignOutOnScreenLock));
}

void tst_ManagedSettings::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *json, QLatin1StringView code,
                        const char *place) {
        QTest::newRow(name) << QByteArray(json) << QString(code) << QString::fromLatin1(place);
    };
    row("misspelt", R"({"signoutOnScreenLock": true})", codes::ConfigUnknownField,
        "signoutOnScreenLock");
    row("a secret of a profile", R"({"privateJwk": {}})", codes::ConfigUnknownField, "privateJwk");
    row("no such language", R"({"language": "sv"})", codes::ConfigFieldValue, "language");
    row("no word", R"({"lookForNewerVersion": "no"})", codes::ConfigFieldType,
        "lookForNewerVersion");
    row("number for a flag", R"({"signOutOnScreenLock": 1})", codes::ConfigFieldType,
        "signOutOnScreenLock");
    row("http", R"({"releasesUrl": "http://releases.example/"})", codes::ConfigFieldValue,
        "releasesUrl");
    row("user in the address", R"({"releasesUrl": "https://me@releases.example/"})",
        codes::ConfigFieldValue, "releasesUrl");
    row("empty address", R"({"releasesUrl": ""})", codes::ConfigFieldValue, "releasesUrl");
    row("longer than built in", R"({"clipboardSeconds": 31})", codes::ConfigFieldValue,
        "clipboardSeconds");
    row("too short to paste", R"({"clipboardSeconds": 4})", codes::ConfigFieldValue,
        "clipboardSeconds");
    row("half a second", R"({"clipboardSeconds": 10.5})", codes::ConfigFieldType,
        "clipboardSeconds");
    row("far too many", R"({"clipboardSeconds": 1e300})", codes::ConfigFieldType,
        "clipboardSeconds");
    row("text for seconds", R"({"clipboardSeconds": "10"})", codes::ConfigFieldType,
        "clipboardSeconds");
    row("lock of nothing", R"({"locked": ["window"]})", codes::ConfigFieldValue, "locked");
    row("lock of what the user may choose", R"({"language": "nb", "locked": ["language"]})",
        codes::ConfigFieldValue, "locked");
    row("lock without a value", R"({"locked": ["signOutOnScreenLock"]})", codes::ConfigFieldValue,
        "locked");
    row("lock as a text", R"({"signOutOnScreenLock": true, "locked": "signOutOnScreenLock"})",
        codes::ConfigFieldType, "locked");
}

void tst_ManagedSettings::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, code);
    QFETCH(QString, place);
    const Result<ManagedSettings> settings = parse(json.constData());
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, code);
    QVERIFY2(settings.error().detail.startsWith(place), qPrintable(settings.error().detail));
}

static void write(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

void tst_ManagedSettings::liesBesideTheProfiles()
{
    const QTemporaryDir computer;
    const QString site = computer.filePath(u"site/knippe/profiles"_s);
    const QString vendor = computer.filePath(u"vendor/knippe/profiles"_s);
    QVERIFY(readManagedSettings({site, vendor}) == ManagedSettings());
    write(computer.filePath(u"vendor/knippe/settings.json"_s), R"({"language": "en"})");
    QCOMPARE(readManagedSettings({site, vendor})->language, u"en"_s);
    write(computer.filePath(u"site/knippe/settings.json"_s), R"({"clipboardSeconds": 5})");
    QCOMPARE(readManagedSettings({site, vendor})->clipboard, 5s);
    QVERIFY(!readManagedSettings({site, vendor})->language); // they are not put together
}

void tst_ManagedSettings::namesItsFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::newRow("no JSON") << "language = nb"_ba << QString(codes::ConfigSyntax);
    QTest::newRow("twice") << R"({"language": "nb", "language": "nn"})"_ba
                           << QString(codes::ConfigSyntax);
    QTest::newRow("unknown") << R"({"tongue": "nb"})"_ba << QString(codes::ConfigUnknownField);
    QTest::newRow("too large") << QByteArray(300 * 1024, ' ') << QString(codes::ConfigFile);
}

void tst_ManagedSettings::namesItsFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    const QTemporaryDir computer;
    const QString path = computer.filePath(u"knippe/settings.json"_s);
    write(path, content);
    const Result<ManagedSettings> settings =
        readManagedSettings({computer.filePath(u"knippe/profiles"_s)});
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, code);
    QVERIFY2(settings.error().detail.contains(path), qPrintable(settings.error().detail));
}

QTEST_GUILESS_MAIN(tst_ManagedSettings)
#include "tst_managedsettings.moc"
