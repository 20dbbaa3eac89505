// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/secretservicebus.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusVirtualObject>

#include <functional>
#include <map>
#include <optional>

/// A Secret Service in this process, as libsecret needs it: one collection, no encryption on the
/// bus. It is a good one until a test changes that, at any time, also from within `onCall`. What it
/// has stored survives kill(). Whoever waits for it has to keep the event loop turning.
class FakeSecretService : public QDBusVirtualObject
{
public:
    explicit FakeSecretService(const QString &busAddress);
    ~FakeSecretService() override;

    bool start(); ///< takes the name on the bus
    void kill();  ///< off the bus: whoever waits for an answer hears of it
    [[nodiscard]] bool isRunning() const { return !m_connection.isEmpty(); }
    void hang() { m_hangs = true; }
    void resume(); ///< does, in order, what was asked for meanwhile
    // what is wrong with it
    bool locksReading = false; ///< its items are found, but locked
    bool locksWriting = false; ///< items cannot be made
    bool saysYes = false;      ///< the person, to a prompt: gives a password
    bool givesStale = false;   ///< the value before the newest
    bool givesOther = false;   ///< the value of another item
    bool forgets = false;      ///< says that it has stored what it has not
    bool hasCollection = true; ///< else there is nowhere to put an item, as before the first login
    qsizetype sizeLimit = -1;  ///< of a value as QtKeychain sends it; -1: none
    /// Each call as it comes in: "CreateItem", "SearchItems" …, and the item's name, if one.
    std::function<void(const QString &member, const QString &item)> onCall;

    [[nodiscard]] QStringList items() const;
    /// What QtKeychain has put into an item; empty when there is none.
    [[nodiscard]] QByteArray item(const QString &name) const { return values(name).value(0); }
    /// All that has ever been written to it, the newest first.
    [[nodiscard]] QList<QByteArray> values(const QString &name) const;
    [[nodiscard]] int prompts() const { return m_prompts; } ///< shown to a person
    bool handleMessage(const QDBusMessage &call, const QDBusConnection &bus) override;
    [[nodiscard]] QString introspect(const QString &path) const override;

private:
    struct Item
    {
        secretservice::Attributes attributes;
        QList<QByteArray> values; ///< the newest last
    };

    void answer(const QDBusMessage &call);
    void openSession(const QDBusMessage &call);
    void search(const QDBusMessage &call);
    void giveSecrets(const QDBusMessage &call);
    void createItem(const QDBusMessage &call);
    void removeItem(const QDBusMessage &call);
    void unlock(const QDBusMessage &call);
    void createCollection(const QDBusMessage &call);
    void prompt(const QDBusMessage &call);
    void readProperties(const QDBusMessage &call);
    void reply(const QDBusMessage &call, const QVariantList &values);
    void refuse(const QDBusMessage &call, const char *name, const QString &text);
    [[nodiscard]] QString itemIn(const QDBusMessage &call) const;
    [[nodiscard]] QByteArray valueOf(int id) const;
    [[nodiscard]] std::optional<int> find(const secretservice::Attributes &attributes) const;

    QString m_address;
    QString m_connection;
    std::map<int, Item> m_items; ///< by the number in the path
    int m_serial = 0;
    int m_prompts = 0;
    bool m_hangs = false;
    QList<QDBusMessage> m_waiting;
    QVariant m_prompted; ///< what the prompt would bring
};
