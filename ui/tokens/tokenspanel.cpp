// SPDX-License-Identifier: MIT
#include "ui/tokens/tokenspanel.h"

#include "core/session/profiles.h"
#include "core/session/session.h"
#include "ui/common/actionbutton.h"
#include "ui/common/menubutton.h"
#include "ui/common/symbol.h"
#include "ui/common/wrappingrow.h"
#include "ui/copy/copycommands.h"
#include "ui/detailtabs.h"
#include "ui/signin/sessionstatus.h"
#include "ui/tokens/filterbar.h"
#include "ui/tokens/nomatch.h"
#include "ui/tokens/showntokens.h"
#include "ui/tokens/sortmenu.h"
#include "ui/tokens/tokenview.h"

#include <QtGui/QAction>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

namespace knippe {

TokensPanel::TokensPanel(CopyCommands &copy, Profiles &profiles, QWidget *parent)
    : QWidget(parent)
    , m_copy(copy)
    , m_profiles(profiles)
    , m_model(new TokenModel(this))
    , m_shown(new ShownTokens(m_model, this))
    , m_view(new TokenView(m_shown, this))
    , m_filter(new FilterBar(this))
    , m_noMatch(new NoMatch(this))
    , m_pages(new QStackedWidget(this))
    , m_status(new SessionStatus(this))
    , m_details(new DetailTabs(this))
    , m_split(new QSplitter(Qt::Vertical, this))
    , m_fetchOrStop(new QStackedLayout)
    , m_fetch(addCommand(tr("&Fetch again"), tr("Ask for new tokens for the selected APIs"),
                         Qt::Key_F5, &TokensPanel::fetchSelected))
    , m_fetchAll(addCommand(tr("Fetc&h all again"), tr("Ask for a new token for every API"),
                            Qt::CTRL | Qt::SHIFT | Qt::Key_F5, &TokensPanel::fetchAll))
    , m_stop(addCommand(tr("Stop fetc&hing"), tr("Leave the APIs that still wait as they are"),
                        Qt::Key_Escape, &TokensPanel::stopFetching))
    , m_keepFresh(addCommand(tr("&Keep fresh"),
                             tr("Renew the selected APIs' tokens before they expire, as long as "
                                "Knippe is open"),
                             Qt::CTRL | Qt::Key_K, &TokensPanel::switchKeepFresh))
    , m_find(addCommand(tr("F&ilter"), tr("Show only APIs that match"), QKeySequence::Find,
                        &TokensPanel::find))
{
    m_keepFresh->setCheckable(true);
    m_fetch->setIcon(symbolIcon(Symbol::Renew));
    auto *sort = new SortMenu(*m_view->horizontalHeader(), this);
    auto *share = new QAction(tr("&Width of columns as needed"), this);
    connect(share, &QAction::triggered, m_view, &TokenView::shareWidth);
    addActions({m_copy.copyToken(), m_copy.copyAs()});
    m_view->addActions({m_copy.copyToken(), m_copy.copyAs(), m_fetch, m_fetchAll,
                        m_keepFresh}); // its context menu
    m_view->addActions({m_find, sort->menuAction(), share});
    layOut();
    connectParts();
    m_update.setSingleShot(true);
    updateCommands();
}

void TokensPanel::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createCommandRow());
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_noMatch);
    m_split->addWidget(m_pages);
    m_split->addWidget(m_details);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_split->setSizes({3000, 2000}); // to begin with, whatever the details would like
    m_split->setCollapsible(0, false);
    column->addWidget(m_split, 1);
}

void TokensPanel::connectParts()
{
    connect(m_details, &DetailTabs::failed, this, &TokensPanel::failed);
    connect(m_details, &DetailTabs::informed, this, &TokensPanel::informed);
    connect(m_view, &TokenView::currentRowChanged, this, &TokensPanel::onCurrentRowChanged);
    connect(m_view, &TokenView::selectedRowsChanged, this, &TokensPanel::onSelectionChanged);
    connect(m_view, &TokenView::retryWanted, this,
            [this](const QString &resource) { fetch({resource}); });
    connect(m_filter, &FilterBar::changed, this, &TokensPanel::setFilter);
    connect(m_filter, &FilterBar::left, this, &TokensPanel::focusTable);
    connect(m_noMatch, &NoMatch::cleared, m_filter, &FilterBar::clear);
    connect(m_noMatch, &NoMatch::cleared, this, &TokensPanel::focusTable);
    connect(m_shown, &ShownTokens::rearranged, this, &TokensPanel::showCount);
    connect(m_shown, &QAbstractItemModel::modelReset, this, &TokensPanel::showCount);
    connect(&m_update, &QTimer::timeout, this, &TokensPanel::updateCommands);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first) {
        if (first.column() <= TokenModel::State) // else only the countdown moved
            m_update.start();
    });
}

void TokensPanel::setCatalogue(const ApiCatalogue &catalogue)
{
    m_model->setCatalogue(catalogue);
}

void TokensPanel::setSession(Session *session)
{
    if (Session *before = m_model->session())
        before->disconnect(this);
    m_details->setResource({}); // until the table has the new rows
    m_details->setSession(session);
    m_copy.setSession(session);
    m_model->setSession(session);
    m_status->setSession(session);
    if (session)
        connect(session, &Session::stateChanged, this, &TokensPanel::updateCommands);
    updateCommands();
}

