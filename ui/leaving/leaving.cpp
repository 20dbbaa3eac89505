// SPDX-License-Identifier: MIT
#include "ui/leaving/leaving.h"

#include "ui/common/settledtext.h"
#include "ui/leaving/farewellpage.h"
#include "ui/windowsettings.h"

#include <QtGui/QAction>

namespace knippe {

Leaving::Leaving(Parts parts, WindowSettings &settings, QWidget *window)
    : QObject(window)
    , m_parts(std::move(parts))
    , m_settings(settings)
    , m_endShift(new QAction(this))
    , m_onLock(new QAction(this))
    , m_page(new FarewellPage(window))
{
    retranslate();
    m_endShift->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    m_onLock->setCheckable(true);
    m_onLock->setChecked(settings.signsOutOnScreenLock());
    if (m_parts.watchScreenLock)
        m_screenLock = m_parts.watchScreenLock([this] { onScreenLocked(); });
    m_onLock->setVisible(m_screenLock != nullptr);
    window->addActions(commands());
    connect(m_endShift, &QAction::triggered, this, [this] { start(Reason::EndOfShift); });
    connect(m_onLock, &QAction::toggled, this,
            [this](bool isWanted) { m_settings.setSignsOutOnScreenLock(isWanted); });
    connect(m_page, &FarewellPage::againRequested, this, [this] { start(m_reason); });
    connect(m_page, &FarewellPage::backRequested, this, [this] { emit returned({}); });
}

Leaving::~Leaving() = default;

void Leaving::retranslate()
{
    m_endShift->setText(tr("&End shift: sign out everywhere and close"));
    const bool isLocked = m_settings.managed().isLocked(ManagedSettings::SignOutOnScreenLock);
    m_onLock->setText(settledText(tr("Sign out everywhere when the screen is &locked"), isLocked));
    m_onLock->setDisabled(isLocked);
    m_page->retranslate();
}

QList<QAction *> Leaving::commands() const
{
    return {m_endShift, m_onLock};
}

void Leaving::start(Reason reason)
{
    if (isUnderWay())
        return;
    m_reason = reason;
    m_shift = std::make_unique<EndOfShift>(m_parts.profiles, m_parts.session);
    connect(m_shift.get(), &EndOfShift::progressed, this, &Leaving::onProgressed);
    connect(m_shift.get(), &EndOfShift::finished, this, &Leaving::onFinished);
    const bool closes = reason == Reason::EndOfShift;
    m_shift->start(m_parts.openSessions,
                   closes ? Session::Afterwards::Leave : Session::Afterwards::Stay);
    if (!closes && !m_shift->endedAnything())
        return; // looked after all the same, but not worth a word
    m_page->showProgress(*m_shift);
    emit begun();
}

void Leaving::onScreenLocked()
{
    if (m_onLock->isChecked())
        start(Reason::ScreenLock);
}

void Leaving::onProgressed()
{
    if (isUnderWay()) // what an authority says later changes nothing
        m_page->showProgress(*m_shift);
}

void Leaving::onFinished()
{
    if (!m_shift->hasSucceeded())
        return m_page->showProgress(*m_shift);
    if (m_reason == Reason::EndOfShift)
        emit left();
    else if (m_shift->endedAnything())
        emit returned(tr("Signed out because the screen was locked."));
}

} // namespace knippe
