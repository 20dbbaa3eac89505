// SPDX-License-Identifier: MIT
#include "ui/tokens/tokendelegate.h"

#include "ui/common/tint.h"
#include "ui/common/wrappedtext.h"
#include "ui/tokens/chiplayout.h"
#include "ui/tokens/tokenmodel.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QFontInfo>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionButton>

namespace knippe {

static constexpr int PaddingX = 10;
static constexpr int PaddingY = 9;
static constexpr int AccentWidth = 3;
static constexpr double SelectionShade = 0.14;
static constexpr int BarHeight = 4;
static constexpr int BarGap = 5;
static constexpr int ButtonAir = 8;
static constexpr int MaxLines = 3;
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
        return option.rect.adjusted(PaddingX, PaddingY, -PaddingX, -PaddingY);
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

static QStyleOptionButton retryButton(const QWidget *view)
{
    QStyleOptionButton button;
    button.initFrom(view);
    button.state = QStyle::State_Enabled | QStyle::State_Raised;
    button.text = TokenDelegate::tr("Try again");
    const QSize text = button.fontMetrics.size(Qt::TextShowMnemonic, button.text);
    button.rect.setSize(view->style()->sizeFromContents(QStyle::CT_PushButton, &button,
                                                        text + QSize(ButtonAir, 0), view));
    return button;
}

static bool hasRetry(const QModelIndex &index)
{
    return index.column() == TokenModel::Expires && index.data(TokenModel::RetryRole).toBool();
}

/// Under what is left of an earlier token, if there is one.
static QRect retryRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QRect rect = retryButton(option.widget).rect;
    const bool hasBar = index.data(TokenModel::ShareRole).toDouble() > 0;
    const int above = hasBar ? option.fontMetrics.height() + 2 * BarGap + BarHeight : -BarGap;
    rect.moveTopLeft(option.rect.topLeft() + QPoint(PaddingX, PaddingY + above));
    return rect;
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
    const int width = option.rect.width() - 2 * PaddingX;
    const QFont font = lineFont(option, index);
    int height = QFontMetrics(font).height();
    if (isName(index))
        height *= int(nameLines(index.data().toString(), font, width).size());
    else if (index.column() == TokenModel::Scopes)
        height = qMax(height, chipsOf(option, index, width).height());
    else if (index.column() == TokenModel::State)
        height *= 1 + int(remarkLines(option, index, width).size());
    else if (index.column() == TokenModel::Expires)
        height += BarGap + BarHeight;
    if (hasRetry(index))
        height = qMax(height, retryRect(option, index).bottom() - option.rect.top() - PaddingY);
    const int textWidth = QFontMetrics(font).horizontalAdvance(index.data().toString());
    return {textWidth + 2 * PaddingX + 1, height + 2 * PaddingY + 1};
}

int TokenDelegate::retryWidth(const QWidget &view)
{
    return retryButton(&view).rect.width() + 2 * PaddingX;
}

bool TokenDelegate::editorEvent(QEvent *event, QAbstractItemModel *,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    const bool isRelease = event->type() == QEvent::MouseButtonRelease;
    if ((!isPress && !isRelease) || !hasRetry(index))
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || !retryRect(option, index).contains(mouse->pos()))
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
    cell.painter.setFont(lineFont(cell.option, cell.index));
    cell.painter.setPen(cell.text());
    QRect rect = cell.content();
    const QString text = cell.index.data().toString();
    const QFontMetrics metrics = cell.painter.fontMetrics();
    const QStringList lines =
        isName(cell.index) ? nameLines(text, cell.painter.font(), rect.width())
                           : QStringList{metrics.elidedText(text, Qt::ElideMiddle, rect.width())};
    for (const QString &line : lines) {
        cell.painter.drawText(rect, Qt::AlignLeading | Qt::AlignTop, line);
        rect.translate(0, metrics.height());
    }
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
    const QFont bold = boldOf(cell.option.font);
    const QFontMetrics metrics(bold);
    cell.painter.setFont(bold);
    cell.painter.setPen(tintInk(cell.tint(), cell.option.palette, cell.background));
    cell.painter.drawText(
        rect, Qt::AlignLeading | Qt::AlignTop,
        metrics.elidedText(cell.index.data().toString(), Qt::ElideRight, rect.width()));
    cell.painter.setFont(cell.option.font);
    cell.painter.setPen(weakInk(cell.option.palette, cell.background));
    rect.translate(0, metrics.height());
    for (const QString &line : remarkLines(cell.option, cell.index, rect.width())) {
        cell.painter.drawText(rect, Qt::AlignLeading | Qt::AlignTop, line);
        rect.translate(0, cell.option.fontMetrics.height());
    }
}

void TokenDelegate::paintExpiry(const Cell &cell)
{
    const bool offersRetry = hasRetry(cell.index);
    if (offersRetry)
        paintRetry(cell);
    const double share = cell.index.data(TokenModel::ShareRole).toDouble();
    if (share > 0 || !offersRetry)
        paintLine(cell);
    if (share <= 0)
        return;
    QRectF bar = cell.content();
    bar.setTop(bar.top() + cell.option.fontMetrics.height() + BarGap);
    bar.setHeight(BarHeight);
    cell.painter.setRenderHint(QPainter::Antialiasing);
    cell.painter.setPen(Qt::NoPen);
    cell.painter.setBrush(mix(cell.background, cell.text(), 0.12));
    cell.painter.drawRoundedRect(bar, BarHeight / 2.0, BarHeight / 2.0);
    const bool isFailed =
        cell.tint() == Tint::Danger; // of the renewal; the bar is the earlier token's
    bar.setWidth(qMax(qreal(BarHeight), bar.width() * share));
    cell.painter.setBrush(
        tintInk(isFailed ? Tint::Good : cell.tint(), cell.option.palette, cell.background));
    cell.painter.drawRoundedRect(bar, BarHeight / 2.0, BarHeight / 2.0);
}

void TokenDelegate::paintRetry(const Cell &cell)
{
    QStyleOptionButton button = retryButton(cell.option.widget);
    button.rect = retryRect(cell.option, cell.index);
    cell.option.widget->style()->drawControl(QStyle::CE_PushButton, &button, &cell.painter,
                                             cell.option.widget);
}

} // namespace knippe
