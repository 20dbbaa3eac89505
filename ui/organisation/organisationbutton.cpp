// SPDX-License-Identifier: MIT
#include "ui/organisation/organisationbutton.h"

#include "ui/common/plaintooltip.h"
#include "ui/organisation/organisationtext.h"

#include <QtWidgets/QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int LongestName = 24; // characters that the first line has room for

std::optional<ContextChoice> commonChoice(const Session &session)
{
    const QList<ApiToken> &tokens = session.tokens();
    if (tokens.isEmpty())
        return ContextChoice();
    const ContextChoice &first = tokens.first().choice;
    const bool isCommon = std::ranges::all_of(
        tokens, [&first](const ApiToken &token) { return token.choice == first; });
    return isCommon ? std::optional(first) : std::nullopt;
}

OrganisationButton::OrganisationButton(QWidget *parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMenu(m_menu);
    setAccessibleName(tr("Organisation"));
    setToolTip(plainToolTip(tr("Under which organisation tokens are asked for. Another choice "
                               "fetches them anew, without a sign-in.")));
    connect(m_menu, &QMenu::aboutToShow, this, &OrganisationButton::fillMenu);
    hide();
}

void OrganisationButton::setSession(Session *session)
{
    m_session = session;
    refresh();
}

void OrganisationButton::refresh()
{
    setVisible(m_session && !m_session->profile().profile.context.presets.isEmpty());
    const QString text = isHidden() ? QString() : choiceText();
    if (text == accessibleDescription())
        return; // a screen reader would hear of it every second
    setText(fontMetrics().elidedText(text, Qt::ElideRight,
                                     fontMetrics().averageCharWidth() * LongestName));
    setAccessibleDescription(text);
}

QString OrganisationButton::choiceText() const
{
    const std::optional<ContextChoice> choice = commonChoice(*m_session);
    if (!choice)
        return tr("Several organisations");
    if (!choice->organisation.isEmpty())
        return organisationText(choice->organisation);
    return presetText(choice->preset);
}

QString OrganisationButton::presetText(const QString &preset) const
{
    if (preset.isEmpty())
        return tr("As in the profile");
    return preset == ContextSettings::None ? tr("No organisation") : preset;
}

void OrganisationButton::fillMenu()
{
    m_menu->clear();
    if (!m_session)
        return;
    const auto chosen = commonChoice(*m_session);
    const auto add = [&](const QString &preset, const QString &text) {
        QAction *action = m_menu->addAction(text, this, [=, this] { choose(preset); });
        action->setCheckable(true);
        action->setChecked(chosen && *chosen == ContextChoice{preset, {}});
    };
    add({}, presetText({}));
    for (const ContextPreset &each : m_session->profile().profile.context.presets) {
        const QString numbers = organisationText(each.context.organisation);
        add(each.name, numbers.isEmpty() ? each.name : u"%1 (%2)"_s.arg(each.name, numbers));
    }
    m_menu->addSeparator();
    add(ContextSettings::None, presetText(ContextSettings::None));
}

void OrganisationButton::choose(const QString &preset)
{
    if (!m_session)
        return;
    const Result<> chosen =
        m_session->chooseContext(m_session->profile().profile.resources(), {preset, {}});
    refresh();
    if (!chosen) {
        emit failed(chosen.error());
        return;
    }
    QStringList authorised;
    for (const ApiToken &token : m_session->tokens()) {
        if (token.authorised)
            authorised.append(token.request.resource);
    }
    if (m_session->state() != Session::State::SignedIn)
        return; // the sign-in asks for them
    m_session->renew(authorised, 0, this, [this](const Result<> &renewed) {
        if (!renewed)
            emit failed(renewed.error());
    });
}

} // namespace knippe
