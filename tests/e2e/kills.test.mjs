// SPDX-License-Identifier: MIT
// A program dies at every point of a renewal, or the power goes there, and the next one goes on: with the
// real keyring, the real authority and three ways of treating a refresh token. What must hold afterwards is in
// invariants.mjs.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Desk } from './desk.mjs';
import { startAuthority } from './authority.mjs';
import { Client } from './client.mjs';
import { checkAttempts, checkChains, checkFiles, checkKeychain, goOn, Tally, tokenRequests } from './invariants.mjs';

// A new process knows the metadata, meets the nonce challenge and then sends the request that counts: the second
// exchange. "K07:2" dies at the second passing of that point.
const points = [
  'K00', 'K01', 'K02', 'K03', 'K04:2', 'K05:2', 'K06:2', 'K07:2', 'K08:2', 'K09', 'K10', 'K11', 'K12',
];
// Not of the matrix: the same around the challenge, which spends nothing.
const challenge = ['K04', 'K05', 'K06', 'K07', 'K08'];

const storing = ['K10', 'K11']; // passed only where there is a new refresh token to store

// Where a strict authority's answer is lost for good: between its spending of the token, which may be any
// time after the request has left, and the keychain's receipt. A power cut also takes a receipt back.
const unavoidable = {
  kill: ['K06:2', 'K07:2', 'K08:2', 'K09', 'K10'],
  'power cut': ['K06:2', 'K07:2', 'K08:2', 'K09', 'K10', 'K11', 'K12'],
};

async function dieAndGoOn(client, policy, point, way) {
  await client.desk.keep();
  const died = await client.renew({ KNIPPE_DIE_AT: point });
  const passes = policy !== 'off' || !storing.includes(point);
  if (passes) assert.equal(died.signal, 'SIGKILL', `nothing passes ${point}: ${died.said}`);
  else assert.equal(died.status, 0, `${point} is passed though nothing is to be stored: ${died.said}`);
  if (way === 'power cut') await client.desk.losePower();
  const outcome = await goOn(client, died, policy === 'on' && unavoidable[way].includes(point));
  const requests = tokenRequests(client.authority.log);
  checkAttempts(requests.map(({ attempt }) => attempt));
  checkChains(requests);
  checkFiles(client.desk);
  await checkKeychain(client.desk);
  return { ...outcome, passes };
}

test('a renewal is cut off', { concurrency: 3, timeout: 280_000 }, (t) => Promise.all(['off', 'grace', 'on'].map(
  (policy) => t.test(`rotation ${policy}`, async (t) => {
    const desk = await Desk.start({ screen: false });
    t.after(() => desk.stop());
    const authority = await startAuthority(desk, ['--rotation', policy, '--apis', '2']);
    const client = await Client.start(desk, authority);
    for (const way of Object.keys(unavoidable)) {
      const tally = new Tally();
      const lostAt = [];
      let notPassed = 0;
      for (const point of [...points, ...challenge]) {
        await t.test(`${way} at ${point}`, async () => {
          const outcome = await dieAndGoOn(client, policy, point, way);
          if (challenge.includes(point)) return assert.equal(outcome.lost, false);
          tally.add(outcome);
          if (outcome.lost) lostAt.push(point);
          if (!outcome.passes) notPassed += 1;
        });
      }
      const where = tally.lost ? ` (unavoidable, at ${lostAt.join(' ')})` : '';
      const without = notPassed ? `; ${notPassed} points are not passed, as nothing is to be stored` : '';
      t.diagnostic(`rotation ${policy}, ${way}: ${tally}${where}${without}`);
      assert.equal(tally.cases, points.length);
    }
  }),
)));
