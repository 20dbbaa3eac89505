// SPDX-License-Identifier: MIT
// A program dies at any moment of a renewal, KNIPPE_KILLS times for each way of treating a refresh token, and
// the next one goes on. A strict authority's session may be lost with it, but only if that very renewal had been
// answered.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { join } from 'node:path';
import { Desk } from './desk.mjs';
import { startAuthority } from './authority.mjs';
import { bin, Client } from './client.mjs';
import { checkAttempts, checkChains, checkFiles, checkKeychain, goOn, Tally, tokenRequests } from './invariants.mjs';

const kills = Number(process.env.KNIPPE_KILLS ?? 5);

for (const policy of ['off', 'grace', 'on']) {
  test(`killed at any moment, rotation ${policy}`, { timeout: 60_000 + 3000 * kills }, async (t) => {
    const desk = await Desk.start({ screen: false });
    t.after(() => desk.stop());
    const authority = await startAuthority(desk, ['--rotation', policy, '--apis', '2']);
    const client = await Client.start(desk, authority);
    const tally = new Tally();
    for (let i = 0; i < kills; i += 1) {
      const before = authority.log.length;
      const child = desk.spawn(join(bin, 'knippe-cli'), ['token', client.profile, client.api, '--fresh'], { stdio: 'ignore' });
      const soon = setTimeout(() => child.kill('SIGKILL'), Math.random() * 300);
      const [status, signal] = await once(child, 'close');
      clearTimeout(soon);
      const outcome = await goOn(client, { status, signal }, policy === 'on');
      const [answered] = tokenRequests(authority.log.slice(before)).filter(({ status }) => status === 200);
      if (outcome.lost) assert.ok(answered?.sent, 'I6: lost though the authority had answered nothing');
      tally.add(outcome);
    }
    const requests = tokenRequests(authority.log);
    checkAttempts(requests.map(({ attempt }) => attempt));
    checkChains(requests);
    checkFiles(desk);
    await checkKeychain(desk);
    t.diagnostic(`rotation ${policy}, killed at any moment: ${tally}`);
  });
}
