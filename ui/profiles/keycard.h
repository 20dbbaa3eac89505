// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/profiles.h"

#include <QtWidgets/QGroupBox>

class QGridLayout;
class QLabel;
class QPlainTextEdit;

namespace knippe {

/// What one key of a client is, with what can be done with it. Hidden until there is one.
class KeyCard : public QGroupBox
{
    Q_OBJECT

public:
    /// `copy` and `use` name the buttons; without a name there is none. What can be copied is
    /// shown.
    KeyCard(const QString &title, const QString &copy, const QString &use, QWidget *parent);

    /// `since` says when it came here, if that is known.
    void showKey(const Profiles::PublicKey &key, const QString &since = {});
    [[nodiscard]] const QJsonObject &jwk() const { return m_jwk; }

signals:
    void copyRequested();
    void useRequested();

private:
    QLabel *addFact(const QString &label);
    void addText();
    void addButton(const QString &text, void (KeyCard::*request)());

    QGridLayout *m_rows;
    QLabel *m_key;
    QLabel *m_keyId;
    QLabel *m_thumbprint;
    QLabel *m_sinceName;
    QLabel *m_since;
    QPlainTextEdit *m_text = nullptr; ///< the public JWK
    QJsonObject m_jwk;
};

} // namespace knippe
