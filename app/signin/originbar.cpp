// SPDX-License-Identifier: MIT
#include "app/signin/originbar.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QTextDocument>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int Margin = 14;
static constexpr int Gap = 12;
static constexpr int LockWidth = 10;

static QFont addressFont(const QWidget &widget, bool isBold)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(widget.font().pointSizeF());
    font.setBold(isBold);
    return font;
}

static void drawLock(QPainter &painter, int x, int middle, const QColor &colour)
{
    QPainterPath lock;
    lock.addRoundedRect(QRectF(x, middle - 2, LockWidth, 7.5), 1.5, 1.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(lock, colour);
    painter.setPen(QPen(colour, 1.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(x + 2, middle - 6.5, LockWidth - 4, 8), 0, 180 * 16);
}

OriginBar::OriginBar(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFocusPolicy(Qt::TabFocus); // for screen readers
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void OriginBar::setIssuer(const QString &name, const QUrl &issuer)
{
    m_issuerName = name;
    m_issuer = issuer;
    describe();
}

void OriginBar::setTint(Tint tint)
{
    m_tint = tint;
    update();
}

void OriginBar::setUrl(const QUrl &url)
{
    m_url = url;
    describe();
}

void OriginBar::setHttpStatus(int status)
{
    m_httpStatus = status;
    describe();
}

void OriginBar::setProgress(int percent)
{
    m_percent = percent == 100 ? 0 : percent;
    update();
}

QString OriginBar::scheme() const
{
    return host().isEmpty() ? QString() : m_url.scheme() + "://"_L1;
}

QString OriginBar::host() const
{
    QString host = m_url.host(QUrl::FullyEncoded); // IDNA 2008: xn--…
    if (host.contains(u':'))
        host = u'[' + host + u']';
    return m_url.port() == -1 ? host : host + u':' + QString::number(m_url.port());
}

QString OriginBar::connectionText() const
{
    if (host().isEmpty())
        return {};
    const QString text =
        m_url.scheme() == "https"_L1 ? tr("encrypted") : tr("not encrypted – this machine only");
    return m_httpStatus < 400 ? text : u"HTTP %1 · %2"_s.arg(m_httpStatus).arg(text);
}

QString OriginBar::issuerText() const
{
    if (host().isEmpty() || m_url.host() == m_issuer.host())
        return m_issuerName;
    return tr("on behalf of %1").arg(m_issuerName);
}

void OriginBar::describe()
{
    const QString origin = scheme() + host();
    setAccessibleName(origin.isEmpty() ? tr("Address of the page: none yet")
                                       : tr("Address of the page: %1").arg(origin));
    setAccessibleDescription(origin.isEmpty() ? issuerText()
                                              : connectionText() + u", "_s + issuerText());
    setToolTip({});
    if (!origin.isEmpty())
        setToolTip(Qt::convertFromPlainText(origin + u'\n' + connectionText()));
    update();
}

QSize OriginBar::sizeHint() const
{
    return {420, fontMetrics().height() + 18};
}

QSize OriginBar::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void OriginBar::paintEvent(QPaintEvent *)
{
    const PatchColours colours = patchColours(m_tint, palette());
    const QColor weak = weakInk(palette(), colours.fill);
    QPainter painter(this);
    painter.fillRect(rect(), colours.fill);
    painter.fillRect(0, height() - 1, width(), 1, palette().color(QPalette::Mid));
    painter.fillRect(0, height() - 3, width() * m_percent / 100, 3, colours.edge);
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }

    int x = Margin;
    const int right = width() - Margin;
    if (m_url.scheme() == "https"_L1) {
        drawLock(painter, x, height() / 2, colours.ink);
        x += LockWidth + Gap / 2;
    }
    const auto draw = [&](const QString &text, const QFont &font, const QColor &ink,
                          Qt::TextElideMode elide) {
        const QFontMetrics metrics(font);
        const QString fitting = metrics.elidedText(text, elide, qMax(0, right - x));
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QRect(x, 0, right - x, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         fitting);
        x += metrics.horizontalAdvance(fitting);
    };
    draw(scheme(), addressFont(*this, false), weak, Qt::ElideRight);
    draw(host(), addressFont(*this, true), palette().color(QPalette::Text), Qt::ElideLeft);
    x += Gap;

    const QFontMetrics metrics(font());
    if (x + metrics.horizontalAdvance(connectionText()) <= right) {
        draw(connectionText(), font(), weak, Qt::ElideRight);
        x += Gap * 2;
    }
    x = qMax(x, right - metrics.horizontalAdvance(issuerText()) - 1); // 1: the advance is rounded
    if (right - x > metrics.averageCharWidth() * 6)
        draw(issuerText(), font(), weak, Qt::ElideRight);
}

} // namespace knippe
