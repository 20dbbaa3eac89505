// SPDX-License-Identifier: MIT
// Each export, read by the program it is for: that program calls an API which checks token and proof, and
// the API has to have been sent the very address that was exported.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { parse } from 'dotenv';

import { importProfile, startAuthority } from '../e2e/authority.mjs';
import { signInLikeABrowser } from '../e2e/browse.mjs';
import { Desk } from '../e2e/desk.mjs';

const bin = process.env.KNIPPE_BIN;
const cli = join(bin, 'knippe-cli');
const program = (name) => fileURLToPath(new URL(`node_modules/.bin/${name}`, import.meta.url));
const resource = 'nhn:pps';
// what a reader may take for a variable, a script, a comment or the end of something
const hostile = "?a={{$processEnv HOME}}&b='$(id)'&c=%0AX:y&d={{nhn_pps_token}}&e=\\&f=//#part";

let desk, authority, profile;

async function run(command, args, options = {}) {
  try {
    return await promisify(execFile)(command, args, { env: desk.env, cwd: desk.home, ...options });
  } catch (error) {
    throw new Error(`${command} ${error.code}: ${error.stdout}${error.stderr}`);
  }
}

async function exported(form, rest = hostile) {
  const url = `${authority.issuer}/api/${resource}/records${rest}`;
  const { stdout, stderr } = await run(cli, ['export', profile, resource, '--as', form, '--url', url]);
  assert.match(stderr, /about \d+ s more/);
  return stdout;
}

function checkAnswer(answer, rest = hostile) {
  assert.equal(answer.resource, resource);
  assert.equal(answer.method, 'GET');
  assert.equal(decodeURIComponent(answer.query), decodeURIComponent(rest.slice(1).split('#')[0]));
}

const headers = [
  { key: 'Authorization', value: '{{nhn_pps_token_type}} {{nhn_pps_token}}' },
  { key: 'DPoP', value: '{{nhn_pps_proof}}' },
];

before(async () => {
  desk = await Desk.start({ screen: false });
  authority = await startAuthority(desk);
  profile = await importProfile(desk, authority, bin);
  const child = desk.spawn(cli, ['login', profile, '--browser', 'print']);
  const [url] = await once(createInterface({ input: child.stdout }), 'line');
  assert.equal(await signInLikeABrowser(url, authority.users[0].hpr), 200);
  const [status] = await once(child, 'close');
  assert.equal(status, 0);
});
after(() => desk.stop());

test('curl', async () => {
  const command = (await exported('curl')).trim();
  const { stdout } = await run('sh', ['-c', `${command} --silent --fail-with-body`]);
  checkAnswer(JSON.parse(stdout));
});

test('dotenv', async () => {
  const rest = '?a={{x}}&b=$HOME&c="`#'; // with both kinds of quotes it would be refused
  const values = parse(await exported('env', rest));
  const response = await fetch(values.NHN_PPS_URL, {
    headers: { Authorization: `${values.NHN_PPS_TOKEN_TYPE} ${values.NHN_PPS_TOKEN}`, DPoP: values.NHN_PPS_PROOF },
  });
  assert.equal(response.status, 200);
  checkAnswer(await response.json(), rest);
});

test('httpyac', async () => {
  const file = join(desk.home, 'request.http');
  await writeFile(file, await exported('http'));
  const { stdout } = await run(program('httpyac'), ['send', file, '--all', '--output', 'body', '--raw', '--no-color']);
  checkAnswer(JSON.parse(stdout.slice(stdout.indexOf('{'), stdout.lastIndexOf('}') + 1)));
});

test('newman, for Postman', async () => {
  const environment = join(desk.home, 'environment.json');
  const collection = join(desk.home, 'collection.json');
  const report = join(desk.home, 'newman.json');
  await writeFile(environment, await exported('postman'));
  await writeFile(collection, JSON.stringify({
    info: { name: 'c', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
    item: [{ name: 'r', request: { method: 'GET', url: '{{nhn_pps_url}}', header: headers } }],
  }));
  await run(program('newman'), ['run', collection, '--environment', environment, '--reporters', 'json', '--reporter-json-export', report]);
  const { response } = JSON.parse(await readFile(report, 'utf8')).run.executions[0];
  assert.equal(response.code, 200);
  checkAnswer(JSON.parse(Buffer.from(response.stream.data).toString()));
});

test('bru, for Bruno', async () => {
  const place = join(desk.home, 'bruno');
  const report = join(desk.home, 'bru.json');
  await mkdir(place);
  await writeFile(join(place, 'bruno.json'), JSON.stringify({ version: '1', name: 'c', type: 'collection' }));
  await writeFile(join(place, 'r.bru'), `meta {\n  name: r\n  type: http\n  seq: 1\n}\n\nget {\n  url: {{nhn_pps_url}}\n  body: none\n  auth: none\n}\n\nheaders {\n${headers.map(({ key, value }) => `  ${key}: ${value}\n`).join('')}}\n`);
  await writeFile(join(place, 'e.bru'), await exported('bruno'));
  await run(program('bru'), ['run', 'r.bru', '--env-file', 'e.bru', '--reporter-json', report], { cwd: place });
  const { response } = JSON.parse(await readFile(report, 'utf8'))[0].results[0];
  assert.equal(response.status, 200);
  checkAnswer(response.data);
});

test('JSON', async () => {
  const [token] = JSON.parse(await exported('json')).tokens;
  const { method, url, proof } = token.request;
  const response = await fetch(url, { method, headers: { Authorization: token.authorization, DPoP: proof } });
  assert.equal(response.status, 200);
  checkAnswer(await response.json());
});
