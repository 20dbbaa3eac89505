// SPDX-License-Identifier: MIT
// Reads one secret through QtKeychain and prints it: what a process costs that does nothing else.
//
// usage: bench_secret ITEM
#include <QtCore/QCoreApplication>
#include <qt6keychain/keychain.h>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QKeychain::ReadPasswordJob job(QStringLiteral("Knippe"));
    job.setAutoDelete(false);
    job.setKey(QCoreApplication::arguments().value(1));
    QObject::connect(&job, &QKeychain::Job::finished, &app, &QCoreApplication::quit);
    job.start();
    QCoreApplication::exec();
    std::puts(job.binaryData().constData());
    return job.error() == QKeychain::NoError ? 0 : 1;
}
