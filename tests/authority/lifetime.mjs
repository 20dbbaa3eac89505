// SPDX-License-Identifier: MIT

import { fstatSync } from 'node:fs';

function stdinIsPipe() {
  try {
    const stdin = fstatSync(0);
    return stdin.isFIFO() || stdin.isSocket();
  } catch {
    return false;
  }
}

// A test that dies must not leave its authority behind: end with the parent.
export function endWithParent(end) {
  if (stdinIsPipe()) {
    process.stdin.on('end', end).on('error', end).resume();
  }
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, 1000).unref();
}
