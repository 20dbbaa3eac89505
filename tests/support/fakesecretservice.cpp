// SPDX-License-Identifier: MIT
#include "tests/support/fakesecretservice.h"

#include <QtDBus/QtDBus>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace secretservice;

static const auto CollectionPath = u"/org/freedesktop/secrets/collection/login"_s;
static const auto SessionPath = u"/org/freedesktop/secrets/session/1"_s;
static const auto PromptPath = u"/org/freedesktop/secrets/prompt/1"_s;

static QDBusObjectPath none()
{
    return QDBusObjectPath(u"/"_s);
}

static QDBusObjectPath pathOf(int id)
{
    return QDBusObjectPath(CollectionPath + u'/' + QString::number(id));
}

static int idOf(const QString &path)
{
    return path.startsWith(CollectionPath + u'/') ? path.section(u'/', -1).toInt() : 0;
}

static QString nameIn(const Attributes &attributes)
{
    return attributes.value(u"user"_s);
}

static Attributes attributesIn(const QVariantMap &properties)
{
    return qdbus_cast<Attributes>(properties.value(ItemInterface + u".Attributes"_s));
}

FakeSecretService::FakeSecretService(const QString &busAddress)
    : m_address(busAddress)
{
    registerTypes();
}

FakeSecretService::~FakeSecretService()
{
    kill();
}

bool FakeSecretService::start()
{
    m_connection = u"secret-service-%1-%2"_s.arg(quintptr(this)).arg(++m_serial);
    QDBusConnection bus = QDBusConnection::connectToBus(m_address, m_connection);
    return bus.registerVirtualObject(QString(Path), this, QDBusConnection::SubPath)
           && bus.registerService(QString(Name));
}

void FakeSecretService::kill()
{
    if (m_connection.isEmpty())
        return;
    m_waiting.clear();
    m_hangs = false;
    QDBusConnection(m_connection).unregisterObject(QString(Path), QDBusConnection::UnregisterTree);
    QDBusConnection::disconnectFromBus(std::exchange(m_connection, {}));
}

void FakeSecretService::resume()
{
    m_hangs = false;
    for (const QDBusMessage &call : std::exchange(m_waiting, {}))
        answer(call);
}

QStringList FakeSecretService::items() const
{
    QStringList names;
    for (const auto &[id, item] : m_items)
        names.append(nameIn(item.attributes));
    names.sort();
    return names;
}

QList<QByteArray> FakeSecretService::values(const QString &name) const
{
    QList<QByteArray> found;
    for (const auto &[id, item] : m_items) {
        if (nameIn(item.attributes) != name)
            continue;
        for (const QByteArray &value : item.values)
            found.prepend(QByteArray::fromBase64(value)); // QtKeychain stores bytes so
    }
    return found;
}

/// The item that a call is about; empty when it is about none.
QString FakeSecretService::itemIn(const QDBusMessage &call) const
{
    const int id = idOf(call.path());
    const QVariant first = call.arguments().value(0);
    if (call.member() == "SearchItems"_L1)
        return nameIn(qdbus_cast<Attributes>(first));
    if (call.member() == "CreateItem"_L1)
        return nameIn(attributesIn(qdbus_cast<QVariantMap>(first)));
    return m_items.contains(id) ? nameIn(m_items.at(id).attributes) : QString();
}

bool FakeSecretService::handleMessage(const QDBusMessage &call, const QDBusConnection &)
{
    if (onCall)
        onCall(call.member(), itemIn(call));
    if (m_connection.isEmpty()) // killed just now
        return true;
    if (m_hangs)
        m_waiting.append(call);
    else
        answer(call);
    return true;
}

QString FakeSecretService::introspect(const QString &) const
{
    return {};
}

void FakeSecretService::answer(const QDBusMessage &call)
{
    using Method = void (FakeSecretService::*)(const QDBusMessage &);
    static const QHash<QString, Method> methods{
        {u"OpenSession"_s, &FakeSecretService::openSession},
        {u"SearchItems"_s, &FakeSecretService::search},
        {u"GetSecrets"_s, &FakeSecretService::giveSecrets},
        {u"CreateItem"_s, &FakeSecretService::createItem},
        {u"CreateCollection"_s, &FakeSecretService::createCollection},
        {u"Delete"_s, &FakeSecretService::removeItem},
        {u"Unlock"_s, &FakeSecretService::unlock},
        {u"Prompt"_s, &FakeSecretService::prompt},
        {u"Get"_s, &FakeSecretService::readProperties},
        {u"GetAll"_s, &FakeSecretService::readProperties},
    };
    if (const Method method = methods.value(call.member()))
        (this->*method)(call);
    else
        refuse(call, "org.freedesktop.DBus.Error.UnknownMethod", call.member());
}

void FakeSecretService::openSession(const QDBusMessage &call)
{
    if (call.arguments().value(0) != u"plain"_s)
        return refuse(call, "org.freedesktop.DBus.Error.NotSupported", u"plain only"_s);
    reply(call, {QVariant::fromValue(QDBusVariant(QString())),
                 QVariant::fromValue(QDBusObjectPath(SessionPath))});
}

void FakeSecretService::search(const QDBusMessage &call)
{
    const auto wanted = qdbus_cast<Attributes>(call.arguments().value(0));
    Paths found;
    if (const std::optional<int> id = find(wanted))
        found.append(pathOf(*id));
    reply(call, {QVariant::fromValue(locksReading ? Paths() : found),
                 QVariant::fromValue(locksReading ? found : Paths())});
}

