// SPDX-License-Identifier: MIT
// What packaging/linux/try-package runs where knippe-signin is not installed: the sign-in goes to the system's
// browser by itself, and comes back. Exit status 0 only if it did.
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importProfile, startAuthority } from './authority.mjs';
import { signInLikeABrowser } from './browse.mjs';
import { Desk, until } from './desk.mjs';

const { values: options } = parseArgs({ options: { bin: { type: 'string' } } });
const desk = await Desk.start({ screen: false });
try {
  const authority = await startAuthority(desk);
  const profile = await importProfile(desk, authority, options.bin);
  const address = join(desk.home, 'address');
  const browser = join(desk.home, 'bin');
  await mkdir(browser);
  await writeFile(join(browser, 'xdg-open'), `#!/bin/sh\nprintf %s "$1" >'${address}'\n`, { mode: 0o755 });
  desk.env.PATH = `${browser}:${desk.env.PATH}`;
  const login = desk.spawn(join(options.bin, 'knippe-cli'), ['login', profile]);
  const ended = once(login, 'exit');
  const url = await until('the browser to be opened', () => readFile(address, 'utf8').catch(() => ''), 30);
  await signInLikeABrowser(url, authority.users[0].name);
  const [status] = await ended;
  process.stdout.write(`Signed in with the system's browser: exit status ${status}.\n`);
  process.exitCode = status === 0 ? 0 : 1;
} catch (error) {
  process.stdout.write(`error: ${error.message}\n`);
  process.exitCode = 1;
} finally {
  await desk.stop();
}
