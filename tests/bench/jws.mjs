// SPDX-License-Identifier: MIT
// The rows about signatures: core's, beside `openssl speed` with a key of the same kind.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inTurn, makeRow, Program } from './measure.mjs';

const run = promisify(execFile);
const Kinds = [
  { algorithm: 'PS256', bits: 2048, speed: 'rsa2048' },
  { algorithm: 'PS256', bits: 4096, speed: 'rsa4096' },
  { algorithm: 'ES256', bits: 256, speed: 'ecdsap256' },
];

/** Signatures made and checked in a second. */
async function opensslSpeed(kind) {
  const { stdout } = await run('openssl', ['speed', '-mr', '-seconds', '1', kind]);
  return stdout.trim().split('\n').at(-1).split(':').slice(-2).map(Number);
}

export async function* signatureRows({ bin, rounds }) {
  for (const { algorithm, bits, speed } of Kinds) {
    const program = new Program(join(bin, 'bench_jws'), [algorithm, `${bits}`]);
    const both = await inTurn({
      'openssl speed': () => opensslSpeed(speed),
      knippe: async () => (await program.ask()).split(' ').map(Number),
    }, rounds, 1);
    await program.stop();
    for (const [at, what] of ['sign', 'verify'].entries()) {
      const figures = Object.fromEntries(Object.entries(both).map(([name, pairs]) => [name, pairs.map((pair) => pair[at])]));
      yield makeRow({ name: `${what}, ${algorithm} ${bits}`, unit: '/s', to: 'openssl speed', target: 0.9, atLeast: true }, figures);
    }
  }
}
