// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/endofshift.h"

class QAction;
class QWidget;

namespace knippe {

class FarewellPage;
class WindowSettings;

/// Leaving a computer that others use, too: the end of the shift, which signs everybody out and
/// closes the window, and on request the same without closing whenever the screen is locked.
/// Nothing is asked: all that can be lost is a sign-in, and whoever leaves is in a hurry.
class Leaving : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const Profiles &profiles;
        EndOfShift::SessionFactory session;
        const EndOfShift::OpenSessions &openSessions;
        /// Calls back at each lock while the object lives; nothing where that cannot be known.
        std::function<std::unique_ptr<QObject>(std::function<void()>)> watchScreenLock;
    };

    Leaving(Parts parts, WindowSettings &settings, QWidget *window);
    ~Leaving() override;

    /// For a menu; their shortcuts work in the whole window.
    [[nodiscard]] QList<QAction *> commands() const;
    [[nodiscard]] FarewellPage *page() const { return m_page; }
    /// In the language in use now; what is under way goes on.
    void retranslate();
    [[nodiscard]] bool isUnderWay() const { return m_shift && !m_shift->isFinished(); }

signals:
    void begun();                          ///< page() is all there is to see from here on
    void returned(const QString &message); ///< to what was shown before
    void left();                           ///< nothing of anybody is here; the window may close

private:
    enum class Reason { EndOfShift, ScreenLock };
    void start(Reason reason);
    void onScreenLocked();
    void onProgressed();
    void onFinished();

    Parts m_parts;
    WindowSettings &m_settings;
    QAction *m_endShift;
    QAction *m_onLock;
    FarewellPage *m_page;
    Reason m_reason = Reason::EndOfShift;
    std::unique_ptr<EndOfShift> m_shift;
    std::unique_ptr<QObject> m_screenLock;
};

} // namespace knippe
