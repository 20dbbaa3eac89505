// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/profilestore.h"
#include "core/session/session.h"
#include "ui/common/messagebar.h"
#include "ui/windowsettings.h"

#include <QtCore/QTimer>
#include <QtWidgets/QMainWindow>

#include <map>
#include <vector>

class QAction;

namespace knippe {

class CopyMemory;
class Guide;
class LastSignOut;
class Leaving;
class NetworkActions;
class NewerVersion;
class ProfileActions;
class ProfileEditing;
class Profiles;
class SecretClipboard;
class ShownSession;
class UpdateActions;
class WindowContent;

/// The window: the welcome page while there is no profile, otherwise one profile's session.
/// Sessions stay alive while another profile is shown, so that no answer to a request under way is
/// lost. Another language makes what is seen anew; everything that holds something lives on.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    struct Parts
    {
        Profiles &profiles;
        const Clock &clock;
        QString configDirectory;
        std::function<std::unique_ptr<Session>(StoredProfile)> session;
        /// The second argument is the native id of the window to stay above, or 0.
        std::function<Session::UserAgentFactory(const ClientProfile &, quint64)> userAgents;
        std::function<std::unique_ptr<QObject>(std::function<void()>)> watchScreenLock = {};
        bool inMemory = false; ///< without the keychain; nothing of it outlives the window
        QString language = {}; ///< as in LanguageMenu::chosen()
        /// Has every text from here on in this language.
        std::function<void(const QString &)> speak = {};
        NewerVersion *newerVersion = nullptr; ///< null where there is no address to ask
        std::function<bool(const QUrl &)> openUrl = {};
        ManagedSettings managed = {};
    };

    explicit MainWindow(Parts parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the profile `wanted`, or the one shown last, or the welcome page.
    void start(const QString &wanted = {});
    /// In front of other windows, also when minimised.
    void comeForward();
    /// Time has passed; called every second while the window can be seen.
    void tick();

signals:
    /// The window is closed and no request is under way any more.
    void finished();
    /// A person goes on without it: a window in memory is to take this one's place.
    void keychainGivenUp();
    /// The first frame has been painted; what would have held it up can begin.
    void seen();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void followTheme();
    void restUnseen();
    void createParts();
    void connectParts();
    void connectProfiles();
    void createContent();
    [[nodiscard]] MessageBar &messages() const;
    void showError(const Error &error);
    void speak(const QString &language);
    void removeFormer();
    void showProfiles(const QString &wanted);
    void listProfiles(const QString &current);
    void openProfile(const QString &name);
    void setSession(Session *session);
    void restore(Session *session);
    void onUnstoredChanged(const Session &session);
    void onSignedIn();
    void clearTraces();
    void showLeaving();
    void showKey();
    void showCertificate();
    void showAbout();
    [[nodiscard]] bool isKeyless(const QString &name) const;
    void sayWhetherKeyless(const QString &name);
    void releaseSession(const QString &name, const std::function<void()> &then);
    void onRemovalConfirmed(const QString &name);
    void onRemoved(const QString &name, const QString &next);
    void finishWhenIdle();
    [[nodiscard]] bool isBusy() const;

    Parts m_parts;
    WindowSettings m_settings;
    std::map<QString, std::unique_ptr<Session>> m_sessions; ///< by profile name
    QTimer m_firstFrame;                                    ///< runs until then
    QTimer m_seconds{this};
    bool m_isClosing = false;
    SecretClipboard *m_clipboard;
    CopyMemory *m_copyMemory;
    Leaving *m_leaving;
    ProfileActions *m_actions;
    ProfileEditing *m_editing;
    NetworkActions *m_network;
    Guide *m_guide;
    UpdateActions *m_updates;
    LastSignOut *m_lastSignOut;
    ShownSession *m_session;
    QAction *m_about;
    QAction *m_quit;

    WindowContent *m_content; ///< in one language
    std::vector<std::unique_ptr<WindowContent>>
        m_former; ///< in other languages, with work under way
};

} // namespace knippe
