// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/explainedrows.h"

#include <QtCore/QList>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;

namespace knippe {

class CheckedField;
class WrappedLabel;
struct ClientProfile;

/// What Helsenorge does not say of itself, and how it wants its clients to be.
class HelsenorgePage : public ExplainedRows
{
    Q_OBJECT

public:
    explicit HelsenorgePage(const ClientProfile &profile, QWidget *parent = nullptr);

    void writeTo(ClientProfile *profile) const;
    [[nodiscard]] bool isComplete() const;

signals:
    void changed();

private:
    [[nodiscard]] QCheckBox *box(const QString &text, bool isChecked);
    [[nodiscard]] QComboBox *choice(const QString &name, const QStringList &texts, bool isSecond);
    void createAddresses(const ClientProfile &profile);
    void createKeys(const ClientProfile &profile);
    void createClientRows();
    void review();

    CheckedField *m_issuer;
    CheckedField *m_audience;
    QCheckBox *m_discovery;
    QList<CheckedField *> m_addresses; ///< in the order of endpointMembers()
    QPlainTextEdit *m_keys;            ///< a JWK Set
    WrappedLabel *m_remark;            ///< what is wrong with it
    QComboBox *m_responseMode;
    QComboBox *m_authentication;
    QCheckBox *m_mutualTls;
    QCheckBox *m_extend;
};

} // namespace knippe
