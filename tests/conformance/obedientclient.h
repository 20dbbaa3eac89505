// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/random.h"
#include "tests/support/scriptedauthority.h"

namespace knippe {

/// What a client that keeps to every rule sends for one sign-in, one refresh and one call of an
/// API, written down by hand. A test bends one thing.
class ObedientClient
{
public:
    enum Step { Par, Authorize, Code, Refresh, Api, Steps };
    using Bend = std::function<void(Step step, QJsonObject &header, QJsonObject &claims)>;

    ObedientClient() = default;
    Q_DISABLE_COPY_MOVE(ObedientClient)

    [[nodiscard]] QList<RecordedRequest> signIn();

    QString origin = QStringLiteral("http://127.0.0.1:1");
    SigningKey key = SigningKey::generate(SignatureAlgorithm::ES256);
    SigningKey dpopKey = SigningKey::generate(SignatureAlgorithm::ES256);
    std::function<QByteArray()> makeVerifier = [] { return randomText(256); };
    Bend bendAssertion;
    Bend bendProof;
    std::function<const SigningKey &(Step)> assertionSigner = [this](Step) -> const SigningKey & {
        return key;
    };
    std::function<const SigningKey &(Step)> proofSigner = [this](Step) -> const SigningKey & {
        return dpopKey;
    };
    std::function<void(QList<RecordedRequest> &)> bendRequests;

    static constexpr qint64 Now = 1'795'000'000;

private:
    [[nodiscard]] RecordedRequest request(Step step, const QString &path,
                                          QList<FormField> fields = {}) const;
    [[nodiscard]] QByteArray assertion(Step step) const;
    [[nodiscard]] QByteArray proof(Step step, const RecordedRequest &request) const;
};

} // namespace knippe
