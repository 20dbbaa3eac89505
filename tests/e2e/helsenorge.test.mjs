// SPDX-License-Identifier: MIT
// Helsenorge's shape through the command line: somebody signs in, tokens are renewed, for fewer scopes too, and what
// the authority refuses or cannot do is told. The response comes by query and by form_post.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Desk } from './desk.mjs';
import { startAuthority } from './authority.mjs';
import { bin, Client } from './client.mjs';
import { checkFiles, checkKeychain } from './invariants.mjs';

const refused = 5; // exit codes, see "knippe-cli --help"
const answerRefused = 6;
const notSignedIn = 3;
const nobodyAnswered = 4;

// What an authority may say (ERROR[:HOW] of the test authority), and how our codes end.
const table = [
  ['invalid_request', 'REQUEST'],
  ['invalid_client', 'CLIENT'],
  ['invalid_client:401', 'CLIENT'],
  ['unauthorized_client', 'UNAUTHORIZED'],
  ['temporarily_unavailable', 'UNAVAILABLE'],
];
const more = [['invalid_scope', 'SCOPE'], ['access_denied', 'DENIED']];

async function startClient(t, desk, name, flags, profile = {}) {
  const authority = await startAuthority(desk, ['--helsenorge', ...flags]);
  authority.fail = async (place, error = '') => {
    const body = new URLSearchParams({ place, error });
    const { status } = await fetch(`${authority.profile.authority}/sandbox/failures`, { method: 'POST', body });
    assert.equal(status, 204);
  };
  authority.seen = (pattern) => authority.log.filter((line) => pattern.test(line));
  return Client.start(desk, authority, { name, ...profile });
}

const output = (client, ...args) => client.desk.output(join(bin, 'knippe-cli'), args);
const token = async (client, ...args) => (await output(client, 'token', client.profile, ...args)).trim();

async function checkRows(client) {
  const { authority, profile } = client;
  const { tokens } = JSON.parse(await output(client, 'tokens', profile, '--json', '--reveal'));
  assert.deepEqual(tokens.map(({ resource, state, tokenType }) => [resource, state, tokenType]),
    authority.profile.apis.map(({ name }) => [name, 'valid', 'Bearer']));
  assert.equal(new Set(tokens.map(({ accessToken }) => accessToken)).size, tokens.length);
}

async function checkRenewals(client) {
  const { authority } = client;
  authority.log.length = 0;
  const before = await token(client, 'navn');
  assert.equal(authority.seen(/v3\/token/).length, 0, 'a good token is held');
  const after = await token(client, 'navn', '--fresh');
  assert.notEqual(after, before);
  const [first] = authority.seen(/v3\/token 200 grant_type=refresh_token/);
  await token(client, 'alt', '--fresh');
  const [, second] = authority.seen(/v3\/token 200 grant_type=refresh_token/);
  const sent = (line) => / sent=(\S+)/.exec(line)[1];
  assert.equal(sent(first), sent(second), 'the refresh token stays');
  assert.equal(authority.seen(/ resource=(?!undefined)/).length, 0);
  assert.ok(authority.seen(/v1\/extend 200/).length > 0);
}

async function signOut(client) {
  client.authority.log.length = 0;
  assert.equal((await client.run(['logout', client.profile])).status, 0);
  assert.equal(client.authority.seen(/POST \/sts\/oidcprov\/v1\/revoke 200/).length, 1);
  assert.equal((await client.run(['token', client.profile, 'alt'])).status, notSignedIn);
}

