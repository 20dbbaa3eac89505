// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secretbytes.h"

#include <QtCore/QIODevice>

namespace knippe {

/// A body that can be read once. Without rewinding, QNetworkAccessManager cannot re-send the
/// request on a new connection: a second copy of a refresh token would end the session at a
/// rotating authority, and a second copy of a DPoP proof is a replay (RFC 9449 section 11.1).
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(SecretBytes body);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    bool reset() override { return false; }
    /// Part of it is on its way. It is asked for once the connection stands, TLS included.
    [[nodiscard]] bool hasLeft() const { return m_position > 0; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    SecretBytes m_body;
    qint64 m_position = 0;
};

} // namespace knippe
