// SPDX-License-Identifier: MIT

// RFC 6749 has no backslash in scopes, but some of the catalogue's have one. Inside oidc-provider
// it is written %5C; clients never see that.
export const legalScope = (scope) => scope.replaceAll('\\', '%5C');
export const plainScope = (scope) => scope.replaceAll('%5C', '\\');
