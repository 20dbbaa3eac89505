#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// Starts the test authority. oidc-provider needs Node 22; older ones hand over to the runtime
// pinned in package.json, so this file keeps to syntax that they understand.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const needed = 22;

function pinnedRuntime() {
  const name = 'node-' + process.platform + '-' + process.arch;
  try {
    const manifest = createRequire(import.meta.url).resolve(name + '/package.json');
    return join(dirname(manifest), 'bin', 'node');
  } catch (error) {
    console.error(
      'This is Node ' + process.versions.node + ', and ' + name + ' is not installed. ' +
        'Run "npm ci" in tests/authority, or use Node ' + needed + ' or newer.'
    );
    process.exit(1);
  }
}

function handOver() {
  const main = fileURLToPath(import.meta.url);
  const stdio = ['inherit', 'inherit', 'inherit'];
  if (process.argv.includes('--tell-secrets')) stdio.push(3);
  const child = spawn(pinnedRuntime(), [main].concat(process.argv.slice(2)), { stdio: stdio });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
    process.on(signal, function () {
      child.kill(signal);
    });
  }
  // The new process watches this one, so this one has to watch its own parent for it.
  if (!process.argv.includes('--stay')) {
    const parent = process.ppid;
    setInterval(function () {
      if (process.ppid !== parent) child.kill('SIGTERM');
    }, 1000).unref();
  }
  child.on('error', function (error) {
    console.error('Cannot start ' + pinnedRuntime() + ': ' + error.message);
    process.exit(1);
  });
  child.on('exit', function (code) {
    process.exit(code === null ? 1 : code);
  });
}

if (Number(process.versions.node.split('.')[0]) < needed) {
  handOver();
} else {
  import('./start.mjs').then(function (module) {
    return module.start(process.argv.slice(2));
  }).catch(function (error) {
    console.error(error && error.stack ? error.stack : error);
    process.exit(1);
  });
}
