// SPDX-License-Identifier: MIT
// Mutual TLS (RFC 8705) through the command line: a certificate made here, shown on every endpoint but where the
// browser goes, and no token for who shows another or none. With a public client, and one that signs assertions too.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createHash, X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { Desk } from './desk.mjs';
import { startAuthority } from './authority.mjs';
import { bin, Client } from './client.mjs';
import { checkFiles } from './invariants.mjs';

const notSignedIn = 3; // exit codes, see "knippe-cli --help"
const refused = 5;
const wrongProfile = 9;

// As the authority's log names it.
const nameOf = (pem) => createHash('sha256').update(new X509Certificate(pem).raw).digest('base64url').slice(0, 12);

for (const [kind, mode] of [['public', 'query'], ['confidential', 'form_post']]) {
  test(`a ${kind} client shows its certificate`, { timeout: 300_000 }, async (t) => {
    const desk = await Desk.start({ screen: false });
    t.after(() => desk.stop());
    const authority = await startAuthority(desk, ['--helsenorge', '--client', kind, '--mutual-tls', '--response-mode', mode]);
    const client = await Client.import(desk, authority);
    const cli = (...args) => desk.output(join(bin, 'knippe-cli'), args);
    const token = async (...args) => (await cli('token', client.profile, ...args)).trim();
    const posts = () => authority.log.filter((line) => line.startsWith('POST /sts/'));

    await t.test('without one nothing is asked', async () => {
      const { status, said } = await client.login();
      assert.match(said, /E-CONFIG-NO-CERTIFICATE\b/);
      assert.equal(status, wrongProfile, said);
      assert.equal(posts().length, 0);
    });

    let own;
    await t.test('with one somebody signs in', async () => {
      own = nameOf(await cli('certificate', 'new', client.profile));
      await client.signIn();
      const { tokens } = JSON.parse(await cli('tokens', client.profile, '--json'));
      assert.deepEqual(tokens.map(({ state, tokenType }) => [state, tokenType]), [['valid', 'Bearer'], ['valid', 'Bearer']]);
      assert.ok(posts().length >= 3, authority.log.join('\n'));
      for (const line of posts()) assert.ok(line.includes(` certificate=${own}`), line);
      const browsed = authority.log.filter((line) => /v2\/authorize|\/signin/.test(line));
      assert.ok(browsed.length >= 3);
      for (const line of browsed) assert.ok(line.includes(' certificate=none'), line);
      if (kind === 'public') assert.ok(posts().every((line) => !line.includes('attempt=')), 'no assertion');
    });

    await t.test('another one is refused, and the first is good again', async () => {
      const first = await token('navn', '--fresh');
      assert.notEqual(first, '');
      const other = nameOf(await cli('certificate', 'new', client.profile)); // waits
      assert.notEqual(await token('navn', '--fresh'), first);
      assert.equal((await client.run(['certificate', 'use', client.profile])).status, 0);
      authority.log.length = 0;
      const { status, said } = await client.run(['token', client.profile, 'navn', '--fresh']);
      assert.match(said, /E-TOKEN-CLIENT\b/);
      assert.equal(status, refused, said);
      assert.ok(posts().length > 0 && posts().every((line) => line.includes(` certificate=${other}`)));
      assert.equal((await client.run(['certificate', 'use', client.profile, '--old'])).status, 0);
      assert.notEqual(await token('navn', '--fresh'), '');
    });

    await t.test('signing out shows it, too', async () => {
      authority.log.length = 0;
      assert.equal((await client.run(['logout', client.profile])).status, 0);
      assert.deepEqual(posts().map((line) => line.replace(/certificate=.*/, '')), ['POST /sts/oidcprov/v1/revoke 200 ']);
      assert.ok(posts()[0].includes(` certificate=${own}`));
      assert.equal((await client.run(['token', client.profile, 'alt'])).status, notSignedIn);
    });
    checkFiles(desk);
  });
}
