// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>

namespace knippe {

/// What a person has made of the table, for the next start.
struct TableLayout
{
    int sortColumn = -1; ///< -1: the profile's order
    bool isReversed = false;
    QList<int> columnWidths; ///< empty: they share the width

    bool operator==(const TableLayout &) const = default;
};

} // namespace knippe
