// SPDX-License-Identifier: MIT
#include "core/vault/partedstore.h"

#include "core/base/base64url.h"

#include <QtCore/QCryptographicHash>

#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

// No secret of ours begins so: JSON begins with a brace, and a token has no colon (RFC 6750 2.1).
// One that does all the same is written in parts, however short it is.
constexpr QByteArrayView Mark("knippe-parts:");

/// What the item says when the secret is in parts. There are two places for parts, of which one is
/// in use.
struct Head
{
    char slot = 0; ///< 'a' or 'b'
    qsizetype count = 0;
    QByteArray hash;

    bool operator==(const Head &) const = default;
};

QByteArray hashOf(const SecretBytes &secret)
{
    return base64UrlEncode(QCryptographicHash::hash(secret.view(), QCryptographicHash::Sha256));
}

bool isHead(const SecretBytes &item)
{
    return item.view().startsWith(Mark);
}

SecretBytes textOf(const Head &head)
{
    return SecretBytes(Mark.toByteArray() + head.slot + ':' + QByteArray::number(head.count) + ':'
                       + head.hash);
}

/// Nothing when it is no head, or a damaged one.
std::optional<Head> headOf(const SecretBytes &item)
{
    if (!isHead(item))
        return std::nullopt;
    const QByteArrayList words = item.view().sliced(Mark.size()).toByteArray().split(':');
    if (words.size() != 3 || (words[0] != "a" && words[0] != "b"))
        return std::nullopt;
    const Head head{words[0][0], words[1].toInt(), words[2]};
    return head.count > 0 && head.count <= PartedStore::MaxParts ? std::optional(head)
                                                                 : std::nullopt;
}

QString partOf(const QString &item, char slot, qsizetype index)
{
    return item + u'/' + QLatin1Char(slot) + QString::number(index);
}

SecretBytes joined(const std::vector<SecretBytes> &parts)
{
    qsizetype size = 0;
    for (const SecretBytes &part : parts)
        size += part.size();
    QByteArray whole;
    whole.reserve(size); // growing would leave copies behind
    for (const SecretBytes &part : parts)
        whole += part.view();
    return SecretBytes::take(std::move(whole));
}

} // namespace

PartedStore::PartedStore(SecretStore &items, qsizetype limit)
    : m_items(items)
    , m_limit(limit)
{
}

// ---- reading

struct PartedStore::Reading
{
    QString item;
    QObject *context; // only used in its own callbacks
    ReadHandler handler;
    Head head;
    std::vector<SecretBytes> parts;
};

void PartedStore::read(const QString &item, QObject *context, ReadHandler handler)
{
    readHead(std::make_shared<Reading>(Reading{item, context, std::move(handler), {}, {}}));
}

void PartedStore::readHead(const std::shared_ptr<Reading> &reading)
{
    m_items.read(reading->item, reading->context, [this, reading](Result<SecretBytes> item) {
        if (!item || !isHead(*item))
            return reading->handler(std::move(item));
        const std::optional<Head> head = headOf(*item);
        if (!head || *head == reading->head) // the same again, and its parts did not fit
            return reading->handler(failure(codes::VaultContent, reading->item));
        reading->head = *head;
        reading->parts.clear();
        readPart(reading);
    });
}

// Parts that are gone or do not fit may be those of a secret that has just been replaced.
void PartedStore::readPart(const std::shared_ptr<Reading> &reading)
{
    const auto index = qsizetype(reading->parts.size());
    if (index == reading->head.count) {
        SecretBytes secret = joined(reading->parts);
        return hashOf(secret) == reading->head.hash ? reading->handler(std::move(secret))
                                                    : readHead(reading);
    }
    m_items.read(partOf(reading->item, reading->head.slot, index), reading->context,
                 [this, reading](Result<SecretBytes> part) {
                     if (!part && part.error().code == codes::VaultMissing)
                         return readHead(reading);
                     if (!part)
                         return reading->handler(std::move(part));
                     reading->parts.push_back(std::move(*part));
                     readPart(reading);
                 });
}

// ---- writing

