// SPDX-License-Identifier: MIT
#include "ui/guide/guidetext.h"

#include "ui/common/tint.h"

#include <QtCore/QEvent>
#include <QtCore/QFile>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QDesktopServices>
#include <QtGui/QTextBlock>
#include <QtGui/QTextTable>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int Margin = 18;
static constexpr int CellPadding = 5;

GuideText::GuideText(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(Margin);
    connect(this, &QTextBrowser::anchorClicked, this, &GuideText::follow);
    connect(this, &QTextBrowser::sourceChanged, this, [this](const QUrl &address) {
        dress();
        goToHeading(address.fragment());
    });
}

QUrl GuideText::addressOf(const QString &language, const QString &page)
{
    return QUrl(u"qrc:/guide/%1/%2.md"_s.arg(language, page));
}

QString GuideText::titleOf(const QUrl &page)
{
    return QString::fromUtf8(loadResource(0, page).toByteArray()).section(u'\n', 0, 0).mid(2);
}

QString GuideText::textOf(const QUrl &page)
{
    QTextDocument read;
    read.setMarkdown(QString::fromUtf8(loadResource(0, page).toByteArray()));
    return read.toPlainText();
}

void GuideText::showText(const QString &markdown)
{
    setMarkdown(markdown);
    dress();
}

QVariant GuideText::loadResource(int, const QUrl &address)
{
    QFile file(u':' + address.path());
    if (address.scheme() != "qrc"_L1 || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

void GuideText::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        dress();
    QTextBrowser::changeEvent(event);
}

void GuideText::follow(const QUrl &link)
{
    const QUrl address = source().resolved(link);
    if (address.scheme() == "qrc"_L1)
        setSource(address);
    else if (address.scheme() == "https"_L1)
        QDesktopServices::openUrl(address);
}

/// What Markdown does not say, in colours of the theme that is in use now.
void GuideText::dress()
{
    dressLinks(patchColours(Tint::Sandbox, palette()).ink);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setNonBreakableLines(false); // code, which a narrow window would cut
        if (format.headingLevel() > 1)
            format.setTopMargin(fontMetrics().height());
        if (format != block.blockFormat())
            QTextCursor(block).setBlockFormat(format);
    }
    for (QTextFrame *frame : document()->rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(lineColour(palette()));
        format.setCellPadding(CellPadding);
        table->setFormat(format);
    }
}

/// Qt takes its own colour of links for them, which not every theme can show.
void GuideText::dressLinks(const QColor &ink)
{
    QList<std::pair<int, int>> links; // first: a change makes the parts anew
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            if (fragment.charFormat().isAnchor())
                links.emplaceBack(fragment.position(), fragment.position() + fragment.length());
        }
    }
    QTextCharFormat format;
    format.setForeground(ink);
    for (const auto &[from, to] : links) {
        QTextCursor cursor(document());
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(format);
    }
}

/// Qt gives Markdown's headings no anchors.
void GuideText::goToHeading(const QString &wanted)
{
    if (wanted.isEmpty())
        return;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0
            || !block.text().split(u" · "_s).contains(wanted))
            continue;
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        setTextCursor(cursor);
        const QRectF place = document()->documentLayout()->blockBoundingRect(block);
        verticalScrollBar()->setValue(int(place.top()) - Margin);
        return;
    }
}

} // namespace knippe
