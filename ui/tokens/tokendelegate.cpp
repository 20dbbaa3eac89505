// SPDX-License-Identifier: MIT
#include "ui/tokens/tokendelegate.h"

#include "ui/common/tint.h"
#include "ui/common/wrappedtext.h"
#include "ui/tokens/cellmetrics.h"
#include "ui/tokens/chiplayout.h"
#include "ui/tokens/retrybutton.h"
#include "ui/tokens/tokenmodel.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QFontInfo>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>

namespace knippe {

static constexpr int AccentWidth = 3;
static constexpr double SelectionShade = 0.14;
static constexpr int MaxLines = 3;
static constexpr int MaxTitleLines = 3;
static constexpr int MaxLinesOfCurrent = 16;

/// What the parts of painting share.
struct TokenDelegate::Cell
{
    QPainter &painter;
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    QColor background;

    [[nodiscard]] QRect content() const
    {
        return option.rect.adjusted(cell::PaddingX, cell::PaddingY, -cell::PaddingX,
                                    -cell::PaddingY);
    }
    [[nodiscard]] QColor text() const { return option.palette.color(QPalette::Text); }
    [[nodiscard]] Tint tint() const { return Tint(index.data(TokenModel::TintRole).toInt()); }
};

static QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

/// As large as the view's own: not every system's follows when texts are enlarged.
static QFont fixedFont(const QFont &like)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QFontInfo(like).pointSizeF());
    return font;
}

static QFont chipFont(const QFont &like)
{
    QFont font = fixedFont(like);
    font.setPointSizeF(font.pointSizeF() * 0.95);
    return font;
}

static bool isName(const QModelIndex &index)
{
    return index.column() == TokenModel::Api || index.column() == TokenModel::Audience;
}

static QFont lineFont(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return isName(index) ? fixedFont(option.font) : option.font;
}

/// One API's name differs from another's at any place: it is broken rather than cut.
static QStringList nameLines(const QString &name, const QFont &font, int width)
{
    return QFontMetrics(font).horizontalAdvance(name) <= width
               ? QStringList{name}
               : wrappedText(name, font, width, MaxLines);
}

/// Of the selected row: livelier when keys go to the table.
static QColor accentColour(const QStyleOptionViewItem &option)
{
    const bool hasFocus = option.widget && option.widget->hasFocus();
    return hasFocus ? option.palette.color(QPalette::Highlight)
                    : mix(option.palette.color(QPalette::Base),
                          option.palette.color(QPalette::Text), 0.5);
}

static ChipLayout chipsOf(const QStyleOptionViewItem &option, const QModelIndex &index, int width)
{
    return {index.data(TokenModel::ChipsRole).value<QList<ScopeChip>>(), chipFont(option.font),
            width};
}

static bool isCurrent(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->currentIndex().row() == index.row();
}

/// The current row shows all of its remark, so that no pointer is needed to read it.
static QStringList remarkLines(const QStyleOptionViewItem &option, const QModelIndex &index,
                               int width)
{
    const QString remark = index.data(TokenModel::RemarkRole).toString();
    if (remark.isEmpty())
        return {};
    return wrappedText(remark, option.font, width,
                       isCurrent(option, index) ? MaxLinesOfCurrent : MaxLines);
}

static QStringList titleLines(const QStyleOptionViewItem &option, const QModelIndex &index,
                              int width)
{
    const QString title = index.data(TokenModel::NameRole).toString();
    return title.isEmpty() ? QStringList()
                           : wrappedText(title, boldOf(option.font), width, MaxTitleLines);
}

static QStringList stateLines(const QStyleOptionViewItem &option, const QModelIndex &index,
                              int width)
{
    return wrappedText(index.data().toString(), boldOf(option.font), width, MaxLines);
}

/// Leaves `rect` below them.
static void drawLines(QPainter &painter, const QStringList &lines, QRect *rect)
{
    for (const QString &line : lines) {
        painter.drawText(*rect, Qt::AlignLeading | Qt::AlignTop, line);
        rect->translate(0, painter.fontMetrics().height());
    }
}

TokenDelegate::TokenDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void TokenDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const QColor base = option.palette.color(QPalette::Base);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor background = isSelected ? mix(base, accentColour(option), SelectionShade) : base;
    const Cell cell{*painter, option, index, background};
    painter->save();
    painter->setClipRect(option.rect);
    paintBackground(cell);
    switch (index.column()) {
    case TokenModel::Scopes:
        paintScopes(cell);
        break;
    case TokenModel::State:
        paintState(cell);
        break;
    case TokenModel::Expires:
        paintExpiry(cell);
        break;
    default:
        paintLine(cell);
    }
    painter->restore();
}

