// SPDX-License-Identifier: MIT
#include "ui/tokens/tokenmodel.h"

#include "core/base/redact.h"
#include "core/session/session.h"
#include "ui/common/plaintooltip.h"
#include "ui/tokens/scopechip.h"
#include "ui/tokens/tokentext.h"

#include <QtCore/QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace knippe {

TokenModel::TokenModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_news.setSingleShot(true);
    connect(&m_news, &QTimer::timeout, this, &TokenModel::tellNews);
}

void TokenModel::setSession(Session *session)
{
    beginResetModel();
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_shown.clear();
    m_names.clear();
    m_changed.clear();
    if (session) {
        connect(session, &Session::tokenChanged, this, &TokenModel::onTokenChanged);
        connect(session, &Session::stateChanged, this, &TokenModel::onStateChanged);
        connect(session, &QObject::destroyed, this, &TokenModel::onSessionGone);
        for (const ApiToken &token : session->tokens()) {
            m_shown.push_back(shown(token));
            m_names.insert(token.request.resource, nameOf(token.request));
        }
    }
    endResetModel();
}

Session *TokenModel::session() const
{
    return m_session;
}

const ApiToken *TokenModel::token(int row) const
{
    if (!m_session || row < 0 || row >= m_session->tokens().size())
        return nullptr;
    return &m_session->tokens().at(row);
}

void TokenModel::tick()
{
    int firstRow = 0; // of those side by side that have changed in the same columns
    int firstColumn = ColumnCount;
    const auto tell = [&](int endRow) {
        if (firstColumn != ColumnCount)
            emit dataChanged(index(firstRow, firstColumn), index(endRow - 1, Expires));
    };
    for (int row = 0; row < rowCount(); ++row) {
        const Shown now = shown(*token(row));
        Shown &before = m_shown.at(size_t(row));
        const int column = now == before               ? ColumnCount
                           : now.state == before.state ? Expires
                                                       : State;
        before = now;
        if (column == firstColumn)
            continue;
        tell(row);
        firstRow = row;
        firstColumn = column;
    }
    tell(rowCount());
}

int TokenModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_session ? 0 : int(m_session->tokens().size());
}

int TokenModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TokenModel::data(const QModelIndex &index, int role) const
{
    const ApiToken *token = this->token(index.row());
    if (!token || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = index.column();
    const QDateTime now = m_session->now();
    switch (role) {
    case Qt::DisplayRole:
        return text(*token, column);
    case Qt::AccessibleTextRole:
        return spokenText(*token, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(*token, column));
    case NameRole:
        return column == Api ? m_names.value(token->request.resource) : QVariant();
    case ChipsRole:
        return column == Scopes ? QVariant::fromValue(chips(*token)) : QVariant();
    case RemarkRole:
        return column == State ? remark(*token) : QVariant();
    case TintRole:
        return column == State || column == Expires ? int(stateTint(*token, now)) : QVariant();
    case ShareRole:
        return column == Expires ? remainingShare(*token, now).value_or(-1) : QVariant();
    case RetryRole:
        return canRetry(*token);
    default:
        return {};
    }
}

QVariant TokenModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Api:
        return tr("API");
    case Audience:
        return tr("Audience");
    case Scopes:
        return tr("Scopes");
    case Type:
        return tr("Type");
    case State:
        return tr("State");
    case Expires:
        return tr("Expires");
    default:
        return {};
    }
}

void TokenModel::onTokenChanged(int row)
{
    m_changed.insert(row);
    m_news.start();
}

// Many in one go are told as few: whoever listens looks at the whole each time.
void TokenModel::tellNews()
{
    const std::set<int> changed = std::exchange(m_changed, {});
    for (auto row = changed.begin(); row != changed.end();) {
        const int first = *row;
        int last = first;
        for (; row != changed.end() && *row <= last + 1; ++row) {
            last = *row;
            m_shown.at(size_t(last)) = shown(*token(last));
        }
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
    }
}

