// SPDX-License-Identifier: MIT

import { chmodSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';

import { apiCatalogue } from './apis.mjs';
import { clinicians } from './clinicians.mjs';
import { newKey, publicPart } from './keys.mjs';
import { endWithParent } from './lifetime.mjs';
import { help, readOptions, UsageError } from './options.mjs';
import { profileFor } from './profile.mjs';
import { createProvider } from './provider.mjs';

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
  let options;
  try {
    options = readOptions(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\nTry --help.`);
    process.exit(2);
  }
  if (options.help) {
    process.stdout.write(help);
    return;
  }

  keepStdoutClean();
  const end = () => process.exit(0);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, end);
  if (!options.stay) endWithParent(end);

  const [signingKey, privateJwk] = await Promise.all([newKey('RS256'), newKey(options.clientAlg)]);
  const clientKeys = [privateJwk, ...options.clientKeys].map(publicPart);
  const apis = apiCatalogue(options.apis);

  const server = createServer();
  server.on('error', (error) => {
    console.error(`Cannot listen on 127.0.0.1:${options.port}: ${error.message}`);
    process.exit(1);
  });
  server.listen(options.port, '127.0.0.1', () => {
    const { port } = server.address();
    const issuer = options.issuer || `http://127.0.0.1:${port}`;
    const provider = createProvider({ issuer, port, options, apis, signingKey, clientKeys });
    server.on('request', provider.callback());

    const profile = profileFor({ issuer, options, apis, privateJwk });
    if (options.profileOut) {
      writePrivately(options.profileOut, `${JSON.stringify(profile, null, 2)}\n`);
    }
    const users = clinicians.map(({ name, title, hpr, pid, sub }) => ({ name, title, hpr, pid, sub }));
    const ready = { issuer, port, clientId: options.clientId, profile, users };
    process.stdout.write(`${JSON.stringify(ready)}\n`);
  });
}
