// SPDX-License-Identifier: MIT
// A whole life of the programs, with everything that Qt can log switched on and one of them killed in the
// middle; then every file, line of output, argument list and environment is searched for every secret.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { Desk, until } from './desk.mjs';
import { importProfile, startAuthority } from './authority.mjs';
import { signInLikeABrowser } from './browse.mjs';
import { Hands, signInOnPage } from './hands.mjs';
import { processTexts, Scan } from './canaryscan.mjs';

const bin = process.env.KNIPPE_BIN;
const unsafe = process.env.KNIPPE_UNSAFE_NO_SANDBOX ? ['--unsafe-no-sandbox'] : [];

/** Remembers what the programs say, and what everybody can see of them. */
class Witness {
  texts = new Map(); // where → everything that was seen there
  #timer;

  constructor() {
    this.#timer = setInterval(() => this.look(), 50);
  }

  look() {
    for (const [where, text] of processTexts()) {
      if (!this.texts.has(where)) this.texts.set(where, new Set());
      this.texts.get(where).add(text.toString('latin1'));
    }
  }

  listen(where, stream) {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('close', () => this.texts.set(`${where} #${this.texts.size}`, [Buffer.concat(chunks).toString('latin1')]));
  }

  stop() {
    clearInterval(this.#timer);
  }
}

/** The numbers of the private JWK's members: each would be enough. */
const partsOfKey = ({ d, p, q, dp, dq, qi }) => [d, p, q, dp, dq, qi].filter(Boolean);

test('no secret leaves the keychain', { timeout: 240_000 }, async (t) => {
  const desk = await Desk.start();
  t.after(() => desk.stop());
  desk.env.QT_LOGGING_RULES = '*=true';
  desk.env.TMPDIR = join(desk.home, 'tmp');
  await mkdir(desk.env.TMPDIR);
  const authority = await startAuthority(desk, ['--tell-secrets']);
  const witness = new Witness();
  t.after(() => witness.stop());
  const profile = await importProfile(desk, authority, bin);
  const person = authority.users[0];
  const shown = new Set(partsOfKey(authority.profile.privateJwk));

  /** Starts a program that may leave a core file; its standard output counts unless a secret was asked for. */
  const start = (name, args, { secretAskedFor = false } = {}) => {
    const child = desk.spawn('sh', ['-c', 'ulimit -c unlimited; exec "$0" "$@"', join(bin, name), ...args], {
      cwd: desk.home,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    witness.listen(`stderr of ${name} ${args[0]}`, child.stderr);
    if (!secretAskedFor) witness.listen(`stdout of ${name} ${args[0]}`, child.stdout);
    return child;
  };
  const cli = async (args, options) => {
    const child = start('knippe-cli', args, options);
    let out = '';
    child.stdout.on('data', (chunk) => { out += chunk; });
    const [status] = await once(child, 'close');
    assert.equal(status, 0, `knippe-cli ${args.join(' ')}`);
    return out;
  };
  const login = async () => {
    const child = start('knippe-cli', ['login', profile, '--browser', 'print']);
    const [url] = await once(createInterface({ input: child.stdout }), 'line');
    return { child, url };
  };

  await t.test('the command line', async () => {
    const { child, url } = await login();
    assert.equal(await signInLikeABrowser(url, person.hpr), 200);
    const [status] = await once(child, 'close');
    assert.equal(status, 0);
    await cli(['tokens', profile]);
    await cli(['status', profile, '--json']);
    const api = authority.profile.apis[0].resource;
    for (const form of ['raw', 'header', 'json']) {
      shown.add((await cli(['token', profile, api, '--as', form], { secretAskedFor: true })).trim());
    }
    await cli(['token', profile, api, '--fresh'], { secretAskedFor: true });
    const revealed = JSON.parse(await cli(['tokens', profile, '--reveal', '--json'], { secretAskedFor: true }));
    for (const row of revealed.tokens) shown.add(row.accessToken);
    await cli(['logout', profile]);
  });

  await t.test('a program that is killed while it waits', async () => {
    const { child } = await login();
    child.kill('SIGABRT');
    const [, signal] = await once(child, 'close');
    assert.equal(signal, 'SIGABRT');
  });

  await t.test('the window', async () => {
    const knippe = start('knippe', ['--profile', profile, '--language', 'en', ...unsafe]);
    const hands = new Hands(desk);
    await hands.takeUp('^Knippe');
    authority.log.length = 0;
    await hands.press('Return');
    await signInOnPage(hands, authority, person.name.split(' ').at(-1));
    const fetched = /POST \/connect\/token 200/;
    await until('every token', () => authority.log.filter((line) => fetched.test(line)).length
      === authority.profile.apis.length);
    await hands.takeUp('^Knippe');
    shown.add(await until('a token on the clipboard', async () => {
      await hands.press('ctrl+c');
      const text = await hands.clipboard();
      return text.startsWith('eyJ') && text;
    }));
    await hands.press('alt+o');
    await until('the revocation', () => authority.log.some((line) => /POST \/connect\/revocation 200/.test(line)));
    await hands.press('alt+F4');
    await until('the window to close', () => knippe.exitCode !== null || knippe.signalCode !== null);
    assert.equal(knippe.exitCode, 0);
  });

  witness.stop();
  const scan = new Scan({ secrets: [...authority.secrets, ...shown] });

  await t.test('the test would see it', async () => {
    for (const program of ['knippe-cli', 'knippe', 'knippe-signin']) {
      assert.ok(witness.texts.has(`arguments of ${program}`), program);
    }
    const told = [...authority.secrets];
    assert.ok(told.some((secret) => secret.includes('KnippeSecretCanary')), 'a marked secret');
    assert.ok(told.some((secret) => /^[\w-]{43}$/.test(secret)), 'a verifier');
    const trial = new Scan({ secrets: told });
    trial.content('trial', Buffer.from(told.find((secret) => /^[\w-]{43}$/.test(secret))));
    assert.equal(trial.findings.length, 1);
  });

  await t.test('output, arguments and environments', () => {
    for (const [where, texts] of witness.texts) {
      for (const text of texts) scan.content(where.replace(/ #\d+$/, ''), Buffer.from(text, 'latin1'));
    }
    assert.deepEqual(scan.findings, []);
  });

  const isCore = (name) => /^core\b/.test(name);
  await t.test('every file, the keyring\'s own among them', async () => {
    for (const name of await readdir(desk.home)) if (!isCore(name)) scan.path(join(desk.home, name));
    assert.deepEqual(scan.findings, []);
    assert.ok(scan.bytes > 100_000);
  });

  await t.test('a core file', async (sub) => {
    const pattern = (await readFile('/proc/sys/kernel/core_pattern', 'utf8')).trim();
    if (/^[|/]/.test(pattern)) sub.diagnostic(`core files go elsewhere here (${pattern})`);
    const cores = (await readdir(desk.home)).filter(isCore);
    assert.deepEqual(cores, []);
  });
});
