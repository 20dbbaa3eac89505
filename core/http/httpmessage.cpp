// SPDX-License-Identifier: MIT
#include "core/http/httpmessage.h"

namespace knippe {

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const HttpHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

bool HttpResponse::isJson() const
{
    const QByteArray type = header("Content-Type").split(';').first().trimmed().toLower();
    return type == "application/json"
           || (type.startsWith("application/") && type.endsWith("+json"));
}

} // namespace knippe
