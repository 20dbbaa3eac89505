// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/profile/apicatalogue.h"
#include "core/profile/testpersons.h"

#include <QtWidgets/QWidget>

class QAction;
class QStackedWidget;
class QStatusBar;

namespace knippe {

class CertificateNotice;
class ClockNotice;
class CopyCommands;
class CopyMemory;
class Leaving;
class MessageBar;
class NetworkActions;
class ProfileActions;
class ProfileChooser;
class Profiles;
class ProofNotice;
class SecretClipboard;
class Session;
class SessionBar;
class SignInMenu;
class TokensPanel;
class WelcomePage;
class WindowSettings;
struct ListedProfile;

/// All that the window shows, in the language of the moment it was made; another language takes
/// another one. What holds something – sessions, the clipboard, an end of shift – lives outside.
class WindowContent : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        Profiles &profiles;
        const Clock &clock;
        SecretClipboard &clipboard;
        CopyMemory &copyMemory;
        ProfileActions &actions;
        NetworkActions &network;
        Leaving &leaving;
        QAction &guide;
        QAction &about;
        QList<QAction *> updates;
        WindowSettings &settings;
        TestPersons testPersons;
        QString language; ///< as in LanguageMenu::chosen()
        bool inMemory = false;
    };

    explicit WindowContent(const Parts &parts, QWidget *parent = nullptr);

    void setProfiles(const QList<ListedProfile> &profiles, const QString &current);
    /// Where names of APIs come from, from the next setSession() on.
    void setCatalogue(const ApiCatalogue &catalogue);
    void setSession(Session *session);
    void showWelcome();
    void showTokens();
    void showLeaving();
    /// Where the keyboard is of use now.
    void focusTokens();
    void focusSignIn();
    /// Time has passed; called every second.
    void tick();
    void saveLayout();

    [[nodiscard]] QString profile() const; ///< the one chosen
    [[nodiscard]] MessageBar &messages() const { return *m_messages; }

signals:
    void profileChosen(const QString &name);
    void profilesUnfolding();
    void languageChosen(const QString &language);
    void signInRequested();
    void cancelRequested();
    void signOutRequested();
    void failed(const knippe::Error &error);

private:
    void layOut(bool inMemory, QWidget *farewell);
    void connectParts();

    WindowSettings &m_settings;
    ProfileChooser *m_chooser;
    SignInMenu *m_signInMenu;
    SessionBar *m_bar;
    MessageBar *m_messages;
    ClockNotice *m_clockNotice;
    CertificateNotice *m_certificateNotice;
    QStackedWidget *m_pages;
    WelcomePage *m_welcome;
    CopyCommands *m_copy;
    TokensPanel *m_panel;
    QStatusBar *m_status;
    ProofNotice *m_proofNotice;
};

} // namespace knippe
