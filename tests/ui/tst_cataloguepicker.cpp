// SPDX-License-Identifier: MIT
#include "ui/catalogue/catalogueentry.h"
#include "ui/catalogue/cataloguepicker.h"
#include "ui/catalogue/cataloguerowdialog.h"
#include "ui/common/messagebar.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace knippe;

class TestCataloguePicker : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void choosesByName();
    void choosesByKeyboard();
    void choosesScopes();
    void joinsRowsOfOneApi();
    void offersOnlyWhatCanBeHad_data();
    void offersOnlyWhatCanBeHad();
    void saysWhatNobodyConfirms();
    void everyNeedHasWords();
    void saysThatNothingIsFound();
    void addsARowOfOnesOwn();
    void saysWhatIsWrongWithARow_data();
    void saysWhatIsWrongWithARow();
    void changesARowAndTakesItBack();
    void importsANewerCatalogue_data();
    void importsANewerCatalogue();

private:
    struct Dialog
    {
        explicit Dialog(const QTemporaryDir &directory, const QStringList &present = {})
            : picker(CatalogueStore(directory.path()), present, nullptr)
        {
            picker.show();
        }
        [[nodiscard]] QTreeWidget *tree() const { return picker.findChild<QTreeWidget *>(); }
        /// Of those shown, whose name begins with this.
        [[nodiscard]] QTreeWidgetItem *row(const QString &name) const
        {
            for (QTreeWidgetItem *each : tree()->findItems(name, Qt::MatchStartsWith)) {
                if (!each->isHidden())
                    return each;
            }
            return nullptr;
        }
        void search(const QString &text) const { picker.findChild<QLineEdit *>()->setText(text); }
        [[nodiscard]] bool canAdd() const
        {
            for (const QPushButton *each : picker.findChildren<QPushButton *>()) {
                if (each->accessibleName() == "Add"_L1)
                    return each->isEnabled();
            }
            return false;
        }
        /// Of the menu under “Catalogue”.
        [[nodiscard]] QAction &command(const QString &text) const
        {
            for (QAction *each : picker.findChild<QMenu *>()->actions()) {
                if (each->text().remove(u'&') == text)
                    return *each;
            }
            qFatal("no such command: %ls", qUtf16Printable(text));
        }
        [[nodiscard]] CatalogueRowDialog &rowDialog(const QString &text) const
        {
            command(text).trigger();
            return *picker.findChild<CatalogueRowDialog *>();
        }
        [[nodiscard]] QString about() const
        {
            return picker.findChild<QScrollArea *>()->findChild<QLabel *>()->text();
        }
        CataloguePicker picker;
    };
    /// The `place`th line of a row's dialog: name, owner, resource, level, source, note.
    static QLineEdit &line(const CatalogueRowDialog &dialog, int place)
    {
        return *dialog.findChildren<QLineEdit *>().at(place);
    }
    static QPushButton &save(const CatalogueRowDialog &dialog)
    {
        for (QPushButton *each : dialog.findChildren<QPushButton *>()) {
            if (each->accessibleName() == "Save"_L1)
                return *each;
        }
        qFatal("no button");
    }
    enum Line { Name, Owner, Resource, Level, Source, Note };
    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestCataloguePicker::choosesByName()
{
    const Dialog dialog(*m_directory);
    QVERIFY(!dialog.canAdd());
    dialog.search(u"laboratory NHN:pps"_s);
    QVERIFY(!dialog.row(u"Summary care"_s));
    QTreeWidgetItem *row = dialog.row(u"Patient's laboratory results"_s);
    row->setCheckState(0, Qt::Checked);
    QVERIFY(dialog.canAdd());
    const QList<ApiRequest> expected{
        {u"nhn:pps"_s, {u"nhn:pps/provesvar-read"_s}, TokenType::Either}};
    QCOMPARE(dialog.picker.chosen(), expected);
    dialog.search({}); // what has been chosen stays so
    QCOMPARE(dialog.picker.chosen(), expected);
    row->setCheckState(0, Qt::Unchecked);
    QVERIFY(!dialog.canAdd() && dialog.picker.chosen().isEmpty());
}

void TestCataloguePicker::choosesByKeyboard()
{
    const Dialog dialog(*m_directory);
    auto *field = dialog.picker.findChild<QLineEdit *>();
    QTest::keyClicks(field, u"nhn:pps"_s);
    QTest::keyClick(dialog.tree(), Qt::Key_Space); // the first that is found is current
    QCOMPARE(dialog.picker.chosen().size(), 1);
    QTest::keyClick(&const_cast<CataloguePicker &>(dialog.picker), Qt::Key_Return);
    QCOMPARE(dialog.picker.result(), int(QDialog::Accepted));
}

