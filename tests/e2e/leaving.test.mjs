// SPDX-License-Identifier: MIT
// The end of a shift at a computer that others use, too: afterwards nothing of anybody is found.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { Desk, until } from './desk.mjs';
import { importProfile, startAuthority } from './authority.mjs';
import { signInLikeABrowser } from './browse.mjs';
import { Hands } from './hands.mjs';
import { Scan } from './canaryscan.mjs';

const bin = process.env.KNIPPE_BIN;

test('nothing is left of anybody', { timeout: 240_000 }, async (t) => {
  const desk = await Desk.start();
  t.after(() => desk.stop());
  const authority = await startAuthority(desk, ['--tell-secrets']);
  const hands = new Hands(desk);
  const cli = (...args) => desk.output(join(bin, 'knippe-cli'), args);
  const shown = await importProfile(desk, authority, bin);
  const other = 'ward';
  const file = join(desk.home, 'ward.json');
  await writeFile(file, JSON.stringify(authority.profile), { mode: 0o600 });
  assert.equal((await cli('profile', 'add', file, '--name', other)).trim(), other);
  await writeFile(file, '');

  /** What the keyring has of Knippe's, by name. */
  const items = async () => {
    const found = await desk.output('sh', ['-c', 'secret-tool search --all server Knippe 2>&1']);
    return [...found.matchAll(/^attribute\.user = (.*)$/gm)].map((match) => match[1]).sort();
  };
  const keys = await items(); // the clients', which stay
  assert.equal(keys.length, 2);

  const signIn = async (profile) => {
    const login = desk.spawn(join(bin, 'knippe-cli'), ['login', profile, '--browser', 'print']);
    const [url] = await once(createInterface({ input: login.stdout }), 'line');
    assert.equal(await signInLikeABrowser(url, authority.users[0].hpr), 200);
    const [status] = await once(login, 'close');
    assert.equal(status, 0);
  };
  const signInToBoth = async () => {
    for (const profile of [shown, other]) await signIn(profile);
    assert.ok((await items()).length > keys.length + 2 * authority.profile.apis.length);
    authority.log.length = 0;
  };
  const open = async () => {
    const knippe = desk.spawn(join(bin, 'knippe'), ['--profile', shown, '--language', 'en']);
    await hands.takeUp('^Knippe');
    return knippe;
  };
  const endShift = async (knippe) => {
    await hands.press('ctrl+shift+e');
    await until('the window to close', () => knippe.exitCode !== null || knippe.signalCode !== null);
    assert.equal(knippe.exitCode, 0);
  };
  const nothingIsLeft = async () => {
    assert.deepEqual(await items(), keys);
    const folder = join(desk.env.XDG_STATE_HOME, 'knippe');
    const names = await readdir(folder);
    const states = names.filter((name) => name.endsWith('.json'));
    assert.equal(states.length, 2);
    for (const name of states) {
      const state = JSON.parse(await readFile(join(folder, name), 'utf8'));
      assert.equal(state.signedIn, false);
      assert.deepEqual(state.tokens.filter((token) => token.held || token.obtainedAt || token.error), []);
    }
    const rest = names.filter((name) => !states.includes(name) && !name.endsWith('.authority')); // what it says of itself
    assert.deepEqual(rest, ['installation'], 'no journal, no lock');
  };
  const revocations = () => authority.log.filter((line) => /POST \/connect\/revocation 200/.test(line)).length;
  const copy = () => until('a token on the clipboard', async () => {
    await hands.press('ctrl+c');
    return (await hands.clipboard()).startsWith('eyJ');
  });

  await t.test('the end of the shift, also for a profile that was not opened', async () => {
    await signInToBoth();
    const knippe = await open();
    await copy();
    await endShift(knippe);
    await nothingIsLeft();
    assert.equal(revocations(), 2);
    assert.equal(await hands.clipboard(), '');
  });

  await t.test('a screen that is locked', async () => {
    await mkdir(join(desk.env.XDG_CONFIG_HOME, 'knippe'), { recursive: true });
    await writeFile(join(desk.env.XDG_CONFIG_HOME, 'knippe', 'knippe.ini'), '[signOut]\nonScreenLock=true\n');
    await signInToBoth();
    const knippe = await open();
    await copy();
    await desk.output('dbus-send', ['--session', '--type=signal', '/org/freedesktop/ScreenSaver',
      'org.freedesktop.ScreenSaver.ActiveChanged', 'boolean:true']);
    await until('the revocations', () => revocations() === 2);
    assert.deepEqual(await items(), keys);
    assert.equal(await hands.clipboard(), '');
    await hands.takeUp('^Knippe'); // it is still there
    await endShift(knippe); // with nobody signed in
    await nothingIsLeft();
  });

  await t.test('from the command line', async () => {
    await signInToBoth();
    assert.equal(await cli('logout', '--all'), '');
    await nothingIsLeft();
    assert.equal(revocations(), 2);
  });

  await t.test('without a network', async () => {
    await signInToBoth();
    authority.child.kill();
    await endShift(await open());
    await nothingIsLeft();
    assert.equal(revocations(), 0);
  });

  await t.test('no secret lies in any file', () => {
    const scan = new Scan({ secrets: [...authority.secrets] });
    assert.ok(authority.secrets.size > 50, 'there were secrets');
    scan.path(desk.home);
    assert.deepEqual(scan.findings, []);
    assert.ok(scan.bytes > 10_000);
  });
});
