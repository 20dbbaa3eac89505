// SPDX-License-Identifier: MIT
#include "core/export/tokenexport.h"

#include "core/base/redact.h"
#include "core/base/urls.h"
#include "core/export/quoting.h"
#include "core/export/variables.h"
#include "core/oidc/resourcerequest.h"
#include "core/oidc/tokenresponse.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

struct Export
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

/// RFC 9449 section 11.1 leaves it to the server: seconds or minutes. This is usual.
constexpr qint64 UsualProofSeconds = 60;

/// Stricter than RFC 9110 5.6.2, whose tokens may begin with what is a comment in a `.http` file.
bool isPlainMethod(const QByteArray &method)
{
    return std::all_of(method.begin(), method.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
    });
}

Result<> checkFit(const ExportedToken &token)
{
    if (!isB64Token(token.accessToken))
        return failure(codes::ApiToken);
    if (token.url.isEmpty())
        return {};
    ResourceRequest request;
    request.method = token.method;
    request.url = token.url;
    if (const Result<> fit = checkResourceRequest(request); !fit)
        return fit;
    if (!isPlainMethod(token.method))
        return failure(codes::ApiRequest, plainText(QString::fromUtf8(token.method), 80));
    if (!isProtectedTransport(token.url))
        return failure(codes::TlsRequired, plainText(urlForDisplay(token.url)));
    return {};
}

QByteArray authorization(const ExportedToken &token)
{
    return (token.isBound ? "DPoP " : "Bearer ") + token.accessToken.view().toByteArray();
}

QByteArray address(const ExportedToken &token)
{
    return token.url.toEncoded(QUrl::FullyEncoded | QUrl::RemoveFragment);
}

QByteArrayList headerLines(const ExportedToken &token)
{
    QByteArrayList lines{"Authorization: " + authorization(token)};
    if (!token.proof.isEmpty())
        lines.append("DPoP: " + token.proof);
    return lines;
}

/// --globoff: curl gives [] and {} in addresses a meaning of its own.
QByteArray curlCommand(const ExportedToken &token)
{
    QByteArrayList words{"curl", "--globoff"};
    if (token.method == "HEAD") // with --request it would wait for a body
        words.append("--head");
    else
        words += {"--request", shellWord(token.method)};
    for (const QByteArray &line : headerLines(token))
        words += {"--header", shellWord(line)};
    words += {"--url", shellWord(address(token))};
    return words.join(' ');
}

QByteArray httpFile(const ExportedToken &token)
{
    const QString name = variableNames({token.resource}).first();
    QByteArrayList lines{"### " + name.toLatin1(), token.method + ' ' + address(token)};
    return (lines + headerLines(token)).join('\n');
}

QJsonObject toJson(const ExportedToken &token)
{
    QJsonObject json{{"resource"_L1, token.resource},
                     {"tokenType"_L1, token.isBound ? "DPoP"_L1 : "Bearer"_L1},
                     {"accessToken"_L1, QString::fromLatin1(token.accessToken.view())},
                     {"authorization"_L1, QString::fromLatin1(authorization(token))},
                     {"scopes"_L1, QJsonArray::fromStringList(token.scopes)},
                     {"expiresAt"_L1, token.expiresAt.isValid() ? QJsonValue(
                                          token.expiresAt.toUTC().toString(Qt::ISODate))
                                                                : QJsonValue()}};
    if (!token.url.isEmpty()) {
        json.insert("request"_L1,
                    QJsonObject{{"method"_L1, QString::fromLatin1(token.method)},
                                {"url"_L1, QString::fromLatin1(address(token))},
                                {"proof"_L1, token.proof.isEmpty()
                                                 ? QJsonValue()
                                                 : QJsonValue(QString::fromLatin1(token.proof))}});
    }
    return json;
}

QByteArray jsonFile(const QString &name, const std::vector<ExportedToken> &tokens)
{
    QJsonArray rows;
    for (const ExportedToken &token : tokens)
        rows.append(toJson(token));
    return QJsonDocument(QJsonObject{{"profile"_L1, name}, {"tokens"_L1, rows}}).toJson().trimmed();
}

Result<QByteArray> write(ExportForm form, const QString &name,
                         const std::vector<ExportedToken> &tokens)
{
    switch (form) {
    case ExportForm::Raw:
        return tokens.front().accessToken.reveal();
    case ExportForm::Header:
        return headerLines(tokens.front()).join('\n');
    case ExportForm::Curl:
        return curlCommand(tokens.front());
    case ExportForm::Http:
        return httpFile(tokens.front());
    case ExportForm::Proof:
        if (tokens.front().proof.isEmpty())
            return failure(codes::ApiBearer, tokens.front().resource);
        return tokens.front().proof;
    case ExportForm::Env:
        return envFile(tokens);
    case ExportForm::Postman:
        return postmanEnvironment(name, tokens);
    case ExportForm::Bruno:
        return brunoEnvironment(tokens);
    case ExportForm::Json:
        break;
    }
    return jsonFile(name, tokens);
}

} // namespace

bool isForOneToken(ExportForm form)
{
    return form == ExportForm::Raw || form == ExportForm::Header || needsUrl(form);
}

bool needsUrl(ExportForm form)
{
    return form == ExportForm::Curl || form == ExportForm::Http || form == ExportForm::Proof;
}

Result<TokenExport> exportTokens(ExportForm form, const QString &name,
                                 const std::vector<ExportedToken> &tokens)
{
    TokenExport exported;
    for (const ExportedToken &token : tokens) {
        if (const Result<> fit = checkFit(token); !fit)
            return failure(fit.error());
        const bool showsProof = form != ExportForm::Raw && !token.proof.isEmpty();
        exported.lacksProof = exported.lacksProof || (token.isBound && !showsProof);
        if (showsProof)
            exported.proofUntil = token.provenAt.addSecs(UsualProofSeconds);
    }
    const bool fitsForm = isForOneToken(form) ? tokens.size() == 1 : !tokens.empty();
    if (!fitsForm || (needsUrl(form) && tokens.front().url.isEmpty()))
        return failure(codes::InternalFault, u"export"_s); // see isForOneToken() and needsUrl()
    Result<QByteArray> content = write(form, name, tokens);
    if (!content)
        return failure(content.error());
    exported.content = SecretBytes::take(std::move(*content));
    return exported;
}

QString exportNotice(const TokenExport &exported, const QDateTime &now)
{
    if (exported.proofUntil.isValid())
        return Export::tr("The proof is good for this one request, once, and for about %1 s more; "
                          "some APIs accept it for a few seconds only.")
            .arg(std::max<qint64>(0, now.secsTo(exported.proofUntil)));
    if (exported.lacksProof)
        return Export::tr("A DPoP token is useless by itself: an API accepts it only together "
                          "with a proof made for that very request.");
    return {};
}

} // namespace knippe