struct PartedStore::Writing
{
    QString item;
    SecretBytes secret;
    QObject *context;
    DoneHandler handler;
    Head head; ///< count 0: the secret is the item
};

void PartedStore::write(const QString &item, SecretBytes secret, QObject *context,
                        DoneHandler handler)
{
    const bool inParts = secret.size() > m_limit || isHead(secret);
    const qsizetype count = inParts ? (secret.size() + m_limit - 1) / m_limit : 0;
    if (count > MaxParts) {
        QMetaObject::invokeMethod(
            context,
            [size = secret.size(), handler = std::move(handler)] {
                handler(failure(codes::VaultSize, QString::number(size)));
            },
            Qt::QueuedConnection);
        return;
    }
    const QByteArray hash = hashOf(secret);
    auto writing = std::make_shared<Writing>(
        Writing{item, std::move(secret), context, std::move(handler), {'a', count, hash}});
    m_items.read(item, context, [this, writing](const Result<SecretBytes> &old) {
        if (!old && old.error().code != codes::VaultMissing)
            return writing->handler(failure(old.error()));
        const std::optional<Head> inUse = old ? headOf(*old) : std::nullopt;
        writing->head.slot = inUse && inUse->slot == 'a' ? 'b' : 'a';
        writePart(writing, 0);
    });
}

void PartedStore::writePart(const std::shared_ptr<Writing> &writing, qsizetype index)
{
    if (index == writing->head.count)
        return writeHead(writing);
    const qsizetype begin = index * m_limit;
    const QByteArrayView secret = writing->secret.view();
    m_items.write(partOf(writing->item, writing->head.slot, index),
                  SecretBytes(secret.sliced(begin, std::min(m_limit, secret.size() - begin))),
                  writing->context, [=, this](const Result<> &written) {
                      if (!written)
                          return writing->handler(written);
                      writePart(writing, index + 1);
                  });
}

void PartedStore::writeHead(const std::shared_ptr<Writing> &writing)
{
    const Head &head = writing->head;
    m_items.write(writing->item, head.count > 0 ? textOf(head) : writing->secret.clone(),
                  writing->context, [=, this](const Result<> &written) {
                      if (!written)
                          return writing->handler(written);
                      // the secret is safe, so that nothing depends on what can be cleared up
                      const auto done = [writing](const Result<> &) { writing->handler({}); };
                      const char other = head.slot == 'a' ? 'b' : 'a';
                      clear({writing->item, head.slot, head.count, head.count}, writing->context,
                            [=, this](const Result<> &) {
                                clear({writing->item, other, 0, 0}, writing->context, done);
                            });
                  });
}

// ---- removing

void PartedStore::remove(const QString &item, QObject *context, DoneHandler handler)
{
    m_items.remove(item, context, [=, this, handler = std::move(handler)](const Result<> &removed) {
        if (!removed)
            return handler(removed);
        clear({item, 'a', 0, 0}, context, [=, this](const Result<> &cleared) {
            if (!cleared)
                return handler(cleared);
            clear({item, 'b', 0, 0}, context, handler);
        });
    });
}

// How many there are nobody knows after a crash; but they are written from the first and removed
// from the last, so there is never a gap.
void PartedStore::clear(const Parts &parts, QObject *context, const DoneHandler &handler)
{
    m_items.read(partOf(parts.item, parts.slot, parts.end), context,
                 [=, this](const Result<SecretBytes> &part) {
                     if (part)
                         return clear({parts.item, parts.slot, parts.begin, parts.end + 1}, context,
                                      handler);
                     if (part.error().code != codes::VaultMissing)
                         return handler(failure(part.error()));
                     removeLast(parts, context, handler);
                 });
}

void PartedStore::removeLast(const Parts &parts, QObject *context, const DoneHandler &handler)
{
    if (parts.end == parts.begin)
        return handler({});
    m_items.remove(
        partOf(parts.item, parts.slot, parts.end - 1), context, [=, this](const Result<> &removed) {
            if (!removed)
                return handler(removed);
            removeLast({parts.item, parts.slot, parts.begin, parts.end - 1}, context, handler);
        });
}

} // namespace knippe
