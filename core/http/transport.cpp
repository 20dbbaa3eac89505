// SPDX-License-Identifier: MIT
#include "core/http/transport.h"

#include "core/base/urls.h"
#include "core/http/oneshotbody.h"
#include "core/http/proxyaccess.h"
#include "core/jose/clientcertificate.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslKey>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

QSslConfiguration strictTls(const QList<QSslCertificate> &extraTrustAnchors)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // a ticket would tell the authority that two people use the same computer
    tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    // a list of one's own ends Qt's looking into the system's store, so that comes along
    if (!extraTrustAnchors.isEmpty())
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + extraTrustAnchors);
    return tls;
}

void showCertificate(const ClientCertificate &certificate, QSslConfiguration *tls)
{
    const bool isRsa = certificate.key().publicKey().crv().isEmpty();
    QByteArray key = certificate.key().toPem().reveal();
    tls->setLocalCertificateChain(QSslCertificate::fromData(certificate.certificates(), QSsl::Pem));
    tls->setPrivateKey(QSslKey(key, isRsa ? QSsl::Rsa : QSsl::Ec, QSsl::Pem));
    wipe(key);
}

// RFC 8446 section 6.2. Of what a client is told, all of these are about its certificate.
bool refusesCertificate(const QString &reason)
{
    static const QRegularExpression alert(
        u"\\balert (bad certificate|unsupported certificate|unknown ca|access denied"
        "|certificate (required|revoked|expired|unknown))\\b"_s);
    return alert.match(reason).hasMatch();
}

static bool isAboutTrust(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
        return true;
    default:
        return false;
    }
}

Error tlsError(const QString &where, const QList<QSslError> &errors, const QString &otherwise)
{
    QStringList reasons;
    for (const QSslError &error : errors) {
        if (!reasons.contains(error.errorString()))
            reasons.append(error.errorString());
    }
    if (reasons.isEmpty() && refusesCertificate(otherwise))
        return {codes::TlsCertificate, where, {}, 0};
    if (reasons.isEmpty())
        reasons.append(otherwise);
    const bool isUntrusted = std::ranges::any_of(errors, isAboutTrust);
    const QString issuer =
        isUntrusted ? errors.constFirst().certificate().issuerDisplayName() : QString();
    const QString by = issuer.isEmpty() ? QString() : u" (%1)"_s.arg(issuer);
    return {isUntrusted ? codes::TlsUntrusted : codes::TlsHandshake,
            isUntrusted ? where + by : where + u": "_s + reasons.join(u' '),
            {},
            0};
}

bool isStatusError(QNetworkReply::NetworkError error)
{
    return (error >= QNetworkReply::ContentAccessDenied
            && error <= QNetworkReply::UnknownContentError
            && error != QNetworkReply::ContentReSendError)
           || error == QNetworkReply::ProtocolInvalidOperationError // 400
           || error == QNetworkReply::ProxyAuthenticationRequiredError
           || error >= QNetworkReply::InternalServerError;
}

/// Qt 6.4 makes one error of nobody there and of a refusal, and tells them apart in words only.
static bool says(const QNetworkReply &reply, const char *words)
{
    return reply.errorString() == QCoreApplication::translate("QHttpSocketEngine", words);
}

/// What a proxy, or the way to it, is to blame for; an empty code for what it is not.
static QLatin1StringView proxyCode(const QNetworkReply &reply)
{
    switch (reply.error()) {
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return codes::NetProxyAuth;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::HostNotFoundError: // the proxy's; also its 404, which few of them give
        return codes::NetProxyUnreachable;
    case QNetworkReply::ProxyConnectionClosedError: // and these are its words of refusal:
    case QNetworkReply::UnknownProxyError:          // any status,
    case QNetworkReply::ConnectionRefusedError:     // 503,
    case QNetworkReply::ContentAccessDenied:        // 403
    case QNetworkReply::UnknownNetworkError:
        if (says(reply, QT_TRANSLATE_NOOP("QHttpSocketEngine", "Proxy connection refused")))
            return codes::NetProxyUnreachable;
        // it asks for a kind of login that Qt does not know, such as Negotiate
        return says(reply, QT_TRANSLATE_NOOP("QHttpSocketEngine",
                                             "Error parsing authentication request from proxy"))
                   ? codes::NetProxyAuth
                   : codes::NetProxyRefused;
    default:
        return {};
    }
}

Error networkError(const QNetworkReply &reply, const QNetworkProxy &proxy,
                   const QList<QSslError> &tlsErrors)
{
    const QString where = urlForDisplay(reply.url());
    const auto *body = reply.findChild<OneShotBody *>();
    if (tlsErrors.isEmpty() && refusesCertificate(reply.errorString()))
        return {codes::TlsCertificate, where, {}, 0};
    const bool late = reply.error() == QNetworkReply::TimeoutError
                      || reply.error() == QNetworkReply::ProxyTimeoutError;
    if (late || (body && body->hasLeft())) // it may have arrived, whatever became of the connection
        return {late ? codes::NetTimeout : codes::NetLost, where, {}, 0};
    if (proxy.type() != QNetworkProxy::NoProxy) {
        if (const QLatin1StringView code = proxyCode(reply); !code.isEmpty())
            return {code, proxyName(proxy), {}, 0};
    }
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::TemporaryNetworkFailureError:
        return {codes::NetUnreachable, where, {}, 0};
    case QNetworkReply::SslHandshakeFailedError:
        return tlsError(where, tlsErrors, reply.errorString());
    default:
        return {codes::NetLost, where, {}, 0};
    }
}

} // namespace knippe
