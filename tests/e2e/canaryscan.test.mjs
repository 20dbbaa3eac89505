// SPDX-License-Identifier: MIT
// The scan finds a planted secret in every kind of place and form, and never repeats it.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Scan } from './canaryscan.mjs';
import { canary } from '../authority/canary.mjs';

const program = fileURLToPath(new URL('canaryscan.mjs', import.meta.url));
const base64 = (text) => Buffer.from(text).toString('base64');
const utf16 = (text) => Buffer.from(text, 'utf16le');
const hex = (text) => Buffer.from(text).toString('hex');

function folder(t) {
  const place = mkdtempSync(join(tmpdir(), 'canaryscan-'));
  t.after(() => rmSync(place, { recursive: true, force: true }));
  return place;
}

function findingsIn(path, options) {
  const scan = new Scan(options);
  scan.path(path);
  return scan.findings;
}

const jwk = JSON.stringify({ kty: 'EC', ['d']: 'x'.repeat(43) });
const known = 'jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y';
const planted = {
  'a line of a log': `x ${canary}-1 y`,
  'between NULs': Buffer.from(`\0\0${canary}\0\0`),
  'UTF-16': utf16(`token: ${canary}`),
  'UTF-16, odd place': Buffer.concat([Buffer.from('x'), utf16(canary)]),
  'UTF-16, big end first': utf16(canary).swap16(),
  'base64, first place': base64(canary),
  'base64, second place': base64(`x${canary}`),
  'base64, third place': base64(`xy${canary}z`),
  'base64 of UTF-16': base64(utf16(`x${canary}`)),
  'claims of a JWT': `eyJ.${Buffer.from(JSON.stringify({ a: 1, canary })).toString('base64url')}.x`,
  'percent-encoded': hex(canary).replace(/../g, '%$&'),
  hexadecimal: hex(canary).toUpperCase(),
  'private JWK': jwk,
  'private JWK in a string of JSON': JSON.stringify(jwk),
  'private JWK, UTF-16': utf16(jwk),
  PEM: `-----BEGIN EC ${'PRIVATE KEY'}-----\nMHc=`,
  form: `a=b&code_verifier=${'v'.repeat(43)}&x=y`,
  assertion: `client_assertion=eyJ${'x'.repeat(60)}.y.z`,
  header: `authorization: DPoP eyJ${'x'.repeat(60)}.y.z`,
  'a value that is known': `state=${known}`,
  'known, base64': base64(`ab${known}c`),
};

for (const [what, content] of Object.entries(planted)) {
  test(`finds: ${what}`, (t) => {
    const file = join(folder(t), 'file');
    writeFileSync(file, content);
    const findings = findingsIn(file, { secrets: [known] });
    assert.notEqual(findings.length, 0);
    for (const finding of findings) {
      assert.ok(finding.startsWith(`${file}: `));
      assert.ok(!finding.includes(canary) && !finding.includes(known));
    }
  });
}

test('finds it far down in a large file, and across the pieces it is read in', (t) => {
  const file = join(folder(t), 'core');
  const content = Buffer.alloc(40 << 20);
  content.write(canary, (16 << 20) - 5);
  writeFileSync(file, content);
  assert.equal(findingsIn(file).length, 1);
});

test('finds it in names and links', (t) => {
  const place = folder(t);
  mkdirSync(join(place, `${canary}.d`));
  symlinkSync(`/nowhere/${canary}`, join(place, 'link'));
  const findings = findingsIn(place);
  assert.equal(findings.length, 2);
  assert.ok(findings.every((finding) => !finding.includes(canary)));
});

test('finds nothing where nothing is', (t) => {
  const place = folder(t);
  writeFileSync(join(place, 'public.json'), JSON.stringify({ kty: 'EC', x: 'x'.repeat(43), y: 'y'.repeat(43) }));
  writeFileSync(join(place, 'log'), 'POST /connect/token 200 grant_type=refresh_token resource=nhn:pps');
  assert.deepEqual(findingsIn(place, { secrets: ['', 'short'] }), []);
});

// another marker, so that tests that look at the same processes do not find it
for (const where of ['arguments', 'environment']) {
  test(`finds it in the ${where} of a process`, async (t) => {
    const marker = `Planted${process.pid}${where}`;
    const wait = 'process.stdout.write("up"); setTimeout(() => {}, 60000)';
    const child = spawn(process.execPath, ['-e', wait, ...(where === 'arguments' ? [marker] : [])], {
      env: where === 'environment' ? { ...process.env, TOKEN: marker } : process.env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    t.after(() => child.kill());
    await once(child.stdout, 'data');
    const scan = new Scan({ marker });
    assert.ok(scan.processes() > 1);
    assert.equal(scan.findings.length, 1);
    assert.match(scan.findings[0], new RegExp(`^${where} of `));
  });
}

test('the command says where, and its exit status tells', (t) => {
  const place = folder(t);
  const run = () => spawnSync(process.execPath, [program, place], { encoding: 'utf8' });
  assert.equal(run().status, 0);
  writeFileSync(join(place, 'state.json'), `{"token":"${canary}"}`);
  const { status, stdout, stderr } = run();
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /state\.json: marked secret, plain/);
  assert.ok(!stderr.includes(canary));
});
