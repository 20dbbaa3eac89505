// SPDX-License-Identifier: MIT
// The window as a person uses it: real keys and clicks, the real view, the real keyring, oidc-provider.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Desk, until } from './desk.mjs';
import { importProfile, startAuthority } from './authority.mjs';
import { Hands, signInOnPage } from './hands.mjs';

const bin = process.env.KNIPPE_BIN;
const unsafe = process.env.KNIPPE_UNSAFE_NO_SANDBOX ? ['--unsafe-no-sandbox'] : [];

const claims = (token) => JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());

async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

test('one sign-in, one token for each API', { timeout: 240_000 }, async (t) => {
  const desk = await Desk.start();
  t.after(() => desk.stop());
  const authority = await startAuthority(desk);
  const profile = await importProfile(desk, authority, bin);
  const hands = new Hands(desk);
  const cli = (...args) => desk.output(join(bin, 'knippe-cli'), args);
  const rows = async (...flags) => {
    const json = await cli('tokens', profile, '--json', ...flags);
    return json ? JSON.parse(json).tokens : [];
  };
  const seen = (pattern) => authority.log.filter((line) => pattern.test(line)).length;
  const open = () => desk.spawn(join(bin, 'knippe'), ['--profile', profile, '--language', 'en', ...unsafe]);
  let knippe = open();
  let window = await hands.takeUp('^Knippe');

  await t.test('closing the sign-in window cancels, and nothing is kept', async () => {
    await hands.press('Return'); // “Sign in” has the focus
    await hands.takeUp('^Sign in –');
    await until('the page', () => seen(/GET \/signin/));
    await hands.press('Escape');
    await until('the sign-in window to close', async () => !(await hands.find('^Sign in –')));
    assert.deepEqual(await rows(), []);
    authority.log.length = 0;
  });

  await t.test('typing a name into the page brings every token', async () => {
    await hands.takeUp('^Knippe');
    await hands.press('Return');
    await signInOnPage(hands, authority, 'fagerli');
    await until('all tokens', async () => {
      const all = await rows();
      return all.length > 0 && all.every((row) => row.state === 'valid');
    });
    const all = await rows('--reveal');
    assert.equal(all.length, 8);
    for (const row of all) {
      const token = claims(row.accessToken);
      assert.equal(token.aud, row.resource);
      assert.deepEqual(token.scope.split(' ').sort(), [...row.requestedScopes].sort());
      assert.equal(row.tokenType, 'DPoP');
      assert.deepEqual([row.missingScopes, row.extraScopes], [[], []]);
    }
    assert.equal(seen(/POST \/connect\/par 201/), 1);
    assert.equal(seen(/POST \/connect\/token 400 .*use_dpop_nonce/), 1, 'the nonce is remembered');
    assert.equal(seen(/POST \/connect\/token 200 grant_type=authorization_code/), 1);
    assert.equal(seen(/POST \/connect\/token 200 grant_type=refresh_token/), 7);
  });

  await t.test('the selected token is copied on request', async () => {
    await hands.takeUp('^Knippe');
    await hands.press('ctrl+c');
    const copied = await until('a token on the clipboard', async () => {
      const text = await hands.clipboard();
      return text.startsWith('eyJ') && text;
    });
    const owner = claims(copied).aud;
    assert.equal(copied, (await cli('token', profile, owner)).trim());
  });

  await t.test('a request is copied with a proof for it', async () => {
    await hands.takeUp('^Knippe');
    await hands.press('ctrl+shift+c');
    await hands.press('u'); // curl
    await hands.takeUp('^For which request');
    await hands.type('http://127.0.0.1:9/x');
    await hands.press('Return');
    const copied = await until('a command on the clipboard', async () => {
      const text = await hands.clipboard();
      return text.startsWith('curl ') && text;
    });
    const proof = claims(/'DPoP: ([^']*)'/.exec(copied)[1]);
    assert.deepEqual([proof.htm, proof.htu], ['GET', 'http://127.0.0.1:9/x']);
    await hands.takeUp('^Knippe'); // alive, with the dialog gone
  });

  await t.test('after a restart tokens come without a new sign-in', async () => {
    await hands.press('alt+F4');
    await until('the window to close', () => knippe.exitCode !== null);
    assert.equal((await hands.clipboard()).startsWith('eyJ'), false, 'the clipboard is emptied at the end');
    authority.log.length = 0;
    knippe = open();
    window = await hands.takeUp('^Knippe');
    await hands.press('F5');
    await until('a refresh', () => seen(/POST \/connect\/token 200 grant_type=refresh_token/));
    assert.equal(seen(/signin|\/connect\/par/), 0);
    assert.equal((await rows()).every((row) => row.state === 'valid'), true);
  });

  await t.test('no secret lies in any file but the keyring', async () => {
    const secrets = (await rows('--reveal')).map((row) => row.accessToken.split('.')[2]);
    secrets.push(authority.profile.privateJwk.d);
    for (const file of await filesBelow(desk.home)) {
      if (file.includes('/keyrings/')) continue;
      const text = await readFile(file, 'latin1');
      for (const secret of secrets) assert.equal(text.includes(secret), false, file);
    }
  });

  await t.test('signing out forgets and revokes', async () => {
    await hands.takeUp('^Knippe');
    await hands.press('alt+o');
    await until('the tokens to be gone', async () => (await rows()).length === 0);
    await until('the revocation', () => seen(/POST \/connect\/revocation 200/));
  });
});
