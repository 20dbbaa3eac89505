// SPDX-License-Identifier: MIT
// The judges of the fault tests see what they are there to see.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canary } from '../authority/canary.mjs';
import { checkAttempts, checkChains, checkFiles, checkKeychain, goOn, tokenRequests } from './invariants.mjs';

const line = (words) => `POST /connect/token 200 grant_type=refresh_token resource=a ${words}`;
const signIn = line('together=1 attempt=s issued=t0');
const renewal = (sent, issued, { together = 1, attempt = `${sent}${issued}` } = {}) => (
  line(`together=${together} attempt=${attempt} sent=${sent} issued=${issued}`));
const judge = (...log) => checkChains(tokenRequests([signIn, ...log]));

test('what is right passes', () => {
  judge(renewal('t0', 't1'), renewal('t1', 't2'));
  judge(renewal('t0', 't1'), renewal('t0', 't1b'), renewal('t1b', 't2')); // the answer was lost: once more
  judge(renewal('t0', 't0'), renewal('t0', 't0')); // no rotation
  judge(renewal('t0', 't1'), signIn.replace('t0', 'u0'), renewal('u0', 'u1'));
});

test('I1: a request that goes out twice', () => {
  assert.throws(() => checkAttempts(['a', 'b', 'a']), /I1/);
});

test('I2: a refresh token older than the last but one, or nobody\'s', () => {
  assert.throws(() => judge(renewal('t0', 't1'), renewal('t1', 't2'), renewal('t0', 't3')), /I2/);
  assert.throws(() => judge(renewal('x', 'y')), /I2/);
});

test('I3: two at a time', () => {
  assert.throws(() => judge(renewal('t0', 't1', { together: 2 })), /I3/);
});

test('I4 to I6: a session that is lost', async (t) => {
  const run = (status, said) => ({ status, said, took: 0 });
  const grant = run(3, 'E-TOKEN-GRANT');
  const client = (...runs) => ({ authority: { log: [] }, renew: async () => runs.shift(), signIn: async () => {} });
  await t.test('once asked for, where it may be', async () => {
    const { lost } = await goOn(client(grant, run(3, 'E-TOKEN-SESSION')), run(null), true);
    assert.equal(lost, true);
  });
  await t.test('where it may not be', () => assert.rejects(goOn(client(grant), run(null), false), /I5/));
  await t.test('asked for twice', () => assert.rejects(goOn(client(grant, grant), run(null), true), /I4/));
  await t.test('neither renewed nor asked for', () => assert.rejects(goOn(client(run(7, '')), run(null), true), /I4/));
});

test('I7: a secret in a file', (t) => {
  const home = mkdtempSync(join(tmpdir(), 'knippe-invariants-'));
  t.after(() => rmSync(home, { recursive: true }));
  writeFileSync(join(home, 'file'), 'x'.repeat(2000));
  checkFiles({ home });
  writeFileSync(join(home, 'file'), `${'x'.repeat(2000)}${canary}`);
  assert.throws(() => checkFiles({ home }), /I7/);
});

test('I8: three refresh tokens in the keychain', async () => {
  const item = `secret = ${Buffer.from(`{"refreshToken":"${canary}-1"}`).toString('base64')}\n`;
  const desk = (items) => ({ output: async () => items });
  await checkKeychain(desk(item));
  await assert.rejects(checkKeychain(desk(item.repeat(3))), /I8/);
  await assert.rejects(checkKeychain(desk('')), /I8/);
});
