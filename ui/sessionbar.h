// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QAction;
class QPushButton;

namespace knippe {

class ElidedLabel;
class EnvironmentBadge;
class MenuButton;
class OrganisationButton;
class ProfileChooser;
class Session;
class SignInMenu;
struct Error;

/// The window's first line: profile, environment, who is signed in and for how long, and the button
/// that signs in, cancels or signs out, with a menu of what else can be done before leaving. An
/// edge in the environment's colour runs along it in production.
class SessionBar : public QWidget
{
    Q_OBJECT

public:
    /// `how` is what the button beside “Sign in” opens.
    SessionBar(ProfileChooser *chooser, SignInMenu *how, const QList<QAction *> &more,
               QWidget *parent = nullptr);

    void setSession(Session *session);
    /// Something has changed, or a second has passed.
    void refresh();
    void focusButton();

protected:
    void paintEvent(QPaintEvent *event) override;

signals:
    void signInRequested();
    void cancelRequested();
    void signOutRequested();
    void failed(const knippe::Error &error);

private:
    void layOut();
    void refreshPerson();
    void refreshButtons();
    [[nodiscard]] bool isProduction() const;
    [[nodiscard]] QString remainingText() const;
    [[nodiscard]] bool hasExpired() const;
    [[nodiscard]] bool lacksApi() const;
    [[nodiscard]] bool holdsTokens() const;

    QPointer<Session> m_session;
    QTimer m_news; ///< of many tokens in one go are looked at once
    ProfileChooser *m_chooser;
    EnvironmentBadge *m_badge;
    ElidedLabel *m_user;
    ElidedLabel *m_details; ///< of the person
    OrganisationButton *m_organisation;
    ElidedLabel *m_remaining;
    QPushButton *m_signIn;
    MenuButton *m_how;
    QPushButton *m_cancel;
    QPushButton *m_signOut;
    MenuButton *m_more;
};

} // namespace knippe
