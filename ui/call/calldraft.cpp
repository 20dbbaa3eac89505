// SPDX-License-Identifier: MIT
#include "ui/call/calldraft.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

struct CallPanel
{
    Q_DECLARE_TR_FUNCTIONS(CallPanel)
};

constexpr qint64 MaxAnswer = 16 * 1024 * 1024; // bytes, as on the command line

Result<QList<HttpHeader>> headersOf(const QString &text)
{
    QList<HttpHeader> headers;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const QByteArray line = lines[i].trimmed().toUtf8();
        const qsizetype colon = line.indexOf(':');
        if (colon < 1)
            return failure(codes::CallUsage,
                           CallPanel::tr("line %1 of the headers is not of the form “Name: value”")
                               .arg(i + 1));
        headers.append(HttpHeader{line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    return headers;
}

Result<QUrl> urlOf(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::TolerantMode);
    if (!url.isValid() || url.scheme().isEmpty() || url.host().isEmpty())
        return failure(codes::CallUsage, CallPanel::tr("the URL has to be a whole web address"));
    return url;
}

} // namespace

bool isSafeMethod(const QString &method)
{
    return QStringList{u"GET"_s, u"HEAD"_s, u"OPTIONS"_s}.contains(method);
}

Result<ResourceRequest> requestOf(const CallDraft &draft)
{
    ResourceRequest request;
    request.method = draft.method.trimmed().toUtf8();
    request.maxAnswer = MaxAnswer;
    request.showsRedirects = true;
    const Result<QUrl> url = urlOf(draft.url);
    if (!url)
        return failure(url.error());
    request.url = *url;
    Result<QList<HttpHeader>> headers = headersOf(draft.headers);
    if (!headers)
        return failure(headers.error());
    request.headers = std::move(*headers);
    if (draft.body.isEmpty() || isSafeMethod(draft.method))
        return request;
    const bool isNamed = std::ranges::any_of(request.headers, [](const HttpHeader &header) {
        return header.name.compare("Content-Type", Qt::CaseInsensitive) == 0;
    });
    if (!isNamed)
        request.headers.append(HttpHeader{"Content-Type", jsonProblem(draft.body).isEmpty()
                                                              ? "application/json"
                                                              : "text/plain; charset=utf-8"});
    request.body = SecretBytes::take(draft.body.toUtf8());
    return request;
}

QString jsonProblem(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    QJsonParseError error{};
    (void)QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::NoError || text.trimmed().isEmpty())
        return {};
    const qsizetype line =
        bytes.first(std::min<qsizetype>(error.offset, bytes.size())).count('\n') + 1;
    return CallPanel::tr("not JSON: line %1").arg(line);
}

} // namespace knippe
