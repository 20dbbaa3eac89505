// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/base/secretbytes.h"

#include <QtWidgets/QWidget>

class QLineEdit;

namespace knippe {

class WrappedLabel;

/// Asks for the passphrase of a key.
class PassphrasePage : public QWidget
{
    Q_OBJECT

public:
    explicit PassphrasePage(QWidget *parent = nullptr);
    ~PassphrasePage() override;

    /// Says which passphrase, or that the last one did not do.
    void ask(const Error &error);
    /// What has been typed, which is in the field no more.
    [[nodiscard]] SecretBytes take();

private:
    WrappedLabel *m_question;
    QLineEdit *m_field;
};

} // namespace knippe
