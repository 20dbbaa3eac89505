// SPDX-License-Identifier: MIT
#include "app/cli/terminal.h"

#include <io.h>

namespace knippe {

bool isTerminal(std::FILE *stream)
{
    return _isatty(_fileno(stream)) != 0;
}

} // namespace knippe
