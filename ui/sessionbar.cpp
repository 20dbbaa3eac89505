// SPDX-License-Identifier: MIT
#include "ui/sessionbar.h"

#include "core/base/redact.h"
#include "core/session/session.h"
#include "ui/common/durationtext.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/environmentbadge.h"
#include "ui/common/menubutton.h"
#include "ui/common/mnemonic.h"
#include "ui/common/plaintooltip.h"
#include "ui/common/separator.h"
#include "ui/common/symbol.h"
#include "ui/common/tint.h"
#include "ui/common/wrappingrow.h"
#include "ui/organisation/organisationbutton.h"
#include "ui/organisation/organisationtext.h"
#include "ui/profiles/profilechooser.h"
#include "ui/signin/signinmenu.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

// Of the person's, before the line becomes two.
static constexpr int KeptOfName = 30;
static constexpr int KeptOfDetails = 15; // "· HPR 999000011"

static QStringList detailsText(const Person &person)
{
    QStringList parts;
    if (!person.represented.isEmpty())
        parts.append(SessionBar::tr("represents %1").arg(person.represented));
    if (!person.hprNumber.isEmpty())
        parts.append(SessionBar::tr("HPR %1").arg(person.hprNumber));
    if (!person.securityLevel.isEmpty())
        parts.append(SessionBar::tr("level %1").arg(person.securityLevel));
    if (!person.organisation.isEmpty())
        parts.append(SessionBar::tr("org. %1").arg(groupedNumber(person.organisation)));
    return parts;
}

static QPushButton *button(const QString &text, const QString &explanation, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAccessibleName(withoutMnemonic(text));
    button->setAccessibleDescription(explanation);
    button->setToolTip(plainToolTip(explanation));
    button->setAutoDefault(true); // Enter works, too
    return button;
}

SessionBar::SessionBar(ProfileChooser *chooser, SignInMenu *how, const QList<QAction *> &more,
                       QWidget *parent)
    : QWidget(parent)
    , m_chooser(chooser)
    , m_badge(new EnvironmentBadge(this))
    , m_user(new ElidedLabel(Qt::ElideRight, this))
    , m_details(new ElidedLabel(Qt::ElideRight, this))
    , m_organisation(new OrganisationButton(this))
    , m_remaining(new ElidedLabel(Qt::ElideRight, this))
    , m_signIn(
          button(tr("Sign &in"), tr("Opens the authority's page in a window of its own"), this))
    , m_how(new MenuButton(tr("Sign in with …"), how, this))
    , m_cancel(button(tr("Ca&ncel"), tr("Ends the sign-in; nothing is kept of it"), this))
    , m_signOut(button(tr("Sign &out"),
                       tr("Removes the session and every token from this computer"), this))
    , m_more(new MenuButton(tr("End of shift, screen lock, language and help"), more, this))
{
    setBackgroundRole(QPalette::Base);
    setForegroundRole(QPalette::Text);
    setAutoFillBackground(true);
    m_signOut->setIcon(symbolIcon(Symbol::SignOut));
    m_news.setSingleShot(true);
    connect(&m_news, &QTimer::timeout, this, &SessionBar::refresh);
    QFont bold = m_user->font();
    bold.setBold(true);
    m_user->setFont(bold);
    // has what the others leave: the name is the last to be cut
    m_user->keep(KeptOfName);
    m_details->keep(KeptOfDetails);
    m_details->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_signIn->setDefault(true);
    m_more->setArrowType(Qt::DownArrow);
    m_how->setArrowType(Qt::DownArrow);
    m_how->setText(tr("with …")); // after “Sign in”
    m_how->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    layOut();
    connect(how, &SignInMenu::changed, m_how, [this, how] {
        const QString chosen = how->summary();
        m_how->setAccessibleDescription(chosen);
        m_how->setToolTip(plainToolTip(chosen.isEmpty() ? m_how->accessibleName()
                                                        : tr("Sign in with %1").arg(chosen)));
    });
    connect(m_signIn, &QPushButton::clicked, this, &SessionBar::signInRequested);
    connect(m_cancel, &QPushButton::clicked, this, &SessionBar::cancelRequested);
    connect(m_signOut, &QPushButton::clicked, this, &SessionBar::signOutRequested);
    connect(m_organisation, &OrganisationButton::failed, this, &SessionBar::failed);
    refresh();
}

