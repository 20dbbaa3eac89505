// SPDX-License-Identifier: MIT
#include "ui/guide/guide.h"

#include "ui/guide/guidewindow.h"

#include <QtCore/QLocale>
#include <QtGui/QAction>
#include <QtWidgets/QWidget>

using namespace Qt::StringLiterals;

namespace knippe {

/// Nynorsk has none of its own.
static QString guideLanguage()
{
    const QLocale::Language language = QLocale().language();
    return language == QLocale::NorwegianBokmal || language == QLocale::NorwegianNynorsk ? u"nb"_s
                                                                                         : u"en"_s;
}

Guide::Guide(std::function<QString()> code, QWidget *window)
    : QObject(window)
    , m_code(std::move(code))
    , m_open(new QAction(this))
{
    m_open->setShortcut(Qt::Key_F1); // QKeySequence::HelpContents is another one on macOS
    retranslate();
    connect(m_open, &QAction::triggered, this, &Guide::open);
}

Guide::~Guide() = default;

void Guide::retranslate()
{
    m_open->setText(tr("User gui&de"));
    m_open->setStatusTip(tr("Signing in, the panel, exports, DPoP, error codes"));
    if (!m_window)
        return;
    const std::unique_ptr<GuideWindow> former = std::move(m_window);
    m_window = std::make_unique<GuideWindow>(guideLanguage());
    m_window->setGeometry(former->geometry());
    m_window->setVisible(former->isVisible());
    m_window->showPage(former->page(), former->heading());
}

void Guide::close()
{
    if (m_window)
        m_window->hide();
}

void Guide::open()
{
    if (!m_window)
        m_window = std::make_unique<GuideWindow>(guideLanguage());
    m_window->show(); // first: where a heading is depends on the window's size
    if (const QString code = m_code(); !code.isEmpty())
        m_window->showPage(u"errors"_s, code);
    m_window->raise();
    m_window->activateWindow();
}

} // namespace knippe
