// SPDX-License-Identifier: MIT

// Each has a version of its own. Of the last three only the names are known; their paths are a guess.
export const paths = {
  par: '/sts/oidcprov/v1/par',
  authorize: '/sts/oidcprov/v2/authorize',
  token: '/sts/oidcprov/v3/token',
  revoke: '/sts/oidcprov/v1/revoke',
  introspect: '/sts/oidcprov/introspect/v1',
  extend: '/sts/oidcprov/v1/extend',
  jwks: '/sts/oidcprov/v1/jwks',
  endSession: '/sts/oidcprov/v1/endsession',
};

const named = new Map(Object.entries(paths).map(([name, path]) => [path, name]));

export const endpointAt = (path) => named.get(path);
