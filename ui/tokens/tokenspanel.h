// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "ui/tokens/tokenmodel.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QAction;
class QBoxLayout;
class QKeySequence;
class QSplitter;
class QStackedLayout;
class QStackedWidget;

namespace knippe {

class ApiCatalogue;
class CopyCommands;
class DetailTabs;
class FilterBar;
class NoMatch;
class Profiles;
class SessionStatus;
class ShownTokens;
class TokenView;

/// A session's tokens and what can be done with them: copy one, fetch those selected or all anew,
/// keep those selected fresh.
class TokensPanel : public QWidget
{
    Q_OBJECT

public:
    TokensPanel(CopyCommands &copy, Profiles &profiles, QWidget *parent = nullptr);

    /// Where the APIs' names come from, for sessions set from now on.
    void setCatalogue(const ApiCatalogue &catalogue);
    /// Must outlive its stay here; nothing is shown for none.
    void setSession(Session *session);
    /// Time has passed; called every second.
    void tick();
    void focusTable();
    /// The APIs that commands are for, from the top of the table; those it does not show are never
    /// among them.
    [[nodiscard]] QStringList selectedResources() const;
    /// How table and details share the height, for the next start.
    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray &state);
    [[nodiscard]] TokenView &table() { return *m_view; }

signals:
    /// Nothing was written down, or nothing at all could be fetched. What befalls one API
    /// is in its row.
    void failed(const knippe::Error &error);
    void informed(const QString &text);
    void selectionChanged();

private:
    [[nodiscard]] QAction *addCommand(const QString &text, const QString &tip,
                                      const QKeySequence &shortcut, void (TokensPanel::*command)());
    [[nodiscard]] QWidget *createCommandRow();
    void layOut();
    void connectParts();
    void setFilter(const QString &text);
    void showCount();
    void onCurrentRowChanged();
    void onSelectionChanged();
    void fetchSelected();
    void fetchAll();
    void stopFetching();
    void find();
    void fetch(const QStringList &resources);
    void switchKeepFresh();
    void updateCommands();

    CopyCommands &m_copy;
    Profiles &m_profiles;
    TokenModel *m_model;
    ShownTokens *m_shown;
    TokenView *m_view;
    FilterBar *m_filter;
    NoMatch *m_noMatch;
    QStackedWidget *m_pages;
    SessionStatus *m_status;
    DetailTabs *m_details;
    QSplitter *m_split;
    QStackedLayout *m_fetchOrStop; ///< all; while some wait, the second
    QAction *m_fetch;
    QAction *m_fetchAll;
    QAction *m_stop;
    QAction *m_keepFresh;
    QAction *m_find;
    QTimer m_update; ///< many changes in one go update the commands once
};

} // namespace knippe
