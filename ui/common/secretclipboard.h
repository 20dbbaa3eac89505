// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/secretbytes.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>

namespace knippe {

/// Puts a secret on the clipboard (never the selection) and takes it away again: after lifetime(),
/// on clear(), and when destroyed, each time only if it is still what lies there. Remembers a hash
/// of the secret, not the secret.
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    explicit SecretClipboard(const Clock &clock, QObject *parent = nullptr);
    ~SecretClipboard() override;

    [[nodiscard]] std::chrono::seconds lifetime() const { return m_lifetime; }
    void setLifetime(std::chrono::seconds lifetime) { m_lifetime = lifetime; }
    /// Whether what is copied from now on belongs to the production environment.
    void setProduction(bool isProduction) { m_isProductionNext = isProduction; }
    /// `secret` is UTF-8. `what` names the secret for people; `remark` says what else they ought to
    /// know.
    void copy(const SecretBytes &secret, const QString &what, const QString &remark = {});
    /// What is no secret: it may stay, and clipboard managers may keep it.
    void copyPlain(const QString &text);
    void clear();
    /// Counts down; called every second.
    void tick();

    [[nodiscard]] bool isHolding() const { return !m_hash.isEmpty(); }
    [[nodiscard]] const QString &what() const { return m_what; }
    [[nodiscard]] const QString &remark() const { return m_remark; }
    [[nodiscard]] bool isProduction() const { return m_isProduction; }
    [[nodiscard]] int secondsLeft() const;

signals:
    /// What is held, or the seconds left.
    void changed();

private:
    void onClipboardChanged();
    void forget();
    [[nodiscard]] bool isOurs() const;

    const Clock &m_clock;
    std::chrono::seconds m_lifetime{30};
    QTimer m_ticker;
    QByteArray m_hash; ///< SHA-256 of what lies on the clipboard; empty when nothing of ours does
    QString m_what;
    QString m_remark;
    bool m_isProduction = false; ///< what is held
    bool m_isProductionNext = false;
    QDateTime m_copiedAt;
};

} // namespace knippe
