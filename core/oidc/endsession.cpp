// SPDX-License-Identifier: MIT
#include "core/oidc/endsession.h"

#include "core/oidc/formcodec.h"
#include "core/oidc/parameters.h"

namespace knippe {

QUrl endSessionUrl(const AuthorityMetadata &metadata, const EndSessionRequest &request)
{
    QList<FormField> fields{{parameters::ClientId, request.clientId.toUtf8()}};
    if (!request.redirectUri.isEmpty()) {
        fields.append({parameters::PostLogoutRedirectUri, request.redirectUri.toUtf8()});
        fields.append({parameters::State, request.state});
    }
    if (!request.uiLocales.isEmpty())
        fields.append({parameters::UiLocales, request.uiLocales.toUtf8()});
    return withQuery(metadata.endSessionEndpoint, fields);
}

} // namespace knippe
