// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace knippe {

/// A value or the Error that stands in its place. Ignoring one is a compiler warning.
template <typename T = void>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
};

/// The way to return a failure: `return failure(codes::ParStatus, detail);`
[[nodiscard]] inline tl::unexpected<Error> failure(QLatin1StringView code,
                                                   const QString &detail = {})
{
    return tl::unexpected<Error>(Error{QString(code), detail, {}, 0});
}

[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace knippe
