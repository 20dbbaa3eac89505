// SPDX-License-Identifier: MIT
#include "app/cli/terminal.h"

#include <unistd.h>

namespace knippe {

bool isTerminal(std::FILE *stream)
{
    return isatty(fileno(stream)) == 1;
}

void passBytes() {}

} // namespace knippe
