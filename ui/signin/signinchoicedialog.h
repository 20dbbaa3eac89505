// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/clientprofile.h"

#include <QtWidgets/QDialog>

class QPushButton;

namespace knippe {

class CheckedField;

/// What else a person may want of the next sign-ins, each with its rule and the reason for it. What
/// stays empty is as the profile says.
class SignInChoiceDialog : public QDialog
{
    Q_OBJECT

public:
    SignInChoiceDialog(const ClientProfile &profile, const SignInChoice &choice, QWidget *parent);

    /// Writes what has been typed; the rest of `choice` is chosen elsewhere.
    void writeTo(SignInChoice *choice) const;

private:
    void layOut();
    [[nodiscard]] QWidget *rows();
    void review();

    CheckedField *m_maxAge;
    CheckedField *m_loginHint;
    CheckedField *m_onBehalfOf;
    QPushButton *m_use;
};

} // namespace knippe
