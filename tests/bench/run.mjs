// SPDX-License-Identifier: MIT
// Measures Knippe beside others, many times in turn, and prints medians and ratios.
// usage: node run.mjs --bin DIR [--rounds N] [--only PART[,PART …]] [--json]
import { parseArgs } from 'node:util';
import { commandLineRows } from './commandline.mjs';
import { signatureRows } from './jws.mjs';
import { printRow } from './measure.mjs';
import { sessionRows } from './sessions.mjs';
import { windowRows } from './window.mjs';

const { values } = parseArgs({
  options: { bin: { type: 'string' }, rounds: { type: 'string', default: '15' }, only: { type: 'string' }, json: { type: 'boolean' } },
});
const parts = { sessions: sessionRows, cli: commandLineRows, jws: signatureRows, window: windowRows };

const rounds = Number(values.rounds);
const results = [];
for (const part of values.only?.split(',') ?? Object.keys(parts)) {
  for await (const row of parts[part]({ bin: values.bin, rounds })) {
    results.push(row);
    if (!values.json) printRow(row);
  }
}
if (values.json) console.log(JSON.stringify({ rounds, results }, null, 2));
