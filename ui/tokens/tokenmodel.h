// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/apicatalogue.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <set>
#include <vector>

namespace knippe {

struct ApiToken;
struct ScopeChip;
class Session;

/// A session's tokens, one row for each API of its profile. No column and no role has the token
/// itself.
class TokenModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Api, Audience, Scopes, Type, State, Expires, ColumnCount };
    enum Role {
        NameRole = Qt::UserRole + 1, ///< what people call it, of Api; empty when unknown
        ChipsRole,                   ///< QList<ScopeChip>, of Scopes
        RemarkRole,                  ///< the lines under the word, of State
        TintRole,                    ///< int(Tint), of State and Expires
        ShareRole,                   ///< double, what is left of the lifetime, or -1; of Expires
        RetryRole,                   ///< bool: it failed, and one can ask again now
    };

    explicit TokenModel(QObject *parent = nullptr);

    /// Where names of APIs come from, from the next session on.
    void setCatalogue(ApiCatalogue catalogue) { m_catalogue = std::move(catalogue); }
    /// Shows `session` until it goes or another one is set; none is allowed.
    void setSession(Session *session);
    [[nodiscard]] Session *session() const;
    [[nodiscard]] const ApiToken *token(int row) const;
    /// Reports what time alone has changed since the last time; called every second.
    void tick();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Shown ///< what was last reported of a row and changes by itself
    {
        QString state;
        QString expires;
        int share = -1; ///< in hundredths
        bool operator==(const Shown &) const = default;
    };
    void onTokenChanged(int row);
    void tellNews();
    void onStateChanged();
    void onSessionGone();
    [[nodiscard]] bool canRetry(const ApiToken &token) const;
    [[nodiscard]] Shown shown(const ApiToken &token) const;
    [[nodiscard]] QList<ScopeChip> chips(const ApiToken &token) const;
    [[nodiscard]] QString nameOf(const ApiRequest &api) const;
    [[nodiscard]] QString remark(const ApiToken &token) const;
    [[nodiscard]] QString text(const ApiToken &token, int column) const;
    [[nodiscard]] QString spokenText(const ApiToken &token, int column) const;
    [[nodiscard]] QString toolTip(const ApiToken &token, int column) const;

    QPointer<Session> m_session;
    ApiCatalogue m_catalogue;
    QHash<QString, QString> m_names; ///< in the language in use, by resource
    std::vector<Shown> m_shown;
    std::set<int> m_changed; ///< rows, not told yet
    QTimer m_news;
};

} // namespace knippe
