// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/clientimport.h"

#include <memory>
#include <optional>

class QMimeData;

namespace knippe {

/// Where a client is to be imported from: a file, or text that was pasted or dropped.
struct ImportSource
{
    QString path; ///< empty for text
    std::shared_ptr<const SecretBytes> text;

    /// One file of this computer, or else text; nothing of neither.
    [[nodiscard]] static std::optional<ImportSource> in(const QMimeData *data);
    /// May take long; touches nothing but the file.
    [[nodiscard]] Result<ProfileImport> read(const ImportOptions &options) const;
};

} // namespace knippe
