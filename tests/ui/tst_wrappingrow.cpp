// SPDX-License-Identifier: MIT
#include "ui/common/elidedlabel.h"
#include "ui/common/wrappingrow.h"

#include <QtTest/QTest>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace knippe;

class TestWrappingRow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void takesOneLineWhileItFits();
    void takesTwoWhenItDoesNot();
    void cutsNothingThatIsToBeKept();
    void followsItsContents();
    void asksForNoMoreThanItsWidestGroup();

private:
    void resizeTo(int width)
    {
        m_row->resize(width, m_row->height());
        QCoreApplication::processEvents();
    }
    /// That both groups need, side by side.
    [[nodiscard]] int needed() const
    {
        return m_row->leading().minimumSize().width() + m_row->layout()->spacing()
               + m_row->trailing().minimumSize().width();
    }

    std::unique_ptr<QWidget> m_window;
    WrappingRow *m_row = nullptr;
    ElidedLabel *m_name = nullptr;
    QPushButton *m_button = nullptr;
};

void TestWrappingRow::init()
{
    m_window = std::make_unique<QWidget>();
    m_row = new WrappingRow(m_window.get());
    m_row->setMargins({});
    m_row->setSpacing(10);
    m_name = new ElidedLabel(Qt::ElideRight, m_row);
    m_name->setWholeText(u"a name of more than forty letters, all of them small"_s);
    m_name->keep(20);
    m_button = new QPushButton(u"Do it"_s, m_row);
    m_row->leading().addWidget(m_name, 1);
    m_row->trailing().addWidget(m_button);
    m_window->resize(1000, 300);
    m_window->show();
}

void TestWrappingRow::takesOneLineWhileItFits()
{
    resizeTo(needed());
    QVERIFY(m_button->x() > m_name->x());
    QVERIFY(m_button->geometry().right() < m_row->width());
    QCOMPARE(m_row->minimumSizeHint().height(), m_button->minimumSizeHint().height());
}

void TestWrappingRow::takesTwoWhenItDoesNot()
{
    resizeTo(needed() - 1);
    m_row->resize(m_row->width(), m_row->sizeHint().height());
    QVERIFY(m_button->y() >= m_name->geometry().bottom());
    QCOMPARE(m_button->geometry().right(), m_row->width() - 1); // at the end of its line
    resizeTo(needed());
    QVERIFY(m_button->y() < m_name->geometry().bottom());
}

void TestWrappingRow::cutsNothingThatIsToBeKept()
{
    resizeTo(needed() - 1);
    QVERIFY(m_name->width() >= 20 * m_name->fontMetrics().averageCharWidth());
    resizeTo(needed());
    QVERIFY(m_name->width() >= 20 * m_name->fontMetrics().averageCharWidth());
}

void TestWrappingRow::followsItsContents()
{
    resizeTo(needed());
    m_button->setText(u"Do it with many more words"_s);
    QTRY_VERIFY(m_button->y() >= m_name->geometry().bottom());
    m_button->setText(u"Do"_s);
    QTRY_VERIFY(m_button->y() < m_name->geometry().bottom());
}

void TestWrappingRow::asksForNoMoreThanItsWidestGroup()
{
    QCOMPARE(m_row->minimumSizeHint().width(),
             qMax(m_row->leading().minimumSize().width(), m_row->trailing().minimumSize().width()));
}

QTEST_MAIN(TestWrappingRow)
#include "tst_wrappingrow.moc"
