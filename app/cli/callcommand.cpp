// SPDX-License-Identifier: MIT
#include "app/cli/call.h"
#include "app/cli/commands.h"
#include "app/cli/contextwords.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "core/base/redact.h"
#include "core/base/strictjson.h"

#include <QtCore/QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr qint64 MaxBody = 16 * 1024 * 1024; // bytes, either way

/// `Name: value`; what may not stand in either is refused with the request.
Result<QList<HttpHeader>> headersOf(const QStringList &lines)
{
    QList<HttpHeader> headers;
    for (const QString &line : lines) {
        const QByteArray text = line.toUtf8();
        const qsizetype colon = text.indexOf(':');
        if (colon < 1)
            return failure(codes::CallUsage,
                           Cli::tr("--header takes a line of the form “Name: value”"));
        headers.append(HttpHeader{text.first(colon), text.sliced(colon + 1).trimmed()});
    }
    return headers;
}

/// Reads the body and says what it is, unless one of the headers does.
Result<> addBody(const QString &file, ResourceRequest &request)
{
    Result<SecretBytes> body = readInput(file, MaxBody);
    if (!body)
        return failure(body.error());
    const bool isNamed =
        std::any_of(request.headers.begin(), request.headers.end(), [](const HttpHeader &header) {
            return header.name.compare("Content-Type", Qt::CaseInsensitive) == 0;
        });
    const bool isJson = parseJsonObject(body->view(), codes::CallFile).has_value();
    if (!isNamed)
        request.headers.append(
            HttpHeader{"Content-Type", isJson ? "application/json" : "application/octet-stream"});
    request.body = std::move(*body);
    return {};
}

Result<ResourceRequest> wantedRequest(const Call &call)
{
    ResourceRequest request;
    const bool namesMethod = call.argumentCount() == 4;
    if (namesMethod)
        request.method = call.argument(2).toUtf8();
    else if (call.has("data"_L1))
        request.method = "POST";
    const Result<QUrl> url = readUrl(call.argument(namesMethod ? 3 : 2));
    if (!url)
        return failure(url.error());
    request.url = *url;
    const Result<QList<HttpHeader>> headers = headersOf(call.values("header"_L1));
    if (!headers)
        return failure(headers.error());
    request.headers = *headers;
    request.maxAnswer = MaxBody;
    if (!call.has("data"_L1))
        return request;
    if (const Result<> body = addBody(call.value("data"_L1), request); !body)
        return failure(body.error());
    return request;
}

/// Status and what helps to find out why, on stderr.
void noteHead(const HttpResponse &response, qint64 milliseconds)
{
    note(Cli::tr("HTTP %1, %2 ms, %3 bytes")
             .arg(response.status)
             .arg(milliseconds)
             .arg(response.body.size()));
    for (const char *name :
         {"Content-Type", "WWW-Authenticate", "Retry-After", "X-Correlation-ID", "Correlation-ID",
          "X-Request-ID", "Request-ID", "Traceparent", "nhn-event-id"}) {
        if (const QByteArray value = response.header(name); !value.isEmpty())
            note(u"%1: "_s.arg(QLatin1StringView(name)) + plainText(QString::fromUtf8(value)));
    }
}

Error statusError(const HttpResponse &response)
{
    const QString reason = resourceError(response);
    const QString status = QString::number(response.status);
    return {
        codes::ApiStatus, reason.isEmpty() ? status : status + u' ' + reason, {}, response.status};
}

} // namespace

void callApi(Call &call)
{
    Session *session = call.openSession();
    if (!session)
        return;
    const QString resource = call.argument(1);
    if (!session->profile().profile.api(resource))
        return call.fail({codes::ConfigApi, resource, {}, 0});
    Result<ResourceRequest> request = wantedRequest(call);
    if (!request)
        return call.fail(request.error());
    if (!chooseContext(call, *session, resource))
        return;
    call.endWhenInterrupted(*session);
    QElapsedTimer watch;
    watch.start();
    session->call(resource, std::move(*request), call.context(),
                  [&call, watch](const Result<HttpResponse> &response) {
                      if (!response)
                          return call.fail(response.error());
                      noteHead(*response, watch.elapsed());
                      answerForeign(response->body);
                      if (response->status >= 400)
                          return call.fail(statusError(*response));
                      call.succeed();
                  });
}

} // namespace knippe
