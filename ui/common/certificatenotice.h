// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>

#include <memory>

namespace knippe {

class MessageBar;
class Session;

/// Tells a person when the certificate that a session shows runs out, or is not there, unless the
/// bar has something to say already.
class CertificateNotice : public QObject
{
    Q_OBJECT

public:
    explicit CertificateNotice(MessageBar *bar);

    void setSession(const Session *session); ///< none: nullptr

private:
    MessageBar *m_bar;
    std::unique_ptr<QObject> m_reading; ///< whoever waits for the keychain
};

} // namespace knippe
