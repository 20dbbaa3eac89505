// SPDX-License-Identifier: MIT
#include "core/vault/vaultrecord.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

static QJsonObject good()
{
    return {{u"issuer"_s, u"https://a.example"_s},
            {u"sub"_s, u"person-1"_s},
            {u"name"_s, u"Åse 😀"_s},
            {u"nonce"_s, u"n-1"_s},
            {u"refreshToken"_s, u"r-\"1\""_s},
            {u"dpopKey"_s, u"{\"kty\":\"EC\"}"_s}};
}

static Result<SessionRecord> read(const QJsonObject &json)
{
    return SessionRecord::fromJson(SecretBytes(QJsonDocument(json).toJson()));
}

class tst_VaultRecord : public QObject
{
    Q_OBJECT

private slots:
    void roundTrip_data();
    void roundTrip();
    void refuses_data();
    void refuses();
    void refusesWhatIsNoJson();
};

void tst_VaultRecord::roundTrip_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::newRow("as it should be") << u"sub"_s << u"person-1"_s;
    QTest::newRow("without a name") << u"name"_s << QString(u""_s);
    QTest::newRow("session that has ended") << u"refreshToken"_s << QString(u""_s);
    QTest::newRow("refresh token beyond Latin-1") << u"refreshToken"_s << u"ł😀"_s;
}

void tst_VaultRecord::roundTrip()
{
    QFETCH(const QString, member);
    QFETCH(const QString, value);
    QJsonObject json = good();
    json.insert(member, value);
    const auto record = read(json);
    QVERIFY(record);
    QCOMPARE(QJsonDocument::fromJson(record->toJson().reveal()).object(), json);
}

void tst_VaultRecord::refuses_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    const QJsonObject json = good();
    for (const QString &member : json.keys()) {
        QTest::addRow("no %s", qPrintable(member)) << member << QJsonValue(QJsonValue::Undefined);
        QTest::addRow("%s a number", qPrintable(member)) << member << QJsonValue(1);
    }
}

void tst_VaultRecord::refuses()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QJsonObject json = good();
    json.insert(member, value);
    const auto record = read(json);
    QVERIFY(!record);
    QCOMPARE(record.error(), (Error{codes::VaultContent, member, {}, 0}));
}

void tst_VaultRecord::refusesWhatIsNoJson()
{
    for (const char *text : {"", "[]", "{}{", "null", R"({"sub":"a","sub":"b"})"}) {
        const auto record = SessionRecord::fromJson(SecretBytes(QByteArray(text)));
        QVERIFY2(!record, text);
        QCOMPARE(record.error().code, QString(codes::VaultContent));
    }
}

QTEST_GUILESS_MAIN(tst_VaultRecord)
#include "tst_vaultrecord.moc"
