// SPDX-License-Identifier: MIT
//
// Drives the authority in Helsenorge's shape over HTTP. Run: node --test helsenorge.test.mjs

import assert from 'node:assert/strict';
import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { newCertificate } from './certificate.mjs';
import { assertionType, decode, hash, jwt, seconds, startAuthority } from './testsupport.mjs';

const callback = 'http://127.0.0.1:54321/callback';
const start = (...args) => startAuthority('--helsenorge', ...args);

/** One request; `certificate` is { key, cert } to show, if the server asks. */
function send(url, { method = 'GET', form, headers = {}, certificate = {}, ca } = {}) {
  return new Promise((resolve, reject) => {
    const type = form && { 'content-type': 'application/x-www-form-urlencoded' };
    const options = { method, headers: { ...type, ...headers }, agent: false, ca, ...certificate };
    const call = (url.startsWith('https:') ? tlsRequest : plainRequest)(url, options, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const isJson = /json/.test(response.headers['content-type']);
        resolve({ status: response.statusCode, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined });
      });
    });
    call.on('error', reject);
    call.end(form && new URLSearchParams(form).toString());
  });
}

// A client, and the browser of one person.
class Client {
  constructor(authority, { profile = {}, certificate } = {}) {
    this.authority = authority;
    this.profile = { ...authority.profile, ...profile };
    this.certificate = certificate;
    this.cookies = new Map();
    this.verifier = randomUUID() + randomUUID();
  }

  url(path) {
    return this.profile.authority + path;
  }

  assertion(changes = {}) {
    const { privateJwk, clientId } = this.profile;
    return jwt(privateJwk, { kid: privateJwk.kid, typ: 'client-authentication+jwt' }, {
      iss: clientId, sub: clientId, aud: this.profile.issuer, iat: seconds(), exp: seconds() + 30, jti: randomUUID(), ...changes,
    });
  }

  authentication() {
    if (!this.profile.privateJwk) return { client_id: this.profile.clientId };
    return { client_assertion_type: assertionType, client_assertion: this.assertion() };
  }

  post(path, form, { headers } = {}) {
    const all = Object.entries({ ...this.authentication(), ...form }).filter(([, value]) => value !== undefined);
    return send(this.url(path), {
      method: 'POST', form: all, headers, certificate: this.certificate, ca: this.authority.certificate,
    });
  }

  push(changes = {}) {
    return this.post('/sts/oidcprov/v1/par', {
      client_id: this.profile.clientId,
      response_type: 'code',
      redirect_uri: callback,
      response_mode: this.profile.responseMode,
      scope: this.profile.scopes.join(' '),
      state: 'state-67890',
      nonce: 'nonce-67890',
      ui_locales: 'nb',
      code_challenge: hash(this.verifier),
      code_challenge_method: 'S256',
      ...changes,
    });
  }

