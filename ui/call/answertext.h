// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/session.h"

/// What an API's answer says, for people. Whatever stands in it was written by somebody else, and
/// may be about patients: it goes to the screen and nowhere else.
namespace knippe {

/// "200 – done": the status with what it means.
[[nodiscard]] QString statusText(int status);
/// Why the API refused the token, and what helps; empty when it does not say.
[[nodiscard]] QString refusalText(const HttpResponse &response);
/// "12 kB of image/png"
[[nodiscard]] QString sizeText(const HttpResponse &response);

struct ReadableBody
{
    QString text;
    bool isWhole = true;
};
/// The body as text, or the first part of a long one: JSON with a member a line, whose every token
/// stands as it was sent. Characters that would make it look like other text are escaped
/// (`\u202e`). Nothing when it is no text.
[[nodiscard]] std::optional<ReadableBody> readableBody(const HttpResponse &response);
/// The headers, one a line.
[[nodiscard]] QString readableHeaders(const HttpResponse &response);
/// A name for a file to save the body in: its ending suits the content.
[[nodiscard]] QString fileNameFor(const HttpResponse &response);

} // namespace knippe
