// SPDX-License-Identifier: MIT
#include "ui/guide/guidewindow.h"

#include "ui/common/announcement.h"
#include "ui/common/comfortablesize.h"
#include "ui/guide/guidetext.h"

#include <QtCore/QSignalBlocker>
#include <QtCore/QUrl>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr QSize DefaultSize(940, 680);
static constexpr int ItemSpacing = 2;

GuideWindow::GuideWindow(const QString &language, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_language(language)
    , m_search(new QLineEdit(this))
    , m_nothing(new QLabel(this))
    , m_back(new QToolButton(this))
    , m_list(new QListWidget(this))
    , m_text(new GuideText(this))
{
    setWindowTitle(tr("User guide"));
    m_search->setPlaceholderText(tr("Search the guide"));
    m_search->setAccessibleName(tr("Search the guide"));
    m_search->setClearButtonEnabled(true);
    m_back->setArrowType(Qt::LeftArrow);
    m_back->setAccessibleName(tr("Back to the page before"));
    m_back->setToolTip(tr("Back to the page before"));
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_back->setEnabled(false);
    m_list->setSpacing(ItemSpacing);
    m_list->setAccessibleName(tr("Pages of the guide"));
    m_text->setAccessibleName(tr("Text of the guide"));
    createPages();
    layOut();
    resize(comfortableSize(*this, DefaultSize));
    m_nothing->setTextFormat(Qt::PlainText);
    connect(m_back, &QToolButton::clicked, m_text, &QTextBrowser::backward);
    connect(m_text, &QTextBrowser::backwardAvailable, m_back, &QWidget::setEnabled);
    connect(m_text, &QTextBrowser::sourceChanged, this, &GuideWindow::onSourceChanged);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && pages().at(row) != page())
            showPage(pages().at(row));
    });
    connect(m_search, &QLineEdit::textEdited, this, &GuideWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, &GuideWindow::findNext);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search,
            qOverload<>(&QWidget::setFocus));
    connect(new QShortcut(QKeySequence::FindNext, this), &QShortcut::activated, this,
            &GuideWindow::findNext);
    showPage(pages().first());
    m_text->setFocus();
}

QStringList GuideWindow::pages()
{
    return {u"index"_s,     u"signin"_s,      u"panel"_s,          u"exports"_s,
            u"dpop"_s,      u"profiles"_s,    u"helsenorge"_s,     u"testpersons"_s,
            u"mutualtls"_s, u"commandline"_s, u"administrators"_s, u"troubleshooting"_s,
            u"errors"_s};
}

void GuideWindow::createPages()
{
    for (const QString &page : pages())
        m_list->addItem(m_text->titleOf(GuideText::addressOf(m_language, page)));
}

void GuideWindow::layOut()
{
    auto *find = new QHBoxLayout;
    find->addWidget(m_back);
    find->addWidget(m_search, 1);
    find->addWidget(m_nothing);
    auto *parts = new QSplitter(this);
    parts->addWidget(m_list);
    parts->addWidget(m_text);
    parts->setStretchFactor(1, 1);
    parts->setChildrenCollapsible(false);
    const int width = m_list->sizeHintForColumn(0) + 2 * m_list->frameWidth();
    parts->setSizes({width + fontMetrics().averageCharWidth() * 3, DefaultSize.width() - width});
    auto *column = new QVBoxLayout(this);
    column->addLayout(find);
    column->addWidget(parts, 1);
}

void GuideWindow::showPage(const QString &page, const QString &heading)
{
    QUrl address = GuideText::addressOf(m_language, page);
    address.setFragment(heading.isEmpty() ? QString() : heading);
    m_text->setSource(address);
}

static QString pageOf(const QUrl &address)
{
    return address.fileName().section(u'.', 0, 0);
}

QString GuideWindow::page() const
{
    return pageOf(m_text->source());
}

QString GuideWindow::heading() const
{
    return m_text->source().fragment();
}

/// source() is still the one before.
void GuideWindow::onSourceChanged(const QUrl &address)
{
    m_nothing->clear();
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(int(pages().indexOf(pageOf(address))));
}

/// What is typed is looked for from the top of this page on, so that no letter leads away from it
/// as long as it is there.
void GuideWindow::search(const QString &)
{
    m_text->moveCursor(QTextCursor::Start);
    findNext();
}

void GuideWindow::findNext()
{
    const QString words = m_search->text();
    m_nothing->clear();
    if (words.isEmpty() || m_text->find(words))
        return;
    const QStringList all = pages();
    const qsizetype here = all.indexOf(page());
    for (qsizetype step = 1; step <= all.size(); ++step) {
        const QString &next = all.at((here + step) % all.size());
        if (!m_text->textOf(GuideText::addressOf(m_language, next))
                 .contains(words, Qt::CaseInsensitive))
            continue;
        showPage(next);
        m_text->moveCursor(QTextCursor::Start);
        m_text->find(words);
        return;
    }
    m_nothing->setText(tr("Nothing found"));
    announce(m_nothing, m_nothing->text());
}

} // namespace knippe
