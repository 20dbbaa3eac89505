// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QDialog>

class QLineEdit;

namespace knippe {

/// Asks who is there, because a proxy wants to know. For the window and the sign-in window alike.
class ProxyLoginDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both as they may be shown; `realm` may be empty.
    ProxyLoginDialog(const QString &proxy, const QString &realm, QWidget *parent = nullptr);

    [[nodiscard]] QString user() const;
    [[nodiscard]] QString password() const;

private:
    QLineEdit *m_user;
    QLineEdit *m_password;
};

} // namespace knippe
