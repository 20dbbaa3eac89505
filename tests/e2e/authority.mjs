// SPDX-License-Identifier: MIT
// The test authority as a child of this process, and the profile it made.
import { writeFile } from 'node:fs/promises';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';

const main = join(dirname(fileURLToPath(import.meta.url)), '..', 'authority', 'main.mjs');

/**
 * Starts it on a free port. `log` collects a line for each request it saw; with the flag --tell-secrets
 * `secrets` collects every secret that was in one.
 */
export async function startAuthority(desk, flags = []) {
  const child = desk.spawn(process.execPath, [main, '--port', '0', '--log', ...flags], {
    stdio: ['pipe', 'pipe', 'pipe', flags.includes('--tell-secrets') ? 'pipe' : 'ignore'],
  });
  const log = [];
  const secrets = new Set();
  if (child.stdio[3]) {
    createInterface({ input: child.stdio[3] }).on('line', (line) => {
      for (const secret of Object.values(JSON.parse(line))) if (secret) secrets.add(secret);
    });
  }
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line));
  const line = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the test authority ended with ${code}: ${log.join('\n')}`)));
  });
  return { ...JSON.parse(line), log, secrets, child };
}

/** Imports the authority's profile with the command line; its key goes to the desk's keyring. */
export async function importProfile(desk, authority, bin) {
  const file = join(desk.home, `${authority.profile.name}.json`);
  await writeFile(file, JSON.stringify(authority.profile), { mode: 0o600 });
  if (authority.certificate) await writeFile(join(desk.home, authority.profile.trustedCa), authority.certificate);
  const name = (await desk.output(join(bin, 'knippe-cli'), ['profile', 'add', file])).trim();
  await writeFile(file, ''); // the key is in the keyring now
  if (!name) throw new Error('the sandbox profile could not be imported');
  return name;
}
