// SPDX-License-Identifier: MIT
#include "ui/update/updateactions.h"

#include "ui/common/messagebar.h"
#include "ui/common/settledtext.h"
#include "ui/windowsettings.h"

#include <QtGui/QAction>
#include <QtWidgets/QWidget>

#include <utility>

namespace knippe {

UpdateActions::UpdateActions(Parts parts, WindowSettings &settings, QWidget *window)
    : QObject(window)
    , m_parts(std::move(parts))
    , m_settings(settings)
    , m_now(new QAction(this))
    , m_daily(new QAction(this))
    , m_lastLook(settings.lastLook())
{
    retranslate();
    m_daily->setCheckable(true);
    m_daily->setChecked(settings.looksForNewerVersion());
    connect(m_now, &QAction::triggered, this, [this] { look(Occasion::Asked); });
    connect(m_daily, &QAction::toggled, this,
            [this](bool isWanted) { m_settings.setLooksForNewerVersion(isWanted); });
}

QList<QAction *> UpdateActions::commands() const
{
    return m_parts.newerVersion ? QList<QAction *>{m_now, m_daily} : QList<QAction *>();
}

void UpdateActions::retranslate()
{
    m_now->setText(tr("Look for a newer &version now"));
    const bool isLocked = m_settings.managed().isLocked(ManagedSettings::LookForNewerVersion);
    m_daily->setText(settledText(tr("Look for a newer version once a da&y"), isLocked));
    m_daily->setDisabled(isLocked);
}

void UpdateActions::tick()
{
    if (m_unsaid && m_parts.messages().isHidden())
        show(*std::exchange(m_unsaid, std::nullopt));
    if (m_parts.newerVersion && m_daily->isChecked()
        && m_lastLook != m_parts.clock.now().toUTC().date())
        look(Occasion::Daily);
}

void UpdateActions::look(Occasion occasion)
{
    if (m_isLooking)
        return;
    m_isLooking = true;
    m_lastLook =
        m_parts.clock.now().toUTC().date(); // before it succeeds: a failure is not repeated
    m_settings.setLastLook(m_lastLook);
    m_parts.newerVersion->find(this, [this, occasion](const auto &found) {
        m_isLooking = false;
        onFound(found, occasion);
    });
}

void UpdateActions::onFound(const Result<std::optional<Release>> &found, Occasion occasion)
{
    if (occasion == Occasion::Daily) {
        if (found)
            m_unsaid = *found;
        return tick();
    }
    if (!found)
        m_parts.messages().showError(found.error());
    else if (*found)
        show(**found);
    else
        m_parts.messages().showInformation(tr("There is no newer version than this one, %1.")
                                               .arg(m_parts.newerVersion->running()));
}

void UpdateActions::show(const Release &release)
{
    // as it is sent: no letters that only look like others
    const QString page = release.page.toString(QUrl::FullyEncoded);
    m_parts.messages().showOffer(
        tr("Knippe %1 is out; this is %2. Its page: %3")
            .arg(release.version, m_parts.newerVersion->running(), page),
        {QT_TRANSLATE_NOOP("knippe::MessageBar", "Open its page in the &browser"),
         [open = m_parts.openUrl, url = release.page] { open(url); }});
}

} // namespace knippe
