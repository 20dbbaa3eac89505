// SPDX-License-Identifier: MIT
#include "core/oidc/authorizationresponse.h"

#include "core/base/redact.h"
#include "core/oidc/formcodec.h"
#include "core/oidc/oautherror.h"
#include "core/oidc/parameters.h"

#include <QtCore/QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

static bool isVisibleAscii(const QByteArray &text)
{
    // RFC 6749 A.11: code = 1*VSCHAR
    return !text.isEmpty()
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 0x7f; });
}

AuthorizationResponse AuthorizationResponse::ofRedirect(const QUrl &redirect)
{
    return {redirect.query(QUrl::FullyEncoded).toLatin1()};
}

Result<SecretBytes> parseAuthorizationResponse(const AuthorizationResponse &response,
                                               const AuthorizationExpectation &expected)
{
    const auto fields = decodeForm(response.form);
    if (!fields)
        return failure(codes::AuthzAnswer, QLatin1StringView(FormMediaType));
    QHash<QByteArray, QByteArray> values;
    for (const FormField &field : *fields) {
        if (values.contains(field.name)) // RFC 6749 3.1
            return failure(codes::AuthzAnswer, plainText(QString::fromUtf8(field.name), 40));
        values.insert(field.name, field.value);
    }

    // RFC 6749 10.12; both sides as SecretBytes only for the comparison in constant time
    if (SecretBytes(values.value(parameters::State)) != SecretBytes(expected.state))
        return failure(codes::AuthzState);
    if (values.contains(parameters::Issuer) || expected.issuerRequired) { // RFC 9207 2.4
        if (QString::fromUtf8(values.value(parameters::Issuer)) != expected.issuer)
            return failure(codes::AuthzIssuer,
                           values.contains(parameters::Issuer) ? u"iss"_s : QString());
    }
    if (values.contains(parameters::Error)) // RFC 6749 4.1.2.1
        return failure(oauthFailure(Endpoint::Authorization,
                                    QString::fromUtf8(values.value(parameters::Error)),
                                    QString::fromUtf8(values.value(parameters::ErrorDescription))));
    if (response.mode != expected.mode)
        return failure(codes::AuthzMode,
                       response.mode == ResponseMode::Query ? u"query"_s : u"form_post"_s);
    const QByteArray code = values.value(parameters::Code);
    if (!isVisibleAscii(code))
        return failure(codes::AuthzAnswer, QLatin1StringView(parameters::Code));
    return SecretBytes(code);
}

} // namespace knippe