void TestCataloguePicker::choosesScopes()
{
    const Dialog dialog(*m_directory);
    QTreeWidgetItem *row = dialog.row(u"Patient health records"_s);
    QVERIFY(row->childCount() > 2);
    row->child(1)->setCheckState(0, Qt::Checked);
    QCOMPARE(row->checkState(0), Qt::PartiallyChecked);
    QCOMPARE(dialog.picker.chosen().first().scopes, QStringList{row->child(1)->text(0)});
}

void TestCataloguePicker::joinsRowsOfOneApi()
{
    const Dialog dialog(*m_directory);
    dialog.row(u"Summary care record"_s)->setCheckState(0, Qt::Checked);
    dialog.row(u"Kjernejournal: health indicator"_s)->setCheckState(0, Qt::Checked);
    QCOMPARE(dialog.picker.chosen().size(), 1);
    QCOMPARE(dialog.picker.chosen().first().scopes,
             QStringList({u"nhn:kjernejournal/innlogging"_s,
                          u"nhn:kjernejournal/tillitsrammeverk"_s, u"nhn:kjernejournal/api"_s}));
}

void TestCataloguePicker::offersOnlyWhatCanBeHad_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("there already") << u"Patient's laboratory results"_s << u"The profile has it."_s;
    QTest::newRow("machines only") << u"HelseID sample API (machine)"_s << u"For machines only"_s;
}

void TestCataloguePicker::offersOnlyWhatCanBeHad()
{
    QFETCH(const QString, name);
    QFETCH(const QString, reason);
    const Dialog dialog(*m_directory, {u"nhn:pps"_s});
    const QTreeWidgetItem *row = dialog.row(name + u" – "_s);
    QVERIFY(row);
    QVERIFY(row->text(0).contains(reason));
    QVERIFY(!row->flags().testFlag(Qt::ItemIsUserCheckable));
    QCOMPARE(row->childCount(), 0);
}

void TestCataloguePicker::saysWhatNobodyConfirms()
{
    const ApiCatalogue catalogue = ApiCatalogue::shipped();
    CatalogueApi api = *catalogue.byId(u"pps");
    api.level = u"4"_s;
    api.needs = {u"hpr"_s};
    api.unconfirmed = {u"level"_s};
    api.replacedBy = u"phr"_s;
    const QStringList lines = catalogueEntryText(api, catalogue).split(u'\n');
    QVERIFY(lines.contains(u"Security level: 4 (not confirmed)"_s));
    QVERIFY(lines.contains(u"It needs an HPR number."_s));
    QVERIFY(lines.contains(u"Resource: nhn:pps"_s));
    QVERIFY(lines.contains(u"Replaced by: Patient health records (document sharing)"_s));
    QVERIFY(lines.last().startsWith(u"Source: "));
}

void TestCataloguePicker::everyNeedHasWords()
{
    const ApiCatalogue catalogue = ApiCatalogue::shipped();
    CatalogueApi api = *catalogue.byId(u"pps");
    for (const QString &need : catalogueNeeds()) {
        api.needs = {need};
        const QString text = catalogueEntryText(api, catalogue);
        QVERIFY2(!text.contains(u"It needs "_s + need + u'.'), qPrintable(need));
    }
}

void TestCataloguePicker::saysThatNothingIsFound()
{
    const Dialog dialog(*m_directory);
    dialog.search(u"unicorn"_s);
    const QList<QLabel *> labels = dialog.picker.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text() == "No API in the catalogue has this in it."_L1;
    }));
}

void TestCataloguePicker::addsARowOfOnesOwn()
{
    const Dialog dialog(*m_directory);
    dialog.row(u"Summary care record"_s)->setCheckState(0, Qt::Checked);
    const QList<ApiRequest> chosen = dialog.picker.chosen();
    CatalogueRowDialog &row = dialog.rowDialog(u"Add a row of your own …"_s);
    QVERIFY(!save(row).isEnabled());
    line(row, Name).setText(u"Our laboratory"_s);
    line(row, Resource).setText(u"lab:orders"_s);
    line(row, Source).setText(u"the laboratory's letter"_s);
    row.findChild<QPlainTextEdit *>()->setPlainText(u"lab:orders/read\nlab:orders/write"_s);
    QVERIFY2(save(row).isEnabled(), qPrintable(save(row).accessibleDescription()));
    save(row).click();
    QTreeWidgetItem *added = dialog.row(u"Our laboratory"_s);
    QVERIFY(added);
    QCOMPARE(dialog.tree()->currentItem(), added);
    QVERIFY(dialog.about().contains(u"This row is your own."));
    QCOMPARE(dialog.picker.chosen(), chosen); // what had been chosen stays so
    added->setCheckState(0, Qt::Checked);
    QCOMPARE(dialog.picker.chosen().last().scopes,
             QStringList({u"lab:orders/read"_s, u"lab:orders/write"_s}));
    QCOMPARE(CatalogueStore(m_directory->path()).load().own, QStringList{u"own-lab-orders"_s});
}

