// SPDX-License-Identifier: MIT
#include "core/oidc/signinchoice.h"

#include "core/base/personnumber.h"
#include "core/base/redact.h"
#include "core/oidc/assertiondetails.h"
#include "core/oidc/parameters.h"

#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr auto Provider = "idp:"_L1;
constexpr auto TestProvider = "testidp-oidc"_L1;

/// Of HelseID's words in `acr_values` and claims, of ID-porten's, and of eIDAS's; 0 for any other.
int levelNamed(const QString &name)
{
    static constexpr std::array levels{
        std::pair{"level4"_L1, 4},      std::pair{"4"_L1, 4},
        std::pair{"high"_L1, 4},        std::pair{"idporten-loa-high"_L1, 4},
        std::pair{"level3"_L1, 3},      std::pair{"3"_L1, 3},
        std::pair{"substantial"_L1, 3}, std::pair{"idporten-loa-substantial"_L1, 3},
        std::pair{"2"_L1, 2},           std::pair{"low"_L1, 2},
    };
    const auto found = std::ranges::find_if(levels, [&](const auto &each) {
        return name.compare(each.first, Qt::CaseInsensitive) == 0;
    });
    return found == levels.end() ? 0 : found->second;
}

bool isMethod(const QString &word)
{
    return word.startsWith("amr:"_L1) || word.startsWith("bp:amr:"_L1);
}

QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

QString valueOf(const QList<FormField> &parameters, QByteArrayView name)
{
    const auto found = std::ranges::find(parameters, name, &FormField::name);
    return found == parameters.end() ? QString() : QString::fromUtf8(found->value);
}

std::optional<int> numberOf(const QList<FormField> &parameters, QByteArrayView name)
{
    bool isNumber = false;
    const int number = valueOf(parameters, name).toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

void put(QList<FormField> &parameters, const char *name, const QString &value)
{
    const auto found = std::ranges::find(parameters, QByteArrayView(name), &FormField::name);
    if (value.isEmpty())
        return;
    if (found == parameters.end())
        parameters.append({name, value.toUtf8()});
    else
        found->value = value.toUtf8();
}

QString text(std::optional<int> number)
{
    return number ? QString::number(*number) : QString();
}

QString acrValues(const QString &before, const SignInChoice &choice)
{
    QStringList values = words(before);
    if (choice.level) {
        values.removeIf([](const QString &word) { return levelNamed(word) > 0; });
        values.append(u"Level%1"_s.arg(*choice.level));
    }
    if (!choice.provider.isEmpty()) {
        values.removeIf([](const QString &word) { return word.startsWith(Provider); });
        values.append(Provider + choice.provider);
    }
    if (!choice.provider.isEmpty() || !choice.method.isEmpty())
        values.removeIf(isMethod); // of another provider
    if (!choice.method.isEmpty())
        values.append(choice.method);
    return values.join(u' ');
}

/// OpenID Connect Core 3.1.2.1.
bool isPrompt(const QString &value)
{
    QStringList rest = words(value);
    if (rest == QStringList(u"none"_s))
        return true;
    for (const QString &known : {u"login"_s, u"consent"_s, u"select_account"_s})
        rest.removeOne(known);
    return rest.isEmpty() && !words(value).isEmpty();
}

/// 0 when they do not say. `acr` is the standard's, but not HelseID's.
int levelIn(const QJsonObject &claims)
{
    for (const auto name : {"helseid://claims/identity/security_level"_L1, "acr"_L1,
                            "helseid://claims/identity/assurance_level"_L1}) {
        const QJsonValue claim = claims.value(name);
        const QString said =
            claim.isDouble() ? QString::number(claim.toInteger()) : claim.toString();
        if (!said.isEmpty())
            return levelNamed(said);
    }
    return 0;
}

/// The methods of RFC 8176 that the token names; without "external", which leaves it open.
QStringList methodsIn(const QJsonObject &claims)
{
    QStringList methods;
    for (const QJsonValue &each : claims.value("amr"_L1).toArray())
        methods.append(plainText(each.toString(), 40));
    methods.removeAll(u"external"_s);
    return methods;
}

} // namespace

