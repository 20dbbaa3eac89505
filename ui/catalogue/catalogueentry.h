// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/apicatalogue.h"

namespace knippe {

/// What the catalogue knows of one API, in the language in use, a line for each fact. Facts that
/// nobody confirms are marked.
[[nodiscard]] QString catalogueEntryText(const CatalogueApi &api, const ApiCatalogue &catalogue);
/// Its name in the language in use.
[[nodiscard]] QString catalogueName(const CatalogueApi &api);
/// Why it is nothing for a person who signs in; empty when it is.
[[nodiscard]] QString whyNotForPeople(const CatalogueApi &api);
/// All that somebody may search for.
[[nodiscard]] bool hasWords(const CatalogueApi &api, const QStringList &words);

} // namespace knippe
