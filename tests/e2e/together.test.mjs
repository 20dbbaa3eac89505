// SPDX-License-Identifier: MIT
// The window and the command line renew the tokens of one profile at the same time, where the authority
// forgives nothing: they take turns, and the session outlives it.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Desk, until } from './desk.mjs';
import { startAuthority } from './authority.mjs';
import { bin, Client } from './client.mjs';
import { Hands } from './hands.mjs';
import { checkAttempts, checkChains, checkFiles, checkKeychain, tokenRequests } from './invariants.mjs';

const rounds = Number(process.env.KNIPPE_ROUNDS ?? 3);
const programs = 4; // of the command line, in each round

test('the window and the command line at once', { timeout: 60_000 + 20_000 * rounds }, async (t) => {
  const desk = await Desk.start();
  t.after(() => desk.stop());
  const authority = await startAuthority(desk, ['--rotation', 'on']);
  const client = await Client.start(desk, authority);
  const apis = authority.profile.apis.map(({ resource }) => resource);
  const renewed = (from = 0) => tokenRequests(authority.log.slice(from)).filter(({ sent, status }) => sent && status === 200);
  const knippe = desk.spawn(join(bin, 'knippe'), ['--profile', client.profile, '--language', 'en'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const hands = new Hands(desk);
  await hands.takeUp('^Knippe');

  for (let round = 1; round <= rounds; round += 1) {
    const before = authority.log.length;
    await hands.press('ctrl+shift+F5'); // all tokens
    const runs = await Promise.all(Array.from({ length: programs }, (_, i) => (
      client.run(['token', client.profile, apis[(round + i) % apis.length], '--fresh']))));
    for (const { status, said } of runs) assert.equal(status, 0, said);
    // a token that came while its turn was waited for is new enough, so this is not the sum
    await until('a new token for every API', () => new Set(renewed(before).map(({ resource }) => resource)).size === apis.length);
  }

  await hands.takeUp('^Knippe');
  await hands.press('alt+F4');
  await until('the window to close', () => knippe.exitCode !== null || knippe.signalCode !== null);
  assert.equal(knippe.exitCode, 0);
  const last = await client.renew();
  assert.equal(last.status, 0, last.said);
  const requests = tokenRequests(authority.log);
  checkAttempts(requests.map(({ attempt }) => attempt));
  checkChains(requests);
  checkFiles(desk);
  await checkKeychain(desk);
  t.diagnostic(`${requests.length} token requests, ${renewed().length} renewals, none at the same time`);
});
