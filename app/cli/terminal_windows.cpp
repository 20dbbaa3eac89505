// SPDX-License-Identifier: MIT
#include "app/cli/terminal.h"

#include <fcntl.h>
#include <io.h>

#include <array>

namespace knippe {

bool isTerminal(std::FILE *stream)
{
    return _isatty(_fileno(stream)) != 0;
}

void passBytes()
{
    for (std::FILE *stream : std::array{stdin, stdout, stderr})
        _setmode(_fileno(stream), _O_BINARY);
}

} // namespace knippe