for (const mode of ['query', 'form_post']) {
  test(`a citizen signs in, with the response by ${mode}`, { timeout: 300_000 }, async (t) => {
    const desk = await Desk.start({ screen: false });
    t.after(() => desk.stop());
    const client = await startClient(t, desk, mode, ['--response-mode', mode, '--extend']);
    const { authority } = client;

    await t.test('one request each', async () => {
      assert.equal(authority.seen(/\.well-known/).length, 0);
      assert.equal(authority.seen(/POST \/sts\/oidcprov\/v1\/par/).length, 1);
      assert.equal(authority.seen(/POST \/sts\/oidcprov\/v3\/token 200 grant_type=authorization_code/).length, 1);
      assert.equal(authority.seen(/ [45]\d\d /).length, 0, authority.log.join('\n'));
      await checkRows(client);
    });
    await t.test('renewals keep the refresh token', () => checkRenewals(client));
    await t.test('whom one represents is in the ID token', async () => {
      const [{ represents: [child] }] = authority.users;
      const { status, said } = await client.login({ represent: child.sub });
      assert.equal(status, 0, said);
      const { user } = JSON.parse(await output(client, 'tokens', client.profile, '--json'));
      assert.equal(user.name, authority.users[0].name);
      assert.ok(user.represents.includes(child.name), user.represents);
      await checkRows(client);
    });

    for (const [error, suffix] of [...table.filter(([each]) => !each.includes(':')), ...more]) {
      await t.test(`the sign-in ends with ${error}`, async () => {
        for (const planned of [true, false]) {
          if (planned) await authority.fail('redirect', error);
          const { status, said } = await client.login({ fail: error }); // in the latter case it is the person's choice
          await authority.fail('redirect');
          assert.equal(status, refused, said);
          assert.match(said, new RegExp(`E-AUTHZ-${suffix}\\b`));
          assert.ok(said.includes(`asked for: ${error}`), said);
        }
      });
    }
    await t.test('no error ends the session there was', async () => {
      await checkRows(client);
      checkFiles(desk);
      await checkKeychain(desk);
    });
    await t.test('signing out revokes', () => signOut(client));
  });
}

test('what endpoints refuse is told', { timeout: 300_000 }, async (t) => {
  const desk = await Desk.start({ screen: false });
  t.after(() => desk.stop());
  const client = await startClient(t, desk, 'errors', []);
  const { authority } = client;
  const ask = {
    par: ['PAR', () => client.login()],
    code: ['TOKEN', () => client.login()],
    refresh: ['TOKEN', () => client.renew()],
  };
  for (const [place, [group, run]] of Object.entries(ask)) {
    for (const [error, suffix] of [...table, ['invalid_scope', 'SCOPE']]) {
      await t.test(`${place}: ${error}`, async () => {
        await authority.fail(place, error);
        const { status, said } = await run();
        await authority.fail(place);
        assert.match(said, new RegExp(`E-${group}-${suffix}\\b`));
        assert.equal(status, refused, said);
      });
    }
    await t.test(`${place}: a page instead of an answer`, async () => {
      await authority.fail(place, 'temporarily_unavailable:html');
      const { status, said } = await run();
      await authority.fail(place);
      assert.match(said, new RegExp(`E-${group}-ANSWER\\b`));
      assert.match(said, /\b503\b/);
      assert.equal(status, answerRefused, said);
    });
    await t.test(`${place}: works again`, async () => assert.equal((await run()).status, 0));
  }

  await t.test('a page instead of the sign-in', async () => {
    await authority.fail('authorize', 'temporarily_unavailable:html');
    const { page, status, said } = await client.login(undefined, ['--timeout', '3']);
    await authority.fail('authorize');
    assert.deepEqual([page, status], [503, nobodyAnswered], said);
  });
  await t.test('invalid_grant ends the session', async () => {
    await authority.fail('refresh', 'invalid_grant');
    const { status, said } = await client.renew();
    await authority.fail('refresh');
    assert.match(said, /E-TOKEN-GRANT\b/);
    assert.equal(status, notSignedIn, said);
    await client.signIn();
    assert.equal((await client.renew()).status, 0);
  });
  for (const error of ['invalid_client:401', 'temporarily_unavailable:html']) {
    await t.test(`revoke: ${error} signs out all the same`, async () => {
      await authority.fail('revoke', error);
      await client.run(['logout', client.profile]);
      await authority.fail('revoke');
      assert.equal((await client.run(['token', client.profile, 'alt'])).status, notSignedIn);
      await client.signIn();
    });
  }
  checkFiles(desk);
});

test('keys, audience and metadata may be told in other ways', { timeout: 300_000 }, async (t) => {
  const desk = await Desk.start({ screen: false });
  t.after(() => desk.stop());
  const ways = {
    keys: ['--keys-in-profile'],
    audience: ['--audience', 'https://sts.example.invalid/token', '--client-alg', 'ES256'],
    discovery: ['--discovery'],
  };
  for (const [name, flags] of Object.entries(ways)) {
    await t.test(name, async () => {
      const client = await startClient(t, desk, name, flags);
      await checkRows(client);
      assert.equal(client.authority.seen(/\.well-known/).length > 0, name === 'discovery');
    });
  }
});
