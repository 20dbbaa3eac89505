// SPDX-License-Identifier: MIT
#include "app/cli/call.h"
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/tokenreport.h"
#include "core/base/redact.h"
#include "core/export/tokenexport.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace knippe {

// ---- export

namespace {

constexpr int LeastValidity = 30; // seconds, as `token` has it

/// One `export` on its way: token by token, each with its proof.
struct Export
{
    Call &call;
    Session &session;
    ExportForm form;
    ProofTarget request; ///< its URL is empty when the tokens are for no request in particular
    bool isForAll = false;
    QStringList left; ///< resources
    std::vector<ExportedToken> tokens = {};
    std::optional<Error> missing = {}; ///< why one of several has no token
};

Result<ExportForm> wantedForm(const Call &call)
{
    static constexpr ExportForm forms[] = {ExportForm::Env,   ExportForm::Http,
                                           ExportForm::Curl,  ExportForm::Postman,
                                           ExportForm::Bruno, ExportForm::Json};
    if (!call.has("as"_L1))
        return failure(codes::CallUsage, Cli::tr("%1 needs %2").arg(u"export"_s, u"--as"_s));
    const Result<qsizetype> form =
        call.choice("as"_L1, {u"env"_s, u"http"_s, u"curl"_s, u"postman"_s, u"bruno"_s, u"json"_s});
    if (!form)
        return failure(form.error());
    return forms[*form];
}

Result<ProofTarget> wantedRequest(const Call &call)
{
    ProofTarget request;
    if (call.has("method"_L1))
        request.method = call.value("method"_L1).toUtf8();
    if (!call.has("url"_L1))
        return request;
    const Result<QUrl> url = readUrl(call.value("url"_L1));
    if (!url)
        return failure(url.error());
    request.url = *url;
    return request;
}

/// Words that do not go together.
Result<> checkWords(const Call &call, const Session &session, ExportForm form,
                    const ProofTarget &request)
{
    if (needsUrl(form) && request.url.isEmpty())
        return failure(codes::CallUsage,
                       Cli::tr("%1 needs %2").arg(u"--as "_s + call.value("as"_L1), u"--url"_s));
    const bool isForOne = isForOneToken(form) || !request.url.isEmpty();
    if (isForOne && call.argumentCount() < 2)
        return failure(codes::CallUsage, Cli::tr("%1 needs %2").arg(u"--url"_s, u"RESOURCE"_s));
    if (call.argumentCount() > 1 && !session.profile().profile.api(call.argument(1)))
        return failure(codes::ConfigApi, call.argument(1));
    return {};
}

void finishExport(const std::shared_ptr<Export> &work)
{
    if (work->tokens.empty())
        return work->call.fail(*work->missing);
    const Result<TokenExport> exported =
        exportTokens(work->form, work->session.profile().profile.name, work->tokens);
    if (!exported)
        return work->call.fail(exported.error());
    answer(exported->content.view());
    if (const QString notice = exportNotice(*exported, work->session.now()); !notice.isEmpty())
        note(Cli::tr("note: %1").arg(notice));
    if (work->missing)
        return work->call.end(Exit::TokenMissing, *work->missing);
    work->call.succeed();
}

void exportNext(const std::shared_ptr<Export> &work);

void addToken(const std::shared_ptr<Export> &work, const QString &resource,
              std::shared_ptr<SecretBytes> secret, const QByteArray &proof)
{
    const ApiToken &row = *findToken(work->session, resource);
    ExportedToken token;
    token.resource = resource;
    token.isBound = work->session.isBound(resource);
    token.scopes = row.grantedScopes;
    token.expiresAt = row.expiresAt;
    token.accessToken = std::move(*secret);
    token.method = work->request.method;
    token.url = work->request.url;
    token.proof = proof;
    token.provenAt = work->session.now();
    work->tokens.push_back(std::move(token));
    exportNext(work);
}

void missToken(const std::shared_ptr<Export> &work, const QString &resource, const Error &error)
{
    if (!work->isForAll || error.endsSession())
        return work->call.fail(error);
    note(Cli::tr("%1: no token (%2)").arg(plainText(resource), error.code));
    if (!work->missing)
        work->missing = error;
    exportNext(work);
}

void exportNext(const std::shared_ptr<Export> &work)
{
    if (work->left.isEmpty())
        return finishExport(work);
    const QString resource = work->left.takeFirst();
    work->session.token(
        resource, LeastValidity, work->call.context(), [work, resource](Result<SecretBytes> token) {
            if (!token)
                return missToken(work, resource, token.error());
            auto secret = std::make_shared<SecretBytes>(std::move(*token));
            if (work->request.url.isEmpty() || !work->session.isBound(resource))
                return addToken(work, resource, secret, {});
            work->session.prove(resource, work->request, work->call.context(),
                                [work, resource, secret](const Result<QByteArray> &proof) {
                                    if (!proof)
                                        return missToken(work, resource, proof.error());
                                    addToken(work, resource, secret, *proof);
                                });
        });
}

} // namespace

void exportToken(Call &call)
{
    Session *session = call.openSession();
    if (!session)
        return;
    const Result<ExportForm> form = wantedForm(call);
    if (!form)
        return call.fail(form.error());
    const Result<ProofTarget> request = wantedRequest(call);
    if (!request)
        return call.fail(request.error());
    if (const Result<> words = checkWords(call, *session, *form, *request); !words)
        return call.fail(words.error());
    call.endWhenInterrupted(*session);
    const bool isForAll = call.argumentCount() < 2;
    exportNext(std::make_shared<Export>(
        Export{call, *session, *form, *request, isForAll,
               isForAll ? session->profile().profile.resources() : QStringList{call.argument(1)}}));
}

// ---- proof

void proof(Call &call)
{
    Session *session = call.openSession();
    if (!session)
        return;
    const QString resource = call.argument(1);
    if (!session->profile().profile.api(resource))
        return call.fail({codes::ConfigApi, resource, {}, 0});
    const Result<QUrl> url = readUrl(call.argument(3));
    if (!url)
        return call.fail(url.error());
    static const QRegularExpression nonce( // RFC 9449 section 8.1: NQCHAR
        u"\\A[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,512}\\z"_s);
    if (call.has("nonce"_L1) && !nonce.match(call.value("nonce"_L1)).hasMatch())
        return call.fail({codes::CallUsage, Cli::tr("N is no nonce"), {}, 0});
    call.endWhenInterrupted(*session);
    session->prove(resource, {call.argument(2).toUtf8(), *url, call.value("nonce"_L1).toLatin1()},
                   call.context(), [&call](const Result<QByteArray> &made) {
                       if (!made)
                           return call.fail(made.error());
                       answer(QByteArrayView(*made));
                       call.succeed();
                   });
}

} // namespace knippe
