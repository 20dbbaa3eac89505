// SPDX-License-Identifier: MIT
// The rows about sessions: code → N tokens beside the floor and a peer, against one scripted authority.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTurn, makeRow, Program } from './measure.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const Warming = 3; // rounds that do not count: a peer's code is compiled in them

const Rows = [
  { name: 'code → 10 tokens, rotation, RSA-2048', apis: 10, bits: 2048, to: 'openid-client', target: 0.6 },
  { name: 'code → 10 tokens, rotation, RSA-2048', apis: 10, bits: 2048, to: 'floor', target: 2.0 },
  { name: 'code → 10 tokens, rotation, RSA-4096, 30 ms', apis: 10, bits: 4096, delay: 30, to: 'signed floor', target: 1.08 },
  { name: 'code → 20 tokens, no rotation, RSA-2048, 30 ms', apis: 20, bits: 2048, delay: 30, keep: true, to: 'openid-client', target: 0.25 },
];

function contender(name, bin, issuer, { apis, bits }) {
  const common = [`${apis}`, `${bits}`];
  const place = new URL(issuer).host;
  switch (name) {
  case 'knippe': return new Program(join(bin, 'bench_knippe'), [issuer, ...common]);
  case 'floor': return new Program(join(bin, 'bench_floor'), [place, ...common]);
  case 'signed floor': return new Program(join(bin, 'bench_floor'), [place, ...common, 'signed']);
  default: return new Program(process.execPath, [join(here, 'openidclient.mjs'), issuer, ...common]);
  }
}

async function milliseconds(program) {
  const took = Number(await program.ask());
  if (!(took > 0)) throw new Error(`${program.child.spawnfile} got no tokens`);
  return took / 1000;
}

async function compare(row, { bin, rounds }) {
  const { delay = 0, keep, to } = row;
  const authority = new Program(join(bin, 'bench_authority'), ['--delay', `${delay}`, ...(keep ? ['--keep'] : [])]);
  const issuer = await authority.line();
  const programs = [to, 'knippe'].map((name) => [name, contender(name, bin, issuer, row)]);
  const figures = await inTurn(
    Object.fromEntries(programs.map(([name, program]) => [name, () => milliseconds(program)])), rounds, Warming);
  for (const [, program] of [...programs, [null, authority]]) await program.stop();
  return makeRow({ ...row, unit: 'ms' }, figures);
}

export async function* sessionRows(options) {
  for (const row of Rows) yield await compare(row, options);
}
