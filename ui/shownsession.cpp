// SPDX-License-Identifier: MIT
#include "ui/shownsession.h"

#include "ui/connection/networkactions.h"
#include "ui/organisation/organisationbutton.h"
#include "ui/windowsettings.h"

#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr auto TryAgain = QT_TRANSLATE_NOOP("knippe::MessageBar", "&Try again");

ShownSession::ShownSession(UserAgents userAgents, const WindowSettings &settings, QWidget *window)
    : QObject(window)
    , m_userAgents(std::move(userAgents))
    , m_settings(settings)
    , m_window(window)
{
}

void ShownSession::set(Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (m_session)
        connect(m_session, &Session::extensionFailed, this,
                [this](const Error &error) { emit failed(error, {}); });
}

void ShownSession::restore(Session *session)
{
    session->restore(this, [this, session](const Result<> &restored) {
        if (session != m_session)
            return;
        if (!restored)
            emit failed(restored.error(), {TryAgain, [this] { restore(m_session); }});
        else if (m_session->absence().code == codes::VaultForeign)
            emit failed(m_session->absence(), {});
    });
}

void ShownSession::signIn(Browser browser)
{
    emit begun();
    Session::SignInOptions options;
    options.browser = browser;
    options.choice = m_settings.signInChoice(m_session->profile().profile);
    options.context = commonChoice(*m_session).value_or(ContextChoice());
    const bool hasWindowIds = QGuiApplication::platformName() != "wayland"_L1;
    m_session->signIn(
        options, m_userAgents(m_session->profile().profile, hasWindowIds ? m_window->winId() : 0),
        this, [this](const Result<> &result) { onSignedIn(result); });
}

void ShownSession::onSignedIn(const Result<> &result)
{
    if (result) {
        if (m_session->warning())
            emit failed(*m_session->warning(), {});
        emit signedIn();
    } else if (result.error().code != codes::UserCancelled) {
        emit failed(result.error(), offerFor(result.error()));
    }
}

void ShownSession::signOut()
{
    emit signingOut();
    m_session->signOut(this, [this](const Result<> &result) {
        if (!result)
            emit failed(result.error(), {TryAgain, [this] { signOut(); }});
    });
}

/// What a proxy has kept from happening.
void ShownSession::tryAgain()
{
    if (m_session->state() == Session::State::SignedOut)
        return signIn();
    QStringList kept;
    for (const ApiToken &token : m_session->tokens()) {
        if (token.error && token.error->code == codes::NetProxyAuth)
            kept.append(token.request.resource);
    }
    m_session->fetch(kept, this, [this](const Result<> &result) {
        if (!result)
            emit failed(result.error(), offerFor(result.error()));
    });
}

MessageBar::Offer ShownSession::offerFor(const Error &error)
{
    if (!m_session)
        return {};
    if (error.code == codes::NetProxyAuth)
        return offerProxyLogin(*m_session, m_window, [this] { tryAgain(); });
    if (error.code == codes::AuthzView || error.code == codes::AuthzSandbox)
        return {QT_TRANSLATE_NOOP("knippe::MessageBar", "Sign in with the &browser"),
                [this] { signIn(Browser::System); }};
    const bool isSignedOut = m_session->state() == Session::State::SignedOut;
    if (isSignedOut && (error.isTransient() || error.code == codes::UserTimeout))
        return {TryAgain, [this] { signIn(); }};
    return {};
}

} // namespace knippe
