// SPDX-License-Identifier: MIT
// Another language is chosen while the window is open, and remembered. What it speaks shows in the title of
// the dialog that Ctrl+O opens.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Desk, until } from './desk.mjs';
import { startAuthority } from './authority.mjs';
import { bin, Client } from './client.mjs';
import { Hands } from './hands.mjs';
import { tokenRequests } from './invariants.mjs';

const titles = { en: '^Add profile', nb: '^Legg til profil fra', nn: '^Legg til profil frå' };
const menu = 26; // pixels from the window's upper right corner, both ways
const pictures = process.env.KNIPPE_PICTURES; // a directory, for eyes

test('the language changes, and nothing else does', { timeout: 120_000 }, async (t) => {
  const desk = await Desk.start();
  t.after(() => desk.stop());
  const authority = await startAuthority(desk);
  const client = await Client.start(desk, authority);
  const hands = new Hands(desk);
  const open = (...args) => desk.spawn(join(bin, 'knippe'), args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const close = async (knippe) => {
    await hands.takeUp('^Knippe');
    await hands.press('ctrl+q');
    await until('the window to close', () => knippe.exitCode !== null || knippe.signalCode !== null);
    assert.equal(knippe.exitCode, 0);
  };
  const speaks = async (language) => {
    await hands.takeUp('^Knippe');
    await hands.press('ctrl+o');
    const dialog = await hands.takeUp(titles[language]);
    if (pictures) await hands.picture(dialog, join(pictures, `dialog-${language}.png`));
    await hands.press('Escape');
    await until('the dialog to close', async () => !(await hands.find(titles[language])));
    const window = await hands.takeUp('^Knippe');
    if (pictures) await hands.picture(window, join(pictures, `window-${language}.png`));
  };
  const choose = async (letter) => {
    const window = await hands.takeUp('^Knippe');
    const size = await desk.output('xdotool', ['getwindowgeometry', '--shell', window]);
    await hands.click(window, Number(/WIDTH=(\d+)/.exec(size)[1]) - menu, menu);
    await hands.press('Up', 'Up', 'Up', 'Right'); // the last entry but two
    await hands.press(letter);
  };
  const remembered = async () => {
    const settings = await readFile(join(desk.env.XDG_CONFIG_HOME, 'knippe', 'knippe.ini'), 'utf8').catch(() => '');
    return /^language=(.*)$/m.exec(settings)?.[1];
  };

  let knippe = open();
  await speaks('en'); // the system's is C
  await choose('b');
  await speaks('nb');
  await until('the choice to be written', async () => await remembered() === 'nb');
  await choose('n');
  await speaks('nn');

  const second = open('--language', 'en');
  await until('the second start to end', () => second.exitCode !== null);
  assert.equal(second.exitCode, 0);
  await speaks('nn'); // the first window, raised

  const before = authority.log.length; // still signed in, and at work
  await hands.press('ctrl+shift+F5');
  await choose('e');
  await until('a new token for every API', () => (
    tokenRequests(authority.log.slice(before)).filter(({ status }) => status === 200).length === authority.profile.apis.length));
  await speaks('en');
  await choose('n');
  await speaks('nn');
  await close(knippe);

  knippe = open();
  await speaks('nn');
  await close(knippe);
  knippe = open('--language', 'nb');
  await speaks('nb');
  await close(knippe);
  assert.equal(await remembered(), 'nn');
  assert.equal((await client.renew()).status, 0);
});
