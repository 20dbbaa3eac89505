// SPDX-License-Identifier: MIT
#include "core/vault/keychainstore.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <qt6keychain/keychain.h>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace knippe {

namespace {

constexpr auto Service = "Knippe"_L1;
constexpr auto Limit = 10s;

Error errorOf(const QKeychain::Job &job)
{
    const QString detail = job.errorString().left(200);
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {codes::VaultMissing, job.key(), {}, 0};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {codes::VaultLocked, detail, {}, 0};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {codes::VaultAbsent, detail, {}, 0};
    default:
        // libsecret reports a missing bus or service as "other", in words only
        return {codes::VaultAbsent, detail, {}, 0};
    }
}

// Runs a job under the time limit. `deliver` gets the finished job, or nothing when time ran out.
template <typename Deliver>
void run(QKeychain::Job *job, QObject *context, Deliver deliver)
{
    job->setInsecureFallback(false);
    auto *watch = new QTimer(context); // ends with the context, and so does the wish to hear more
    watch->setSingleShot(true);
    QObject::connect(watch, &QTimer::timeout, context, [watch, deliver]() mutable {
        watch->deleteLater();
        deliver(nullptr);
    });
    QObject::connect(job, &QKeychain::Job::finished, watch,
                     [watch, deliver](QKeychain::Job *done) mutable {
                         if (!watch->isActive()) // too late: the time-out has been delivered
                             return;
                         watch->stop();
                         watch->deleteLater();
                         deliver(done);
                     });
    watch->start(Limit);
    job->start();
}

Result<> outcome(const QKeychain::Job *job)
{
    if (!job)
        return failure(codes::VaultTimeout);
    if (job->error() != QKeychain::NoError)
        return failure(errorOf(*job));
    return {};
}

} // namespace

void KeychainStore::read(const QString &item, QObject *context, ReadHandler handler)
{
    auto *job = new QKeychain::ReadPasswordJob(Service);
    job->setKey(item);
    run(job, context, [handler = std::move(handler)](QKeychain::Job *done) {
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
    auto *job = new QKeychain::WritePasswordJob(Service);
    job->setKey(item);
    job->setBinaryData(secret.reveal());
    run(job, context,
        [handler = std::move(handler)](QKeychain::Job *done) { handler(outcome(done)); });
}

void KeychainStore::remove(const QString &item, QObject *context, DoneHandler handler)
{
    auto *job = new QKeychain::DeletePasswordJob(Service);
    job->setKey(item);
    run(job, context, [handler = std::move(handler)](QKeychain::Job *done) {
        Result<> result = outcome(done);
        if (!result && result.error().code == codes::VaultMissing)
            result = Result<>();
        handler(result);
    });
}

} // namespace knippe
