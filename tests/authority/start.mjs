// SPDX-License-Identifier: MIT

import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { endWithParent } from './lifetime.mjs';
import { UsageError } from './usage.mjs';

// oidc-provider speaks through the console: stdout is for the ready line alone, and the notice
// about request bodies is about something done on purpose (see manners.mjs).
function keepStdoutClean() {
  const onPurpose = /already parsed request body detected/;
  console.info = (...parts) => {
    if (!onPurpose.test(parts[0])) console.error(...parts);
  };
  console.warn = console.info;
  console.log = console.info;
}

function writePrivately(file, text) {
  writeFileSync(file, text, { mode: 0o600 });
  chmodSync(file, 0o600); // the mode above is not applied to a file that exists
}

export async function start(args) {
  const shape = await import(args.includes('--helsenorge') ? './helsenorge/shape.mjs' : './helseid.mjs');
  let options;
  try {
    options = shape.readOptions(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\nTry --help.`);
    process.exit(2);
  }
  if (options.help) {
    process.stdout.write(shape.help);
    return;
  }

  keepStdoutClean();
  const end = () => process.exit(0);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, end);
  if (!options.stay) endWithParent(end);

  const { server, open } = await shape.prepare(options);
  server.on('error', (error) => {
    console.error(`Cannot listen on 127.0.0.1:${options.port}: ${error.message}`);
    process.exit(1);
  });
  server.listen(options.port, '127.0.0.1', () => {
    const { port } = server.address();
    const { handle, ...ready } = open(port);
    server.on('request', handle);
    if (options.profileOut) {
      writePrivately(options.profileOut, `${JSON.stringify(ready.profile, null, 2)}\n`);
      if (ready.certificate) writePrivately(join(dirname(options.profileOut), ready.profile.trustedCa), ready.certificate);
    }
    process.stdout.write(`${JSON.stringify({ port, clientId: options.clientId, ...ready })}\n`);
  });
}
