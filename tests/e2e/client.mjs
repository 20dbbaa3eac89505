// SPDX-License-Identifier: MIT
// One profile at work through knippe-cli: somebody signs in, and its tokens are renewed.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { importProfile } from './authority.mjs';
import { signInLikeABrowser } from './browse.mjs';

export const bin = process.env.KNIPPE_BIN;

export class Client {
  /** With somebody signed in at `authority`. `profile` has what is to differ in the authority's profile. */
  static async start(desk, authority, profile = {}) {
    const client = new Client();
    Object.assign(client, { desk, authority, api: authority.profile.apis[0].resource });
    client.profile = await importProfile(desk, { ...authority, profile: { ...authority.profile, ...profile } }, bin);
    await client.signIn();
    return client;
  }

  /** Runs knippe-cli to its end: `status` or `signal`, what it `said`, and how many seconds it `took`. */
  async run(args, env = {}) {
    const began = performance.now();
    const child = this.desk.spawn(join(bin, 'knippe-cli'), args, { stdio: ['ignore', 'pipe', 'pipe'], env });
    const said = [];
    createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
    child.stdout.resume();
    const [status, signal] = await once(child, 'close');
    return { status, signal, said: said.join('\n'), took: (performance.now() - began) / 1000 };
  }

  renew(env) {
    return this.run(['token', this.profile, this.api, '--fresh'], env);
  }

  async signIn() {
    const child = this.desk.spawn(join(bin, 'knippe-cli'), ['login', this.profile, '--browser', 'print'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [url] = await once(createInterface({ input: child.stdout }), 'line');
    assert.equal(await signInLikeABrowser(url, this.authority.users[0].hpr), 200);
    const [status] = await once(child, 'close');
    assert.equal(status, 0);
  }
}