SignInChoice choiceIn(const QList<FormField> &parameters)
{
    SignInChoice choice;
    for (const QString &word : words(valueOf(parameters, parameters::AcrValues))) {
        if (const int level = levelNamed(word); level > 0)
            choice.level = level;
        else if (word.startsWith(Provider))
            choice.provider = word.sliced(Provider.size());
        else if (isMethod(word))
            choice.method = word;
    }
    choice.prompt = words(valueOf(parameters, parameters::Prompt));
    choice.maxAge = numberOf(parameters, parameters::MaxAge);
    choice.loginHint = valueOf(parameters, parameters::LoginHint);
    choice.onBehalfOf = valueOf(parameters, parameters::OnBehalfOf);
    choice.testPerson = valueOf(parameters, parameters::TestPid);
    choice.testLevel = numberOf(parameters, parameters::TestSecurityLevel);
    return choice;
}

QList<FormField> withChoice(QList<FormField> parameters, const SignInChoice &choice)
{
    SignInChoice whole = choice;
    const QString before = valueOf(parameters, parameters::AcrValues);
    if (!choice.testPerson.isEmpty() && choice.provider.isEmpty() && !before.contains(Provider))
        whole.provider = TestProvider;
    put(parameters, parameters::AcrValues, acrValues(before, whole));
    put(parameters, parameters::Prompt, choice.prompt.join(u' '));
    put(parameters, parameters::MaxAge, text(choice.maxAge));
    put(parameters, parameters::LoginHint, choice.loginHint);
    put(parameters, parameters::OnBehalfOf, choice.onBehalfOf);
    put(parameters, parameters::TestPid, choice.testPerson);
    put(parameters, parameters::TestSecurityLevel, text(choice.testLevel));
    return parameters;
}

QString wantedInstead(QByteArrayView parameter, const QString &value)
{
    static const QRegularExpression seconds(u"\\A[0-9]{1,9}\\z"_s);
    static const QRegularExpression acr(u"\\A[\\x21-\\x7e]+( [\\x21-\\x7e]+)*\\z"_s);
    static const QRegularExpression visible(u"\\A[^\\p{C}]{1,255}\\z"_s);
    const auto unless = [](bool fits, const QString &wanted) { return fits ? QString() : wanted; };
    if (parameter == parameters::MaxAge)
        return unless(seconds.match(value).hasMatch(), u"0 … 999999999"_s);
    if (parameter == parameters::AcrValues)
        return unless(acr.match(value).hasMatch(), u"Level4 idp:…"_s);
    if (parameter == parameters::Prompt)
        return unless(isPrompt(value), u"login | consent | select_account | none"_s);
    if (parameter == parameters::LoginHint)
        return unless(visible.match(value).hasMatch(), u"1 … 255 A-Z …"_s);
    if (parameter == parameters::OnBehalfOf)
        return unless(isOrganisationNumber(value), u"999999999, modulus 11"_s);
    if (parameter == parameters::TestPid)
        return unless(personNumberKind(value) == PersonNumber::Synthetic,
                      u"DDMMYY99999, MM + 80 | 65 | 40"_s);
    if (parameter == parameters::TestSecurityLevel)
        return unless(value == "3"_L1 || value == "4"_L1, u"3 | 4"_s);
    return {};
}

bool isForTestsOnly(QByteArrayView parameter)
{
    return parameter == parameters::TestPid || parameter == parameters::TestSecurityLevel;
}

Result<> checkAgainst(const SignInChoice &asked, const QJsonObject &claims)
{
    const int level = levelIn(claims);
    if (asked.level && level > 0 && level < *asked.level)
        return failure(codes::IdTokenLevel, u"%1 < %2"_s.arg(level).arg(*asked.level));
    const auto pid = "helseid://claims/identity/pid"_L1;
    if (!asked.testPerson.isEmpty() && claims.contains(pid)
        && claims.value(pid).toString() != asked.testPerson)
        return failure(codes::IdTokenClaim, u"pid"_s);
    return {};
}

std::optional<Error> doubtOf(const SignInChoice &asked, const QJsonObject &claims)
{
    if (asked.level && levelIn(claims) == 0)
        return Error{codes::IdTokenLevelUnsaid, QString::number(*asked.level), {}, 0};
    const QString provider = plainText(claims.value("idp"_L1).toString(), 60);
    if (!asked.provider.isEmpty() && !provider.isEmpty() && provider != asked.provider)
        return Error{codes::IdTokenAmr, u"idp: "_s + provider, {}, 0};
    const QStringList methods = methodsIn(claims);
    const QString method = asked.method.section(u':', -1);
    if (!method.isEmpty() && !methods.isEmpty() && !methods.contains(method, Qt::CaseInsensitive))
        return Error{codes::IdTokenAmr, u"amr: "_s + methods.join(u' '), {}, 0};
    return std::nullopt;
}

} // namespace knippe
