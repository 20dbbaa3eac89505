// SPDX-License-Identifier: MIT
// A static library needs one source of its own; the texts are in its resources.