  // A browser's steps, as far as the authority goes; resolves with the page it ends at or with where it is sent.
  async browse(url, form) {
    const answer = await send(url, {
      method: form ? 'POST' : 'GET', form, ca: this.authority.certificate,
      headers: { accept: 'text/html', cookie: [...this.cookies].map((pair) => pair.join('=')).join('; ') },
    });
    for (const cookie of answer.headers['set-cookie'] ?? []) {
      const [name, value] = cookie.split(';')[0].split(/=(.*)/);
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    const { location } = answer.headers;
    if (location) {
      const next = new URL(location, url);
      return next.origin === this.profile.authority ? this.browse(next.href) : { redirect: next };
    }
    if (!answer.text.includes('document.forms[0].submit()')) return { url, ...answer };
    const action = answer.text.match(/action="([^"]+)"/)[1];
    const fields = Object.fromEntries([...answer.text.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]));
    return action.startsWith(this.profile.authority) ? this.browse(action, fields) : { posted: { action, fields, status: answer.status } };
  }

  authorizeUrl(requestUri, more = '') {
    const query = new URLSearchParams({ client_id: this.profile.clientId, request_uri: requestUri });
    return this.url(`/sts/oidcprov/v2/authorize?${query}${more}`);
  }

  async openPage(changes) {
    const { status, body } = await this.push(changes);
    assert.equal(status, 201, JSON.stringify(body));
    return this.browse(this.authorizeUrl(body.request_uri));
  }

  /** Resolves with the authorization response's parameters, whichever way they come. */
  async signIn(form = { q: this.authority.users[0].pid, represent: 'self' }, changes = {}) {
    const { redirect, posted } = await this.browse((await this.openPage(changes)).url, form);
    return redirect ? Object.fromEntries(redirect.searchParams) : posted.fields;
  }

  redeem(code, changes = {}) {
    return this.post('/sts/oidcprov/v3/token', {
      grant_type: 'authorization_code', code, redirect_uri: callback, code_verifier: this.verifier, ...changes,
    });
  }

  refresh(token, changes = {}) {
    return this.post('/sts/oidcprov/v3/token', { grant_type: 'refresh_token', refresh_token: token, ...changes });
  }

  async tokens(form, changes) {
    const { status, body } = await this.redeem((await this.signIn(form, changes)).code);
    assert.equal(status, 200, JSON.stringify(body));
    return body;
  }

  introspect(token) {
    return this.post('/sts/oidcprov/introspect/v1', { token });
  }

  failWith(place, error = '') {
    return send(this.url('/sandbox/failures'), { method: 'POST', form: { place, error }, ca: this.authority.certificate });
  }
}

const refusal = ({ status, body }) => [status, body?.error];

let authority;
before(async () => { authority = await start('--extend', '--log'); });
after(() => authority.stop());

test('the profile says what Helsenorge does not', async () => {
  const { profile } = authority;
  assert.equal(profile.kind, 'helsenorge');
  assert.equal(profile.issuer, 'sikkerhet.helsenorge.no');
  assert.equal(profile.authority, `http://127.0.0.1:${authority.port}`);
  assert.equal(profile.discovery, undefined);
  assert.deepEqual(Object.keys(profile.endpoints), ['jwks', 'extension']);
  for (const path of ['openid-configuration', 'oauth-authorization-server']) {
    assert.equal((await send(`${profile.authority}/.well-known/${path}`)).status, 404);
  }
});

test('a sign-in gives opaque tokens and an ID token by another name than the host\'s', async () => {
  const client = new Client(authority);
  const page = await client.openPage();
  assert.equal(page.status, 200);
  assert.match(page.text, /Alle personer er fiktive/);
  const { redirect } = await client.browse(page.url, { q: 'uvdal' }); // who represents nobody else, so is not asked
  assert.equal(redirect.origin + redirect.pathname, callback);
  const response = Object.fromEntries(redirect.searchParams);
  assert.deepEqual(Object.keys(response).sort(), ['code', 'state']);
  assert.equal(response.state, 'state-67890');

  const { status, body } = await client.redeem(response.code);
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual(Object.keys(body).sort(), ['access_token', 'expires_in', 'id_token', 'refresh_token', 'scope', 'token_type']);
  assert.deepEqual([body.token_type, body.expires_in], ['Bearer', 1800]);
  assert.deepEqual(body.scope.split(' ').sort(), [...client.profile.scopes].sort());
  assert.ok(!body.access_token.includes('.'));

  const person = authority.users.find(({ name }) => name === 'Utenkt Uvdal');
  const claims = decode(body.id_token);
  assert.deepEqual(
    [claims.iss, claims.aud, claims.nonce, claims.sub, claims.pid, claims.name, claims.birthdate],
    ['sikkerhet.helsenorge.no', 'knippe-sandbox', 'nonce-67890', person.sub, person.pid, person.name, person.birthdate],
  );
  assert.deepEqual(claims.represented, { sub: person.sub, pid: person.pid, name: person.name });
  assert.equal(claims.acr, undefined);
  const { keys } = (await send(client.profile.endpoints.jwks)).body;
  assert.ok(keys.every((key) => !key.d));
  const [head, payload, signature] = body.id_token.split('.');
  assert.ok(verify('sha256', Buffer.from(`${head}.${payload}`), createPublicKey({ key: keys[0], format: 'jwk' }),
    Buffer.from(signature, 'base64url')));
});

