// SPDX-License-Identifier: MIT
#pragma once

class QString;
class QWebEngineProfile;

namespace knippe {

/// Switches off whatever a sign-in page does not need, and everything that would write to disk.
void restrictProfile(QWebEngineProfile &profile);

/// What pages are asked to be shown in: the chosen language first, then its neighbours.
[[nodiscard]] QString acceptLanguage(const QString &language);

} // namespace knippe
