// SPDX-License-Identifier: MIT
// The main job of somebody who hears the window: through AT-SPI, no click and no picture. One key: a page's
// buttons can be read and focused through AT-SPI, but not pressed.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Desk, until } from './desk.mjs';
import { startAuthority } from './authority.mjs';
import { Hands } from './hands.mjs';
import { ScreenReader } from './screenreader.mjs';

const bin = process.env.KNIPPE_BIN;
const unsafe = process.env.KNIPPE_UNSAFE_NO_SANDBOX ? ['--unsafe-no-sandbox'] : [];

const claims = (token) => JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());

test('the main job through AT-SPI', { timeout: 240_000 }, async (t) => {
  const desk = await Desk.start();
  t.after(() => desk.stop());
  if (!(await ScreenReader.isInstalled(desk))) return t.skip('python3-pyatspi is not installed');
  const authority = await startAuthority(desk);
  const reader = await ScreenReader.start(desk);
  const hands = new Hands(desk);
  const seen = (pattern) => authority.log.filter((line) => pattern.test(line)).length;
  const rows = () => reader.rows('^Tokens$');
  const knippe = desk.spawn(join(bin, 'knippe'), ['--language', 'en', ...unsafe]);

  await t.test('a profile is added', async () => {
    const file = join(desk.home, 'sandbox.json');
    await writeFile(file, JSON.stringify(authority.profile), { mode: 0o600 });
    await reader.press('push button', '^Add profile from file');
    await reader.write('text', '^File name', file);
    await reader.press('push button', '^Open$');
    await reader.hears('notice', /^Information: .*sandbox/);
    await reader.find('label', '^Environment: SANDBOX$');
    assert.equal((await rows()).length, 8);
    for (const row of await rows()) assert.equal(row.State, 'No token');
  });

  await t.test('signing in is heard of to its end', async () => {
    reader.forget();
    await reader.press('push button', '^Sign in$');
    await reader.hears('notice', /^Waiting for you to sign in/);
    await reader.find('dialog', '^Sign in – ');
    await reader.find('label', `^Address of the page: ${authority.profile.authority}$`);
    await reader.find('text', '^Navn eller HPR-nummer$');
    await reader.press('push button', '^Fiktiv Fagerli, lege'); // takes the focus there, no more
    await reader.hears('focus', /^Fiktiv Fagerli, lege/);
    await hands.press('Return'); // Qt WebEngine 6.4 has no other action for what is on a page
    await reader.hears('notice', /^Signed in: Fiktiv Fagerli/);
    await reader.hears('notice', /Valid tokens: 8 of 8/);
  });

  await t.test('the rows say what is held, for what and how long', async () => {
    const heard = await rows();
    for (const [index, row] of heard.entries()) {
      const api = authority.profile.apis[index];
      assert.match(row.API, new RegExp(`(^|, )${api.resource}$`)); // with its name, if it has one
      assert.equal(row.Audience, api.resource);
      assert.equal(row.State, 'Valid');
      assert.match(row.Expires, /^expires in \d+ min$/);
      for (const scope of api.scopes) assert.ok(row.Scopes.includes(scope), row.Scopes);
      assert.match(row.Scopes, /^granted: /);
    }
  });

  await t.test('a token is copied, and that is heard', async () => {
    reader.forget();
    assert.equal(await reader.select('^Tokens$', 3), true);
    await reader.press('push button', '^Copy token$');
    await reader.hears('notice', /^Copied: nhn:pps – cleared in 30 s/);
    const copied = await until('a token on the clipboard', async () => {
      const text = await hands.clipboard();
      return text.startsWith('eyJ') && text;
    });
    assert.equal(claims(copied).aud, 'nhn:pps');
    await reader.press('push button', '^Clear now$');
    await reader.hears('notice', /^The clipboard no longer holds a token/);
  });

  await t.test('a token is fetched again', async () => {
    reader.forget();
    const before = seen(/POST \/connect\/token 200 grant_type=refresh_token/);
    await reader.press('push button', '^Fetch again$');
    await reader.hears('notice', /^nhn:pps: Valid\./);
    assert.equal(seen(/POST \/connect\/token 200 grant_type=refresh_token/), before + 1);
  });

  await t.test('what stands in it is read', async () => {
    await reader.press('page tab', '^Requests$');
    await reader.find('table', '^Requests$');
    await reader.press('page tab', '^Token$');
    await reader.find('list item', '^✓ Audience: yes – nhn:pps$');
  });

  await t.test('nothing is told again and again', async () => {
    reader.forget();
    await new Promise((resolve) => setTimeout(resolve, 3500)); // three ticks of the countdown
    assert.deepEqual(reader.heard, []);
  });

  await t.test('signing out is heard of', async () => {
    reader.forget();
    await reader.press('push button', '^Sign out$');
    await reader.hears('notice', /^Signed out$/);
    for (const row of await rows()) assert.equal(row.State, 'No token');
    await until('the revocation', () => seen(/POST \/connect\/revocation 200/));
    assert.equal(knippe.exitCode, null);
  });
});
