// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QJsonObject>

namespace knippe {

class FieldReader;

/// Checks a template for the trust framework's parameters (`nhn:tillitsrammeverk:parameters`), as
/// the information model at github.com/NorskHelsenett/Tillitsrammeverk has them: which members
/// there may be, what each holds, and that numbers of organisations are such. A template lies on
/// disk, so no person is named in it: `identifier` is refused for practitioner and patients alike.
void checkAttest(FieldReader &attest);

/// One with every unit there is and the code systems in use, for treatment; its numbers are empty.
[[nodiscard]] QJsonObject attestTemplate();

} // namespace knippe
