// SPDX-License-Identifier: MIT
#include "ui/tokens/showntokens.h"

#include "core/session/apitoken.h"
#include "ui/tokens/tokenmodel.h"

namespace knippe {

ShownTokens::ShownTokens(TokenModel *tokens, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_tokens(tokens)
{
    setSourceModel(tokens);
}

const ApiToken *ShownTokens::token(int row) const
{
    return m_tokens->token(mapToSource(index(row, 0)).row());
}

int ShownTokens::rowOf(const QString &resource) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (token(row)->request.resource == resource)
            return row;
    }
    return -1;
}

} // namespace knippe
