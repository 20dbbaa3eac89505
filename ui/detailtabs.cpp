// SPDX-License-Identifier: MIT
#include "ui/detailtabs.h"

#include "core/session/session.h"
#include "ui/call/callpanel.h"
#include "ui/compare/comparepanel.h"
#include "ui/inspector/idtokenpanel.h"
#include "ui/inspector/inspectorpanel.h"
#include "ui/inspector/pastedtoken.h"
#include "ui/trace/requestspanel.h"

#include <QtCore/QDir>
#include <QtGui/QAccessible>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>

namespace knippe {

DetailTabs::DetailTabs(QWidget *parent)
    : QTabWidget(parent)
    , m_inspector(new InspectorPanel(this))
    , m_idToken(new IdTokenPanel(this))
    , m_call(new CallPanel(this))
    , m_requests(new RequestsPanel(this))
    , m_compare(new ComparePanel(this))
{
    setAccessibleName(tr("Details"));
    // to a screen reader the row of tabs is called what is open, and Qt 6.4 does not tell of that
    connect(this, &QTabWidget::currentChanged, this, [this] {
        QAccessibleEvent event(tabBar(), QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    });
    setDocumentMode(true);
    addTab(m_inspector, tr("To&ken"));
    addTab(m_idToken, tr("I&D token"));
    addTab(m_call, tr("C&all"));
    addTab(m_requests, tr("&Requests"));
    addTab(m_compare, tr("Co&mpare"));
    auto *paste = new QPushButton(tr("Inspect an&y token …"), this);
    paste->setToolTip(tr("Takes apart a token that you paste, on this computer"));
    auto *corner = new QWidget(this); // by itself the button would touch the window's edge
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, 14, 0);
    row->addWidget(paste);
    setCornerWidget(corner);
    connect(paste, &QPushButton::clicked, this, &DetailTabs::openPasted);
    connect(m_requests, &RequestsPanel::failed, this, &DetailTabs::failed);
    connect(m_inspector, &InspectorPanel::inspected, m_compare, &ComparePanel::remember);
    connect(m_call, &CallPanel::failed, this, &DetailTabs::failed);
    connect(m_call, &CallPanel::saved, this, [this](const QString &path) {
        emit informed(tr("The answer is in %1.").arg(QDir::toNativeSeparators(path)));
    });
    connect(m_requests, &RequestsPanel::saved, this, [this](const QString &path) {
        emit informed(tr("The requests are in %1.").arg(QDir::toNativeSeparators(path)));
    });
}

void DetailTabs::setSession(Session *session)
{
    m_inspector->setSession(session);
    m_idToken->setSession(session);
    m_call->setSession(session);
    m_compare->setSession(session);
    m_session = session;
    delete m_pasted;
    m_requests->setLog(session ? &session->requests() : nullptr);
}

void DetailTabs::setResource(const QString &resource)
{
    m_inspector->setResource(resource);
    m_call->setResource(resource);
    m_compare->setResource(resource);
}

void DetailTabs::tick()
{
    m_inspector->tick();
    m_idToken->tick();
    m_call->tick();
    m_compare->tick();
    if (m_pasted)
        m_pasted->tick();
}

void DetailTabs::openPasted()
{
    if (!m_pasted)
        m_pasted = new PastedToken(m_session, this);
    m_pasted->show();
    m_pasted->raise();
    m_pasted->activateWindow();
}

} // namespace knippe