test('whoever signs in chooses whom to represent', async () => {
  const client = new Client(authority);
  const [person] = authority.users;
  const asked = await client.browse((await client.openPage()).url, { q: person.pid });
  assert.match(asked.text, /Hvem vil du representere\?/);
  for (const { name } of person.represents) assert.ok(asked.text.includes(name), name);
  const stranger = await client.browse(asked.url, { person: person.sub, represent: authority.users[1].sub });
  assert.match(stranger.text, /Hvem vil du representere\?/);

  const child = person.represents[0];
  const { redirect } = await client.browse(asked.url, { person: person.sub, represent: child.sub });
  const { body } = await client.redeem(redirect.searchParams.get('code'));
  const claims = decode(body.id_token);
  assert.equal(claims.name, person.name);
  assert.deepEqual(claims.represented, { sub: child.sub, pid: child.pid, name: child.name, relation: 'foreldreansvar' });

  const renewed = await client.refresh(body.refresh_token);
  for (const token of [body.access_token, renewed.body.access_token]) {
    const { body: told } = await client.introspect(token);
    assert.deepEqual(
      [told.active, told.iss, told.pid, told.sub, told.aud, told.token_type, told.client_id],
      [true, 'sikkerhet.helsenorge.no', child.pid, person.sub, [], 'Bearer', 'knippe-sandbox'],
    );
  }
});

test('a refresh gives an access token and nothing else', async () => {
  const client = new Client(authority);
  const first = await client.tokens();
  for (const scope of [undefined, 'oidcnavn', 'openid oidcnavn', undefined]) {
    const { status, body } = await client.refresh(first.refresh_token, { scope });
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual(Object.keys(body).sort(), ['access_token', 'expires_in', 'token_type']);
    assert.deepEqual([body.token_type, body.expires_in], ['Bearer', 1800]);
    assert.notEqual(body.access_token, first.access_token);
    assert.equal((await client.introspect(body.access_token)).body.scope, scope ?? first.scope);
  }
  assert.deepEqual(refusal(await client.refresh(first.refresh_token, { scope: 'oidcnavn annet' })), [400, 'invalid_scope']);
  assert.deepEqual(refusal(await client.refresh('unknown')), [400, 'invalid_grant']);
});

test('offline_access decides about a refresh token', async () => {
  const body = await new Client(authority).tokens(undefined, { scope: 'openid' });
  assert.equal(body.refresh_token, undefined);
  assert.equal(body.scope, 'openid');
});

test('what is pushed has to be as Helsenorge wants it', async () => {
  const client = new Client(authority);
  const wrong = {
    'a short state': { state: 'x'.repeat(9) },
    'a long state': { state: 'x'.repeat(1001) },
    'no state': { state: undefined },
    'a short nonce': { nonce: 'x'.repeat(9) },
    'a long nonce': { nonce: 'x'.repeat(1001) },
    'no ui_locales': { ui_locales: undefined },
    'another language': { ui_locales: 'nn' },
    'two languages': { ui_locales: 'nb nn' },
    'a fragment': { response_mode: 'fragment' },
    'no openid': { scope: 'offline_access' },
    'a resource': { resource: 'nhn:pps' },
    'a DPoP key': { dpop_jkt: hash('x') },
    'no PKCE': { code_challenge: undefined, code_challenge_method: undefined },
    'plain PKCE': { code_challenge: client.verifier, code_challenge_method: 'plain' },
    'another redirect URI': { redirect_uri: 'http://127.0.0.1:54321/other' },
  };
  for (const [what, changes] of Object.entries(wrong)) {
    assert.deepEqual(refusal(await client.push(changes)), [400, 'invalid_request'], what);
  }
  for (const changes of [{ state: 'x'.repeat(10), nonce: 'y'.repeat(1000) }, { response_mode: undefined }, { response_mode: 'form_post' }]) {
    assert.equal((await client.push(changes)).status, 201);
  }
  assert.deepEqual(refusal(await client.push({ client_assertion: client.assertion({ aud: client.url('/sts/oidcprov/v3/token') }) })),
    [401, 'invalid_client']);
  assert.deepEqual(refusal(await client.push({ client_assertion: client.assertion({ aud: [client.profile.issuer, 'other'] }) })),
    [401, 'invalid_client']);
});

