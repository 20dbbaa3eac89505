// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/apicatalogue.h"

namespace knippe {

/// What the catalogue knows of one API, in the language in use, a line for each fact. Facts that
/// nobody confirms are marked.
[[nodiscard]] QString catalogueEntryText(const CatalogueApi &api, const ApiCatalogue &catalogue);
/// That of the words which are shown: "nb".
[[nodiscard]] QString catalogueLanguage();
/// One of catalogueNeeds() for people.
[[nodiscard]] QString catalogueNeedText(const QString &need);
/// Who the API is for.
[[nodiscard]] QString catalogueLoginText(CatalogueApi::Login login);
/// Its name in the language in use.
[[nodiscard]] QString catalogueName(const CatalogueApi &api);
/// Why it is nothing for a person who signs in; empty when it is.
[[nodiscard]] QString whyNotForPeople(const CatalogueApi &api);
/// All that somebody may search for.
[[nodiscard]] bool hasWords(const CatalogueApi &api, const QStringList &words);

} // namespace knippe
