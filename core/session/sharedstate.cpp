// SPDX-License-Identifier: MIT
#include "core/session/sharedstate.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

using namespace std::chrono_literals;

namespace knippe {

// Each save waits for the disk, and the next request would wait with it.
static constexpr auto Soon = 500ms;

SharedState::SharedState(QString path, const ClientProfile &profile, QString installation,
                         QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_profile(profile)
    , m_installation(std::move(installation))
    , m_value(SessionState::blank(m_profile))
{
    m_saving.setSingleShot(true);
    connect(&m_saving, &QTimer::timeout, this, &SharedState::save);
    if (std::optional<SessionState> saved = SessionState::load(m_path, m_profile)) {
        if (isOurs(*saved))
            m_value = *std::move(saved);
        else
            m_foreign = saved->signedIn;
    }
}

void SharedState::changeRow(const QString &resource, const std::function<void(ApiToken &)> &change)
{
    for (int row = 0; row < m_value.tokens.size(); ++row) {
        ApiToken &token = m_value.tokens[row];
        if (token.request.resource != resource)
            continue;
        ApiToken before = token;
        change(token);
        before.progress = token.progress; // ours alone: it hides no news of others
        before.request = token.request;   // the profile's, not in this file
        if (token != before) {
            m_changedRows.insert(resource);
            saveSoon();
        }
        emit rowChanged(row);
    }
}

void SharedState::changeSession(const std::function<void(SessionState &)> &change)
{
    change(m_value);
    m_changedSession = true;
    saveSoon();
}

void SharedState::clear()
{
    m_value = SessionState::blank(m_profile);
    m_changedSession = true;
    for (const ApiToken &token : m_value.tokens)
        m_changedRows.insert(token.request.resource);
    saveSoon();
    for (int row = 0; row < m_value.tokens.size(); ++row)
        emit rowChanged(row);
}

void SharedState::saveSoon()
{
    if (!m_saving.isActive())
        m_saving.start(Soon);
}

void SharedState::flush()
{
    if (m_saving.isActive())
        save();
}

void SharedState::save()
{
    m_saving.stop();
    News news;
    if (!isForeign()) {
        const Result<> saved =
            SessionState::update(m_path, m_profile, [&](const std::optional<SessionState> &others) {
                if (others && isOurs(*others))
                    news = takeOver(*others);
                m_value.installation = m_installation;
                return m_value;
            });
        if (!saved)
            qWarning("%s: %s", qUtf8Printable(saved.error().code),
                     qUtf8Printable(saved.error().detail));
        m_foreign = false;
    }
    m_changedRows.clear();
    m_changedSession = false;
    tell(news);
}

void SharedState::follow()
{
    const QString directory = QFileInfo(m_path).path();
    QDir().mkpath(directory);
    m_watcher.addPath(directory); // the file itself is replaced whenever it is written
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &SharedState::catchUp);
}

void SharedState::catchUp()
{
    const std::optional<SessionState> others = SessionState::load(m_path, m_profile);
    if (others && isOurs(*others))
        tell(takeOver(*others));
}

bool SharedState::isOurs(const SessionState &state) const
{
    return state.installation.isEmpty() || state.installation == m_installation;
}

// What others saved is news, except where we have something newer.
SharedState::News SharedState::takeOver(const SessionState &others)
{
    News news;
    for (int row = 0; row < m_value.tokens.size(); ++row) {
        ApiToken &ours = m_value.tokens[row];
        ApiToken theirs = others.tokens.at(row);
        theirs.progress = ours.progress;
        if (ours != theirs && !m_changedRows.contains(ours.request.resource)) {
            ours = theirs;
            news.rows.append(row);
        }
    }
    if (!m_changedSession) {
        news.session = m_value.signedIn != others.signedIn;
        m_value.signedIn = others.signedIn;
        m_value.inSystemBrowser = others.inSystemBrowser;
        m_value.signedInUnder = others.signedInUnder;
        m_value.refreshExpiresAt = others.refreshExpiresAt;
    }
    return news;
}

void SharedState::tell(const News &news)
{
    for (const int row : news.rows)
        emit rowChanged(row);
    if (news.session || !news.rows.isEmpty())
        emit othersChanged();
}

} // namespace knippe
