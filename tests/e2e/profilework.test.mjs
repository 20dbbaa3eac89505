// SPDX-License-Identifier: MIT
// Work with profiles in the real window: a test person signed in without a page, another organisation without a
// sign-in, an API added while somebody is signed in, and a client configuration imported and used.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Desk, until } from './desk.mjs';
import { importProfile, startAuthority } from './authority.mjs';
import { Hands, signInOnPage } from './hands.mjs';
import { ScreenReader } from './screenreader.mjs';

const bin = process.env.KNIPPE_BIN;
const unsafe = process.env.KNIPPE_UNSAFE_NO_SANDBOX ? ['--unsafe-no-sandbox'] : [];
const pictures = process.env.KNIPPE_PICTURES; // a folder, to look at what was seen

const person = '11847130042'; // of tests/authority/clinicians.mjs
const organisation = '123456785';

test('work with profiles', { timeout: 180_000 }, async (t) => {
  const desk = await Desk.start();
  t.after(() => desk.stop());
  if (!(await ScreenReader.isInstalled(desk))) return t.skip('python3-pyatspi is not installed');
  const authority = await startAuthority(desk, ['--tenancy', 'multi', '--organisation', organisation]);
  const [first, second, added] = ['nhn:pps', 'nhn:careplan', 'nhn:parek']
    .map((resource) => authority.profile.apis.find((api) => api.resource === resource));
  const profile = {
    ...authority.profile,
    apis: [first, second],
    context: { tenancy: 'multi', presets: [{ name: 'ward', parent: organisation }] },
  };
  await importProfile(desk, { ...authority, profile }, bin);
  const cli = (...args) => desk.output(join(bin, 'knippe-cli'), args);
  await cli('test-person', 'add', person, 'Fiktiv');
  const reader = await ScreenReader.start(desk);
  const hands = new Hands(desk);
  const seen = (pattern) => authority.log.filter((line) => pattern.test(line)).length;
  const look = (name) => pictures && hands.picture('root', join(pictures, `${name}.png`));
  const states = async () => (await reader.rows('^Tokens$')).map((row) => row.State);
  const held = (name) => cli('tokens', name, '--json').then((json) => (json ? JSON.parse(json).tokens : []));
  /** Unfolds a menu and presses keys in it, each heard to arrive. */
  const choose = async (button, ...steps) => {
    await hands.takeUp('^Knippe');
    reader.forget();
    await reader.press('push button', button);
    for (const [key, heard] of steps) {
      reader.forget();
      await hands.press(key);
      if (heard) await reader.hears('focus', heard);
    }
  };

  desk.spawn(join(bin, 'knippe'), ['--profile', 'sandbox', '--language', 'en', ...unsafe]);
  await hands.takeUp('^Knippe');

  await t.test('a test person is signed in without a page', async () => {
    await choose('^Sign in with', ['t', /^Whoever signs in/], ['Down', /^Fiktiv$/], ['Return']);
    reader.forget();
    await reader.press('push button', '^Sign in$');
    await reader.hears('notice', /^Signed in: Fiktiv Fagerli/);
    await reader.hears('notice', /Valid tokens: 2 of 2/);
    assert.equal(seen(/POST \/signin/), 0);
    await look('profilework-signed-in');
  });

  await t.test('another organisation takes no sign-in, and the rows say so', async () => {
    authority.log.length = 0;
    await hands.takeUp('^Knippe');
    await reader.focus('push button', '^Organisation$'); // to press it would wait for its menu's end
    reader.forget();
    await hands.press('space');
    await hands.press('Down', 'Down');
    await reader.hears('focus', /^ward /);
    await hands.press('Return');
    const wanted = /under organisation 123\s456\s785/;
    await until('rows of that organisation', async () => {
      const heard = await states();
      return heard.length === 2 && heard.every((state) => wanted.test(state) && !/still/.test(state));
    });
    assert.equal(seen(/\/connect\/par|\/connect\/authorize|\/signin/), 0);
    assert.equal(seen(/POST \/connect\/token 200 grant_type=refresh_token/), 2);
    await look('profilework-organisation');
  });

  await t.test('an API is added while somebody is signed in, and gets its token', async () => {
    await choose('^Add or remove profiles', ['e']);
    await hands.takeUp('^Profile sandbox');
    await hands.press('alt+a');
    reader.forget();
    await reader.press('push button', '^Add API$');
    await reader.hears('focus', /^API \(resource\)$/);
    await hands.type(added.resource);
    reader.forget();
    await hands.press('Tab');
    await reader.hears('focus', /^Scopes$/);
    await hands.type(added.scopes.join(' '));
    await hands.press('Return');
    await look('profilework-editor');
    await reader.press('push button', '^Save$');
    await until('the editor to close', async () => !(await hands.find('^Profile sandbox')));
    await until('three rows', async () => (await states()).length === 3);
    await reader.find('push button', '^Sign out$'); // nobody has been signed out
    assert.equal((await held('sandbox')).filter((row) => row.state === 'valid').length, 2);
    // what the sign-in did not ask for takes a new one, as a test person still without a page
    authority.log.length = 0;
    await hands.takeUp('^Knippe');
    await reader.press('push button', '^Fetch all again$');
    reader.forget();
    await reader.press('push button', '^Sign in$');
    await reader.hears('notice', /Valid tokens: 3 of 3/);
    assert.equal(seen(/POST \/signin/), 0);
    const token = (await held('sandbox')).find((row) => row.resource === added.resource);
    assert.equal(token.state, 'valid');
  });

  await t.test('a client configuration is imported and signed in with', async () => {
    const configuration = {
      clientName: 'Owner - System',
      authority: profile.authority,
      clientId: profile.clientId,
      grantTypes: ['authorization_code'],
      scopes: [...profile.scopes, ...first.scopes, ...second.scopes],
      redirectUris: [profile.redirectUri],
      privateJwk: JSON.stringify(profile.privateJwk),
    };
    const file = join(desk.home, 'client.json');
    await writeFile(file, JSON.stringify(configuration), { mode: 0o600 });
    await hands.takeUp('^Knippe');
    await hands.press('ctrl+o');
    await hands.takeUp('^Add profile from file');
    await hands.type(file);
    await hands.press('Return');
    await hands.takeUp('^Add profile$');
    await look('profilework-import');
    reader.forget();
    await reader.press('push button', '^Add profile$');
    await reader.hears('notice', /^Information: .*Owner-System/);
    await until('its rows', async () => (await states()).length === 2);
    authority.log.length = 0;
    await hands.takeUp('^Knippe');
    reader.forget();
    await reader.press('push button', '^Sign in$');
    await signInOnPage(hands, authority, 'enger');
    await reader.hears('notice', /^Signed in: Eksempla Enger/);
    await reader.hears('notice', /Valid tokens: 2 of 2/);
    assert.deepEqual((await held('Owner-System')).map((row) => row.state), ['valid', 'valid']);
  });

  await t.test('the list of profiles says where somebody is signed in', async () => {
    await hands.takeUp('^Knippe');
    await hands.press('alt+p', 'alt+Down');
    await reader.find('list item', '^sandbox, SANDBOX, signed in$');
    await reader.find('list item', '^Owner-System, SANDBOX, signed in$');
    await look('profilework-profiles');
    await hands.press('Escape');
  });
});
