// SPDX-License-Identifier: MIT
#pragma once

#include "core/inspect/inspection.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

#include <memory>

class QLabel;
class QListWidget;
class QSplitter;

namespace knippe {

struct ApiToken;
class MemberTree;
class Session;

/// One API's token taken apart: whether its signature is the authority's, whether the API would
/// take it, what stands in it. The token itself stays in the keychain; it is read when it is to be
/// seen, one reading at a time.
class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget *parent = nullptr);
    ~InspectorPanel() override;

    /// Shown until it goes or another is set; none is allowed.
    void setSession(Session *session);
    /// The API to look at; empty for none.
    void setResource(const QString &resource);
    /// Time has passed; called every second.
    void tick();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// What the content depends on, the token itself aside.
    struct Subject
    {
        QString resource;
        bool isHeld = false;
        bool isSignedIn = false;
        QDateTime obtainedAt;
        bool operator==(const Subject &) const = default;
    };
    [[nodiscard]] QWidget *createContent();
    void follow();
    void look();
    void present(const Inspection &inspection);
    void showVerdict();
    void showChecks();
    void showTimes();
    void showNote(const QString &text);
    [[nodiscard]] const ApiToken *token() const;
    [[nodiscard]] Subject subject() const;

    QPointer<Session> m_session;
    QString m_resource;
    Subject m_subject;                   ///< what is shown, or to be shown
    bool m_isDue = false;                ///< it has still to be read
    std::unique_ptr<QObject> m_reading;  ///< while one is under way; answers need it
    std::unique_ptr<Inspection> m_found; ///< without the token
    QLabel *m_note;
    QLabel *m_verdict;
    QListWidget *m_checks;
    MemberTree *m_members;
    QWidget *m_content;
};

} // namespace knippe
