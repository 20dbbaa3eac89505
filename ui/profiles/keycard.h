// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/profiles.h"
#include "ui/profiles/stepcard.h"

class QPlainTextEdit;

namespace knippe {

/// What one key of a client is.
class KeyCard : public StepCard
{
    Q_OBJECT

public:
    /// `copy` and `use` name the buttons; without a name there is none. What can be copied is
    /// shown.
    KeyCard(const QString &title, const QString &copy, const QString &use, QWidget *parent);

    /// `since` says when it came here, if that is known.
    void showKey(const Profiles::PublicKey &key, const QString &since = {});
    [[nodiscard]] const QJsonObject &jwk() const { return m_jwk; }

private:
    void addText();

    QLabel *m_key;
    QLabel *m_keyId;
    QLabel *m_thumbprint;
    QLabel *m_since;
    QLabel *m_sinceName;
    QPlainTextEdit *m_text = nullptr; ///< the public JWK
    QJsonObject m_jwk;
};

} // namespace knippe
