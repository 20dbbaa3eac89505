// SPDX-License-Identifier: MIT
#pragma once

#include <QtNetwork/QSslConfiguration>

namespace knippe {

/// A certificate authority and a server certificate for 127.0.0.1, made at run time by the openssl
/// program and kept nowhere. Empty when there is no such program.
struct TestCertificates
{
    QByteArray caPem;
    QSslConfiguration server;

    [[nodiscard]] static const TestCertificates &get();
};

} // namespace knippe
