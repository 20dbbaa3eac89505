// SPDX-License-Identifier: MIT
// No keychain to be reached: a person goes on without, signs in, closes the window, and nothing is left.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Desk, until } from './desk.mjs';
import { startAuthority } from './authority.mjs';
import { Hands, signInOnPage } from './hands.mjs';

const bin = process.env.KNIPPE_BIN;
const unsafe = process.env.KNIPPE_UNSAFE_NO_SANDBOX ? ['--unsafe-no-sandbox'] : [];
const pictures = process.env.KNIPPE_PICTURES; // a folder, to look at what was seen

const filesBelow = async (folder) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

test('a session in memory only', { timeout: 180_000 }, async (t) => {
  const desk = await Desk.start();
  t.after(() => desk.stop());
  desk.env.DBUS_SESSION_BUS_ADDRESS = 'unix:path=/nonexistent/bus';
  const authority = await startAuthority(desk);
  const hands = new Hands(desk);
  const seen = (pattern) => authority.log.filter((line) => pattern.test(line)).length;
  const file = join(desk.home, 'sandbox.json');
  await writeFile(file, JSON.stringify(authority.profile), { mode: 0o600 });
  const addProfile = async () => {
    await hands.press('ctrl+o');
    await hands.takeUp('^Add profile from file');
    await hands.type(file);
    await hands.press('Return');
    await until('the dialog to close', async () => !(await hands.find('^Add profile from file')));
  };
  const look = async (name) => {
    if (!pictures) return;
    await new Promise((resolve) => setTimeout(resolve, 1000)); // for what is still being drawn
    await hands.picture('root', join(pictures, `${name}.png`));
  };

  const knippe = desk.spawn(join(bin, 'knippe'), ['--language', 'en', ...unsafe]);
  const first = await hands.takeUp('^Knippe');

  await t.test('it has to be asked for', async () => {
    await addProfile();
    await hands.takeUp('^Knippe');
    await look('1-no-keychain');
    // the offer is there as soon as the keychain has answered
    await until('another window in its place', async () => {
      await hands.press('alt+g');
      const id = await hands.find('^Knippe');
      return id && id !== first;
    });
    await hands.takeUp('^Knippe');
    await look('2-in-memory');
  });

  await t.test('one sign-in brings every token', async () => {
    await addProfile();
    await hands.takeUp('^Knippe');
    await look('3-profile');
    await hands.press('alt+i');
    await signInOnPage(hands, authority, 'fagerli');
    await until('all tokens', () => seen(/POST \/connect\/token 200 grant_type=refresh_token/) === 7);
    await hands.takeUp('^Knippe');
    await look('4-signed-in');
    await hands.press('ctrl+c');
    await until('a token on the clipboard', async () => (await hands.clipboard()).startsWith('eyJ'));
  });

  await t.test('others see nothing of it', async () => {
    const listed = await desk.output(join(bin, 'knippe-cli'), ['profile', 'list', '--json']);
    assert.deepEqual(JSON.parse(listed).profiles, []);
    assert.equal((await filesBelow(desk.env.XDG_CONFIG_HOME)).filter((name) => name.endsWith('.json')).length, 0);
    assert.equal((await filesBelow(desk.env.XDG_STATE_HOME)).filter((name) => name.endsWith('.json')).length, 0);
  });

  await t.test('closing signs out', async () => {
    await hands.takeUp('^Knippe');
    await hands.press('alt+F4');
    await until('the end', () => knippe.exitCode !== null);
    assert.equal(knippe.exitCode, 0);
    assert.equal(seen(/POST \/connect\/revocation 200/), 1);
    const runtime = desk.env.XDG_RUNTIME_DIR ?? '';
    if (runtime.startsWith(desk.home))
      assert.deepEqual((await readdir(runtime)).filter((name) => name.startsWith('knippe-')), []);
  });
});
