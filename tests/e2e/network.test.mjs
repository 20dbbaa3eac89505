// SPDX-License-Identifier: MIT
// Fourteen faults of networks and gateways meet a renewal, with three ways of treating a refresh token; what
// must hold afterwards is in invariants.mjs. Without rotation, and while a spent token may be used once more, the
// very run that meets the fault gets over it.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Desk } from './desk.mjs';
import { startAuthority } from './authority.mjs';
import { Client } from './client.mjs';
import { faults, FaultProxy } from './faultproxy.mjs';
import { checkAttempts, checkChains, checkFiles, checkKeychain, goOn, Tally, tokenRequests } from './invariants.mjs';

// Each line a client and an authority of its own, all at once: N11 and N12 last until a deadline of 30 s.
const lines = [
  ['N01', 'N02', 'N05', 'N06', 'N07', 'N08', 'N09', 'N10', 'N13', 'N14'],
  ['N11'],
  ['N12'],
  ['N03', 'N04'], // over TLS
];
const policies = ['off', 'grace', 'on'];

const beforeTheCommit = ['N05', 'N13'];
// The authority's own refusal of a second copy says that nothing was spent, and is believed.
const misleading = ['N10'];

async function startClient(desk, proxy, policy, line) {
  const authority = await startAuthority(desk, ['--rotation', policy, '--apis', '2', '--issuer', proxy.issuer]);
  proxy.upstream = authority.port;
  const profile = { name: `${policy}-${line[0]}` };
  if (proxy.certificate) {
    profile.trustedCa = `${policy}.pem`;
    await writeFile(join(desk.home, profile.trustedCa), proxy.certificate);
  }
  return Client.start(desk, authority, profile);
}

async function meetAndGoOn(client, proxy, policy, fault) {
  proxy.fault = fault;
  const met = await client.renew();
  assert.equal(proxy.fault, undefined, 'the fault has met nothing');
  const mayBeLost = policy === 'on' && !beforeTheCommit.includes(fault);
  if (!mayBeLost && !misleading.includes(fault)) assert.equal(met.status, 0, met.said);
  const outcome = await goOn(client, met, mayBeLost);
  checkAttempts(proxy.attempts);
  checkChains(tokenRequests(client.authority.log));
  checkFiles(client.desk);
  await checkKeychain(client.desk, lines.length * policies.length);
  assert.equal(proxy.strayed, 0, 'a redirect was followed');
  return outcome;
}

test('a renewal meets a fault of the network', { concurrency: 12, timeout: 180_000 }, async (t) => {
  const desk = await Desk.start({ screen: false });
  t.after(() => desk.stop());
  const tallies = new Map(policies.map((policy) => [policy, new Tally()]));
  await Promise.all(policies.flatMap((policy) => lines.map((line) => t.test(`rotation ${policy}, ${line[0]}…`, async (t) => {
    const proxy = await FaultProxy.start({ tls: line.includes('N03') });
    t.after(() => proxy.stop());
    const client = await startClient(desk, proxy, policy, line);
    for (const fault of line) {
      await t.test(fault, async () => tallies.get(policy).add(await meetAndGoOn(client, proxy, policy, fault)));
    }
  }))));
  for (const [policy, tally] of tallies) {
    t.diagnostic(`rotation ${policy}: ${tally}`);
    assert.equal(tally.cases, Object.keys(faults).length);
  }
});
