// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/profilestore.h"
#include "ui/common/explainedrows.h"

namespace knippe {

class CheckedField;
class TrustAnchorField;

/// Who the client is, and where it is registered.
class ClientPage : public ExplainedRows
{
    Q_OBJECT

public:
    /// While somebody `isSignedIn`, authority and client id stay as they are.
    ClientPage(const StoredProfile &stored, const QStringList &otherNames, bool isSignedIn,
               QWidget *parent = nullptr);

    void writeTo(StoredProfile *stored) const;
    [[nodiscard]] bool isComplete() const;

signals:
    void changed();

private:
    void addRows(const ClientProfile &profile, bool isSignedIn);
    void checkName(const QStringList &otherNames);

    CheckedField *m_name;
    CheckedField *m_authority;
    CheckedField *m_clientId;
    CheckedField *m_redirectUri;
    CheckedField *m_afterLogout;
    TrustAnchorField *m_anchor;
};

} // namespace knippe
