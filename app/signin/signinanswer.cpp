// SPDX-License-Identifier: MIT
#include "app/signin/signinanswer.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUrl>

using namespace Qt::StringLiterals;

namespace knippe {

SigninAnswer SigninAnswer::redirect(const QUrl &url)
{
    return {u"redirect"_s, url.toString(QUrl::FullyEncoded), {}, {}};
}

SigninAnswer SigninAnswer::posted()
{
    return {u"posted"_s, {}, {}, {}};
}

SigninAnswer SigninAnswer::closed()
{
    return {u"closed"_s, {}, {}, {}};
}

SigninAnswer SigninAnswer::systemBrowser()
{
    return {u"system-browser"_s, {}, {}, {}};
}

SigninAnswer SigninAnswer::failed(QLatin1StringView reason, const QString &detail)
{
    return {u"failed"_s, {}, reason, detail};
}

QByteArray SigninAnswer::toLine() const
{
    QJsonObject object{{u"result"_s, result}};
    if (!url.isEmpty())
        object.insert("url"_L1, url);
    if (!reason.isEmpty()) {
        object.insert("reason"_L1, reason);
        object.insert("detail"_L1, detail);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace knippe
