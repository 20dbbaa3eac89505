// SPDX-License-Identifier: MIT
#pragma once

#include "core/export/tokenexport.h"
#include "core/session/session.h"

namespace knippe {

/// Brings the tokens of some APIs together, with a proof each where they are for a request. What
/// has to be renewed is fetched; one that cannot be had does not hide the others. Single use;
/// destroying it cancels.
class TokenCollector : public QObject
{
    Q_OBJECT

public:
    struct Missing
    {
        QString resource;
        Error error;
    };

    /// `request` has an empty URL for no request in particular.
    TokenCollector(Session &session, QStringList resources, ProofTarget request,
                   QObject *parent = nullptr);
    void start();

    /// Those that came, in the order asked for; to be taken once, when finished.
    [[nodiscard]] std::vector<ExportedToken> takeTokens();
    [[nodiscard]] const QList<Missing> &missing() const { return m_missing; }

signals:
    void finished();

private:
    void read(const QString &resource);
    void prove(const QString &resource, SecretBytes token);
    void add(const QString &resource, SecretBytes token, const QByteArray &proof);
    void miss(const QString &resource, const Error &error);
    void finishOne();

    Session &m_session;
    QStringList m_resources;
    ProofTarget m_request;
    QHash<QString, qsizetype> m_places; ///< in m_resources
    qsizetype m_left;
    std::vector<ExportedToken> m_tokens;
    QList<Missing> m_missing;
};

} // namespace knippe
