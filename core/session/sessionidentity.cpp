// SPDX-License-Identifier: MIT
// Who is signed in: the ID token, kept for people to look at. Nothing depends on it but what they
// see.
#include "core/session/session.h"
#include "core/session/storedsession.h"

using namespace Qt::StringLiterals;

namespace knippe {

// Not waited for, and in the keychain before the access token that it came with: the session holds
// without it. One that cannot be kept takes the last one's with it, rather than be mistaken for it.
void Session::keepIdToken(const SecretBytes &idToken)
{
    if (idToken.isEmpty()) // OpenID Connect Core 12.2
        return;
    describePerson(idToken);
    const QString item = idTokenItem(m_profile.id);
    m_environment.vault.write(item, idToken.clone(), this, [=, this](const Result<> &stored) {
        if (!stored)
            m_environment.vault.remove(item, this, [](const Result<> &) {});
    });
}

/// What is known of the person otherwise stands: the name may be that of the UserInfo answer.
void Session::describePerson(const SecretBytes &idToken)
{
    const ClientRules rules = m_profile.profile.rules();
    Person person = personOf(inspectToken(idToken.view()).claims, rules.representsOthers);
    if (person.subject != m_person.subject)
        return;
    if (person.name.isEmpty())
        person.name = m_person.name;
    m_person = person;
}

// One that a failed write has left behind, or another program has put there, may be somebody
// else's.
void Session::readIdToken(const QString &subject, QObject *context, TokenHandler handler)
{
    m_environment.vault.read(idTokenItem(m_profile.id), context, [=](Result<SecretBytes> idToken) {
        const bool isMissing = !idToken && idToken.error().code == codes::VaultMissing;
        const bool isTheirs =
            idToken && inspectToken(idToken->view()).claims.value("sub"_L1).toString() == subject;
        if (isMissing || (idToken && !isTheirs))
            return handler(failure(codes::IdTokenUnkept));
        handler(std::move(idToken));
    });
}

void Session::inspectIdToken(QObject *context, IdentityHandler handler)
{
    const auto look = [=, this](const Result<SecretBytes> &idToken, const SessionRecord &record) {
        if (!idToken)
            return handler(failure(idToken.error()));
        auto found = std::make_shared<Inspection>();
        found->token = inspectToken(idToken->view());
        found->expected = IdentityExpectation{record.issuer, m_profile.profile.clientId,
                                              record.subject, record.nonce};
        verify(*idToken, found->token, context, [=, this](const Verification &verification) {
            found->verification = verification;
            found->judge(now());
            handler(*found);
        });
    };
    loadSession(m_environment.vault, KeyOwner::of(m_profile), context,
                [=, this](Result<StoredSession> session) {
                    if (!session)
                        return handler(failure(session.error()));
                    auto read = std::make_shared<StoredSession>(std::move(*session));
                    readIdToken(
                        read->record.subject, context,
                        [=](const Result<SecretBytes> &idToken) { look(idToken, read->record); });
                });
}

} // namespace knippe
