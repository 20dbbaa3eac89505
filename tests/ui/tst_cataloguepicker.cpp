// SPDX-License-Identifier: MIT
#include "ui/catalogue/catalogueentry.h"
#include "ui/catalogue/cataloguepicker.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
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

private:
    struct Dialog
    {
        explicit Dialog(const QTemporaryDir &directory, const QStringList &present = {})
            : picker(CatalogueStore(directory.path()).load(), present, nullptr)
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
        CataloguePicker picker;
    };
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

QTEST_MAIN(TestCataloguePicker)
#include "tst_cataloguepicker.moc"
