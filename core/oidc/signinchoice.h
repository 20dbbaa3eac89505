// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/oidc/formcodec.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <optional>

namespace knippe {

/// How a person is to sign in, as far as a request can say it: parameters of OpenID Connect Core
/// 3.1.2.1, and those that HelseID adds. What is not said is left to the authority.
struct SignInChoice
{
    std::optional<int> level; ///< of assurance, at least: 3 or 4; "Level4" in `acr_values`
    QString provider;         ///< of identities: "idporten-oidc", after "idp:" in `acr_values`
    QString method;     ///< preselected there: "amr:bankid", "bp:amr:sc", as it is in `acr_values`
    QStringList prompt; ///< "login", "consent", "select_account", or "none" alone
    std::optional<int> maxAge; ///< seconds since the person has last been asked, at most
    QString loginHint;
    QString onBehalfOf;           ///< an organisation's number
    QString testPerson;           ///< a synthetic national identity number, `test_pid`
    std::optional<int> testLevel; ///< 3 or 4, `test_security_level`

    bool operator==(const SignInChoice &) const = default;
};

/// What `parameters` of an authorization request say of it.
[[nodiscard]] SignInChoice choiceIn(const QList<FormField> &parameters);
/// `parameters` with everything in them that the choice says, in place of what they said of that.
/// A test person is looked up by HelseID's Test IDP, unless another provider is named.
[[nodiscard]] QList<FormField> withChoice(QList<FormField> parameters, const SignInChoice &choice);

/// What would do in the parameter's place: "3 | 4"; empty when its value will do, or is not ours to
/// judge.
[[nodiscard]] QString wantedInstead(QByteArrayView parameter, const QString &value);
/// Known to authorities for tests only: they sign somebody in who is not there.
[[nodiscard]] bool isForTestsOnly(QByteArrayView parameter);

/// Whether a checked ID token's claims are what was asked for: E-IDT-LEVEL for a lower level,
/// E-IDT-CLAIM for another test person. Not that it has to say so: see doubtOf().
[[nodiscard]] Result<> checkAgainst(const SignInChoice &asked, const QJsonObject &claims);
/// What is in doubt of it, though a person may have chosen so on the authority's page: no level
/// (E-IDT-LEVEL-UNSAID), another provider or method (E-IDT-AMR). Nothing when all is as asked for.
[[nodiscard]] std::optional<Error> doubtOf(const SignInChoice &asked, const QJsonObject &claims);

} // namespace knippe
