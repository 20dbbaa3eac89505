// SPDX-License-Identifier: MIT
#include "ui/common/symbol.h"

#include "ui/common/drawing.h"

#include <QtCore/QFile>
#include <QtGui/QGuiApplication>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPalette>

using namespace Qt::StringLiterals;

namespace knippe {

static QString nameOf(Symbol symbol)
{
    switch (symbol) {
    case Symbol::Close:
        return u"close"_s;
    case Symbol::Copy:
        return u"copy"_s;
    case Symbol::Error:
        return u"error"_s;
    case Symbol::Information:
        return u"information"_s;
    case Symbol::Lock:
        return u"lock"_s;
    case Symbol::Renew:
        return u"renew"_s;
    case Symbol::Save:
        return u"save"_s;
    case Symbol::Search:
        return u"search"_s;
    case Symbol::Send:
        return u"send"_s;
    case Symbol::SignOut:
        return u"signout"_s;
    case Symbol::Warning:
        break;
    }
    return u"warning"_s;
}

// Qt draws what CSS leaves to its surroundings in black, so the colour is put in by name.
static void paintSymbol(Symbol symbol, QPainter &painter, const QRectF &place, const QColor &colour)
{
    QFile file(u":/icons/symbols/%1.svg"_s.arg(nameOf(symbol)));
    if (!file.open(QIODevice::ReadOnly))
        return;
    paintDrawing(painter, file.readAll().replace("currentColor", colour.name().toLatin1()), place);
}

namespace {

class SymbolEngine : public QIconEngine
{
public:
    explicit SymbolEngine(Symbol symbol)
        : m_symbol(symbol)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette::ColorGroup group =
            mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QPalette::ColorRole role =
            mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText;
        paintSymbol(m_symbol, *painter, rect, QGuiApplication::palette().color(group, role));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, {{}, size}, mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new SymbolEngine(m_symbol); }

private:
    Symbol m_symbol;
};

} // namespace

QIcon symbolIcon(Symbol symbol)
{
    return QIcon(new SymbolEngine(symbol));
}

QPixmap symbolPixmap(Symbol symbol, const QSize &size, qreal pixelRatio, const QColor &colour)
{
    QPixmap pixmap((QSizeF(size) * pixelRatio).toSize());
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintSymbol(symbol, painter, QRectF({}, size), colour);
    return pixmap;
}

} // namespace knippe
