// SPDX-License-Identifier: MIT
// The signs on buttons: each there, and in the colours of the theme, also of one that comes later.
#include "ui/common/appicon.h"
#include "ui/common/symbol.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

class tst_Symbol : public QObject
{
    Q_OBJECT

private slots:
    void isPainted_data();
    void isPainted();
    void followsThePalette();
    void appIconInEachSize();
};

/// The colour of what is painted most solidly.
static QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor ink(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (const QColor here = image.pixelColor(x, y); here.alpha() > ink.alpha())
                ink = here;
        }
    }
    return ink;
}

void tst_Symbol::isPainted_data()
{
    QTest::addColumn<Symbol>("symbol");
    for (int symbol = 0; symbol <= int(Symbol::Warning); ++symbol)
        QTest::addRow("%d", symbol) << Symbol(symbol);
}

void tst_Symbol::isPainted()
{
    QFETCH(Symbol, symbol);
    const QPixmap pixmap = symbolPixmap(symbol, {16, 16}, 2, Qt::red);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(16, 16));
    QCOMPARE(inkOf(pixmap), QColor(Qt::red));
}

void tst_Symbol::followsThePalette()
{
    const QPalette before = QGuiApplication::palette();
    const QIcon icon = symbolIcon(Symbol::Copy);
    const auto ink = [&icon](QIcon::Mode mode) { return inkOf(icon.pixmap({64, 64}, 1, mode)); };
    for (const QColor &colour : {QColor(Qt::black), QColor(Qt::yellow)}) {
        QPalette palette = before;
        palette.setColor(QPalette::Active, QPalette::ButtonText, colour);
        palette.setColor(QPalette::Disabled, QPalette::ButtonText, Qt::gray);
        palette.setColor(QPalette::HighlightedText, Qt::white);
        QGuiApplication::setPalette(palette);
        QCOMPARE(ink(QIcon::Normal), colour);
        QCOMPARE(ink(QIcon::Disabled), QColor(Qt::gray));
        QCOMPARE(ink(QIcon::Selected), QColor(Qt::white));
    }
    QGuiApplication::setPalette(before);
}

void tst_Symbol::appIconInEachSize()
{
    const QIcon icon = appIcon();
    QCOMPARE(icon.availableSizes().size(), 5);
    QVERIFY(icon.pixmap({16, 16}).toImage() != icon.pixmap({256, 256}).scaled(16, 16).toImage());
}

QTEST_MAIN(tst_Symbol)
#include "tst_symbol.moc"
