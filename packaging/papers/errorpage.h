// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace knippe {

/// The hand-written part of the guide's page of error codes in Markdown, in which `@E-NET@` stands
/// for the codes of that group, `@refusals@` for those that repeat an authority's refusal, and
/// `@helseid@` for HelseID's own.
[[nodiscard]] QString errorFrame(const QString &language);
/// The whole page: the sentences are in the application's language.
[[nodiscard]] QString errorPage(QString frame);

} // namespace knippe
