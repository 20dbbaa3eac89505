// SPDX-License-Identifier: MIT
#include "tests/fuzz/harness.h"

#include "core/base/redact.h"

#include <QtCore/QRegularExpression>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace Qt::StringLiterals;

namespace knippe::fuzz {

static constexpr std::chrono::milliseconds
    Slowest(100);                       // for every 4 KiB; the sanitizers' included
static constexpr int LongestText = 320; // what plainText() leaves, and a field's name before it

// of this thread alone, so that a busy machine makes no input slow
static std::chrono::nanoseconds processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

static void judgeInTime(const QByteArray &input)
{
    using Clock = std::chrono::steady_clock;                  // costs no system call
    const auto allowed = Slowest * (input.size() / 4096 + 1); // more than this is not in proportion
    const auto begun = Clock::now();
    judge(input);
    if (Clock::now() - begun < allowed)
        return;
    const auto used = processorTime();
    judge(input);
    require(processorTime() - used < allowed, "no 4 KiB take 100 ms");
}

void require(bool holds, const char *promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

static bool isPlain(const QString &text)
{
    return text.size() <= LongestText && plainText(text, LongestText) == text;
}

void requirePresentable(const Error &error)
{
    static const QRegularExpression code(u"\\AE(-[A-Z0-9]+){2,}\\z"_s);
    require(code.match(error.code).hasMatch(), "a failure has a code");
    require(isPlain(error.detail), "a failure's detail is short and plain");
    require(isPlain(error.oauth.error) && isPlain(error.oauth.description),
            "what the authority said is short and plain");
}

} // namespace knippe::fuzz

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    knippe::fuzz::judge({}); // untimed: keys and expressions are made at first use
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    knippe::fuzz::judgeInTime({reinterpret_cast<const char *>(data), qsizetype(size)});
    return 0;
}
