// SPDX-License-Identifier: MIT
#include "ui/copy/copycommands.h"

#include "core/base/redact.h"
#include "ui/common/symbol.h"
#include "ui/copy/copymemory.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

CopyCommands::CopyCommands(SecretClipboard &clipboard, CopyMemory &memory, QWidget *window)
    : QObject(window)
    , m_clipboard(clipboard)
    , m_window(window)
    , m_memory(memory)
    , m_copyAs(new QAction(tr("Co&py as"), this))
{
    m_ofCurrent = addAction({}, {});
    addForm(ExportForm::Raw, tr("&Copy token"));
    addForm(ExportForm::Header, tr("Authorization &header"));
    addForm(ExportForm::Curl, tr("c&url command …"));
    addForm(ExportForm::Http, tr(".http &request …"));
    addForm(ExportForm::Proof, {}); // see refresh()
    addSeparator();
    m_ofSelected = addAction({}, {});
    addForm(ExportForm::Env, tr(".&env variables"));
    addForm(ExportForm::Postman, tr("&Postman environment"));
    addForm(ExportForm::Bruno, tr("&Bruno environment"));
    addForm(ExportForm::Json, tr("&JSON"));
    addSeparator();
    m_save = addAction(tr("&Save to file …"), [this] {
        begin({m_memory.lastFile.form, m_selected, m_current, true});
    });
    m_ofCurrent->setEnabled(false); // headings, no commands
    m_ofSelected->setEnabled(false);
    copyToken()->setStatusTip(tr("Copy the selected API's token for half a minute"));
    copyToken()->setShortcut(QKeySequence::Copy);
    copyToken()->setIcon(symbolIcon(Symbol::Copy));
    m_copyAs->setStatusTip(tr("Copy in the forms of other tools, or save to a file"));
    m_copyAs->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    for (QAction *each : {copyToken(), m_copyAs})
        each->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    auto *submenu = new QMenu(window);
    submenu->addActions(m_menu);
    m_copyAs->setMenu(submenu);
    m_news.setSingleShot(true);
    connect(&m_news, &QTimer::timeout, this, &CopyCommands::refresh);
    refresh();
}

CopyCommands::~CopyCommands() = default;

QAction *CopyCommands::addAction(const QString &text, const std::function<void()> &act)
{
    auto *action = new QAction(text, this);
    if (act)
        connect(action, &QAction::triggered, this, act);
    m_menu.append(action);
    return action;
}

void CopyCommands::addForm(ExportForm form, const QString &text)
{
    m_forms.insert(form, addAction(text, [=, this] { begin({form, m_selected, m_current}); }));
}

void CopyCommands::addSeparator()
{
    addAction({}, {})->setSeparator(true);
}

void CopyCommands::setSession(Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_flow.reset();
    m_session = session;
    m_lastCopied = {};
    emit proofCopied({});
    setResources({}, {});
    if (!session)
        return;
    connect(session, &Session::tokenChanged, &m_news, qOverload<>(&QTimer::start));
    connect(session, &Session::stateChanged, this, &CopyCommands::onStateChanged);
}

void CopyCommands::setResources(const QStringList &selected, const QString &current)
{
    m_selected = selected;
    m_current = current;
    refresh();
}

void CopyCommands::begin(ExportFlow::Order order)
{
    if (!m_session)
        return;
    m_flow = std::make_unique<ExportFlow>(
        std::move(order), ExportFlow::Environment{*m_session, m_clipboard, m_memory, m_window});
    connect(m_flow.get(), &ExportFlow::copied, this, [this](const QDateTime &proofUntil) {
        m_lastCopied = m_flow->order();
        emit proofCopied(proofUntil);
    });
    connect(m_flow.get(), &ExportFlow::failed, this, &CopyCommands::failed);
    connect(m_flow.get(), &ExportFlow::informed, this, &CopyCommands::informed);
    m_flow->start();
}

void CopyCommands::copyAgain()
{
    if (!m_lastCopied.current.isEmpty())
        begin(m_lastCopied);
}

void CopyCommands::onStateChanged()
{
    const bool holdsTokens =
        std::ranges::any_of(m_session->tokens(), [](const ApiToken &token) { return token.held; });
    if (!holdsTokens) { // signed out, here or by another program
        m_flow.reset();
        m_lastCopied = {};
        emit proofCopied({});
    }
    refresh();
}

bool CopyCommands::canCopy(const ApiToken &token) const
{
    const bool isSignedIn = m_session->state() == Session::State::SignedIn;
    return token.held && !token.progress && (isSignedIn || token.isUsable(m_session->now(), 0));
}

void CopyCommands::refresh()
{
    bool hasOne = false;
    bool hasAny = false;
    for (const ApiToken &each : m_session ? m_session->tokens() : QList<ApiToken>()) {
        if (!canCopy(each))
            continue;
        hasOne = hasOne || each.request.resource == m_current;
        hasAny = hasAny || m_selected.contains(each.request.resource);
    }
    for (auto each = m_forms.cbegin(); each != m_forms.cend(); ++each)
        each.value()->setEnabled(isForOneToken(each.key()) ? hasOne : hasAny);
    const bool isBearer = hasOne && !m_session->isBound(m_current);
    QAction *proof = m_forms.value(ExportForm::Proof);
    proof->setEnabled(hasOne && !isBearer);
    proof->setText(isBearer ? tr("DPoP proof (none fits a bearer token)") : tr("&DPoP proof …"));
    m_save->setEnabled(hasAny);
    m_copyAs->setEnabled(hasOne || hasAny);
    const bool isMixed = m_selected.size() > 1 || !m_selected.contains(m_current);
    m_ofCurrent->setVisible(isMixed);
    m_ofCurrent->setText(plainText(m_current).replace(u'&', u"&&"_s));
    m_ofSelected->setVisible(isMixed);
    m_ofSelected->setText(tr("%n selected API(s)", nullptr, int(m_selected.size())));
}

} // namespace knippe
