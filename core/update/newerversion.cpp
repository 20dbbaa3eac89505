// SPDX-License-Identifier: MIT
#include "core/update/newerversion.h"

#include "core/base/strictjson.h"
#include "core/http/httpclient.h"
#include "core/update/version.h"

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr qint64 LargestAnswer = 16 * 1024;
static constexpr qsizetype LongestPage = 500; // it is shown in full

static bool isPage(const QUrl &url)
{
    return url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty()
           && url.userInfo().isEmpty() && url.toEncoded().size() <= LongestPage;
}

Result<Release> parseRelease(const HttpResponse &response)
{
    if (response.status != 200)
        return failure(codes::UpdateAnswer, u"HTTP %1"_s.arg(response.status));
    const Result<QJsonObject> json = parseJsonObject(response.body, codes::UpdateAnswer);
    if (!json)
        return failure(json.error());
    const QString version = json->value("version"_L1).toString();
    if (!Version::parse(version))
        return failure(codes::UpdateAnswer, u"version"_s);
    const QUrl page(json->value("page"_L1).toString(), QUrl::StrictMode);
    if (!isPage(page))
        return failure(codes::UpdateAnswer, u"page"_s);
    return Release{version, page};
}

static Result<std::optional<Release>> judge(const Result<HttpResponse> &answer,
                                            const QString &running)
{
    if (!answer && answer.error().code == codes::NetTooLarge)
        return failure(codes::UpdateAnswer, u"> %1 KiB"_s.arg(LargestAnswer / 1024));
    const Result<Release> release = answer ? parseRelease(*answer) : failure(answer.error());
    if (!release)
        return failure(release.error());
    const std::optional<Version> ours = Version::parse(running);
    if (ours && *Version::parse(release->version) > *ours)
        return std::optional(*release);
    return std::optional<Release>();
}

NewerVersion::NewerVersion(QUrl address, QString running, ProxyAccess *proxyAccess, QObject *parent)
    : QObject(parent)
    , m_address(std::move(address))
    , m_running(std::move(running))
    , m_http(new HttpClient({}, this))
{
    m_http->setProxyAccess(proxyAccess);
}

void NewerVersion::find(QObject *context, const Handler &handler)
{
    HttpRequest request;
    request.url = m_address;
    request.headers = {{"Accept", "application/json"},
                       {"Accept-Language", "*"}}; // it would be this person's
    request.maxAnswer = LargestAnswer;
    request.tellsTime = false;
    request.showsRedirects =
        true; // one is an answer that will not do, and not a secret gone astray
    m_http->send(std::move(request), context,
                 [handler, running = m_running](const Result<HttpResponse> &answer) {
                     handler(judge(answer, running));
                 });
}

} // namespace knippe