void TestCataloguePicker::saysWhatIsWrongWithARow_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("no name") << int(Name) << u""_s << u"name"_s;
    QTest::newRow("no resource") << int(Resource) << u""_s << u"resource"_s;
    QTest::newRow("no URI") << int(Resource) << u"lab orders"_s << u"RFC 8707"_s;
    QTest::newRow("no source") << int(Source) << u" "_s << u"source.page"_s;
}

void TestCataloguePicker::saysWhatIsWrongWithARow()
{
    QFETCH(int, field);
    QFETCH(QString, text);
    QFETCH(QString, said);
    const Dialog dialog(*m_directory);
    CatalogueRowDialog &row = dialog.rowDialog(u"Change this row …"_s);
    QVERIFY(save(row).isEnabled());
    line(row, field).setText(text);
    QVERIFY(!save(row).isEnabled());
    QVERIFY2(save(row).accessibleDescription().contains(said),
             qPrintable(save(row).accessibleDescription()));
    QVERIFY(!save(row).accessibleDescription().contains(u"apis["));
}

void TestCataloguePicker::changesARowAndTakesItBack()
{
    const Dialog dialog(*m_directory);
    const CatalogueApi before =
        *CatalogueStore(m_directory->path()).load().catalogue.byId(u"kjernejournal"_s);
    dialog.tree()->setCurrentItem(dialog.row(catalogueName(before)));
    QVERIFY(!dialog.command(u"Remove your own row"_s).isEnabled());
    CatalogueRowDialog &row = dialog.rowDialog(u"Change this row …"_s);
    line(row, Name).setText(u"Our name for it"_s);
    save(row).click();
    CatalogueApi expected = before; // of which nothing else is lost
    expected.name.insert(u"en"_s, u"Our name for it"_s);
    const auto stored = [&] {
        return *CatalogueStore(m_directory->path()).load().catalogue.byId(before.id);
    };
    QCOMPARE(stored().toJson(), expected.toJson());
    QVERIFY(dialog.row(u"Our name for it"_s));
    dialog.command(u"Remove your own row"_s).trigger();
    QCOMPARE(stored(), before);
    QVERIFY(!dialog.row(u"Our name for it"_s));
    for (QPushButton *each : dialog.picker.findChild<MessageBar *>()->findChildren<QPushButton *>())
        each->click(); // Undo
    QCOMPARE(stored().toJson(), expected.toJson());
}

void TestCataloguePicker::importsANewerCatalogue_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("newer") << "2099-01-01"_ba << true;
    QTest::newRow("older") << "2001-01-01"_ba << false;
    QTest::newRow("no date") << "soon"_ba << false;
}

void TestCataloguePicker::importsANewerCatalogue()
{
    QFETCH(QByteArray, date);
    QFETCH(bool, isTaken);
    const QString path = m_directory->filePath(u"newer.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format": "knippe-catalogue-1", "apis": [{"id": "mine", "name": {"en": "Sole"},
        "resource": "a:b", "source": {"page": "us"}}], "date": ")"
               + date + "\"}");
    file.close();
    const Dialog dialog(*m_directory);
    const int before = dialog.tree()->topLevelItemCount();
    dialog.command(u"Import a newer catalogue …"_s).trigger();
    auto *chooser = dialog.picker.findChild<QFileDialog *>();
    QVERIFY(chooser);
    emit chooser->fileSelected(path);
    QCOMPARE(dialog.tree()->topLevelItemCount(), isTaken ? 1 : before);
    const QString message = dialog.picker.findChild<MessageBar *>()->message();
    QCOMPARE(message.contains(u"2099") || message.contains(u"99"), isTaken);
    QCOMPARE(message.contains(u"E-CONFIG-FIELD-VALUE"), !isTaken);
}

QTEST_MAIN(TestCataloguePicker)
#include "tst_cataloguepicker.moc"