void FakeSecretService::giveSecrets(const QDBusMessage &call)
{
    Secrets secrets;
    for (const QDBusObjectPath &path : qdbus_cast<Paths>(call.arguments().value(0))) {
        const int id = idOf(path.path());
        if (m_items.contains(id) && !locksReading)
            secrets.insert(path, {QDBusObjectPath(SessionPath), {}, valueOf(id), u"text/plain"_s});
    }
    reply(call, {QVariant::fromValue(secrets)});
}

QByteArray FakeSecretService::valueOf(int id) const
{
    const auto other = std::find_if(m_items.begin(), m_items.end(),
                                    [id](const auto &item) { return item.first != id; });
    const QList<QByteArray> &values =
        givesOther && other != m_items.end() ? other->second.values : m_items.at(id).values;
    return values.at(givesStale && values.size() > 1 ? values.size() - 2 : values.size() - 1);
}

std::optional<int> FakeSecretService::find(const Attributes &attributes) const
{
    for (const auto &[id, item] : m_items) {
        bool same = true;
        for (auto wanted = attributes.begin(); wanted != attributes.end(); ++wanted)
            same = same && item.attributes.value(wanted.key()) == wanted.value();
        if (same)
            return id;
    }
    return {};
}

void FakeSecretService::createItem(const QDBusMessage &call)
{
    const Attributes attributes = attributesIn(qdbus_cast<QVariantMap>(call.arguments().value(0)));
    if (!hasCollection)
        return refuse(call, "org.freedesktop.DBus.Error.UnknownMethod", u"no such object"_s);
    if (locksWriting)
        return refuse(call, "org.freedesktop.Secret.Error.IsLocked", u"The collection is locked"_s);
    const auto secret = qdbus_cast<Secret>(call.arguments().value(1));
    if (sizeLimit >= 0 && secret.value.size() > sizeLimit)
        return refuse(call, "org.freedesktop.DBus.Error.LimitsExceeded",
                      u"The secret is too long"_s);
    if (!forgets) {
        const int id = find(attributes).value_or(++m_serial);
        m_items[id].attributes = attributes;
        m_items[id].values.append(secret.value);
        return reply(call, {QVariant::fromValue(pathOf(id)), QVariant::fromValue(none())});
    }
    reply(call, {QVariant::fromValue(pathOf(++m_serial)), QVariant::fromValue(none())});
}

void FakeSecretService::removeItem(const QDBusMessage &call)
{
    const int id = idOf(call.path());
    if (locksWriting)
        return refuse(call, "org.freedesktop.Secret.Error.IsLocked", u"The item is locked"_s);
    m_items.erase(id);
    reply(call, {QVariant::fromValue(none())});
}

void FakeSecretService::unlock(const QDBusMessage &call)
{
    m_prompted = QVariant::fromValue(qdbus_cast<Paths>(call.arguments().value(0)));
    reply(call, {QVariant::fromValue(Paths()), QVariant::fromValue(QDBusObjectPath(PromptPath))});
}

void FakeSecretService::createCollection(const QDBusMessage &call)
{
    m_prompted = QVariant::fromValue(QDBusObjectPath(CollectionPath));
    reply(call, {QVariant::fromValue(none()), QVariant::fromValue(QDBusObjectPath(PromptPath))});
}

void FakeSecretService::prompt(const QDBusMessage &call)
{
    ++m_prompts;
    if (saysYes) {
        locksReading = locksWriting = false;
        hasCollection = true;
    }
    reply(call, {});
    const bool isUnlock = m_prompted.metaType() == QMetaType::fromType<Paths>();
    const QVariant nothing = isUnlock ? QVariant::fromValue(Paths()) : QVariant::fromValue(none());
    QDBusMessage completed =
        QDBusMessage::createSignal(PromptPath, QString(PromptInterface), u"Completed"_s);
    completed << !saysYes << QVariant::fromValue(QDBusVariant(saysYes ? m_prompted : nothing));
    QDBusConnection(m_connection).send(completed);
}

void FakeSecretService::readProperties(const QDBusMessage &call)
{
    const bool isItem = idOf(call.path()) != 0;
    QVariantMap properties{{u"Label"_s, u"Knippe"_s}, {u"Locked"_s, locksReading}};
    if (call.path() == Path)
        properties = {
            {u"Collections"_s, QVariant::fromValue(Paths{QDBusObjectPath(CollectionPath)})}};
    else if (isItem && m_items.contains(idOf(call.path())))
        properties.insert(u"Attributes"_s,
                          QVariant::fromValue(m_items.at(idOf(call.path())).attributes));
    if (call.member() == "GetAll"_L1)
        return reply(call, {properties});
    reply(call, {QVariant::fromValue(
                    QDBusVariant(properties.value(call.arguments().value(1).toString())))});
}

void FakeSecretService::reply(const QDBusMessage &call, const QVariantList &values)
{
    QDBusConnection(m_connection).send(call.createReply(values));
}

void FakeSecretService::refuse(const QDBusMessage &call, const char *name, const QString &text)
{
    QDBusConnection(m_connection).send(call.createErrorReply(QString::fromLatin1(name), text));
}
