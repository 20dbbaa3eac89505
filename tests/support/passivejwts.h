// SPDX-License-Identifier: MIT
#pragma once

#include "core/jose/jws.h"
#include "tests/support/scriptedauthority.h"

#include <QtCore/QSet>
#include <QtCore/QStringList>

namespace knippe {

/// The rules that a list of requests breaks.
class Findings
{
public:
    void begin(const RecordedRequest &request) { m_request = &request; }
    /// `rule` is an id of PassiveRules.
    void expect(bool holds, const char *rule);
    [[nodiscard]] const QStringList &all() const { return m_all; }

private:
    const RecordedRequest *m_request = nullptr;
    QStringList m_all;
};

/// PA-16 to PA-24: the client's assertions (RFC 7523).
class AssertionChecks
{
public:
    AssertionChecks(Findings &findings, QString issuer, const Jwk &clientKey);
    void look(const RecordedRequest &request);

private:
    void lookAtClaims(const QJsonObject &claims, const RecordedRequest &request);

    Findings &m_findings;
    QString m_issuer;
    Jwk m_clientKey;
    QSet<QString> m_ids;
};

/// PA-01 to PA-14 and PA-37: DPoP proofs (RFC 9449).
class ProofChecks
{
public:
    ProofChecks(Findings &findings, const Jwk &clientKey);
    /// The thumbprint of the proof's key; empty without a proof.
    QByteArray look(const RecordedRequest &request);

private:
    void lookAtHeader(const QJsonObject &header);
    QByteArray lookAtKey(const DecodedJws &jws);
    void lookAtClaims(const QJsonObject &claims, const RecordedRequest &request);
    void lookAtTimes(const QJsonObject &claims, qint64 now);

    Findings &m_findings;
    QByteArray m_clientThumbprint;
    QSet<QString> m_ids;
};

} // namespace knippe
