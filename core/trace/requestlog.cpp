// SPDX-License-Identifier: MIT
#include "core/trace/requestlog.h"

#include "core/trace/redaction.h"

#include <QtCore/QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

QUrl bare(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

QUrl origin(const QUrl &url)
{
    QUrl origin = bare(url);
    origin.setPath({});
    return origin;
}

QList<FormField> fieldsOf(QByteArrayView form)
{
    return decodeForm(form).value_or(QList<FormField>());
}

QList<FormField> queryOf(const QUrl &url)
{
    return fieldsOf(url.query(QUrl::FullyEncoded).toLatin1());
}

QString valueOf(const QList<FormField> &form, QByteArrayView name)
{
    const auto found = std::ranges::find(form, name, &FormField::name);
    return found == form.end() ? QString() : QString::fromUtf8(found->value);
}

bool has(const QList<FormField> &form, QByteArrayView name)
{
    return std::ranges::find(form, name, &FormField::name) != form.end();
}

// A log knows no endpoints: what a request is stands in it.
TracedExchange::Kind kindOf(const HttpRequest &request, const QList<FormField> &form)
{
    using enum TracedExchange::Kind;
    const bool isAuthorised = std::ranges::any_of(request.headers, [](const HttpHeader &header) {
        return header.name.compare("Authorization", Qt::CaseInsensitive) == 0;
    });
    if (isAuthorised)
        return Api;
    if (has(form, "grant_type"))
        return Token;
    if (has(form, "token"))
        return Revocation;
    if (request.method == "POST" && has(form, "client_assertion"))
        return PushedAuthorization;
    return request.url.path().contains("/.well-known/"_L1) ? Metadata : Other;
}

} // namespace

bool TracedField::operator==(const TracedField &other) const
{
    return name == other.name && text == other.text && length == other.length && hash == other.hash
           && parts == other.parts;
}

const TracedField *fieldNamed(const QList<TracedField> &fields, QLatin1StringView name)
{
    const auto found = std::ranges::find(fields, name, &TracedField::name);
    return found == fields.end() ? nullptr : &*found;
}

RequestLog::RequestLog(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

int RequestLog::sending(const HttpRequest &request)
{
    const QList<FormField> form = fieldsOf(request.body.view());
    TracedExchange exchange;
    exchange.kind = kindOf(request, form);
    exchange.method = request.method;
    exchange.insteadOfDpop = request.insteadOfDpop;
    exchange.resource = valueOf(form, "resource");
    if (exchange.kind == TracedExchange::Kind::Api) { // about patients, perhaps
        exchange.url = origin(request.url);
    } else {
        exchange.url = bare(request.url);
        exchange.sent =
            redactedForm(form + queryOf(request.url)) + redactedHeaders(request.headers);
    }
    return add(std::move(exchange));
}

void RequestLog::answered(int number, const Result<HttpResponse> &answer)
{
    TracedExchange *exchange = finish(number);
    if (!exchange)
        return;
    if (!answer) {
        exchange->error = answer.error();
        exchange->status = answer.error().httpStatus;
    } else {
        const bool isApi = exchange->kind == TracedExchange::Kind::Api;
        exchange->status = answer->status;
        exchange->received = (isApi ? QList<TracedField>() : redactedJson(answer->body))
                             + redactedHeaders(answer->headers);
        if (const TracedField *error = fieldNamed(exchange->received, "error"_L1))
            exchange->oauthError = error->text;
        exchange->isExpected =
            exchange->oauthError == "use_dpop_nonce"_L1
            || (isApi && answer->header("WWW-Authenticate").contains("use_dpop_nonce"));
        if (fieldNamed(exchange->received, "keys"_L1))
            exchange->kind = TracedExchange::Kind::Keys;
    }
    emit changed(number);
}

int RequestLog::pageShown(const QUrl &url)
{
    TracedExchange exchange;
    exchange.kind = TracedExchange::Kind::Page;
    exchange.url = bare(url);
    exchange.sent = redactedForm(queryOf(url));
    return add(std::move(exchange));
}

void RequestLog::pageLeft(int number, const Result<AuthorizationResponse> &response)
{
    TracedExchange *exchange = finish(number);
    if (!exchange)
        return;
    if (response)
        exchange->received = redactedForm(fieldsOf(response->form));
    else
        exchange->error = response.error();
    if (const TracedField *error = fieldNamed(exchange->received, "error"_L1))
        exchange->oauthError = error->text;
    emit changed(number);
}

void RequestLog::clear()
{
    m_exchanges.clear();
    emit cleared();
}

int RequestLog::add(TracedExchange exchange)
{
    exchange.number = ++m_count;
    exchange.startedAt = m_clock.now().toUTC();
    m_exchanges.push_back(std::move(exchange));
    if (qsizetype(m_exchanges.size()) > Capacity)
        m_exchanges.pop_front();
    emit added();
    return m_count;
}

TracedExchange *RequestLog::finish(int number)
{
    const auto found = std::ranges::find(m_exchanges, number, &TracedExchange::number);
    if (found == m_exchanges.end() || found->took)
        return nullptr;
    found->took = std::max<qint64>(found->startedAt.msecsTo(m_clock.now()), 0);
    return &*found;
}

} // namespace knippe