void TokensPanel::tick()
{
    m_model->tick();
    m_status->refresh();
    m_details->tick();
}

void TokensPanel::focusTable()
{
    m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void TokensPanel::find()
{
    m_filter->take();
}

void TokensPanel::setFilter(const QString &text)
{
    m_noMatch->setFilterText(text.simplified());
    m_shown->setFilterText(text);
}

void TokensPanel::showCount()
{
    const int shown = m_shown->rowCount();
    m_filter->setCount(shown, m_shown->allRows());
    m_pages->setCurrentWidget(
        shown == 0 && m_shown->isFiltered() ? static_cast<QWidget *>(m_noMatch) : m_view);
}

QStringList TokensPanel::selectedResources() const
{
    return m_view->selectedResources();
}

QByteArray TokensPanel::layoutState() const
{
    return m_split->saveState();
}

void TokensPanel::restoreLayout(const QByteArray &state)
{
    m_split->restoreState(state);
}

QAction *TokensPanel::addCommand(const QString &text, const QString &tip,
                                 const QKeySequence &shortcut, void (TokensPanel::*command)())
{
    auto *action = new QAction(text, this);
    action->setStatusTip(tip);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, command);
    addAction(action);
    return action;
}

QWidget *TokensPanel::createCommandRow()
{
    auto *copy = new ActionButton(m_copy.copyToken(), this);
    copy->setDefault(true); // looks like what one usually comes for
    auto *copyAs = new MenuButton(tr("Copy as …"), m_copy.forms(), this);
    copyAs->setArrowType(Qt::DownArrow);
    connect(m_copy.copyAs(), &QAction::triggered, copyAs, &QAbstractButton::click);
    const auto follow = [=, this] { copyAs->setEnabled(m_copy.copyAs()->isEnabled()); };
    connect(m_copy.copyAs(), &QAction::changed, copyAs, follow);
    follow();
    auto *split = new QHBoxLayout; // one button in two parts
    split->setSpacing(2);
    split->addWidget(copy);
    split->addWidget(copyAs);
    m_fetchOrStop->addWidget(new ActionButton(m_fetchAll, this));
    m_fetchOrStop->addWidget(new ActionButton(m_stop, this));
    auto *row = new WrappingRow(this);
    row->setMargins({14, 8, 14, 8});
    row->setSpacing(8);
    row->leading().addWidget(m_filter);
    row->leading().addSpacing(8);
    row->leading().addWidget(m_status, 1);
    row->trailing().addWidget(new ActionButton(m_fetch, this));
    row->trailing().addLayout(m_fetchOrStop);
    row->trailing().addLayout(split);
    return row;
}

void TokensPanel::onCurrentRowChanged()
{
    const ApiToken *token = m_view->currentToken();
    m_details->setResource(token ? token->request.resource : QString());
    updateCommands();
}

void TokensPanel::onSelectionChanged()
{
    updateCommands();
    emit selectionChanged();
}

void TokensPanel::fetchSelected()
{
    QStringList resources;
    for (const ApiToken *token : m_view->selectedTokens()) {
        if (!token->progress)
            resources.append(token->request.resource);
    }
    fetch(resources);
}

void TokensPanel::fetchAll()
{
    fetch(m_model->session()->profile().profile.resources());
}

void TokensPanel::stopFetching()
{
    m_model->session()->cancelFetching();
}

void TokensPanel::fetch(const QStringList &resources)
{
    Session *session = m_model->session();
    session->fetch(resources, this, [=, this](const Result<> &fetched) {
        if (!fetched && fetched.error().endsSession() && session == m_model->session())
            emit failed(fetched.error());
    });
    updateCommands();
}

void TokensPanel::switchKeepFresh()
{
    Session *session = m_model->session();
    const QStringList resources = selectedResources();
    const bool keepFresh = m_keepFresh->isChecked();
    const Result<> written =
        m_profiles.setKeepFresh(session->profile().profile.name, resources, keepFresh);
    if (!written)
        emit failed(written.error());
    for (const QString &resource : written ? resources : QStringList())
        session->setKeepFresh(resource, keepFresh);
    updateCommands();
}

void TokensPanel::updateCommands()
{
    const Session *session = m_model->session();
    const bool isSignedIn = session && session->state() == Session::State::SignedIn;
    const ApiToken *token = m_view->currentToken();
    const QList<const ApiToken *> selected = m_view->selectedTokens();
    const auto isIdle = [](const ApiToken *each) { return !each->progress; };
    const auto isKeptFresh = [](const ApiToken *each) { return each->request.keepFresh; };
    bool isBusy = false;
    bool isWaiting = false;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto progress = m_model->token(row)->progress;
        isBusy = isBusy || progress;
        isWaiting = isWaiting || progress == ApiToken::State::Waiting;
    }
    m_copy.setResources(selectedResources(), token ? token->request.resource : QString());
    m_fetch->setEnabled(isSignedIn && std::ranges::any_of(selected, isIdle));
    m_fetchAll->setEnabled(isSignedIn && !isBusy && m_model->rowCount() > 0);
    m_stop->setEnabled(isWaiting);
    m_fetchOrStop->setCurrentIndex(isWaiting ? 1 : 0);
    m_keepFresh->setEnabled(!selected.isEmpty());
    m_keepFresh->setChecked(!selected.isEmpty() && std::ranges::all_of(selected, isKeptFresh));
}

} // namespace knippe
