// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>

namespace knippe {

/// An error's detail for people. Details are English, and mostly names of fields; those with words
/// in them that people meet when they add a profile are said in the language in use.
[[nodiscard]] QString detailText(const QString &detail);

/// The English words that have a translation, for the test that looks for them in the sources.
[[nodiscard]] QStringList wordedDetails();

} // namespace knippe
