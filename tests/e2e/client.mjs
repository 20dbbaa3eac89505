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
    const client = await Client.import(desk, authority, profile);
    await client.signIn();
    return client;
  }

  /** The same with nobody signed in. */
  static async import(desk, authority, profile = {}) {
    const client = new Client();
    const { resource, name } = authority.profile.apis[0];
    Object.assign(client, { desk, authority, api: resource ?? name });
    client.profile = await importProfile(desk, { ...authority, profile: { ...authority.profile, ...profile } }, bin);
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
    const { page, status, said } = await this.login();
    assert.equal(page, 200, said);
    assert.equal(status, 0, said);
  }

  /** Somebody signs in, whatever comes of it: `page` is the status of the page they see last. See run(). */
  async login(more, flags = []) {
    const child = this.desk.spawn(join(bin, 'knippe-cli'), ['login', this.profile, '--browser', 'print', ...flags], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = [];
    createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
    const closed = once(child, 'close');
    const [url] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), closed.then(() => [])]);
    const { hpr, pid } = this.authority.users[0];
    const page = url && await signInLikeABrowser(url, hpr ?? pid, more);
    const [status] = await closed;
    return { page, status, said: said.join('\n') };
  }
}
