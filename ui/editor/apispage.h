// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/cataloguestore.h"

#include <QtWidgets/QWidget>

namespace knippe {

class ApiTable;
class CheckedField;

/// What is asked for: APIs with their scopes, and scopes of no API.
class ApisPage : public QWidget
{
    Q_OBJECT

public:
    ApisPage(const ClientProfile &profile, const CatalogueStore &catalogue,
             QWidget *parent = nullptr);

    void writeTo(ClientProfile *profile) const;
    [[nodiscard]] ApiTable &table() const { return *m_apis; }
    [[nodiscard]] bool isComplete() const;

signals:
    void changed();

private:
    ApiTable *m_apis;
    CheckedField *m_scopes;
};

} // namespace knippe
