// SPDX-License-Identifier: MIT

import { redirectUri } from '../profile.mjs';
import { paths } from './endpoints.mjs';
import { scopes } from './provider.mjs';

/** The profile that Knippe reads to become this authority's client. */
export function profileFor({ address, options, privateJwk, publicKeys, trustedCa }) {
  const { jwks, extend } = paths;
  const hasJwks = !options.discovery && !options.keysInProfile; // else the metadata document says where
  const endpoints = {
    ...(hasJwks && { jwks: address + jwks }),
    ...(options.extend && { extension: address + extend }),
  };
  return {
    name: 'sandbox-helsenorge',
    kind: 'helsenorge',
    authority: address,
    issuer: options.issuer,
    ...(options.audience && { assertionAudience: options.audience }),
    ...(options.discovery && { discovery: true }),
    ...(Object.keys(endpoints).length && { endpoints }),
    ...(options.keysInProfile && { keys: { keys: publicKeys } }),
    ...(options.extend && { extend: true }),
    ...(trustedCa && { trustedCa }),
    clientId: options.clientId,
    ...(options.isPublic ? { clientAuthentication: 'none' } : { privateJwk }),
    ...(options.mutualTls && { mutualTls: true }),
    redirectUri,
    responseMode: options.responseMode,
    scopes,
    apis: [{ name: 'alt' }, { name: 'navn', scopes: ['oidcnavn'] }],
  };
}
