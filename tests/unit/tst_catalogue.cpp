// SPDX-License-Identifier: MIT
// The catalogue of national APIs: the one that is shipped, and what is refused in another.
#include "core/profile/cataloguestore.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

class tst_Catalogue : public QObject
{
    Q_OBJECT

private slots:
    void shipped();
    void everyRowIsWhole_data();
    void everyRowIsWhole();
    void find_data();
    void find();
    void words();
    void refused_data();
    void refused();
    void repeatedId();
    void ownRows();
    void ownRowsAreNotLost();
    void newerCatalogue();
};

void tst_Catalogue::shipped()
{
    const ApiCatalogue catalogue = ApiCatalogue::shipped();
    QVERIFY(catalogue.apis().size() >= 30);
    QVERIFY(catalogue.date().isValid());
    const CatalogueApi *pps = catalogue.byId(u"pps");
    QVERIFY(pps);
    QCOMPARE(pps->resource, u"nhn:pps"_s);
    QCOMPARE(pps->scopes, QStringList{u"nhn:pps/provesvar-read"_s});
    QCOMPARE(pps->tokenType, TokenType::Either);
    QCOMPARE(catalogue.byId(u"nilar")->replacedBy, u"pps"_s);
    QVERIFY(!catalogue.byId(u"PPS"));
    const auto all = [](const CatalogueApi &) { return true; };
    const auto again = ApiCatalogue::parse(QJsonDocument(catalogue.toJson(all)).toJson());
    QVERIFY(again);
    QCOMPARE(again->apis(), catalogue.apis());
    QCOMPARE(again->date(), catalogue.date());
}

void tst_Catalogue::everyRowIsWhole_data()
{
    QTest::addColumn<CatalogueApi>("api");
    const ApiCatalogue catalogue = ApiCatalogue::shipped();
    for (const CatalogueApi &api : catalogue.apis())
        QTest::newRow(qPrintable(api.id)) << api;
}

void tst_Catalogue::everyRowIsWhole()
{
    QFETCH(CatalogueApi, api);
    const QStringList languages{u"en"_s, u"nb"_s, u"nn"_s};
    QCOMPARE(QStringList(api.name.keys()), languages);
    QVERIFY(api.note.isEmpty() || QStringList(api.note.keys()) == languages);
    QVERIFY(!api.owner.isEmpty());
    QVERIFY(!api.scopes.isEmpty());
    QVERIFY(!api.source.isEmpty());
    QVERIFY(!api.sourceDate.isValid() || api.sourceDate <= ApiCatalogue::shipped().date());
}

void tst_Catalogue::find_data()
{
    QTest::addColumn<QString>("resource");
    QTest::addColumn<QStringList>("scopes");
    QTest::addColumn<TokenType>("type");
    QTest::addColumn<QString>("id");

    const auto dpop = TokenType::Dpop;
    const auto bearer = TokenType::Bearer;
    QTest::newRow("by resource") << u"nhn:phr"_s << QStringList() << dpop << u"phr"_s;
    QTest::newRow("earlier name") << u"udelt:resource_indicator_api_1"_s << QStringList() << dpop
                                  << u"helseid-sample-1"_s;
    QTest::newRow("by scopes") << u"e-helse:sfm.api"_s << QStringList{u"e-helse:sfm.api/sfm.api"_s}
                               << dpop << u"sfm-1"_s;
    QTest::newRow("by token type")
        << u"nhn:kjernejournal"_s << QStringList{u"nhn:kjernejournal/api"_s} << bearer
        << u"kjernejournal-indicator"_s;
    QTest::newRow("unknown") << u"nhn:nothing"_s << QStringList{u"nhn:pps/provesvar-read"_s} << dpop
                             << QString();
    QTest::newRow("no resource") << QString() << QStringList() << dpop << QString();
}

void tst_Catalogue::find()
{
    QFETCH(QString, resource);
    QFETCH(QStringList, scopes);
    QFETCH(TokenType, type);
    const ApiCatalogue catalogue = ApiCatalogue::shipped();
    const CatalogueApi *found = catalogue.find({resource, scopes, type});
    QTEST(found ? found->id : QString(), "id");
}

void tst_Catalogue::words()
{
    const CatalogueApi::Words words{{u"en"_s, u"plans"_s}, {u"nb"_s, u"planer"_s}};
    QCOMPARE(wordsIn(words, u"nb"_s), u"planer"_s);
    QCOMPARE(wordsIn(words, u"nn"_s), u"plans"_s);
    QCOMPARE(wordsIn({{u"nb"_s, u"planer"_s}}, u"nn"_s), u"planer"_s);
    QCOMPARE(wordsIn({}, u"nn"_s), QString());
}

