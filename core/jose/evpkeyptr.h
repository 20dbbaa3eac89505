// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

using EVP_PKEY = struct evp_pkey_st; // as <openssl/types.h> has it, which only .cpp files include

namespace knippe {

struct EvpKeyFree
{
    void operator()(EVP_PKEY *key) const;
};
using EvpKeyPtr = std::unique_ptr<EVP_PKEY, EvpKeyFree>;

} // namespace knippe
