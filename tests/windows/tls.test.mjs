// SPDX-License-Identifier: MIT
// node --test tls.test.mjs: knippe-cli.exe under Wine finds its way over TLS to an authority that runs outside of
// it. Qt Tests under Wine have no openssl program to make certificates with, and leave out what is about TLS.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const authorityMain = fileURLToPath(new URL('../authority/main.mjs', import.meta.url));
const managed = join(process.env.WINEPREFIX, 'drive_c', 'Program Files', 'knippe', 'profiles');

const connection = (name) => new Promise((resolve) => {
  execFile('wine', [process.env.KNIPPE_CLI, 'connection', name, '--json'], { timeout: 120_000 },
    (error, out, err) => resolve({ exit: error?.code ?? 0, err, ...JSON.parse(out || '{}') }));
});

test('over TLS, with a trust anchor of the profile’s own', async (t) => {
  const authority = spawn(process.execPath, [authorityMain, '--helsenorge', '--client', 'public', '--mutual-tls', '--port', '0'],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, OPENSSL_CONF: undefined } }); // Wine's is another
  t.after(() => {
    authority.kill();
    for (const name of ['near.json', 'stranger.json', 'near.pem']) rmSync(join(managed, name), { force: true });
  });
  const [line] = await once(createInterface(authority.stdout), 'line');
  const { certificate, profile: { name, mutualTls, clientAuthentication, trustedCa, ...profile } } = JSON.parse(line);
  assert.match(profile.authority, /^https:/);
  mkdirSync(managed, { recursive: true });
  writeFileSync(join(managed, 'near.pem'), certificate);
  writeFileSync(join(managed, 'near.json'), JSON.stringify({ ...profile, trustedCa: 'near.pem' }));
  writeFileSync(join(managed, 'stranger.json'), JSON.stringify(profile));

  await t.test('which is trusted', async () => {
    const { exit, err, steps } = await connection('near');
    assert.equal(exit, 0, err);
    for (const each of ['tls', 'keys']) {
      assert.equal(steps.find(({ step }) => step === each).state, 'passed', JSON.stringify(steps));
    }
  });
  await t.test('and nobody without it', async () => {
    const { exit, err } = await connection('stranger');
    assert.equal(exit, 7, err);
    assert.match(err, /E-TLS-UNTRUSTED/);
  });
});
