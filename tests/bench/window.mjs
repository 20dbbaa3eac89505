// SPDX-License-Identifier: MIT
// The rows about the window: starts windowrounds.mjs as an ordinary user, reads for it what memory programs
// have, which Knippe lets only root see, and makes ratios of the figures.
import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { makeRow } from './measure.mjs';

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const isRoot = process.getuid() === 0;
const Nobody = { uid: 65534, gid: 65534 };

const Rows = {
  frame: { name: 'window: start → first frame with the session\'s rows', unit: 'ms', to: 'bare window', target: 2.0 },
  memory: { name: 'memory of the window, nobody signed in', unit: 'MB', to: 'bare window', target: 2.0 },
  'memory after': { name: 'memory of the window, 5 s after a sign-in', unit: 'MB', to: 'bare window', target: 2.0 },
  page: { name: 'click “Sign in” → the page\'s first paint', unit: 'ms', to: 'bare view', target: 1.3 },
  update: { name: '1,000 rows: all of them change', unit: 'ms', target: 16 },
  scroll: { name: '1,000 rows: a frame while scrolling', unit: 'ms', target: 16 },
  idle: { name: 'processor, 50 rows counting down', unit: '% of a core', target: 0.5 },
  minimised: { name: 'processor, window minimised', unit: '% of a core', target: 0 },
};

/** Megabytes of proportional set size; nothing where this user may not look. */
async function memoryOf(pids) {
  let kilobytes = 0;
  for (const pid of pids) {
    const command = ['cat', `/proc/${pid}/smaps_rollup`];
    const { stdout } = await (isRoot ? run(command[0], [command[1]]) : run('sudo', ['-n', ...command])).catch(() => ({ stdout: '' }));
    const [, pss] = /^Pss: +(\d+) kB/m.exec(stdout) ?? [];
    if (!pss) return null;
    kilobytes += Number(pss);
  }
  return kilobytes / 1024;
}

/** `only` names what to measure, where that is not everything: frame, memory, idle, rows, page. */
export async function* windowRows({ bin, rounds, only }) {
  const child = fork(join(here, 'windowrounds.mjs'), [bin, `${rounds}`, ...(only ? [only] : [])], isRoot ? Nobody : {});
  const figures = {};
  child.on('message', async ({ memoryOf: pids, row, of, value }) => {
    if (pids) child.send(await memoryOf(pids));
    else if (value !== null) ((figures[row] ??= {})[of] ??= []).push(value);
  });
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`the rounds of the window ended with ${status}`);
  for (const [row, each] of Object.entries(figures)) yield makeRow(Rows[row], each);
}