test('an assertion has the audience of --audience', async (t) => {
  const other = await start('--audience', 'https://example.invalid/token');
  t.after(() => other.stop());
  assert.equal(other.profile.assertionAudience, 'https://example.invalid/token');
  const client = new Client(other);
  assert.equal((await client.push()).status, 401);
  assert.equal((await client.push({ client_assertion: client.assertion({ aud: other.profile.assertionAudience }) })).status, 201);
});

test('/authorize takes the client and what was pushed, once, and nothing else', async () => {
  const client = new Client(authority);
  const { body } = await client.push();
  for (const more of ['&state=state-67890', '&response_mode=query', '&prompt=login', `&client_id=${client.profile.clientId}`]) {
    const answer = await client.browse(client.authorizeUrl(body.request_uri, more));
    assert.equal(answer.status, 400, more);
    assert.match(answer.text, /invalid_request/);
  }
  const { status } = await client.browse(client.url(`/sts/oidcprov/v2/authorize?${new URLSearchParams({
    client_id: client.profile.clientId, response_type: 'code', redirect_uri: callback, scope: 'openid',
  })}`));
  assert.equal(status, 400);
  assert.equal((await client.browse(client.authorizeUrl(body.request_uri))).status, 200);
});

test('the token endpoint knows neither a second name of the client, nor DPoP, nor resources', async () => {
  const client = new Client(authority);
  const { code } = await client.signIn();
  assert.deepEqual(refusal(await client.redeem(code, { client_id: client.profile.clientId })), [400, 'invalid_request']);
  assert.deepEqual(refusal(await client.redeem(code, { resource: 'x' })), [400, 'invalid_request']);
  const token = (await client.redeem(code)).body.refresh_token; // the code is not used up by that
  assert.deepEqual(refusal(await client.refresh(token, { client_id: client.profile.clientId })), [400, 'invalid_request']);
  assert.deepEqual(refusal(await client.refresh(token, { resource: 'x' })), [400, 'invalid_request']);
  assert.deepEqual(refusal(await client.refresh(token, { client_assertion: undefined, client_assertion_type: undefined, client_id: client.profile.clientId })),
    [401, 'invalid_client']);
  const form = { grant_type: 'refresh_token', refresh_token: token };
  for (const path of ['v3/token', 'v1/revoke', 'v1/extend', 'v1/par']) {
    const answer = await client.post(`/sts/oidcprov/${path}`, form, { headers: { DPoP: 'x.y.z' } });
    assert.deepEqual(refusal(answer), [400, 'invalid_request'], path);
  }
  for (const grant of ['client_credentials', 'urn:knippe:sandbox:extend']) {
    assert.deepEqual(refusal(await client.refresh(token, { grant_type: grant })), [400, 'unsupported_grant_type'], grant);
  }
  assert.equal((await client.refresh(token)).status, 200);
});

