// SPDX-License-Identifier: MIT
#include "core/vault/keychainstore.h"

#include <QtCore/QTimer>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr auto Service = "Knippe"_L1;

Error errorOf(const QKeychain::Job &job)
{
    const QString detail = job.errorString().left(200);
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {codes::VaultMissing, job.key(), {}, 0};
    case QKeychain::AccessDenied: // of the Secret Service's errors the one that has a number here
        return {codes::VaultLocked, detail, {}, 0};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return {codes::VaultDenied, detail, {}, 0};
    default: // a missing bus, service or wallet is "other", with its reason in words only
        return {codes::VaultAbsent, detail, {}, 0};
    }
}

// Of a finished job, or of none when time ran out.
Result<> outcome(const QKeychain::Job *job)
{
    if (!job)
        return failure(codes::VaultTimeout);
    if (job->error() != QKeychain::NoError)
        return failure(errorOf(*job));
    return {};
}

} // namespace

KeychainStore::KeychainStore(std::chrono::milliseconds limit)
    : m_limit(limit)
{
}

void KeychainStore::read(const QString &item, QObject *context, ReadHandler handler)
{
    auto job = std::make_unique<QKeychain::ReadPasswordJob>(Service);
    job->setKey(item);
    run(std::move(job), context, [handler = std::move(handler)](QKeychain::Job *done) {
        if (Result<> result = outcome(done); !result)
            handler(failure(result.error()));
        else
            handler(
                SecretBytes::take(static_cast<QKeychain::ReadPasswordJob *>(done)->binaryData()));
    });
}

void KeychainStore::write(const QString &item, SecretBytes secret, QObject *context,
                          DoneHandler handler)
{
    const qsizetype size = secret.size();
    put(item, secret.reveal(), context,
        [=, this, handler = std::move(handler)](const Result<> &written) {
            if (!written && written.error().code == codes::VaultAbsent)
                return tellWhy(written.error(), item, size, context, handler);
            handler(written);
        });
}

void KeychainStore::put(const QString &item, const QByteArray &value, QObject *context,
                        DoneHandler handler)
{
    auto job = std::make_unique<QKeychain::WritePasswordJob>(Service);
    job->setKey(item);
    job->setBinaryData(value);
    run(std::move(job), context,
        [handler = std::move(handler)](QKeychain::Job *done) { handler(outcome(done)); });
}

// That something is too large is said in words only, too, each system in its own. What takes a
// character, and refuses so many that mean nothing, is a keychain that is too small.
void KeychainStore::tellWhy(const Error &refusal, const QString &item, qsizetype size,
                            QObject *context, DoneHandler handler)
{
    const QString trial = item + u"/trial"_s;
    put(trial, "1", context, [=, this](const Result<> &little) {
        if (!little)
            return handler(little);
        put(trial, QByteArray(size, '1'), context, [=, this](const Result<> &much) {
            remove(trial, context, [=](const Result<> &) {
                if (!much && much.error().code == codes::VaultAbsent)
                    return handler(failure(codes::VaultSize, QString::number(size)));
                handler(failure(refusal));
            });
        });
    });
}

void KeychainStore::remove(const QString &item, QObject *context, DoneHandler handler)
{
    auto job = std::make_unique<QKeychain::DeletePasswordJob>(Service);
    job->setKey(item);
    run(std::move(job), context, [handler = std::move(handler)](QKeychain::Job *done) {
        Result<> result = outcome(done);
        if (!result && result.error().code == codes::VaultMissing)
            result = Result<>();
        handler(result);
    });
}

void KeychainStore::run(std::unique_ptr<QKeychain::Job> owned, QObject *context, JobHandler handler)
{
    QKeychain::Job *job = owned.release();
    job->setParent(&m_waiting);
    job->setInsecureFallback(false);
    auto *watch = new QTimer(context); // ends with the context, and so does the wish to hear more
    watch->setSingleShot(true);
    QObject::connect(watch, &QTimer::timeout, context, [watch, handler, job = QPointer(job)] {
        watch->deleteLater();
        if (job && job->parent())
            delete job; // it has not begun
        handler(nullptr);
    });
    QObject::connect(job, &QKeychain::Job::finished, watch, [watch, handler](QKeychain::Job *done) {
        if (!watch->isActive()) // too late: the time-out has been delivered
            return;
        watch->stop();
        watch->deleteLater();
        handler(done);
    });
    watch->start(m_limit);
    beginNext();
}

void KeychainStore::beginNext()
{
    if (m_running || m_waiting.children().isEmpty())
        return;
    m_running = static_cast<QKeychain::Job *>(m_waiting.children().constFirst());
    m_running->setParent(nullptr);
    QObject::connect(m_running, &QObject::destroyed, &m_waiting, [this] { beginNext(); });
    m_running->start(); // and it deletes itself
}

} // namespace knippe
