// SPDX-License-Identifier: MIT
//
// What the tests of both shapes need: JWTs, and the authority as a child.

import { spawn } from 'node:child_process';
import { constants, createHash, createPrivateKey, sign } from 'node:crypto';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
export const main = fileURLToPath(new URL('main.mjs', import.meta.url));

export const hash = (text) => createHash('sha256').update(text).digest('base64url');
export const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
export const decode = (jwt, part = 1) => JSON.parse(Buffer.from(jwt.split('.')[part], 'base64url').toString());
export const seconds = () => Math.floor(Date.now() / 1000);

export function jwt(jwk, header, payload) {
  const text = `${encode({ alg: jwk.alg, ...header })}.${encode(payload)}`;
  const key = { key: createPrivateKey({ key: jwk, format: 'jwk' }) };
  if (jwk.alg === 'PS256') {
    Object.assign(key, { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
  }
  if (jwk.alg === 'ES256') key.dsaEncoding = 'ieee-p1363';
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

export async function startAuthority(...args) {
  const child = spawn(process.execPath, [main, '--port', '0', ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => { said += chunk; });
  const ended = new Promise((resolve) => { child.on('exit', resolve); });
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([
    new Promise((resolve) => { lines.once('line', (text) => resolve([text])); }),
    ended.then((code) => { throw new Error(`the authority ended with ${code}: ${said}`); }),
  ]);
  return { ...JSON.parse(line), child, ended, stderr: () => said, stop: () => { child.stdin.end(); return ended; } };
}
