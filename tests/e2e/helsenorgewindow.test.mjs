// SPDX-License-Identifier: MIT
// Helsenorge's shape in the window, as a person uses it: the response comes from the view by query and by a form.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Desk, until } from './desk.mjs';
import { importProfile, startAuthority } from './authority.mjs';
import { Hands, representOneself, signInOnPage } from './hands.mjs';

const bin = process.env.KNIPPE_BIN;
const unsafe = process.env.KNIPPE_UNSAFE_NO_SANDBOX ? ['--unsafe-no-sandbox'] : [];
const pictures = process.env.KNIPPE_PICTURES; // a directory, for eyes

for (const mode of ['query', 'form_post']) {
  test(`a citizen signs in in the window, with the response by ${mode}`, { timeout: 240_000 }, async (t) => {
    const desk = await Desk.start();
    t.after(() => desk.stop());
    const authority = await startAuthority(desk, ['--helsenorge', '--response-mode', mode]);
    const profile = await importProfile(desk, authority, bin);
    const hands = new Hands(desk);
    const rows = async () => {
      const json = await desk.output(join(bin, 'knippe-cli'), ['tokens', profile, '--json']);
      return json ? JSON.parse(json).tokens : [];
    };
    const seen = (pattern) => authority.log.filter((line) => pattern.test(line)).length;
    const picture = async (window, name) => pictures && hands.picture(window, join(pictures, `${mode}-${name}.png`));
    desk.spawn(join(bin, 'knippe'), ['--profile', profile, '--language', 'en', ...unsafe]);
    await hands.takeUp('^Knippe');

    await t.test('one sign-in brings a token into every row', async () => {
      await hands.press('Return'); // “Sign in” has the focus
      const view = await signInOnPage(hands, authority, authority.users[0].name);
      await picture(view, 'represent');
      await representOneself(hands, authority);
      await until('all tokens', async () => {
        const all = await rows();
        return all.length === 2 && all.every(({ state }) => state === 'valid');
      });
      await picture(await hands.takeUp('^Knippe'), 'panel');
      assert.equal(seen(/POST \/sts\/oidcprov\/v1\/par 201/), 1);
      assert.equal(seen(/POST \/sts\/oidcprov\/v3\/token 200 grant_type=authorization_code/), 1);
    });

    await t.test('signing out forgets and revokes', async () => {
      await hands.takeUp('^Knippe');
      await hands.press('alt+o');
      await until('the tokens to be gone', async () => (await rows()).length === 0);
      await until('the revocation', () => seen(/POST \/sts\/oidcprov\/v1\/revoke 200/));
    });
  });
}
