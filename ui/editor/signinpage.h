// SPDX-License-Identifier: MIT
#pragma once

#include "ui/common/explainedrows.h"

class QCheckBox;
class QComboBox;

namespace knippe {

class CheckedField;
class ParameterTable;
struct ClientProfile;

/// How the sign-in goes.
class SignInPage : public ExplainedRows
{
    Q_OBJECT

public:
    explicit SignInPage(const ClientProfile &profile, QWidget *parent = nullptr);

    void writeTo(ClientProfile *profile) const;
    [[nodiscard]] bool isComplete() const;

signals:
    void changed();

private:
    void addRules();
    [[nodiscard]] QCheckBox *box(const QString &text, bool isChecked);
    /// What needs pushed authorization cannot be had without it.
    void follow();

    ParameterTable *m_parameters;
    CheckedField *m_hosts;
    QCheckBox *m_userInfo;
    QCheckBox *m_pushed;
    QCheckBox *m_signed;
    QCheckBox *m_bound;
};

} // namespace knippe
