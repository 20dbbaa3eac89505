// SPDX-License-Identifier: MIT
#include "tests/support/secretservicebus.h"

#include <QtDBus/QDBusMetaType>

namespace secretservice {

QDBusArgument &operator<<(QDBusArgument &argument, const Secret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Secret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

void registerTypes()
{
    qDBusRegisterMetaType<Attributes>();
    qDBusRegisterMetaType<Secret>();
    qDBusRegisterMetaType<Secrets>();
}

} // namespace secretservice