QSize TokenDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = option.rect.width() - 2 * cell::PaddingX;
    const QFont font = lineFont(option, index);
    int height = QFontMetrics(font).height();
    if (isName(index))
        height = height * int(nameLines(index.data().toString(), font, width).size())
                 + QFontMetrics(boldOf(option.font)).height()
                       * int(titleLines(option, index, width).size());
    else if (index.column() == TokenModel::Scopes)
        height = qMax(height, chipsOf(option, index, width).height());
    else if (index.column() == TokenModel::State)
        height *=
            int(stateLines(option, index, width).size() + remarkLines(option, index, width).size());
    else if (index.column() == TokenModel::Expires)
        height += cell::BarGap + cell::BarHeight;
    if (RetryButton::isIn(index))
        height = qMax(height, RetryButton::rect(option, index).bottom() - option.rect.top()
                                  - cell::PaddingY);
    const int textWidth = qMax(QFontMetrics(font).horizontalAdvance(index.data().toString()),
                               QFontMetrics(boldOf(option.font))
                                   .horizontalAdvance(index.data(TokenModel::NameRole).toString()));
    return {textWidth + 2 * cell::PaddingX + 1, height + 2 * cell::PaddingY + 1};
}

bool TokenDelegate::editorEvent(QEvent *event, QAbstractItemModel *,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    const bool isRelease = event->type() == QEvent::MouseButtonRelease;
    if ((!isPress && !isRelease) || !RetryButton::isIn(index))
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton
        || !RetryButton::rect(option, index).contains(mouse->pos()))
        return false;
    if (isRelease)
        emit retryWanted(index);
    return isRelease; // a press selects the row, too
}

void TokenDelegate::paintBackground(const Cell &cell)
{
    const QRect &rect = cell.option.rect;
    const QPalette &palette = cell.option.palette;
    cell.painter.fillRect(rect, cell.background);
    cell.painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), lineColour(palette));
    if (isCurrent(cell.option, cell.index)) { // where the keys go, also among several selected
        const QColor edge = accentColour(cell.option);
        cell.painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), edge);
        cell.painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), edge);
    }
    if (cell.index.column() == 0 && cell.option.state.testFlag(QStyle::State_Selected)) {
        // the selection does not hang on a shade alone
        cell.painter.fillRect(QRect(rect.topLeft(), QSize(AccentWidth, rect.height())),
                              accentColour(cell.option));
    }
}

void TokenDelegate::paintLine(const Cell &cell)
{
    QRect rect = cell.content();
    cell.painter.setPen(cell.text());
    cell.painter.setFont(boldOf(cell.option.font));
    drawLines(cell.painter, titleLines(cell.option, cell.index, rect.width()), &rect);
    cell.painter.setFont(lineFont(cell.option, cell.index));
    const QString text = cell.index.data().toString();
    const QFontMetrics metrics = cell.painter.fontMetrics();
    const QStringList lines =
        isName(cell.index) ? nameLines(text, cell.painter.font(), rect.width())
                           : QStringList{metrics.elidedText(text, Qt::ElideMiddle, rect.width())};
    drawLines(cell.painter, lines, &rect);
}

void TokenDelegate::paintScopes(const Cell &cell)
{
    const QRect rect = cell.content();
    // a chip's text stands on one line with the other columns' first
    const QPoint lift(0, -2);
    chipsOf(cell.option, cell.index, rect.width())
        .paint(cell.painter, rect.topLeft() + lift, cell.option.palette, cell.background);
}

void TokenDelegate::paintState(const Cell &cell)
{
    QRect rect = cell.content();
    cell.painter.setFont(boldOf(cell.option.font));
    cell.painter.setPen(tintInk(cell.tint(), cell.option.palette, cell.background));
    drawLines(cell.painter, stateLines(cell.option, cell.index, rect.width()), &rect);
    cell.painter.setFont(cell.option.font);
    cell.painter.setPen(weakInk(cell.option.palette, cell.background));
    drawLines(cell.painter, remarkLines(cell.option, cell.index, rect.width()), &rect);
}

void TokenDelegate::paintExpiry(const Cell &cell)
{
    const bool offersRetry = RetryButton::isIn(cell.index);
    if (offersRetry)
        RetryButton::paint(cell.painter, cell.option, cell.index);
    const double share = cell.index.data(TokenModel::ShareRole).toDouble();
    if (share > 0 || !offersRetry)
        paintLine(cell);
    if (share <= 0)
        return;
    QRectF bar = cell.content();
    bar.setTop(bar.top() + cell.option.fontMetrics.height() + cell::BarGap);
    bar.setHeight(cell::BarHeight);
    cell.painter.setRenderHint(QPainter::Antialiasing);
    cell.painter.setPen(Qt::NoPen);
    cell.painter.setBrush(mix(cell.background, cell.text(), 0.12));
    cell.painter.drawRoundedRect(bar, cell::BarHeight / 2.0, cell::BarHeight / 2.0);
    const bool isFailed =
        cell.tint() == Tint::Danger; // of the renewal; the bar is the earlier token's
    bar.setWidth(qMax(qreal(cell::BarHeight), bar.width() * share));
    cell.painter.setBrush(
        tintInk(isFailed ? Tint::Good : cell.tint(), cell.option.palette, cell.background));
    cell.painter.drawRoundedRect(bar, cell::BarHeight / 2.0, cell::BarHeight / 2.0);
}

} // namespace knippe
