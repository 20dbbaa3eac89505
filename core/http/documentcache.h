// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/http/httpmessage.h"

#include <QtCore/QJsonObject>

#include <chrono>
#include <optional>

namespace knippe {

/// How long an answer may be used again (RFC 9111 section 4.2): what its headers say, one day where
/// they say nothing, as HelseID advises for its metadata, and never longer. Nought: not at all.
[[nodiscard]] std::chrono::seconds freshnessOf(const HttpResponse &response);

/// An authority's public documents between two runs, in a file. They are checked like new ones
/// whenever they are read; whoever can write here can write the user's own profiles, too.
class DocumentCache
{
public:
    /// An empty path keeps nothing; `clock` outlives this.
    DocumentCache(QString path, const Clock &clock);

    /// The answer that came from there, while it is fresh.
    [[nodiscard]] std::optional<HttpResponse> find(const QUrl &url);
    /// Keeps an answer of 200 as its headers allow, and lets go of what is not fresh any more.
    void keep(const QUrl &url, const HttpResponse &response);
    void clear();
    /// From now on; without it nothing is kept, nor what has been.
    void setKeeping(bool keeping);

private:
    [[nodiscard]] bool isFresh(const QJsonValue &entry) const;
    void read();

    QString m_path;
    const Clock &m_clock;
    bool m_keeping = true;
    std::optional<QJsonObject> m_entries; ///< by URL; nothing: not read yet
};

[[nodiscard]] QString documentCacheOf(const QString &stateDirectory, const QString &profileId);

} // namespace knippe
