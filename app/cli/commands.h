// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"

namespace knippe {

/// Every command there is, in the order in which the help shows them.
[[nodiscard]] const std::vector<Command> &commands();

// importcommand.cpp
void profileAdd(Call &call);
// profilecommands.cpp
void profileList(Call &call);
void profileShow(Call &call);
void profileRemove(Call &call);
// profilechangecommands.cpp
void profileSet(Call &call);
void profileCopy(Call &call);
// cataloguecommand.cpp
void catalogue(Call &call);
void catalogueAdd(Call &call);
void catalogueImport(Call &call);
void catalogueRemove(Call &call);
// connectioncommand.cpp
void connection(Call &call);
// keycommands.cpp
void keyShow(Call &call);
void keyNew(Call &call);
void keyImport(Call &call);
void keyUse(Call &call);
// certificatecommands.cpp
void certificateShow(Call &call);
void certificateNew(Call &call);
void certificateImport(Call &call);
void certificateUse(Call &call);
void certificateRemove(Call &call);
// testpersoncommands.cpp
void testPersonList(Call &call);
void testPersonAdd(Call &call);
void testPersonRemove(Call &call);
// login.cpp
void login(Call &call);
// tokencommands.cpp
void tokens(Call &call);
void token(Call &call);
// exportcommands.cpp
void exportToken(Call &call);
void proof(Call &call);
// callcommand.cpp
void callApi(Call &call);
// inspectcommands.cpp
void inspect(Call &call);
// sessioncommands.cpp
void status(Call &call);
void logout(Call &call);

} // namespace knippe
