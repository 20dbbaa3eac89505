// SPDX-License-Identifier: MIT
#include "ui/connection/networkactions.h"

#include "core/session/session.h"
#include "ui/common/proxylogindialog.h"
#include "ui/connection/connectiondialog.h"

#include <QtCore/QPointer>
#include <QtGui/QAction>

namespace knippe {

NetworkActions::NetworkActions(const Clock &clock, SecretClipboard &clipboard, QWidget *window)
    : QObject(window)
    , m_clock(clock)
    , m_clipboard(clipboard)
    , m_window(window)
    , m_test(new QAction(this))
{
    retranslate();
    setSession(nullptr);
    connect(m_test, &QAction::triggered, this, &NetworkActions::openTest);
}

void NetworkActions::setSession(Session *session)
{
    m_session = session;
    m_test->setEnabled(session);
}

void NetworkActions::retranslate()
{
    m_test->setText(tr("&Test connection …"));
    m_test->setStatusTip(tr("See which step on the way to the authority fails"));
}

MessageBar::Offer NetworkActions::offerTest()
{
    return {QT_TRANSLATE_NOOP("knippe::MessageBar", "&Test connection …"), [this] { openTest(); }};
}

void NetworkActions::openTest()
{
    if (!m_session)
        return;
    auto *dialog = new ConnectionDialog(
        m_session->profile(),
        {{.clock = m_clock,
          .proxyAccess = m_session->proxyAccess(),
          .certificates = m_session->certificates()},
         m_clipboard},
        m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

MessageBar::Offer offerProxyLogin(Session &session, QWidget *window, std::function<void()> then)
{
    const auto ask = [shown = QPointer(&session), window, then = std::move(then)] {
        if (!shown || !shown->proxyAccess() || !shown->proxyAccess()->unmet())
            return;
        const ProxyDemand demand = *shown->proxyAccess()->unmet();
        auto *dialog = new ProxyLoginDialog(demand.proxy, demand.realm, window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &QDialog::accepted, shown, [=] {
            shown->proxyAccess()->allow(
                demand.proxy, {dialog->user(), SecretBytes::take(dialog->password().toUtf8())});
            then();
        });
        dialog->open();
    };
    return {QT_TRANSLATE_NOOP("knippe::MessageBar", "Sign in to the pro&xy …"), ask};
}

} // namespace knippe