for (const mode of ['query', 'form_post']) {
  test(`the response comes by ${mode}`, async () => {
    const client = new Client(authority, { profile: { responseMode: mode } });
    const way = ({ redirect, posted }) => (mode === 'query'
      ? { action: redirect.origin + redirect.pathname, fields: Object.fromEntries(redirect.searchParams) } : posted);
    const good = way(await client.browse((await client.openPage()).url, { q: 'uvdal' }));
    assert.equal(good.action, callback);
    assert.deepEqual(Object.keys(good.fields).sort(), ['code', 'state']);
    assert.equal((await client.redeem(good.fields.code)).status, 200);

    for (const error of ['invalid_request', 'invalid_client', 'unauthorized_client', 'temporarily_unavailable', 'invalid_scope']) {
      const chosen = way(await client.browse((await client.openPage()).url, { fail: error }));
      await client.failWith('redirect', error);
      const planned = way(await client.openPage());
      await client.failWith('redirect');
      for (const { action, fields, status } of [chosen, planned]) {
        assert.equal(action, callback);
        assert.deepEqual(fields, { error, error_description: `asked for: ${error}`, state: 'state-67890' });
        if (mode === 'form_post') assert.equal(status, error === 'temporarily_unavailable' ? 503 : 400);
      }
    }
    const left = way(await client.browse((await client.openPage()).url, { cancel: 'yes' }));
    assert.equal(left.fields.error, 'access_denied');
  });
}

test('the sign-in page finds people and says when it does not', async () => {
  const client = new Client(authority);
  const { url } = await client.openPage();
  for (const [form, said] of [[{ q: '' }, /Skriv et navn/], [{ q: 'fjellvang' }, /Flere passer/], [{ q: 'xyz' }, /Ingen treff/],
    [{ person: 'xyz' }, /Velg en person/], [{ q: 'bitteliten' }, /Ingen treff/]]) {
    assert.match((await client.browse(url, form)).text, said);
  }
});

test('errors on demand', async () => {
  const client = new Client(authority);
  const { code } = await client.signIn();
  const { refresh_token: token } = await client.tokens();
  const ask = {
    par: () => client.push(),
    code: () => client.redeem(code),
    refresh: () => client.refresh(token),
    revoke: () => client.post('/sts/oidcprov/v1/revoke', { token: 'nothing' }),
    extend: () => client.post('/sts/oidcprov/v1/extend', { refresh_token: token }),
  };
  const errors = [
    ['invalid_request', 400], ['invalid_client', 400], ['invalid_client:401', 401], ['unauthorized_client', 400],
    ['invalid_grant', 400], ['invalid_scope', 400], ['temporarily_unavailable', 503],
  ];
  for (const [place, request] of Object.entries(ask)) {
    for (const [error, status] of errors) {
      assert.equal((await client.failWith(place, error)).status, 204);
      assert.deepEqual(refusal(await request()), [status, error.split(':')[0]], place);
    }
    await client.failWith(place, 'temporarily_unavailable:html');
    const page = await request();
    assert.deepEqual([page.status, page.body], [503, undefined]);
    assert.match(page.headers['content-type'], /html/);
    await client.failWith(place);
    assert.ok((await request()).status < 300, place);
  }
  const { body } = await client.push();
  await client.failWith('authorize', 'temporarily_unavailable:html');
  assert.equal((await client.browse(client.authorizeUrl(body.request_uri))).status, 503);
  await client.failWith('authorize');
  assert.equal((await client.failWith('nowhere', 'invalid_request')).status, 400);
  assert.equal((await client.failWith('par', 'Not an error')).status, 400);
});

test('--fail plans them from the beginning', async (t) => {
  const failing = await start('--fail', 'par=invalid_client:401', '--fail', 'redirect=invalid_scope');
  t.after(() => failing.stop());
  const client = new Client(failing);
  assert.deepEqual(refusal(await client.push()), [401, 'invalid_client']);
  await client.failWith('par');
  assert.equal((await client.openPage()).redirect.searchParams.get('error'), 'invalid_scope');
  for (const wrong of ['par', 'nowhere=invalid_request', 'par=Not an error']) {
    await assert.rejects(start('--fail', wrong), /ended with 2: --fail takes/);
  }
});

