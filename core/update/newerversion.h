// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>

#include <functional>
#include <optional>

namespace knippe {

class HttpClient;
class ProxyAccess;
struct HttpResponse;

/// What has been published last, by the words of whoever publishes it.
struct Release
{
    QString version; ///< of Semantic Versioning
    QUrl page;       ///< https; where people read of it and get it
};

/// Reads `{"version": "1.2.3", "page": "https://…"}`; other members are for later versions of this
/// program. E-UPDATE-ANSWER.
[[nodiscard]] Result<Release> parseRelease(const HttpResponse &response);

/// Asks whether a newer version has been published. One GET without cookies and of the same words
/// for everybody who runs this version; what comes back is words to show and never runs. Knows no
/// address of its own.
class NewerVersion : public QObject
{
    Q_OBJECT

public:
    /// `address` of the JSON document, as in HttpClient::send(); `running` is the version of this
    /// program. `proxyAccess` may be null and outlives this.
    NewerVersion(QUrl address, QString running, ProxyAccess *proxyAccess,
                 QObject *parent = nullptr);

    using Handler = std::function<void(const Result<std::optional<Release>> &)>;
    /// The release that is newer, or nothing. `handler` is called exactly once, from the event
    /// loop, or not at all when `context` is gone by then.
    void find(QObject *context, const Handler &handler);
    [[nodiscard]] const QString &running() const { return m_running; }

private:
    QUrl m_address;
    QString m_running;
    HttpClient *m_http;
};

} // namespace knippe
