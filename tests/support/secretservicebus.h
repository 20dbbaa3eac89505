// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QLatin1StringView>
#include <QtCore/QMap>
#include <QtDBus/QDBusArgument>
#include <QtDBus/QDBusObjectPath>

/// What the Secret Service API (freedesktop.org, draft 0.2) is made of on the bus, for both ends.
namespace secretservice {

inline constexpr QLatin1StringView Name{"org.freedesktop.secrets"};
inline constexpr QLatin1StringView Path{"/org/freedesktop/secrets"};
inline constexpr QLatin1StringView ServiceInterface{"org.freedesktop.Secret.Service"};
inline constexpr QLatin1StringView CollectionInterface{"org.freedesktop.Secret.Collection"};
inline constexpr QLatin1StringView ItemInterface{"org.freedesktop.Secret.Item"};
inline constexpr QLatin1StringView PromptInterface{"org.freedesktop.Secret.Prompt"};
inline constexpr QLatin1StringView PropertiesInterface{"org.freedesktop.DBus.Properties"};

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

struct Secret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};
using Secrets = QMap<QDBusObjectPath, Secret>;

QDBusArgument &operator<<(QDBusArgument &argument, const Secret &secret);
const QDBusArgument &operator>>(const QDBusArgument &argument, Secret &secret);

/// Before any of it goes over a bus.
void registerTypes();

} // namespace secretservice

Q_DECLARE_METATYPE(secretservice::Secret)
