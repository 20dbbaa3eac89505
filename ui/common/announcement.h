// SPDX-License-Identifier: MIT
#pragma once

class QString;
class QWidget;

namespace knippe {

/// Tells who cannot see it what has just changed in the window of `place`. For what matters and
/// nobody asked for: the result of what was begun, a message, an end. Never for a countdown. Costs
/// nothing when no assistive technology listens.
void announce(QWidget *place, const QString &text);

} // namespace knippe