static QJsonObject goodRow()
{
    return {{"id"_L1, "plans"_L1},
            {"name"_L1, QJsonObject{{"nb"_L1, "Planer"_L1}}},
            {"resource"_L1, "nhn:plans"_L1},
            {"source"_L1, QJsonObject{{"page"_L1, "example.org"_L1}}}};
}

static QByteArray catalogueWith(const QJsonArray &rows,
                                const QString &format = u"knippe-catalogue-1"_s)
{
    const QJsonObject catalogue{{"format"_L1, format}, {"apis"_L1, rows}};
    return QJsonDocument(catalogue).toJson();
}

void tst_Catalogue::refused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("place");

    const QJsonValue none = QJsonValue::Undefined;
    const QString value = codes::ConfigFieldValue;
    QTest::newRow("good") << u"owner"_s << QJsonValue(u"me"_s) << QString() << QString();
    QTest::newRow("no id") << u"id"_s << none << QString(codes::ConfigMissingField)
                           << u"apis[0].id"_s;
    QTest::newRow("no name") << u"name"_s << none << value << u"apis[0].name"_s;
    QTest::newRow("other language") << u"name"_s << QJsonValue(QJsonObject{{"sv"_L1, "Planer"_L1}})
                                    << QString(codes::ConfigUnknownField) << u"apis[0].name.sv"_s;
    QTest::newRow("no resource") << u"resource"_s << none << QString(codes::ConfigMissingField)
                                 << u"apis[0].resource"_s;
    QTest::newRow("not a URI") << u"resource"_s << QJsonValue(u"plans"_s) << value
                               << u"apis[0].resource"_s;
    QTest::newRow("scopes as text") << u"scopes"_s << QJsonValue(u"a b"_s)
                                    << QString(codes::ConfigFieldType) << u"apis[0].scopes"_s;
    QTest::newRow("token type") << u"tokenType"_s << QJsonValue(u"mac"_s) << value
                                << u"apis[0].tokenType"_s;
    QTest::newRow("login") << u"login"_s << QJsonValue(u"cat"_s) << value << u"apis[0].login"_s;
    QTest::newRow("need") << u"needs"_s << QJsonValue(QJsonArray{u"luck"_s}) << value
                          << u"apis[0].needs"_s;
    QTest::newRow("open transport")
        << u"testUrl"_s << QJsonValue(u"http://api.example/"_s) << value << u"apis[0].testUrl"_s;
    QTest::newRow("successor") << u"replacedBy"_s << QJsonValue(u"nobody"_s) << value
                               << u"apis[0].replacedBy"_s;
    QTest::newRow("unconfirmed") << u"unconfirmed"_s << QJsonValue(QJsonArray{u"all"_s}) << value
                                 << u"apis[0].unconfirmed"_s;
    QTest::newRow("no source") << u"source"_s << none << QString(codes::ConfigMissingField)
                               << u"apis[0].source.page"_s;
    QTest::newRow("date") << u"source"_s
                          << QJsonValue(QJsonObject{{"page"_L1, "x"_L1}, {"date"_L1, "today"_L1}})
                          << value << u"apis[0].source.date"_s;
    QTest::newRow("unknown field") << u"colour"_s << QJsonValue(u"red"_s)
                                   << QString(codes::ConfigUnknownField) << u"apis[0].colour"_s;
}

void tst_Catalogue::refused()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, place);
    QJsonObject row = goodRow();
    if (value.isUndefined())
        row.remove(field);
    else
        row.insert(field, value);
    const Result<ApiCatalogue> catalogue = ApiCatalogue::parse(catalogueWith({row}));
    QTEST(catalogue ? QString() : catalogue.error().code, "code");
    if (!catalogue)
        QVERIFY2(catalogue.error().detail.startsWith(place), qPrintable(catalogue.error().detail));
}

void tst_Catalogue::repeatedId()
{
    const Result<ApiCatalogue> twice = ApiCatalogue::parse(catalogueWith({goodRow(), goodRow()}));
    QVERIFY(!twice);
    QVERIFY(twice.error().detail.startsWith(u"apis[1].id"));
    QVERIFY(!ApiCatalogue::parse(catalogueWith({goodRow()}, u"knippe-catalogue-2"_s)));
    QVERIFY(!ApiCatalogue::parse(catalogueWith({})));
    QVERIFY(!ApiCatalogue::parse("[]"));
}

static QJsonObject rowNamed(const QString &id, const QString &name)
{
    QJsonObject row = goodRow();
    row.insert("id"_L1, id);
    row.insert("name"_L1, QJsonObject{{"nb"_L1, name}});
    return row;
}

static QString nameIn(const CatalogueStore &store, const QString &id)
{
    const ApiCatalogue catalogue = store.load().catalogue;
    const CatalogueApi *row = catalogue.byId(id);
    return row ? wordsIn(row->name, u"nb"_s) : QString();
}

