// SPDX-License-Identifier: MIT
#include "core/export/variables.h"

#include "core/export/quoting.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

struct Variable
{
    QString name;
    QByteArray value; ///< ASCII, one line
    bool isSecret = false;
};

QList<Variable> variablesOf(const std::vector<ExportedToken> &tokens)
{
    QStringList resources;
    for (const ExportedToken &token : tokens)
        resources.append(token.resource);
    const QStringList names = variableNames(resources);
    QList<Variable> variables;
    for (size_t i = 0; i < tokens.size(); ++i) {
        const ExportedToken &token = tokens[i];
        const auto add = [&, name = names.at(qsizetype(i))](const char *what, QByteArray value,
                                                            bool isSecret = false) {
            if (!value.isEmpty())
                variables.append(
                    {name + u'_' + QLatin1StringView(what), std::move(value), isSecret});
        };
        add("token", token.accessToken.reveal(), true);
        add("token_type", token.isBound ? "DPoP" : "Bearer");
        add("expires_at", token.expiresAt.toUTC().toString(Qt::ISODate).toLatin1());
        if (token.url.isEmpty())
            continue;
        add("method", token.method);
        add("url", token.url.toEncoded(QUrl::FullyEncoded | QUrl::RemoveFragment));
        add("proof", token.proof, true);
    }
    return variables;
}

} // namespace

Result<QByteArray> envFile(const std::vector<ExportedToken> &tokens)
{
    QByteArrayList lines;
    for (const Variable &variable : variablesOf(tokens)) {
        const auto value = envValue(variable.value);
        if (!value)
            return failure(codes::ApiRequest, u"'"_s);
        lines.append(variable.name.toUpper().toLatin1() + '=' + *value);
    }
    return lines.join('\n');
}

QByteArray postmanEnvironment(const QString &name, const std::vector<ExportedToken> &tokens)
{
    QJsonArray values;
    for (const Variable &variable : variablesOf(tokens)) {
        values.append(QJsonObject{{"key"_L1, variable.name},
                                  {"value"_L1, QString::fromLatin1(variable.value)},
                                  {"type"_L1, variable.isSecret ? "secret"_L1 : "default"_L1},
                                  {"enabled"_L1, true}});
    }
    const QJsonObject environment{
        {"name"_L1, name}, {"values"_L1, values}, {"_postman_variable_scope"_L1, "environment"_L1}};
    return QJsonDocument(environment).toJson().trimmed();
}

QByteArray brunoEnvironment(const std::vector<ExportedToken> &tokens)
{
    QByteArray text("vars {\n");
    for (const Variable &variable : variablesOf(tokens))
        text += "  " + variable.name.toLatin1() + ": " + variable.value + '\n';
    return text + '}';
}

} // namespace knippe