test('revocation ends the refresh token and its access tokens', async () => {
  const client = new Client(authority);
  const { access_token: access, refresh_token: token } = await client.tokens();
  const { body: { access_token: renewed } } = await client.refresh(token);
  assert.equal((await client.post('/sts/oidcprov/v1/revoke', { token })).status, 200);
  assert.deepEqual(refusal(await client.refresh(token)), [400, 'invalid_grant']);
  for (const each of [access, renewed]) assert.equal((await client.introspect(each)).body.active, false);
});

test('a refresh token ends after its time unless it is prolonged', async (t) => {
  const client = new Client(authority);
  const extend = (token) => client.post('/sts/oidcprov/v1/extend', { refresh_token: token });
  const { refresh_token: token } = await client.tokens();
  const end = async () => (await client.introspect(token)).body.exp;
  const before = await end();
  let prolonged;
  do { prolonged = await extend(token); } while (await end() === before); // within the same second
  assert.deepEqual(prolonged.body, { expires_in: 1800 });
  assert.ok(await end() > before);
  assert.equal((await client.refresh(token)).status, 200);
  assert.deepEqual(refusal(await extend('unknown')), [400, 'invalid_grant']);

  const brief = await start('--refresh-ttl', '1', '--extend');
  t.after(() => brief.stop());
  const late = new Client(brief);
  const { refresh_token: old } = await late.tokens();
  let answer;
  do { answer = await late.refresh(old); } while (answer.status === 200);
  assert.deepEqual(refusal(answer), [400, 'invalid_grant']);
  assert.deepEqual(refusal(await late.post('/sts/oidcprov/v1/extend', { refresh_token: old })), [400, 'invalid_grant']);

  const without = await start();
  t.after(() => without.stop());
  assert.equal((await new Client(without).post('/sts/oidcprov/v1/extend', { refresh_token: 'x' })).status, 404);
});

test('a metadata document and keys in the profile, by option', async (t) => {
  const open = await start('--discovery');
  t.after(() => open.stop());
  assert.deepEqual([open.profile.discovery, open.profile.endpoints], [true, undefined]);
  const { body: metadata } = await send(`${open.profile.authority}/.well-known/openid-configuration`);
  assert.equal(metadata.issuer, 'sikkerhet.helsenorge.no');
  assert.equal(metadata.pushed_authorization_request_endpoint, `${open.profile.authority}/sts/oidcprov/v1/par`);
  assert.deepEqual(metadata.grant_types_supported, ['authorization_code', 'refresh_token']);
  assert.equal((await send(metadata.jwks_uri)).body.keys.length, 1);

  const closed = await start('--keys-in-profile');
  t.after(() => closed.stop());
  const client = new Client(closed);
  assert.equal(closed.profile.endpoints, undefined);
  const [key] = closed.profile.keys.keys;
  assert.equal(key.d, undefined);
  assert.equal((await send(client.url('/sts/oidcprov/v1/jwks'))).status, 404);
  const [head, payload, signature] = (await client.tokens()).id_token.split('.');
  assert.ok(verify('sha256', Buffer.from(`${head}.${payload}`), createPublicKey({ key, format: 'jwk' }), Buffer.from(signature, 'base64url')));
});

const installation = (name) => newCertificate({ name, extensions: ['extendedKeyUsage=clientAuth'] });

