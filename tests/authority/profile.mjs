// SPDX-License-Identifier: MIT

export const redirectUri = 'http://127.0.0.1/callback';

// The profile that Knippe reads to become this authority's client.
export function profileFor({ issuer, options, apis, privateJwk }) {
  return {
    name: 'sandbox',
    authority: issuer,
    clientId: options.clientId,
    privateJwk,
    redirectUri,
    responseMode: 'query',
    scopes: [
      'openid',
      'profile',
      'offline_access',
      'helseid://scopes/identity/security_level',
      'helseid://scopes/hpr/hpr_number',
    ],
    apis: [...apis].map(([resource, scopes]) => ({ resource, scopes, tokenType: 'dpop' })),
    parameters: { ui_locales: 'nb' },
    pushedAuthorization: options.pushedOnly ? 'required' : 'off',
  };
}
