// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QtCore/QJsonObject>

namespace knippe {

/// A mapping in block or flow style as JSON, each scalar as text. What this computer would have to
/// unfold or to guess is refused: aliases, tags, names that stand twice, more than 32 levels.
/// E-CONFIG-SYNTAX with its place; E-CONFIG-FORMAT in programs that are built without YAML.
[[nodiscard]] Result<QJsonObject> objectFromYaml(QByteArrayView text);

} // namespace knippe
