// SPDX-License-Identifier: MIT
#include "ui/profiles/fieldproblem.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FieldProblem", text);
}

QJsonObject parameter(QLatin1StringView name, const QString &value)
{
    return value.isEmpty() ? QJsonObject() : QJsonObject{{name, value}};
}

/// A profile in which nothing else can be wrong.
QJsonObject profileWith(ProfileField field, const QString &value)
{
    const bool isHelsenorge = field == ProfileField::RowName || field == ProfileField::Endpoint
                              || field == ProfileField::Issuer;
    QJsonObject api{{isHelsenorge ? "name"_L1 : "resource"_L1, "a:b"_L1}};
    QJsonObject json{{"authority"_L1, "https://a.example"_L1}, {"clientId"_L1, "client"_L1}};
    if (isHelsenorge) {
        json.insert("kind"_L1, "helsenorge"_L1);
        json.insert("discovery"_L1, true);
    }
    switch (field) {
    case ProfileField::Name:
        json.insert("name"_L1, value);
        break;
    case ProfileField::Authority:
        json.insert("authority"_L1, value);
        break;
    case ProfileField::ClientId:
        json.insert("clientId"_L1, value);
        break;
    case ProfileField::RedirectUri:
        json.insert("redirectUri"_L1, value);
        break;
    case ProfileField::PostLogoutRedirectUri:
        json.insert("postLogoutRedirectUri"_L1, value);
        break;
    case ProfileField::SignInHosts:
        json.insert("signInHosts"_L1, QJsonArray::fromStringList(scopesIn(value)));
        break;
    case ProfileField::Scopes:
        json.insert("scopes"_L1, QJsonArray::fromStringList(scopesIn(value)));
        break;
    case ProfileField::Resource:
        api.insert("resource"_L1, value);
        break;
    case ProfileField::ApiScopes:
        api.insert("scopes"_L1, QJsonArray::fromStringList(scopesIn(value)));
        break;
    case ProfileField::RowName:
        api.insert("name"_L1, value);
        break;
    case ProfileField::Endpoint:
        if (value.startsWith("http:"_L1)) // which an authority on this machine may have
            json.insert("authority"_L1, "http://127.0.0.1"_L1);
        json.insert("endpoints"_L1, QJsonObject{{"token"_L1, value}});
        break;
    case ProfileField::Issuer:
        json.insert("issuer"_L1, value);
        break;
    case ProfileField::MaxAge:
        json.insert("parameters"_L1, parameter("max_age"_L1, value));
        break;
    case ProfileField::LoginHint:
        json.insert("parameters"_L1, parameter("login_hint"_L1, value));
        break;
    case ProfileField::OnBehalfOf:
        json.insert("parameters"_L1, parameter("on_behalf_of"_L1, value));
        break;
    }
    json.insert("apis"_L1, QJsonArray{api});
    return json;
}

QString ruleOf(ProfileField field)
{
    switch (field) {
    case ProfileField::Name:
        return tr(QT_TRANSLATE_NOOP("FieldProblem", "A name has at most 64 of the letters A to Z, "
                                                    "digits, “.”, “_” and “-”."));
    case ProfileField::Authority:
        return tr(QT_TRANSLATE_NOOP("FieldProblem", "The authority is a web address with https and "
                                                    "without a slash at its end."));
    case ProfileField::ClientId:
        return tr(QT_TRANSLATE_NOOP("FieldProblem", "The client has an id at the authority: it is "
                                                    "needed."));
    case ProfileField::RedirectUri:
        return tr(QT_TRANSLATE_NOOP("FieldProblem", "The redirect URI begins with https://, "
                                                    "http://127.0.0.1 or http://localhost and has "
                                                    "no “#”."));
    case ProfileField::PostLogoutRedirectUri:
        return tr(QT_TRANSLATE_NOOP("FieldProblem", "It begins with http://127.0.0.1 or "
                                                    "http://localhost and has no “#”."));
    case ProfileField::SignInHosts:
        return tr(QT_TRANSLATE_NOOP("FieldProblem", "Hosts such as bankid.no or *.bankid.no, with "
                                                    "a space between two, or * for all."));
    case ProfileField::Scopes:
        return tr(QT_TRANSLATE_NOOP("FieldProblem", "“openid” has to be among the scopes."));
    case ProfileField::Resource:
        return tr(QT_TRANSLATE_NOOP("FieldProblem", "An API is a URI without “#”, such as "
                                                    "nhn:kjernejournal."));
    case ProfileField::RowName:
        return tr(QT_TRANSLATE_NOOP("FieldProblem", "A token has a name of its own here, at most "
                                                    "100 letters long."));
    case ProfileField::Endpoint:
        return tr(QT_TRANSLATE_NOOP("FieldProblem", "It is a web address with https and without "
                                                    "“#”, or empty."));
    case ProfileField::Issuer:
        return tr(QT_TRANSLATE_NOOP("FieldProblem", "It has at most 200 letters on one line."));
    case ProfileField::MaxAge:
        return tr(QT_TRANSLATE_NOOP("FieldProblem", "Seconds are a whole number from 0 to "
                                                    "999999999."));
    case ProfileField::LoginHint:
        return tr(QT_TRANSLATE_NOOP("FieldProblem", "A hint has at most 255 characters, all of "
                                                    "which can be seen."));
    case ProfileField::OnBehalfOf:
        return tr(QT_TRANSLATE_NOOP("FieldProblem", "An organisation number has nine digits; the "
                                                    "last one has to fit the others."));
    case ProfileField::ApiScopes:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("FieldProblem", "These scopes cannot be used."));
}

} // namespace

QStringList scopesIn(const QString &text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts);
}

QString problemOf(ProfileField field, const QString &value)
{
    return parseStoredProfile(profileWith(field, value)) ? QString() : ruleOf(field);
}

} // namespace knippe
