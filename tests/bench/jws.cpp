// SPDX-License-Identifier: MIT
// How many signatures core makes and checks in a second, with the key that `openssl speed` is asked
// about.
//
// usage: bench_jws ALGORITHM BITS; for each line on standard input a second or so of signing and
// one of checking, and one line with both counts per second. BITS counts for RSA only.
#include "core/jose/signingkey.h"

#include <QtCore/QElapsedTimer>

#include <cstdio>
#include <functional>
#include <iostream>
#include <string>

using namespace knippe;

static double perSecond(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    int count = 0;
    for (; timer.elapsed() < 500; ++count)
        work();
    return count * 1e9 / double(timer.nsecsElapsed());
}

int main(int argc, char **argv)
{
    const auto algorithm =
        argc == 3 ? algorithmFromName(QString::fromLatin1(argv[1])) : std::nullopt;
    if (!algorithm)
        return 2;
    const SigningKey key = SigningKey::generate(*algorithm, std::stoi(argv[2]));
    const QByteArray input(36, 'a'); // openssl speed signs something short, too
    const QByteArray signature = key.sign(input);
    for (std::string line; std::getline(std::cin, line);) {
        const double made = perSecond([&] { (void)key.sign(input); });
        const double checked =
            perSecond([&] { (void)key.publicKey().verifies(*algorithm, input, signature); });
        std::printf("%.1f %.1f\n", made, checked);
        std::fflush(stdout);
    }
    return 0;
}
