// SPDX-License-Identifier: MIT
// Says when a screen first looked as it does at rest. Looks at it from outside, in the file that
// Xvfb keeps its frame buffer in (-fbdir), so every program is measured alike.
// usage: bench_screenwatch FRAMEBUFFER LENGTH LEFT TOP RIGHT BOTTOM [PROGRAM ARGUMENTS…]
// Starts PROGRAM and prints its id, or without one waits for a line on standard input; then watches
// for LENGTH milliseconds, and prints for each change the milliseconds since the start and how much
// of the ink of the last picture was there: "12.5 0.031", at the end an empty line. It looks at a
// part of the screen; ink is what does not have the colour that most of that had before the start,
// nor most of it has at the end. A line on standard input, or its end, then ends PROGRAM.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <span>
#include <thread>
#include <vector>

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;
using Picture = std::vector<uint32_t>;

namespace {

constexpr auto Interval = std::chrono::milliseconds(1);

struct Part
{
    size_t left;
    size_t top;
    size_t right;
    size_t bottom;
};

/// What Xvfb shows there: its file is an XWD one, whose header is big-endian.
class Screen
{
public:
    Screen(const char *path, Part part)
        : m_part(part)
    {
        const int file = open(path, O_RDONLY | O_CLOEXEC);
        struct stat status = {};
        if (file < 0 || fstat(file, &status) != 0)
            return;
        void *mapped = mmap(nullptr, size_t(status.st_size), PROT_READ, MAP_SHARED, file, 0);
        close(file);
        if (mapped == MAP_FAILED)
            return;
        const auto *header = static_cast<const unsigned char *>(mapped);
        m_bytesPerLine = number(header, 12);
        if (number(header, 4) >= part.right && number(header, 5) >= part.bottom)
            m_pixels = header + number(header, 0) + 12 * size_t(number(header, 19));
    }

    [[nodiscard]] bool isOpen() const { return m_pixels != nullptr; }

    /// True if it differs from `known`, which it then becomes.
    bool take(Picture &known) const
    {
        const size_t width = m_part.right - m_part.left;
        const size_t bytes = width * sizeof(uint32_t);
        const size_t lines = (m_part.bottom - m_part.top) / Step;
        known.resize(width * lines);
        bool isNew = false;
        for (size_t line = 0; line < lines; ++line) {
            const unsigned char *seen = m_pixels + (m_part.top + line * Step) * m_bytesPerLine
                                        + m_part.left * sizeof(uint32_t);
            uint32_t *kept = known.data() + line * width;
            if (memcmp(kept, seen, bytes) != 0) {
                memcpy(kept, seen, bytes);
                isNew = true;
            }
        }
        return isNew;
    }

private:
    static constexpr size_t Step = 3; // lines: no letter is so low

    /// The n-th number of the header.
    static uint32_t number(const unsigned char *header, int n)
    {
        const unsigned char *at = header + 4 * n;
        return uint32_t(at[0]) << 24 | uint32_t(at[1]) << 16 | uint32_t(at[2]) << 8 | at[3];
    }

    Part m_part;
    const unsigned char *m_pixels = nullptr;
    size_t m_bytesPerLine = 0;
};

struct Change
{
    double after;
    Picture picture;
};

uint32_t paperOf(const Picture &picture)
{
    std::map<uint32_t, size_t> count;
    for (const uint32_t pixel : picture)
        ++count[pixel];
    return std::max_element(count.begin(), count.end(),
                            [](const auto &a, const auto &b) { return a.second < b.second; })
        ->first;
}

void report(const Picture &before, const std::vector<Change> &changes)
{
    const Picture &last = changes.back().picture;
    const uint32_t desk = paperOf(before);
    const uint32_t paper = paperOf(last);
    std::vector<size_t> ink;
    for (size_t i = 0; i < last.size(); ++i) {
        if (last[i] != desk && last[i] != paper)
            ink.push_back(i);
    }
    for (const Change &change : changes) {
        const auto there = std::count_if(ink.begin(), ink.end(),
                                         [&](size_t i) { return change.picture[i] == last[i]; });
        std::printf("%.1f %.4f\n", change.after, double(there) / double(ink.size()));
    }
}

pid_t startProgram(char *arguments[])
{
    const pid_t child = fork();
    if (child == 0) {
        execvp(arguments[0], arguments);
        _exit(127);
    }
    return child;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 7)
        return 2;
    const auto side = [&](int n) { return size_t(std::atoi(argv[n])); };
    const Screen screen(argv[1], {side(3), side(4), side(5), side(6)});
    if (!screen.isOpen())
        return 1;
    Picture picture;
    screen.take(picture);
    const Picture before = picture;
    if (argc == 7)
        (void)std::getchar();
    const Clock::time_point start = Clock::now();
    const pid_t child = argc > 7 ? startProgram(argv + 7) : 0;
    if (child > 0)
        std::printf("%d\n", child), std::fflush(stdout);
    const Milliseconds length(std::atof(argv[2]));

    std::vector<Change> changes;
    for (Milliseconds passed(0); passed < length; passed = Clock::now() - start) {
        if (screen.take(picture))
            changes.push_back({passed.count(), picture});
        std::this_thread::sleep_for(Interval);
    }
    if (changes.empty())
        return 1;
    report(before, changes);
    std::puts("");
    std::fflush(stdout);
    if (child > 0) {
        (void)std::getchar(); // its end ends the program
        kill(child, SIGTERM);
        waitpid(child, nullptr, 0);
    }
    return 0;
}
