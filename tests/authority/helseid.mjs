// SPDX-License-Identifier: MIT

import { createServer } from 'node:http';

import { apiCatalogue } from './apis.mjs';
import { clinicians } from './clinicians.mjs';
import { newKey, publicPart } from './keys.mjs';
import { profileFor } from './profile.mjs';
import { createProvider } from './provider.mjs';

export { help, readOptions } from './options.mjs';

/** HelseID's shape: its server, and what it says and answers once it has a port. */
export async function prepare(options) {
  const [signingKey, privateJwk] = await Promise.all([newKey('RS256'), newKey(options.clientAlg)]);
  const clientKeys = [privateJwk, ...options.clientKeys].map(publicPart);
  const apis = apiCatalogue(options.apis);
  return {
    server: createServer(),
    open(port) {
      const issuer = options.issuer || `http://127.0.0.1:${port}`;
      const provider = createProvider({ issuer, port, options, apis, signingKey, clientKeys });
      return {
        handle: provider.callback(),
        issuer,
        profile: profileFor({ issuer, options, apis, privateJwk }),
        users: clinicians.map(({ name, title, hpr, pid, sub }) => ({ name, title, hpr, pid, sub })),
      };
    },
  };
}
