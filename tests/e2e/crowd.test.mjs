// SPDX-License-Identifier: MIT
// Many processes at once want the token of one API. While a good one is held nobody asks for it; when it has run
// out one of them renews it, and the others, who wait for that one, find what it has brought.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Desk } from './desk.mjs';
import { startAuthority } from './authority.mjs';
import { Client } from './client.mjs';
import { checkAttempts, checkChains, checkFiles, checkKeychain, tokenRequests } from './invariants.mjs';

const many = 20;

/** Lets every token held look as if it had run out: what is known of them stands in a file, without secrets. */
async function letExpire(desk) {
  const place = join(desk.home, 'state', 'knippe');
  const [name] = (await readdir(place)).filter((each) => each.endsWith('.json'));
  const state = JSON.parse(await readFile(join(place, name)));
  for (const token of state.tokens) token.expiresAt = '2020-01-01T00:00:00Z';
  await writeFile(join(place, name), JSON.stringify(state));
}

test(`${many} processes at once`, { timeout: 180_000 }, async (t) => {
  const desk = await Desk.start({ screen: false });
  t.after(() => desk.stop());
  const authority = await startAuthority(desk, ['--apis', '2']);
  const client = await Client.start(desk, authority);
  const renewals = () => tokenRequests(authority.log).filter(({ sent, status }) => sent && status === 200).length;
  const ask = async () => {
    const before = renewals();
    const runs = await Promise.all(Array.from({ length: many }, () => client.run(['token', client.profile, client.api])));
    for (const { status, said } of runs) assert.equal(status, 0, said);
    return renewals() - before;
  };

  await t.test('a good token is held', async () => assert.equal(await ask(), 0));
  await t.test('it has run out', async () => {
    await letExpire(desk);
    assert.equal(await ask(), 1);
  });
  await t.test('each wants a new one', async () => {
    const before = renewals();
    const runs = await Promise.all(Array.from({ length: many }, () => client.renew()));
    for (const { status, said } of runs) assert.equal(status, 0, said);
    const count = renewals() - before; // one that came while it waited is new enough
    assert.ok(count >= 1 && count <= many, `${count}`);
  });
  const requests = tokenRequests(authority.log);
  checkAttempts(requests.map(({ attempt }) => attempt));
  checkChains(requests);
  checkFiles(desk);
  await checkKeychain(desk);
});
