// SPDX-License-Identifier: MIT
// A program dies at every point of a renewal, and the next one goes on: with the real keyring, the real
// authority and three ways of treating a refresh token. Where the authority is strict, the session is
// lost only between its answer and the keychain's receipt, which nobody can close; never anywhere else,
// and never because a spent token was sent without need.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { Desk } from './desk.mjs';
import { importProfile, startAuthority } from './authority.mjs';
import { signInLikeABrowser } from './browse.mjs';

const bin = process.env.KNIPPE_BIN;

// A new process asks for the metadata, meets the nonce challenge and then sends the request that counts:
// the third exchange, the second POST. "K07:3" dies at the third passing of that point.
const before = ['K00', 'K01', 'K02', 'K03', 'K06:1', 'K07:1', 'K07:2'];
const inBetween = ['K06:2', 'K07:3', 'K08:3', 'K09'];
const storing = ['K10', 'K11']; // a new refresh token

// Beside the points: kills at any moment, KNIPPE_KILLS of them for each policy.
const randomKills = Number(process.env.KNIPPE_KILLS ?? 5);

const unavoidable = [...inBetween, 'K10'];

for (const policy of ['off', 'grace', 'on']) {
  test(`killed while renewing, rotation ${policy}`, { timeout: 240_000 + 3000 * randomKills }, async (t) => {
    const desk = await Desk.start({ screen: false });
    t.after(() => desk.stop());
    const authority = await startAuthority(desk, ['--rotation', policy, '--apis', '2']);
    const profile = await importProfile(desk, authority, bin);
    const api = authority.profile.apis[0].resource;

    const run = async (args, env = {}) => {
      const child = desk.spawn(join(bin, 'knippe-cli'), args, { stdio: ['ignore', 'pipe', 'pipe'], env });
      const said = [];
      createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
      child.stdout.resume();
      const [status, signal] = await once(child, 'close');
      return { status, signal, said: said.join('\n') };
    };
    const renew = (env) => run(['token', profile, api, '--fresh'], env);
    const signIn = async () => {
      const child = desk.spawn(join(bin, 'knippe-cli'), ['login', profile, '--browser', 'print']);
      const [url] = await once(createInterface({ input: child.stdout }), 'line');
      assert.equal(await signInLikeABrowser(url, authority.users[0].hpr), 200);
      const [status] = await once(child, 'close');
      assert.equal(status, 0);
    };

    await signIn();
    let lost = 0;
    const passed = [...before, ...inBetween, ...(policy === 'off' ? [] : storing), 'K12'];
    for (const point of passed) {
      await t.test(point, async () => {
        const { signal, said } = await renew({ KNIPPE_DIE_AT: point });
        assert.equal(signal, 'SIGKILL', `nothing passes ${point}: ${said}`);
        const next = await renew();
        if (policy === 'on' && unavoidable.includes(point) && next.status === 3) {
          lost += 1;
          assert.match(next.said, /E-TOKEN-GRANT/);
          const again = await renew(); // one request to sign in, and no more attempts
          assert.match(again.said, /E-TOKEN-SESSION/);
          await signIn();
        } else {
          assert.equal(next.status, 0, next.said);
        }
      });
    }
    await t.test(`${randomKills} times at any moment`, async () => {
      for (let i = 0; i < randomKills; i += 1) {
        const child = desk.spawn(join(bin, 'knippe-cli'), ['token', profile, api, '--fresh'], { stdio: 'ignore' });
        const soon = setTimeout(() => child.kill('SIGKILL'), Math.random() * 300);
        await once(child, 'close');
        clearTimeout(soon);
        const next = await renew();
        if (policy === 'on' && next.status === 3) {
          lost += 1;
          await signIn();
        } else {
          assert.equal(next.status, 0, next.said);
        }
      }
    });
    if (policy !== 'on') assert.equal(lost, 0);
    t.diagnostic(`sessions lost: ${lost}`);
  });
}
