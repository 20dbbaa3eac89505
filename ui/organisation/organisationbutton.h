// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/session.h"

#include <QtCore/QPointer>
#include <QtWidgets/QPushButton>

namespace knippe {

/// What all APIs of a session have been chosen to be asked for under; nothing when they differ.
[[nodiscard]] std::optional<ContextChoice> commonChoice(const Session &session);

/// Under which organisation tokens are asked for: the presets of the profile, in a menu. Another
/// choice fetches the tokens anew, without a sign-in. Not there for a profile without presets.
class OrganisationButton : public QPushButton
{
    Q_OBJECT

public:
    explicit OrganisationButton(QWidget *parent = nullptr);

    void setSession(Session *session);
    void refresh();

signals:
    void failed(const knippe::Error &error);

private:
    void fillMenu();
    void choose(const QString &preset);
    [[nodiscard]] QString choiceText() const;
    [[nodiscard]] QString presetText(const QString &preset) const;

    QPointer<Session> m_session;
    QMenu *m_menu;
};

} // namespace knippe
