// SPDX-License-Identifier: MIT

import { createPublicKey, generateKeyPair, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';

const generate = promisify(generateKeyPair);

// A new private key as a JWK. Keys live as long as the process and are never stored.
export async function newKey(alg) {
  const { privateKey } = alg.startsWith('ES')
    ? await generate('ec', { namedCurve: 'P-256' })
    : await generate('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg, use: 'sig' };
}

// The public members only, whatever the JWK holds.
export function publicPart(jwk) {
  const { kid, alg } = jwk;
  const key = createPublicKey({ key: jwk, format: 'jwk' }).export({ format: 'jwk' });
  return { ...key, ...(kid && { kid }), ...(alg && { alg }), use: 'sig' };
}