// Whether one can ask again.
void TokenModel::onStateChanged()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, State), index(rowCount() - 1, Expires));
}

// Its tokens are gone by now, though the pointer may not yet know.
void TokenModel::onSessionGone()
{
    beginResetModel();
    m_session.clear();
    m_shown.clear();
    m_changed.clear();
    endResetModel();
}

// An API that the sign-in did not name takes a new sign-in.
bool TokenModel::canRetry(const ApiToken &token) const
{
    return token.error && !token.progress && token.authorised
           && m_session->state() == Session::State::SignedIn;
}

TokenModel::Shown TokenModel::shown(const ApiToken &token) const
{
    const QDateTime now = m_session->now();
    const std::optional<double> share = remainingShare(token, now);
    return {stateWord(token, now), expiryText(token, now), share ? int(*share * 100) : -1};
}

QString TokenModel::nameOf(const ApiRequest &api) const
{
    const CatalogueApi *known = m_catalogue.find(api);
    return known ? wordsIn(known->name, QLocale().name().left(2)) : QString();
}

QList<ScopeChip> TokenModel::chips(const ApiToken &token) const
{
    return scopeChips(token, m_session->profile().profile);
}

QString TokenModel::remark(const ApiToken &token) const
{
    return stateText(token, m_session->profile().profile, m_session->now()).remark;
}

QString TokenModel::text(const ApiToken &token, int column) const
{
    switch (column) {
    case Api:
        return plainText(token.request.resource);
    case Audience:
        return audienceText(token);
    case Scopes:
        return scopeLine(chips(token));
    case Type:
        return token.held ? plainText(token.tokenType) : u"–"_s;
    case State:
        return stateWord(token, m_session->now());
    case Expires:
        return expiryText(token, m_session->now());
    default:
        return {};
    }
}

/// Without seconds: what is read out would change meanwhile.
static QString spokenExpiry(qint64 secondsLeft, const QString &shown)
{
    if (secondsLeft <= -60)
        return TokenModel::tr("expired: %1").arg(shown);
    if (secondsLeft <= 0)
        return TokenModel::tr("expired less than a minute ago");
    return secondsLeft < 60 ? TokenModel::tr("expires in less than a minute")
                            : TokenModel::tr("expires in %1").arg(shown);
}

QString TokenModel::spokenText(const ApiToken &token, int column) const
{
    const QString shown = text(token, column);
    switch (column) {
    case Api: {
        const QString name = m_names.value(token.request.resource);
        return name.isEmpty() ? shown : u"%1, %2"_s.arg(name, shown);
    }
    case Audience:
        return token.audience.isEmpty() ? tr("unknown audience") : shown;
    case Scopes:
        return scopeSentence(chips(token), u"; "_s);
    case Type:
        return token.held ? shown : tr("no type");
    case State: {
        const QString remarked = remark(token);
        const QString spoken = remarked.isEmpty() ? shown : shown + u". "_s + remarked;
        return canRetry(token) ? spoken + u' ' + tr("Press Enter to try again.") : spoken;
    }
    case Expires:
        if (!token.held)
            return tr("no expiry");
        if (!token.expiresAt.isValid())
            return tr("expiry unknown");
        return spokenExpiry(m_session->now().secsTo(token.expiresAt), shown);
    default:
        return shown;
    }
}

QString TokenModel::toolTip(const ApiToken &token, int column) const
{
    switch (column) {
    case Audience:
        return token.held && token.audience.isEmpty()
                   ? tr("The token does not say whom it is for, at least not readably.")
                   : text(token, column);
    case Scopes:
        return scopeSentence(chips(token), u"\n"_s);
    case State: {
        const QString code = token.error ? token.error->code : QString();
        return QStringList{remark(token), code}.join(u'\n').trimmed();
    }
    case Expires:
        return lifetimeText(token);
    default:
        return text(token, column);
    }
}

} // namespace knippe