void tst_Catalogue::ownRows()
{
    const QTemporaryDir directory;
    const CatalogueStore store(directory.path());
    const qsizetype shipped = ApiCatalogue::shipped().apis().size();
    const QString before = nameIn(store, u"pps"_s);
    QVERIFY(!before.isEmpty());
    QJsonObject mine = rowNamed(u"mine"_s, u"Mitt"_s);
    mine.insert("replacedBy"_L1, "pps"_L1); // one that is not in this file
    const auto added =
        store.add(catalogueWith({mine, rowNamed(u"pps"_s, u"Prøvesvar på mitt vis"_s)}));
    QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
    QCOMPARE(*added, (QStringList{u"mine"_s, u"pps"_s}));
    QCOMPARE(nameIn(store, u"mine"_s), u"Mitt"_s);
    QCOMPARE(nameIn(store, u"pps"_s), u"Prøvesvar på mitt vis"_s);
    QCOMPARE(store.load().catalogue.apis().size(), shipped + 1);
    QCOMPARE(store.load().own, (QStringList{u"mine"_s, u"pps"_s}));
    QVERIFY(store.add(catalogueWith({rowNamed(u"mine"_s, u"Nytt"_s)}))); // written anew
    QCOMPARE(nameIn(store, u"mine"_s), u"Nytt"_s);
    QCOMPARE(nameIn(store, u"pps"_s), u"Prøvesvar på mitt vis"_s);
    QVERIFY(store.remove(u"pps"_s));
    QCOMPARE(nameIn(store, u"pps"_s), before);
    const Result<> none = store.remove(u"pps"_s);
    QCOMPARE(none.error().code, u"E-CONFIG-FIELD-VALUE"_s);
    QVERIFY(none.error().detail.contains(u"mine"_s)); // what could be meant
    QVERIFY(store.remove(u"mine"_s));
    QCOMPARE(store.load().catalogue.apis(), ApiCatalogue::shipped().apis());
}

void tst_Catalogue::ownRowsAreNotLost()
{
    const QTemporaryDir directory;
    const CatalogueStore store(directory.path());
    QVERIFY(store.add(catalogueWith({rowNamed(u"mine"_s, u"Mitt"_s)})));
    QJsonObject bad = rowNamed(u"other"_s, u"Annet"_s);
    bad.insert("resource"_L1, "no uri"_L1);
    const auto refused = store.add(catalogueWith({rowNamed(u"mine"_s, u"Nytt"_s), bad}));
    QVERIFY(!refused && refused.error().detail.startsWith(u"apis[1].resource"));
    QCOMPARE(nameIn(store, u"mine"_s), u"Mitt"_s);

    QFile file(directory.filePath(u"catalogue-own.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ what is this"); // somebody has been at it
    file.close();
    const CatalogueStore::InUse inUse = store.load();
    QVERIFY(inUse.damage && inUse.damage->detail.startsWith(file.fileName()));
    QCOMPARE(inUse.catalogue.apis(), ApiCatalogue::shipped().apis());
    QVERIFY(!store.add(catalogueWith({rowNamed(u"mine"_s, u"Nytt"_s)})));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{ what is this"));
}

void tst_Catalogue::newerCatalogue()
{
    const QTemporaryDir directory;
    const CatalogueStore store(directory.path());
    const auto dated = [](const QDate &date) {
        QJsonObject json = QJsonDocument::fromJson(catalogueWith({goodRow()})).object();
        if (date.isValid())
            json.insert("date"_L1, date.toString(Qt::ISODate));
        return QJsonDocument(json).toJson();
    };
    const QDate shipped = ApiCatalogue::shipped().date();
    QVERIFY(shipped.isValid());
    for (const QDate &old : {QDate(), shipped, shipped.addDays(-1)}) {
        const Result<> refused = store.import(dated(old));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"E-CONFIG-FIELD-VALUE"_s);
        QVERIFY(refused.error().detail.startsWith(u"date: "));
    }
    QVERIFY(store.add(catalogueWith({rowNamed(u"mine"_s, u"Mitt"_s)})));
    QVERIFY(store.import(dated(shipped.addDays(2))));
    QCOMPARE(store.load().catalogue.apis().size(), 2); // it and the own row
    QCOMPARE(store.load().catalogue.date(), shipped.addDays(2));
    QVERIFY(!store.import(dated(shipped.addDays(1))));
    QFile file(directory.filePath(u"catalogue.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly)); // as if a later version had brought a newer one
    file.write(dated(shipped.addDays(-1)));
    file.close();
    QCOMPARE(store.load().catalogue.date(), shipped);
}

QTEST_GUILESS_MAIN(tst_Catalogue)
#include "tst_catalogue.moc"
