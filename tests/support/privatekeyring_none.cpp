// SPDX-License-Identifier: MIT
// Where there is no D-Bus. CMake chooses; a test asks isInstalled() and says why it does not run.
#include "tests/support/privatekeyring.h"

PrivateBus::PrivateBus() = default;
PrivateBus::~PrivateBus() = default;

bool PrivateBus::isInstalled()
{
    return false;
}

void PrivateBus::apply(QProcessEnvironment &) const {}

void PrivateBus::applyAbsent(QProcessEnvironment &) {}

PrivateKeyring::PrivateKeyring()
    : m_problem(QStringLiteral("there is no D-Bus here"))
{
}

PrivateKeyring::~PrivateKeyring() = default;

bool PrivateKeyring::isInstalled()
{
    return false;
}

bool PrivateKeyring::lock()
{
    return false;
}

bool PrivateKeyring::restart()
{
    return false;
}

QStringList PrivateKeyring::items() const
{
    return {};
}

QList<QByteArray> PrivateKeyring::secrets() const
{
    return {};
}