for (const kind of ['public', 'confidential']) {
  test(`a ${kind} client with mutual TLS has one certificate, everywhere but at /authorize`, async (t) => {
    const secure = await start('--client', kind, '--mutual-tls', '--extend', '--log');
    t.after(() => secure.stop());
    assert.equal(secure.profile.mutualTls, true);
    assert.equal(secure.profile.clientAuthentication, kind === 'public' ? 'none' : undefined);
    assert.equal(Boolean(secure.profile.privateJwk), kind === 'confidential');
    assert.match(secure.profile.authority, /^https:/);
    const own = installation('one');
    const client = new Client(secure, { certificate: own });
    const naked = new Client(secure);
    assert.deepEqual(refusal(await naked.push()), [401, 'invalid_client']); // and registers nothing
    const { status, body } = await client.push();
    assert.equal(status, 201, JSON.stringify(body));
    const { redirect } = await client.browse((await client.browse(client.authorizeUrl(body.request_uri))).url, { q: 'uvdal' });
    const code = redirect.searchParams.get('code');

    const other = new Client(secure, { certificate: installation('other') });
    for (const stranger of [naked, other]) {
      stranger.verifier = client.verifier;
      for (const answer of [
        await stranger.push(),
        await stranger.redeem(code),
        await stranger.refresh('x'),
        await stranger.introspect('x'),
        await stranger.post('/sts/oidcprov/v1/revoke', { token: 'x' }),
        await stranger.post('/sts/oidcprov/v1/extend', { refresh_token: 'x' }),
      ]) {
        assert.deepEqual(refusal(answer), [401, 'invalid_client']);
      }
    }

    const tokens = (await client.redeem(code)).body;
    assert.equal(tokens.token_type, 'Bearer');
    const renewed = await client.refresh(tokens.refresh_token);
    assert.equal(renewed.status, 200, JSON.stringify(renewed.body));
    for (const token of [tokens.access_token, renewed.body.access_token]) {
      const der = Buffer.from(own.cert.replace(/-----[^-]+-----|\s/g, ''), 'base64');
      assert.deepEqual((await client.introspect(token)).body.cnf, { 'x5t#S256': hash(der) });
    }
    assert.equal((await client.post('/sts/oidcprov/v1/extend', { refresh_token: tokens.refresh_token })).status, 200);
    assert.equal((await client.post('/sts/oidcprov/v1/revoke', { token: tokens.refresh_token })).status, 200);
    assert.match(secure.stderr(), /^GET \/sts\/oidcprov\/v2\/authorize 303 certificate=none$/m);
    assert.match(secure.stderr(), /^POST \/sts\/oidcprov\/v1\/par 201 certificate=\w/m);
  });
}

test('a certificate can be registered beforehand', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'helsenorge-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [registered, other] = [installation('registered'), installation('other')];
  const file = join(folder, 'client.pem');
  writeFileSync(file, registered.cert);
  const secure = await start('--client', 'public', '--client-certificate', file, '--profile-out', join(folder, 'profile.json'));
  t.after(() => secure.stop());
  assert.equal((await new Client(secure, { certificate: other }).push()).status, 401);
  assert.equal((await new Client(secure, { certificate: registered }).push()).status, 201);

  const profile = JSON.parse(readFileSync(join(folder, 'profile.json'), 'utf8'));
  assert.deepEqual(profile, secure.profile);
  assert.equal(readFileSync(join(folder, profile.trustedCa), 'utf8').trim(), secure.certificate);
  assert.equal(statSync(join(folder, 'profile.json')).mode & 0o777, 0o600);
  await assert.rejects(start('--client-certificate', join(folder, 'profile.json')), /ended with 2: --client-certificate/);
});

test('the log tells what happened and no secrets', async () => {
  const client = new Client(authority);
  const { code } = await client.signIn();
  const { body } = await client.redeem(code);
  await client.refresh(body.refresh_token);
  const log = authority.stderr();
  assert.match(log, /^POST \/sts\/oidcprov\/v3\/token 200 grant_type=refresh_token .*sent=/m);
  for (const secret of [code, body.access_token, body.refresh_token, authority.users[0].pid, 'KnippeSecretCanary']) {
    assert.ok(!log.includes(secret), secret);
  }
});
