// SPDX-License-Identifier: MIT
#include "ui/copy/tokencollector.h"

#include <algorithm>

namespace knippe {

static constexpr int MinValidity = 30; // seconds that a copied token is good for at least

static const ApiToken *rowOf(const Session &session, const QString &resource)
{
    const QList<ApiToken> &tokens = session.tokens();
    const auto row = std::ranges::find_if(
        tokens, [&](const ApiToken &token) { return token.request.resource == resource; });
    return row == tokens.end() ? nullptr : &*row;
}

TokenCollector::TokenCollector(Session &session, QStringList resources, ProofTarget request,
                               QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_resources(std::move(resources))
    , m_request(std::move(request))
    , m_left(m_resources.size())
{
    for (qsizetype i = 0; i < m_resources.size(); ++i)
        m_places.insert(m_resources.at(i), i);
}

/// All at once: the session puts what it has to fetch in one queue.
void TokenCollector::start()
{
    for (const QString &resource : std::as_const(m_resources))
        read(resource);
}

void TokenCollector::read(const QString &resource)
{
    const auto onRead = [=, this](Result<SecretBytes> token) {
        if (!token)
            miss(resource, token.error());
        else if (!m_request.url.isEmpty() && m_session.isBound(resource))
            prove(resource, std::move(*token));
        else
            add(resource, std::move(*token), {});
    };
    if (m_session.state() == Session::State::SignedIn)
        m_session.token(resource, MinValidity, this, onRead);
    else // the authority has ended the session, but not the tokens
        m_session.heldToken(resource, this, onRead);
}

void TokenCollector::prove(const QString &resource, SecretBytes token)
{
    auto held = std::make_shared<SecretBytes>(std::move(token));
    m_session.prove(resource, m_request, this, [=, this](const Result<QByteArray> &proof) {
        if (proof)
            add(resource, std::move(*held), *proof);
        else
            miss(resource, proof.error());
    });
}

void TokenCollector::add(const QString &resource, SecretBytes token, const QByteArray &proof)
{
    const ApiToken *row = rowOf(m_session, resource);
    if (!row || !row->held) // signed out meanwhile
        return miss(resource, m_session.absence());
    ExportedToken exported;
    exported.resource = resource;
    exported.isBound = m_session.isBound(resource);
    exported.scopes = row->grantedScopes;
    exported.expiresAt = row->expiresAt;
    exported.accessToken = std::move(token);
    exported.method = m_request.method;
    exported.url = m_request.url;
    exported.proof = proof;
    exported.provenAt = m_session.now();
    m_tokens.push_back(std::move(exported));
    finishOne();
}

void TokenCollector::miss(const QString &resource, const Error &error)
{
    m_missing.append({resource, error});
    finishOne();
}

void TokenCollector::finishOne()
{
    if (--m_left > 0)
        return;
    const auto place = [this](const auto &each) { return m_places.value(each.resource); };
    std::ranges::sort(m_tokens, {}, place);
    std::ranges::sort(m_missing, {}, place);
    emit finished();
}

std::vector<ExportedToken> TokenCollector::takeTokens()
{
    return std::exchange(m_tokens, {});
}

} // namespace knippe
