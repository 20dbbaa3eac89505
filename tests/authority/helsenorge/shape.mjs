// SPDX-License-Identifier: MIT

import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';

import { serverCertificate } from '../certificate.mjs';
import { newKey, publicPart } from '../keys.mjs';
import { adults, representedBy } from './citizens.mjs';
import { profileFor } from './profile.mjs';
import { createProvider } from './provider.mjs';

export { help, readOptions } from './options.mjs';

const users = adults.map((citizen) => ({ ...citizen, represents: representedBy(citizen).slice(1) }));

/** Helsenorge's shape: its server, and what it says and answers once it has a port. */
export async function prepare(options) {
  const [signingKey, privateJwk] = await Promise.all([newKey('RS256'), newKey(options.clientAlg)]);
  const { key, cert } = options.mutualTls ? serverCertificate('Helsenorge sandbox') : {};
  return {
    // Asked for, so that a browser without one gets in; who needs one is decided further in.
    server: cert ? createTlsServer({ key, cert, requestCert: true, rejectUnauthorized: false }) : createServer(),
    open(port) {
      const address = `${cert ? 'https' : 'http'}://127.0.0.1:${port}`;
      const clientKeys = [privateJwk, ...options.clientKeys].map(publicPart);
      const provider = createProvider({ address, port, options, signingKey, clientKeys });
      return {
        handle: provider.callback(),
        issuer: options.issuer,
        profile: profileFor({
          address, options, privateJwk, publicKeys: [publicPart(signingKey)], trustedCa: cert && 'sandbox-helsenorge.pem',
        }),
        users,
        certificate: cert,
      };
    },
  };
}