void SessionBar::layOut()
{
    auto *row = new WrappingRow(this);
    row->setMargins({14, 9, 14, 9});
    row->setSpacing(10);
    for (QWidget *each : {static_cast<QWidget *>(m_chooser), static_cast<QWidget *>(m_badge),
                          static_cast<QWidget *>(m_user)})
        row->leading().addWidget(each);
    row->leading().addWidget(m_details, 1);
    row->trailing().addWidget(m_organisation);
    row->trailing().addWidget(m_remaining);
    for (QWidget *each : {static_cast<QWidget *>(m_signIn), static_cast<QWidget *>(m_how),
                          static_cast<QWidget *>(m_cancel), static_cast<QWidget *>(m_signOut),
                          static_cast<QWidget *>(m_more)})
        row->trailing().addWidget(each);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(new Separator(this));
}

void SessionBar::setSession(Session *session)
{
    if (m_session) {
        m_session->disconnect(this);
        m_session->disconnect(&m_news);
    }
    m_session = session;
    m_organisation->setSession(session);
    if (session) {
        connect(session, &Session::stateChanged, this, &SessionBar::refresh);
        connect(session, &Session::tokenChanged, &m_news, qOverload<>(&QTimer::start));
        m_badge->setEnvironment(session->profile().profile.environment());
    }
    layout()->setContentsMargins(0, isProduction() ? ProductionEdge : 0, 0, 0);
    update();
    refresh();
}

void SessionBar::refresh()
{
    const bool isSignedIn = m_session && m_session->state() == Session::State::SignedIn;
    m_badge->setVisible(m_session);
    refreshPerson();
    m_organisation->refresh();
    m_remaining->setWholeText(isSignedIn ? remainingText() : QString());
    refreshButtons();
}

bool SessionBar::isProduction() const
{
    return m_session
           && m_session->profile().profile.environment() == ClientProfile::Environment::Production;
}

void SessionBar::paintEvent(QPaintEvent *)
{
    if (isProduction())
        QPainter(this).fillRect(0, 0, width(), ProductionEdge,
                                patchColours(Tint::Production, palette()).edge);
}

void SessionBar::refreshPerson()
{
    const bool isSignedIn = m_session && m_session->state() == Session::State::SignedIn;
    const Person person = isSignedIn ? m_session->person() : Person();
    const QString name = plainText(person.name);
    const QString details = detailsText(person).join(u" · "_s);
    if (m_user->text() == name && m_details->accessibleName() == details)
        return; // a screen reader would hear of it every second
    m_user->setVisible(!name.isEmpty());
    m_user->setWholeText(name);
    m_details->setWholeText(name.isEmpty() || details.isEmpty() ? details : u"· "_s + details);
    m_details->setAccessibleName(details); // without the dot
}

void SessionBar::focusButton()
{
    for (QPushButton *each : {m_signIn, m_cancel, m_signOut}) {
        if (!each->isHidden())
            return each->setFocus(Qt::OtherFocusReason);
    }
}

void SessionBar::refreshButtons()
{
    const Session::State state = m_session ? m_session->state() : Session::State::SignedOut;
    const bool isSigningIn = state == Session::State::SigningIn;
    const bool isSignedIn = state == Session::State::SignedIn;
    const bool hadFocus = m_signIn->hasFocus() || m_cancel->hasFocus() || m_signOut->hasFocus();
    // first what appears, so that the focus finds a button to go to
    m_signIn->setEnabled(m_session);
    m_chooser->setEnabled(!isSigningIn);
    m_organisation->setEnabled(!isSigningIn);
    m_cancel->setVisible(isSigningIn);
    m_signIn->setVisible(!isSigningIn && (!isSignedIn || hasExpired() || lacksApi()));
    m_how->setVisible(m_session && !m_signIn->isHidden());
    m_signOut->setVisible(!isSigningIn && (isSignedIn || holdsTokens()));
    if (hadFocus && !m_signIn->hasFocus() && !m_cancel->hasFocus() && !m_signOut->hasFocus())
        focusButton();
}

QString SessionBar::remainingText() const
{
    const QDateTime end = m_session->refreshExpiresAt();
    if (hasExpired())
        return tr("The session has expired");
    return end.isValid() ? tr("session lasts %1").arg(durationText(m_session->now().secsTo(end)))
                         : QString();
}

bool SessionBar::hasExpired() const
{
    const QDateTime end = m_session->refreshExpiresAt();
    return end.isValid() && end <= m_session->now();
}

/// Somebody wanted a token that only a new sign-in can bring.
bool SessionBar::lacksApi() const
{
    return std::ranges::any_of(m_session->tokens(), [](const ApiToken &token) {
        return token.error && token.error->code == codes::TokenNotAuthorised;
    });
}

bool SessionBar::holdsTokens() const
{
    return m_session && std::ranges::any_of(m_session->tokens(), [](const ApiToken &token) {
               return token.held;
           });
}

} // namespace knippe
