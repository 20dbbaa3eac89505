// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QSortFilterProxyModel>

namespace knippe {

struct ApiToken;
class TokenModel;

/// The rows of a TokenModel as the table shows them. Nothing beyond this knows that a row here is
/// another one there: what is to be done is done to an API, by its name.
class ShownTokens : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ShownTokens(TokenModel *tokens, QObject *parent = nullptr);

    /// Of a row as it is shown; nullptr for none.
    [[nodiscard]] const ApiToken *token(int row) const;
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(const QString &resource) const;

private:
    TokenModel *m_tokens;
};

} // namespace knippe
