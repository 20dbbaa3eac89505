// SPDX-License-Identifier: MIT
#pragma once

#include "core/inspect/inspection.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>
#include <memory>

class QLabel;

namespace knippe {

class InspectionView;
class Session;

/// A token that the keychain holds, taken apart. The token itself stays there; it is read when it
/// is to be seen, one reading at a time: whoever moves through a table fast gets the last one only.
class HeldTokenPanel : public QWidget
{
    Q_OBJECT

public:
    ~HeldTokenPanel() override;

    /// Shown until it goes or another is set; none is allowed.
    void setSession(Session *session);
    /// Time has passed; called every second.
    void tick();

signals:
    /// What is shown now of the token that was held for `resource` since `obtainedAt`.
    void inspected(const QString &resource, const QDateTime &obtainedAt,
                   const knippe::InspectedToken &token);

protected:
    using Handler = std::function<void(const Result<Inspection> &)>;
    /// What the content depends on, the token itself aside.
    struct Subject
    {
        QString resource; ///< empty: of no API
        bool isHeld = false;
        bool isSignedIn = false;
        QDateTime obtainedAt;
        bool operator==(const Subject &) const = default;
    };

    /// `question`: what the checklist answers.
    HeldTokenPanel(const QString &question, QWidget *parent);
    void showEvent(QShowEvent *event) override;

    /// The session has changed, or what is to be seen of it.
    void follow();
    [[nodiscard]] Session *session() const { return m_session; }
    [[nodiscard]] virtual Subject subject() const = 0;
    /// Said while `subject` is not held.
    [[nodiscard]] virtual QString absenceText(const Subject &subject) const = 0;
    /// There is a session.
    virtual void read(const Subject &subject, QObject *context, Handler handler) = 0;

private:
    void look();
    void showNote(const QString &text);

    QPointer<Session> m_session;
    QTimer m_news; ///< of many tokens in one go are looked at once
    Subject m_subject;                  ///< what is shown, or to be shown
    bool m_isDue = false;               ///< it has still to be read
    bool m_isFound = false;             ///< and has been
    std::unique_ptr<QObject> m_reading; ///< while one is under way; answers need it
    QLabel *m_note;
    InspectionView *m_content;
};

} // namespace knippe
