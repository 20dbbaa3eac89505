// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace knippe {

/// Gives `to` what a person has typed, switched, sorted and selected in `from`, which is made of
/// the same widgets. Signals that tell of a change are sent as if the person had done it again.
void carryOver(const QWidget &from, QWidget &to);

} // namespace knippe
