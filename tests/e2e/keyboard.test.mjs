// SPDX-License-Identifier: MIT
// The main job by keyboard alone, and where the keyboard is all the while: heard through AT-SPI.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Desk, until } from './desk.mjs';
import { startAuthority } from './authority.mjs';
import { Hands, signInOnPage } from './hands.mjs';
import { ScreenReader } from './screenreader.mjs';

const bin = process.env.KNIPPE_BIN;
const unsafe = process.env.KNIPPE_UNSAFE_NO_SANDBOX ? ['--unsafe-no-sandbox'] : [];
const pictures = process.env.KNIPPE_PICTURES; // a folder, to look at what was seen

const claims = (token) => JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
const say = ({ role, text }) => `${role}: ${text}`;

test('the main job by keyboard', { timeout: 240_000 }, async (t) => {
  const desk = await Desk.start();
  t.after(() => desk.stop());
  if (!(await ScreenReader.isInstalled(desk))) return t.skip('python3-pyatspi is not installed');
  const authority = await startAuthority(desk);
  const reader = await ScreenReader.start(desk);
  const hands = new Hands(desk);
  const seen = (pattern) => authority.log.filter((line) => pattern.test(line)).length;
  const look = (name) => pictures && hands.picture('root', join(pictures, `${name}.png`));
  /** Presses a key that has to move the keyboard to another control; resolves with where that is. */
  const go = async (key) => {
    const before = await reader.focused();
    await hands.press(key);
    return until(`${key} to move on from ${before}`, async () => {
      const place = await reader.focused();
      return place !== before && place;
    });
  };
  /** What a key goes through until it comes to a place for the second time. */
  const walk = async (key) => {
    const places = [await go(key)];
    for (let next = await go(key); next !== places[0]; next = await go(key)) {
      assert.ok(places.length < 60, `no way round: ${places}`);
      places.push(next);
    }
    return places;
  };
  const reach = async (place) => {
    const passed = [];
    while (passed.at(-1) !== place) {
      assert.ok(passed.length < 60, `${place} is not among ${passed}`);
      passed.push(await go('Tab'));
    }
  };
  /** Presses a key within a control or a menu; resolves with what is heard of it. */
  const within = async (key) => {
    reader.forget();
    await hands.press(key);
    await reader.hears('focus', /./);
    return say(reader.heard.findLast(({ what }) => what === 'focus'));
  };
  desk.spawn(join(bin, 'knippe'), ['--language', 'en', ...unsafe]);
  await hands.takeUp('^Knippe');

  await t.test('a profile is added', async () => {
    const file = join(desk.home, 'sandbox.json');
    await writeFile(file, JSON.stringify(authority.profile), { mode: 0o600 });
    await reader.hears('focus', /^Add profile from file/);
    await hands.press('ctrl+o');
    await hands.takeUp('^Add profile from file');
    await hands.type(file);
    await hands.press('Return');
    await until('the dialog to close', async () => !(await hands.find('^Add profile from file')));
    await hands.takeUp('^Knippe');
    await reader.hears('notice', /^Information: /);
    await look('keyboard-added');
    assert.match(await go('Tab'), /^push button: /);
    assert.equal(await go('shift+Tab'), 'push button: Sign in'); // where it was
  });

  await t.test('signing in leaves the keyboard with the tokens', async () => {
    reader.forget();
    await hands.press('Return');
    await signInOnPage(hands, authority, 'fagerli');
    await until('all tokens', () => seen(/POST \/connect\/token 200 grant_type=refresh_token/) === 7);
    await hands.takeUp('^Knippe');
    await reader.hears('focus', /^Tokens$/);
  });

  await t.test('arrows choose an API, whose token is copied', async () => {
    await within('Down');
    await within('Down');
    assert.equal(await within('Down'), "table cell: Patient's laboratory results, nhn:pps");
    await hands.press('ctrl+c');
    const copied = await until('a token on the clipboard', async () => {
      const text = await hands.clipboard();
      return text.startsWith('eyJ') && text;
    });
    assert.equal(claims(copied).aud, 'nhn:pps');
    await look('keyboard-copied');
  });

  await t.test('Tab goes round and back, through everything', async () => {
    const there = await walk('Tab');
    const back = await walk('shift+Tab');
    t.diagnostic(there.join(' · '));
    const turn = (places) => {
      const first = places.indexOf('push button: Sign out');
      assert.notEqual(first, -1, places.join(', '));
      return [...places.slice(first), ...places.slice(0, first)];
    };
    const reversed = turn(back).reverse();
    assert.deepEqual(turn(there), turn([reversed.at(-1), ...reversed.slice(0, -1)]));
    for (const place of ['push button: Copy token', 'push button: Fetch again', 'push button: Sign out',
      'push button: Add or remove profiles', 'table: Tokens', 'push button: Clear now'])
      assert.ok(there.includes(place), `${place} is not among ${there.join(', ')}`);
  });

  await t.test('menus open and close', async () => {
    await reach('push button: Add or remove profiles');
    await hands.press('space');
    assert.match(await within('Down'), /^menu item: /);
    await hands.press('Escape');
    await until('the button again', async () => (await reader.focused()) === 'push button: Add or remove profiles');
    await reach('table: Tokens');
    await hands.press('Menu');
    assert.match(await within('Down'), /^(check )?menu item: /);
    await hands.press('Escape');
    await until('the table again', async () => (await reader.focused()) === 'table: Tokens');
  });

  await t.test('the details are reached, read and left', async () => {
    await hands.press('alt+r');
    await reach('page tab list: Requests');
    await look('keyboard-requests');
    await reach('table: Requests');
    await within('Down');
    await reach('table: Tokens');
  });

  await t.test('signing out leaves the keyboard where one signs in', async () => {
    reader.forget();
    await hands.press('alt+o');
    await until('the revocation', () => seen(/POST \/connect\/revocation 200/));
    await reader.hears('notice', /^Signed out$/);
    await reach('push button: Sign in');
  });
});
