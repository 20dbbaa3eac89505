// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/update/newerversion.h"

#include <QtCore/QDate>
#include <QtCore/QObject>

class QAction;
class QWidget;

namespace knippe {

class MessageBar;
class WindowSettings;

/// Whether a newer version is out: when somebody asks, and once a day where that is switched on.
/// Says so with the address of its page, which is opened in the browser when a person wants it;
/// nothing is downloaded. What nobody has asked for fails in silence, and waits until no other
/// message is shown.
class UpdateActions : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        NewerVersion *newerVersion; ///< null where there is no address to ask
        const Clock &clock;
        std::function<bool(const QUrl &)> openUrl;
        std::function<MessageBar &()> messages; ///< in the language in use
    };

    UpdateActions(Parts parts, WindowSettings &settings, QWidget *window);

    /// For a menu; none where there is no address to ask.
    [[nodiscard]] QList<QAction *> commands() const;
    /// In the language in use now.
    void retranslate();
    /// Time has passed; called every second.
    void tick();

private:
    enum class Occasion { Asked, Daily };
    void look(Occasion occasion);
    void onFound(const Result<std::optional<Release>> &found, Occasion occasion);
    void show(const Release &release);

    Parts m_parts;
    WindowSettings &m_settings;
    QAction *m_now;
    QAction *m_daily;
    QDate m_lastLook;
    std::optional<Release> m_unsaid; ///< found by itself, while another message was shown
    bool m_isLooking = false;
};

} // namespace knippe
