// SPDX-License-Identifier: MIT
#include "ui/copy/exportforms.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {
struct Forms
{
    Q_DECLARE_TR_FUNCTIONS(Forms)
};
} // namespace

QString exportFormName(ExportForm form)
{
    switch (form) {
    case ExportForm::Raw:
        return Forms::tr("token");
    case ExportForm::Header:
        return Forms::tr("Authorization header");
    case ExportForm::Curl:
        return u"curl"_s;
    case ExportForm::Http:
        return Forms::tr(".http request");
    case ExportForm::Proof:
        return Forms::tr("DPoP proof");
    case ExportForm::Env:
        return Forms::tr(".env variables");
    case ExportForm::Postman:
        return Forms::tr("Postman environment");
    case ExportForm::Bruno:
        return Forms::tr("Bruno environment");
    case ExportForm::Json:
        break;
    }
    return u"JSON"_s;
}

QList<ExportForm> fileForms()
{
    return {ExportForm::Env, ExportForm::Http, ExportForm::Postman, ExportForm::Bruno,
            ExportForm::Json};
}

QString suggestedFileName(ExportForm form, const QString &profile)
{
    switch (form) {
    case ExportForm::Env:
        return profile + u".env"_s;
    case ExportForm::Http:
        return profile + u".http"_s;
    case ExportForm::Postman:
        return profile + u".postman_environment.json"_s;
    case ExportForm::Bruno:
        return profile + u".bru"_s;
    default:
        return profile + u".json"_s;
    }
}

} // namespace knippe
