// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/session.h"

#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QProgressBar;

namespace knippe {

class ElidedLabel;

/// One line over the panel: what the session is doing, with a bar while it does it, and otherwise
/// how many of its APIs have a token.
class SessionStatus : public QWidget
{
    Q_OBJECT

public:
    explicit SessionStatus(QWidget *parent = nullptr);

    void setSession(Session *session);
    /// Time may have ended a token.
    void refresh();

private:
    void onStepChanged(SignInFlow::Step step);
    void onTokenChanged(int row);
    void showBusy(const QString &text);
    void showCount(const QString &text, int done, int all);
    void showIdle();
    [[nodiscard]] int finishedInRound() const;
    void announceState();
    void announceRound();

    QPointer<Session> m_session;
    QSet<int> m_round; ///< rows that have been under way since something last was
    QString m_step;    ///< of a sign-in, before the first token
    QTimer m_news; ///< of many tokens in one go are shown once
    Session::State m_state = Session::State::SignedOut; ///< as announced
    ElidedLabel *m_text;
    QProgressBar *m_bar;
};

} // namespace knippe
