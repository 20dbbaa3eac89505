// SPDX-License-Identifier: MIT
#pragma once

#include "app/composition.h"
#include "core/profile/managedsettings.h"
#include "core/session/renewal.h"
#include "core/update/newerversion.h"
#include "ui/mainwindow.h"

namespace knippe {

/// The window of this run, and what it stands on. When a person goes on without the keychain, a
/// window in memory takes its place; the first one closes as it always does, with whatever is under
/// way in it.
class Desk : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString language; ///< "nb", "nn" or "en"; empty for the system's
        bool unsafeNoSandbox = false;
        ManagedSettings managed = {};
    };

    explicit Desk(Options options, QObject *parent = nullptr);

    void open(const QString &profile);
    void comeForward();

signals:
    void finished(); ///< the window in use has

private:
    struct Place
    {
        std::unique_ptr<Composition> composition;
        std::unique_ptr<NewerVersion> newerVersion; ///< where there is an address to ask
        std::unique_ptr<MainWindow> window;
    };
    [[nodiscard]] Place makePlace(bool inMemory);
    [[nodiscard]] MainWindow &window()
    {
        return m_inMemory.window ? *m_inMemory.window : *m_first.window;
    }
    void goOnInMemory();

    Options m_options;
    QString m_language; ///< in use; never empty
    SystemClock m_clock;
    Wakeups m_wakeups{m_clock};
    Place m_first;
    Place m_inMemory; ///< empty until it is asked for
};

} // namespace knippe
