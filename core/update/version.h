// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>

#include <compare>
#include <optional>

namespace knippe {

/// A version of Semantic Versioning 2.0.0. Build metadata (section 10) are read and not kept: they
/// say nothing of which of two is newer.
class Version
{
public:
    /// Nothing for what is no such version, or longer than 64 characters.
    [[nodiscard]] static std::optional<Version> parse(const QString &text);

    /// Precedence of section 11.
    [[nodiscard]] std::strong_ordering operator<=>(const Version &other) const;
    [[nodiscard]] bool operator==(const Version &other) const = default;

private:
    QStringList m_core;       ///< major, minor, patch
    QStringList m_preRelease; ///< the identifiers; none for a release
};

} // namespace knippe
