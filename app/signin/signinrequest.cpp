// SPDX-License-Identifier: MIT
#include "app/signin/signinrequest.h"

#include "app/signin/addresspolicy.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

/// https anywhere, http only on this machine.
static bool isUsableUrl(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasFragment())
        return false;
    return url.scheme() == "https"_L1
           || (url.scheme() == "http"_L1 && isLoopbackLiteral(url.host()));
}

/// Where a form_post may go: never out on the network. Chromium knows "localhost" by itself and
/// asks no name server.
static bool isListener(const QUrl &url)
{
    return url.scheme() == "http"_L1 && url.port() != -1
           && (isLoopbackLiteral(url.host()) || url.host() == "localhost"_L1);
}

static bool isPlain(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
}

/// Each step takes one member and says whether it can be used.
static bool takeUrl(const QJsonValue &value, QUrl &url)
{
    url = QUrl(value.toString(), QUrl::StrictMode);
    return isUsableUrl(url);
}

/// Also the name "localhost", which many clients are registered with; nothing is ever loaded from
/// there.
static bool takeRedirectUri(const QJsonValue &value, QUrl &url)
{
    return takeUrl(value, url)
           || (url.scheme() == "http"_L1 && url.host() == "localhost"_L1 && url.userInfo().isEmpty()
               && !url.hasFragment());
}

static bool takeResponseMode(const QJsonValue &value, ResponseMode &mode)
{
    const QString name = value.toString(u"query"_s);
    mode = name == "form_post"_L1 ? ResponseMode::FormPost : ResponseMode::Query;
    return mode == ResponseMode::FormPost || name == "query"_L1 || name == "query.jwt"_L1
           || name == "jwt"_L1;
}

static bool takeHosts(const QJsonValue &value, QStringList &hosts)
{
    const QJsonArray array = value.toArray();
    for (const auto &host : array)
        hosts << host.toString();
    return !hosts.isEmpty() && !hosts.contains(QString());
}

static bool takeEnvironment(const QJsonValue &value, Environment &environment)
{
    static const QHash<QString, Environment> names{{u"test"_s, Environment::Test},
                                                   {u"sandbox"_s, Environment::Sandbox},
                                                   {u"production"_s, Environment::Production}};
    environment = names.value(value.toString());
    return names.contains(value.toString());
}

static bool takeLanguage(const QJsonValue &value, QString &language)
{
    static const QRegularExpression tag(u"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?$"_s);
    language = value.toString(u"en"_s);
    return tag.match(language).hasMatch();
}

static QString firstProblem(const QJsonObject &object, SigninRequest &request)
{
    request.issuerName = object.value("issuerName"_L1).toString();
    request.parentWindow = static_cast<quint64>(object.value("parentWindow"_L1).toInteger());
    if (!takeUrl(object.value("authorizeUrl"_L1), request.authorizeUrl))
        return u"authorizeUrl"_s;
    if (!takeRedirectUri(object.value("redirectUri"_L1), request.redirectUri))
        return u"redirectUri"_s;
    if (!takeResponseMode(object.value("responseMode"_L1), request.responseMode))
        return u"responseMode"_s;
    if (request.responseMode == ResponseMode::FormPost && !isListener(request.redirectUri))
        return u"redirectUri"_s;
    if (request.issuerName.isEmpty() || request.issuerName.size() > 200
        || !isPlain(request.issuerName))
        return u"issuerName"_s;
    if (!takeUrl(object.value("issuer"_L1), request.issuer))
        return u"issuer"_s;
    if (!takeHosts(object.value("allowedHosts"_L1), request.allowedHosts))
        return u"allowedHosts"_s;
    if (!takeLanguage(object.value("language"_L1), request.language))
        return u"language"_s;
    if (!takeEnvironment(object.value("environment"_L1), request.environment))
        return u"environment"_s;
    return {};
}

bool SigninRequest::hasLocalAuthority() const
{
    return isLoopbackLiteral(authorizeUrl.host()) && isLoopbackLiteral(issuer.host());
}

std::optional<SigninRequest> parseSigninRequest(const QByteArray &line, QString &problem)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    SigninRequest request;
    if (line.size() > MaxRequestSize)
        problem = u"length"_s;
    else if (!document.isObject())
        problem = u"json"_s;
    else
        problem = firstProblem(document.object(), request);
    return problem.isEmpty() ? std::optional(request) : std::nullopt;
}

} // namespace knippe
