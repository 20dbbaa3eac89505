// SPDX-License-Identifier: MIT
//
// Drives the authority over HTTP as Knippe does. Run: node --test authority.test.mjs

import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, randomUUID, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { organisation } from './clinicians.mjs';
import { assertionType, decode, encode, hash, jwt, seconds, startAuthority } from './testsupport.mjs';

const callback = 'http://127.0.0.1:54321/callback';

function newEcKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), alg: 'ES256' };
}

// One sign-in attempt's client: a browser with cookies, a DPoP key and the newest nonce.
class Client {
  constructor(authority, changes = {}) {
    this.authority = authority;
    this.profile = { ...authority.profile, ...changes };
    this.dpopKey = newEcKey();
    this.cookies = new Map();
    this.verifier = randomUUID() + randomUUID();
  }

  url(path) {
    return new URL(path, this.authority.issuer).href;
  }

  assertion(changes = {}) {
    const { privateJwk, clientId } = this.profile;
    return jwt(privateJwk, { kid: privateJwk.kid, typ: 'client-authentication+jwt' }, {
      iss: clientId, sub: clientId, aud: this.authority.issuer,
      iat: seconds(), nbf: seconds(), exp: seconds() + 30, jti: randomUUID(), ...changes,
    });
  }

  async post(path, form, { headers = {}, assertion = {} } = {}) {
    const body = new URLSearchParams([
      ['client_id', this.profile.clientId],
      ['client_assertion_type', assertionType],
      ['client_assertion', this.assertion(assertion)],
      ...form,
    ]);
    const response = await fetch(this.url(path), { method: 'POST', body, headers });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
  }

  request(changes = {}) {
    const { scopes, apis } = this.profile;
    const one = {
      response_type: 'code',
      redirect_uri: callback,
      scope: [...scopes, ...apis.flatMap((api) => api.scopes)].join(' '),
      state: 'state-1',
      nonce: 'nonce-1',
      code_challenge: hash(this.verifier),
      code_challenge_method: 'S256',
      ...changes,
    };
    return [...Object.entries(one), ...apis.map((api) => ['resource', api.resource])];
  }

  push(changes) {
    return this.post('/connect/par', this.request(changes));
  }

  plainUrl() {
    return this.url(`/connect/authorize?${new URLSearchParams([['client_id', this.profile.clientId], ...this.request()])}`);
  }

  // A browser's step: one request with cookies, redirects followed as far as the authority goes.
  async browse(url, form) {
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      body: form && new URLSearchParams(form),
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: [...this.cookies].map((pair) => pair.join('=')).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0].split(/=(.*)/);
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    const location = response.headers.get('location');
    if (!location) {
      const html = await response.text();
      // The page by which oidc-provider ends one person's session before another's begins.
      if (html.includes('document.forms[0].submit()')) {
        const fields = html.matchAll(/name="([^"]+)" value="([^"]*)"/g);
        return this.browse(html.match(/action="([^"]+)"/)[1], [...fields].map(([, name, value]) => [name, value]));
      }
      return { url, status: response.status, headers: response.headers, html };
    }
    const next = new URL(location, url);
    return next.origin === this.authority.issuer ? this.browse(next.href) : { redirect: next };
  }

  async openPage(changes) {
    const { status, body } = await this.push(changes);
    assert.equal(status, 201, JSON.stringify(body));
    return this.browse(this.url(`/connect/authorize?${new URLSearchParams({
      client_id: this.profile.clientId, request_uri: body.request_uri,
    })}`));
  }

  async signIn(changes) {
    const page = await this.openPage(changes);
    const { redirect } = await this.browse(page.url, { q: this.authority.users[0].hpr });
    return redirect.searchParams.get('code');
  }

  proof(changes = { ...(this.nonce && { nonce: this.nonce }) }, key = this.dpopKey) {
    const { kty, crv, x, y } = key;
    return jwt(key, { typ: 'dpop+jwt', jwk: { kty, crv, x, y } }, {
      jti: randomUUID(), htm: 'POST', htu: this.url('/connect/token'), iat: seconds(), ...changes,
    });
  }

  async token(form, assertion) {
    const answer = await this.post('/connect/token', Object.entries(form), { headers: { DPoP: this.proof() }, assertion });
    this.nonce = answer.headers.get('dpop-nonce') || this.nonce;
    return answer.body.error === 'use_dpop_nonce' ? this.token(form, assertion) : answer;
  }

  redeem(code, resource, details) {
    return this.token({
      grant_type: 'authorization_code', code, redirect_uri: callback, code_verifier: this.verifier, resource,
    }, details && { assertion_details: details });
  }

  refresh(token, resource, details) {
    const form = { grant_type: 'refresh_token', refresh_token: token, ...(resource && { resource }) };
    return this.token(form, details && { assertion_details: details });
  }

  requestObject(changes = {}) {
    const { privateJwk, clientId, scopes, apis } = this.profile;
    return jwt(privateJwk, { kid: privateJwk.kid, typ: 'oauth-authz-req+jwt' }, {
      iss: clientId, aud: this.authority.issuer, iat: seconds(), nbf: seconds(), exp: seconds() + 60, jti: randomUUID(),
      client_id: clientId, response_type: 'code', redirect_uri: callback, state: 'state-1', nonce: 'nonce-1',
      scope: [...scopes, ...apis.flatMap((api) => api.scopes)].join(' '), resource: apis.map((api) => api.resource),
      code_challenge: hash(this.verifier), code_challenge_method: 'S256', ...changes,
    });
  }
}

let authority;
before(async () => { authority = await startAuthority('--log'); });
after(() => authority.stop());

test('metadata has the shape of HelseID\'s', async () => {
  const { issuer } = authority;
  const metadata = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
  const expected = {
    issuer,
    jwks_uri: `${issuer}/.well-known/openid-configuration/jwks`,
    authorization_endpoint: `${issuer}/connect/authorize`,
    token_endpoint: `${issuer}/connect/token`,
    userinfo_endpoint: `${issuer}/connect/userinfo`,
    pushed_authorization_request_endpoint: `${issuer}/connect/par`,
    end_session_endpoint: `${issuer}/connect/endsession`,
    revocation_endpoint: `${issuer}/connect/revocation`,
    introspection_endpoint: `${issuer}/connect/introspect`,
    require_pushed_authorization_requests: true,
    authorization_response_iss_parameter_supported: true,
    grant_types_supported: ['authorization_code', 'refresh_token'],
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  };
  for (const [name, value] of Object.entries(expected)) assert.deepEqual(metadata[name], value, name);
  assert.equal(metadata.dpop_signing_alg_values_supported.length, 9);
  assert.ok(!metadata.scopes_supported.some((scope) => scope.includes('kjernejournal')));
});

test('one sign-in gives a token for each API', async () => {
  const client = new Client(authority);
  const page = await client.openPage();
  assert.equal(page.status, 200);
  assert.match(page.html, /<html lang="nb">/);
  assert.match(page.html, /Alle personer er fiktive/);
  assert.ok(!page.headers.get('content-security-policy').includes('form-action'));

  const person = authority.users[1];
  const { redirect } = await client.browse(page.url, { q: '', person: person.sub });
  assert.equal(redirect.origin + redirect.pathname, callback);
  assert.equal(redirect.searchParams.get('state'), 'state-1');
  assert.equal(redirect.searchParams.get('iss'), authority.issuer);

  // The nonce is demanded and the code survives the demand.
  const code = redirect.searchParams.get('code');
  const challenge = await client.post('/connect/token', [
    ['grant_type', 'authorization_code'], ['code', code], ['redirect_uri', callback],
    ['code_verifier', client.verifier], ['resource', 'owner-1:api'],
  ], { headers: { DPoP: client.proof() } });
  assert.equal(challenge.status, 400);
  assert.equal(challenge.body.error, 'use_dpop_nonce');
  assert.ok(challenge.headers.get('dpop-nonce'));
  client.nonce = challenge.headers.get('dpop-nonce');

  const first = await client.redeem(code, 'owner-1:api');
  assert.equal(first.status, 200, JSON.stringify(first.body));
  assert.equal(first.body.token_type, 'DPoP');
  assert.equal(first.body.scope, 'owner-1:api\\read owner-1:api\\write');
  assert.equal(first.body.expires_in, 600);
  assert.equal(first.body.rt_expires_in, 28800);
  assert.equal(decode(first.body.access_token, 0).typ, 'at+jwt');
  const token = decode(first.body.access_token);
  const { kty, crv, x, y } = client.dpopKey;
  assert.equal(token.aud, 'owner-1:api');
  assert.equal(token.scope, first.body.scope);
  assert.equal(token.cnf.jkt, hash(JSON.stringify({ crv, kty, x, y })));
  assert.equal(token['helseid://claims/hpr/hpr_number'], person.hpr);
  assert.equal(token['helseid://claims/identity/security_level'], '4');
  assert.equal(token['helseid://claims/client/client_name'], 'Knippe sandbox');
  assert.equal(token['helseid://claims/client/claims/orgnr_parent'], organisation);

  const identity = decode(first.body.id_token);
  assert.deepEqual(
    [identity.iss, identity.aud, identity.nonce, identity.sub, identity.name],
    [authority.issuer, 'knippe-sandbox', 'nonce-1', person.sub, person.name],
  );
  assert.equal(identity['helseid://claims/identity/security_level'], '4');
  assert.equal(identity['helseid://claims/hpr/hpr_number'], person.hpr);
  assert.equal(identity['helseid://claims/client/claims/orgnr_parent'], organisation);
  assert.equal(identity['helseid://claims/identity/pid'], undefined);
  const { keys } = await (await fetch(`${authority.issuer}/.well-known/openid-configuration/jwks`)).json();
  const [head, body, signature] = first.body.id_token.split('.');
  assert.ok(keys.every((key) => !key.d));
  assert.ok(verify('sha256', Buffer.from(`${head}.${body}`), createPublicKey({ key: keys[0], format: 'jwk' }),
    Buffer.from(signature, 'base64url')));

  let { refresh_token: refreshToken } = first.body;
  for (const { resource, scopes } of client.profile.apis) {
    const { status, body: next } = await client.refresh(refreshToken, resource);
    assert.equal(status, 200, JSON.stringify(next));
    assert.equal(decode(next.access_token).aud, resource);
    assert.equal(next.scope, scopes.join(' '));
    assert.ok(next.id_token);
    assert.notEqual(next.refresh_token, refreshToken);
    refreshToken = next.refresh_token;
  }
});

test('a refresh token used twice ends the sign-in', async () => {
  const client = new Client(authority);
  const { body: first } = await client.redeem(await client.signIn(), 'nhn:pps');
  const { body: second } = await client.refresh(first.refresh_token, 'nhn:phr');
  for (const token of [first.refresh_token, second.refresh_token]) {
    const { status, body } = await client.refresh(token, 'nhn:phr');
    assert.deepEqual([status, body.error], [400, 'invalid_grant']);
  }
});

test('a grace period forgives the last refresh token', async (t) => {
  const kind = await startAuthority('--rotation', 'grace', '--dpop-nonce', 'off');
  t.after(() => kind.stop());
  const client = new Client(kind);
  const { body: first } = await client.redeem(await client.signIn(), 'nhn:pps');
  const { body: second } = await client.refresh(first.refresh_token, 'nhn:phr');
  assert.notEqual(second.refresh_token, first.refresh_token);
  for (const token of [first.refresh_token, second.refresh_token]) {
    const { status } = await client.refresh(token, 'nhn:phr');
    assert.equal(status, 200);
  }
});

test('without rotation the refresh token stays', async (t) => {
  const still = await startAuthority('--rotation', 'off', '--dpop-nonce', 'off', '--apis', '9');
  t.after(() => still.stop());
  const client = new Client(still);
  const { body: first } = await client.redeem(await client.signIn(), 'nhn:pps');
  assert.equal(client.nonce, undefined);
  const { body: second } = await client.refresh(first.refresh_token, 'example:api-9');
  assert.equal(second.scope, 'example:api-9/read');
  assert.equal(second.refresh_token, first.refresh_token);
  const { status } = await client.refresh(first.refresh_token, 'nhn:pps');
  assert.equal(status, 200);
});

test('offline_access decides about a refresh token', async () => {
  const client = new Client(authority, { scopes: ['openid'] });
  const { body } = await client.redeem(await client.signIn(), 'nhn:pps');
  assert.ok(body.access_token);
  assert.equal(body.refresh_token, undefined);
  assert.equal(body.rt_expires_in, undefined);
});

test('without a proof the token is a bearer token', async () => {
  const client = new Client(authority);
  const { body } = await client.post('/connect/token', [
    ['grant_type', 'authorization_code'], ['code', await client.signIn()], ['redirect_uri', callback],
    ['code_verifier', client.verifier], ['resource', 'nhn:careplan'],
  ]);
  assert.equal(body.token_type, 'Bearer');
  assert.equal(decode(body.access_token).cnf, undefined);
});

test('the Test IDP signs in whom it is told to, without a page', async () => {
  const { pid } = authority.users[1];
  for (const [testPid, level, idp] of [[pid, '3', 'testidp-oidc'], [pid, '4', 'testidpnew-oidc'], ['01850099999', undefined, 'testidp-oidc']]) {
    const client = new Client(authority);
    client.profile.scopes = [...client.profile.scopes, 'helseid://scopes/identity/pid'];
    const { redirect } = await client.openPage({
      acr_values: `idp:${idp}`, test_pid: testPid, on_behalf_of: '999000092', ...(level && { test_security_level: level }),
    });
    assert.ok(redirect, `${testPid} ${level} ${idp}`);
    const { body } = await client.redeem(redirect.searchParams.get('code'), 'nhn:pps');
    const claims = decode(body.id_token);
    assert.equal(claims['helseid://claims/identity/pid'], testPid);
    assert.equal(claims['helseid://claims/identity/security_level'], level || '4');
    assert.equal(claims.idp, idp);
    assert.deepEqual(claims.amr, ['pwd']);
    assert.equal(claims.acr, undefined);
    const { body: next } = await client.refresh(body.refresh_token, 'nhn:careplan');
    const granted = decode(next.access_token);
    assert.equal(granted['helseid://claims/identity/security_level'], level || '4');
    assert.equal(granted['helseid://claims/client/on_behalf_of'], '999000092');
  }
});

test('only the Test IDP takes a test person, and a synthetic one', async () => {
  const client = new Client(authority);
  assert.match((await client.openPage({ test_pid: authority.users[0].pid })).html, /id="signin"/);
  assert.match((await client.openPage({ acr_values: 'idp:bankid-oidc', test_pid: authority.users[0].pid })).html, /id="signin"/);
  for (const wrong of [{ test_pid: '01015000000' }, { test_security_level: '5' }, { on_behalf_of: '99900009' }]) {
    const { status, body } = await client.push(wrong);
    assert.equal(status, 400, JSON.stringify(wrong));
    assert.equal(body.error, 'invalid_request');
  }
});

test('whoever is named signs in anew, whoever is signed in', async () => {
  const client = new Client(authority);
  await client.signIn();
  const wanted = { acr_values: 'idp:testidp-oidc', test_pid: authority.users[1].pid };
  const { redirect } = await client.openPage(wanted);
  const { body } = await client.redeem(redirect.searchParams.get('code'), 'nhn:pps');
  assert.equal(decode(body.id_token).sub, authority.users[1].sub);
});

test('people sign in at the level of --level, by the provider and method asked for', async (t) => {
  const low = await startAuthority('--level', '3');
  t.after(() => low.stop());
  const client = new Client(low);
  const { body } = await client.redeem(await client.signIn({ acr_values: 'Level4 idp:idporten-oidc amr:minid' }), 'nhn:pps');
  const claims = decode(body.id_token);
  assert.equal(claims['helseid://claims/identity/security_level'], '3');
  assert.equal(claims.idp, 'idporten-oidc');
  assert.deepEqual(claims.amr, ['minid']);
});

test('requests outside the profile are refused', async () => {
  const client = new Client(authority);
  const plain = await client.browse(client.plainUrl());
  assert.equal(plain.redirect.searchParams.get('error'), 'invalid_request');
  assert.match(plain.redirect.searchParams.get('error_description'), /Pushed Authorization Request/);

  const refused = async (answer, error, status = 400) => {
    const { body, status: got } = await answer;
    assert.deepEqual([got, body.error], [status, error]);
  };
  await refused(client.push({ code_challenge: '', code_challenge_method: '' }), 'invalid_request');
  await refused(client.push({ redirect_uri: 'http://127.0.0.1:54321/elsewhere' }), 'invalid_request');
  await refused(client.push({ scope: 'openid nhn:unknown/api' }), 'invalid_scope');
  await refused(client.post('/connect/par', [...client.request(), ['resource', 'nhn:unknown']]), 'invalid_target');
  await refused(client.post('/connect/par', [], { assertion: { aud: client.url('/connect/token') } }), 'invalid_client', 401);
  await refused(client.post('/connect/par', [], { assertion: { exp: seconds() + 300 } }), 'invalid_client', 401);
  const jti = randomUUID();
  await client.post('/connect/par', client.request(), { assertion: { jti } });
  await refused(client.post('/connect/par', [], { assertion: { jti } }), 'invalid_client', 401);
});

test('a resource that was not asked for is invalid_target and costs the refresh token', async () => {
  const apis = authority.profile.apis.filter(({ resource }) => resource !== 'nhn:parek');
  const client = new Client(authority, { apis });
  const { body: first } = await client.redeem(await client.signIn(), 'nhn:pps');
  assert.equal((await client.refresh(first.refresh_token, 'nhn:parek')).body.error, 'invalid_target');
  assert.equal((await client.refresh(first.refresh_token, 'nhn:pps')).body.error, 'invalid_grant');
});

test('a refresh without a choice among several resources is invalid_target', async () => {
  const client = new Client(authority);
  const { body } = await client.redeem(await client.signIn(), 'nhn:pps');
  assert.equal((await client.refresh(body.refresh_token)).body.error, 'invalid_target');
});

test('revocation ends the refresh token', async () => {
  const client = new Client(authority);
  const { body } = await client.redeem(await client.signIn(), 'nhn:pps');
  const form = [['token', body.refresh_token], ['token_type_hint', 'refresh_token']];
  assert.equal((await client.post('/connect/introspect', form)).body.active, true);
  assert.equal((await client.post('/connect/revocation', form)).status, 200);
  assert.equal((await client.post('/connect/introspect', form)).body.active, false);
  assert.equal((await client.refresh(body.refresh_token, 'nhn:pps')).body.error, 'invalid_grant');
});

test('the sign-in page finds people, says when it does not, and can be left', async () => {
  const client = new Client(authority);
  const page = await client.openPage();
  const ids = ['q', 'go', 'people', 'cancel', 'person-1', 'person-5'];
  for (const id of ids) assert.ok(page.html.includes(`id="${id}"`), id);
  assert.match(page.html, /<label for="q">Navn eller HPR-nummer<\/label>/);
  assert.match(page.html, /<input id="q"[^>]* autofocus/);

  const tell = async (form) => (await client.browse(page.url, form)).html.match(/id="error"[^>]*>([^<]*)/)[1];
  assert.equal(await tell({ q: '<b>ingen' }), 'Ingen treff.');
  assert.match(await tell({ q: '99900' }), /^Flere passer/);
  assert.match(await tell({ q: '' }), /^Skriv et navn/);
  assert.match(await tell({ person: 'nobody' }), /^Velg en person/);

  const { redirect } = await client.browse(page.url, { q: '', cancel: 'yes' });
  assert.equal(redirect.searchParams.get('error'), 'access_denied');
  assert.equal(redirect.searchParams.get('state'), 'state-1');
  assert.equal(redirect.searchParams.get('iss'), authority.issuer);

  assert.equal((await client.browse(page.url)).status, 400);
});

test('a session signs in silently until prompt asks for the page or one signs out', async () => {
  const client = new Client(authority);
  const page = await client.openPage();
  const { redirect } = await client.browse(page.url, { q: 'tØrresen  tenkt' });
  const { body } = await client.redeem(redirect.searchParams.get('code'), 'nhn:pps');
  assert.equal(decode(body.id_token).name, 'Tenkt Tørresen');

  assert.ok((await client.openPage()).redirect.searchParams.get('code'));
  for (const prompt of ['login', 'select_account', 'consent']) {
    const again = await client.openPage({ prompt });
    assert.match(again.html, /id="signin"/);
    assert.ok((await client.browse(again.url, { q: 'enger' })).redirect.searchParams.get('code'));
  }

  const leave = await client.browse(client.url(`/connect/endsession?${new URLSearchParams({
    id_token_hint: body.id_token, post_logout_redirect_uri: 'http://127.0.0.1:54321/signed-out', state: 'bye',
  })}`));
  const [, action, xsrf] = leave.html.match(/action="([^"]+)"><input type="hidden" name="xsrf" value="([^"]+)"/);
  const left = await client.browse(action, { xsrf, logout: 'yes' });
  assert.equal(left.redirect.href, 'http://127.0.0.1:54321/signed-out?state=bye');
  assert.equal((await client.openPage({ prompt: 'none' })).redirect.searchParams.get('error'), 'login_required');
  // Signing out of the browser leaves refresh tokens alone.
  assert.equal((await client.refresh(body.refresh_token, 'nhn:phr')).status, 200);
});

test('planned failures and rejected scopes', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'knippe-authority-'));
  const own = newEcKey();
  const files = { keys: join(folder, 'keys.json'), profile: join(folder, 'profile.json') };
  writeFileSync(files.keys, JSON.stringify({ keys: [{ ...own, kid: 'own' }] }));
  const planned = await startAuthority(
    '--plain-authorize', '--fail', 'nhn:pps=invalid_scope', '--fail', 'nhn:phr=temporarily_unavailable',
    '--reject-scope', 'nhn:kjernejournal/api', '--reject-scope', 'owner-1:api\\write',
    '--client-alg', 'ES256', '--client-jwks', files.keys, '--profile-out', files.profile,
  );
  t.after(async () => { await planned.stop(); rmSync(folder, { recursive: true }); });
  assert.deepEqual(JSON.parse(readFileSync(files.profile, 'utf8')), planned.profile);
  assert.equal(statSync(files.profile).mode & 0o777, 0o600);
  assert.equal(planned.profile.pushedAuthorization, 'off');

  const client = new Client(planned, { privateJwk: { ...own, kid: 'own' } });
  const page = await client.browse(client.plainUrl());
  const { redirect } = await client.browse(page.url, { q: 'fagerli' });
  const code = redirect.searchParams.get('code');
  assert.equal((await client.redeem(code, 'nhn:pps')).body.error, 'invalid_scope');
  const { body: first } = await client.redeem(code, 'owner-1:api');
  assert.equal(first.scope, 'owner-1:api\\read');
  assert.equal(first.rejected_scope, 'owner-1:api\\write');
  assert.equal((await client.refresh(first.refresh_token, 'nhn:phr')).status, 503);

  client.profile.privateJwk = planned.profile.privateJwk;
  const { body: second } = await client.refresh(first.refresh_token, 'nhn:kjernejournal');
  assert.equal(second.rejected_scope, 'nhn:kjernejournal/api');
  assert.equal(second.scope, 'nhn:kjernejournal/innlogging nhn:kjernejournal/tillitsrammeverk');
  assert.equal(decode(second.access_token).scope, second.scope);
});

test('the log tells what happened and no secrets, and the authority ends with stdin', async () => {
  const brief = await startAuthority('--log');
  const client = new Client(brief);
  const code = await client.signIn();
  const { body } = await client.redeem(code, 'nhn:pps');
  await client.refresh('no-such-token', 'nhn:pps');
  assert.equal(await brief.stop(), 0);
  assert.match(brief.stderr(), /^POST \/connect\/par 201$/m);
  assert.match(brief.stderr(), /^POST \/connect\/token 400 grant_type=authorization_code resource=nhn:pps error=use_dpop_nonce together=1 attempt=\S+$/m);
  assert.match(brief.stderr(), /^POST \/connect\/token 200 grant_type=authorization_code resource=nhn:pps together=1 attempt=\S+ issued=\S+$/m);
  assert.match(brief.stderr(), /error=invalid_grant together=1 attempt=\S+ sent=\S+ \(refresh token not found\)$/m);
  for (const secret of [code, body.access_token, body.refresh_token]) assert.ok(!brief.stderr().includes(secret));
  assert.ok(!brief.stderr().includes('oidc-provider'), brief.stderr());
});

for (const demandsNonce of [false, true]) {
  test(`an API takes its own token with a fresh proof and nothing else${demandsNonce ? ', nonce included' : ''}`, async (t) => {
    const server = await startAuthority('--api-nonce', demandsNonce ? 'on' : 'off');
    t.after(() => server.stop());
    const client = new Client(server);
    const { access_token: token } = (await client.redeem(await client.signIn(), 'nhn:pps')).body;
    const place = client.url('/api/nhn:pps/records');
    const right = { htm: 'GET', htu: place, ath: hash(token) };
    const call = async ({ url = place, scheme = 'DPoP', proof = client.proof({ ...right, nonce }), bearer = token } = {}) => {
      const response = await fetch(url, { headers: { Authorization: `${scheme} ${bearer}`, ...(proof && { DPoP: proof }) } });
      const { resource, error } = await response.json();
      return { resource, error, nonce: response.headers.get('dpop-nonce') };
    };
    let nonce;
    if (demandsNonce) {
      const challenge = await call();
      assert.equal(challenge.error, 'use_dpop_nonce');
      ({ nonce } = challenge);
    }
    const proof = client.proof({ ...right, nonce });
    assert.equal((await call({ proof })).resource, 'nhn:pps');
    assert.equal((await call({ proof })).error, 'invalid_dpop_proof', 'the same proof again');

    const with_ = (changes, key) => ({ proof: client.proof({ ...right, nonce, ...changes }, key) });
    const [header, payload, signature] = token.split('.');
    const altered = encode({ ...decode(token), sub: 'somebody else' });
    const refused = {
      'no proof': { proof: null },
      'another key': with_({}, newEcKey()),
      'another method': with_({ htm: 'POST' }),
      'another address': with_({ htu: client.url('/api/nhn:phr/records') }),
      'another token': with_({ ath: hash('x') }),
      'no token named': with_({ ath: undefined }),
      'an old proof': with_({ iat: seconds() - 120 }),
      'a proof from the future': with_({ iat: seconds() + 120 }),
      'no jti': with_({ jti: undefined }),
      'no bearer token': { scheme: 'Bearer' },
      'another API': { url: client.url('/api/nhn:phr/records'), ...with_({ htu: client.url('/api/nhn:phr/records') }) },
      'an altered token': { bearer: `${header}.${altered}.${signature}`, ...with_({ ath: hash(`${header}.${altered}.${signature}`) }) },
      'an unsigned token': { bearer: `${encode({ alg: 'none', typ: 'at+jwt' })}.${payload}.` },
    };
    for (const [what, request] of Object.entries(refused)) {
      const { error } = await call(request);
      assert.match(String(error), /^invalid_/, what);
    }
  });
}

// Numbers that begin with 1 or 2 are given to nobody.
const parent = '123456785';
const child = '223456782';
const organisationDetail = (value, system = 'urn:oid:1.0.6523') => ({
  type: 'helseid_authorization',
  practitioner_role: { organization: { identifier: { system, type: 'ENH', value } } },
});
const onlyChild = (value) => organisationDetail(value, 'urn:oid:2.16.578.1.12.4.1.4.101');
const journalDetail = { type: 'nhn:sfm:journal-id', value: { journal_id: randomUUID() } };
const organisationOf = ({ body }) => {
  const claims = decode(body.access_token);
  return ['parent', 'child'].map((which) => claims[`helseid://claims/client/claims/orgnr_${which}`]);
};

test('a client of many tenants names organisations at each refresh', async (t) => {
  const many = await startAuthority('--tenancy', 'multi', '--organisation', `${parent}:${child}`, '--organisation', '323456780');
  t.after(() => many.stop());
  const client = new Client(many);
  const code = await client.signIn();
  const early = await client.redeem(code, 'nhn:pps', organisationDetail(`NO:ORGNR:${parent}:`));
  assert.deepEqual([early.body.error, early.body.error_description.split(':')[0]], ['access_denied', 'HID-1009']);

  const first = await client.redeem(code, 'nhn:pps'); // the code is not used up by that
  assert.deepEqual(organisationOf(first), [organisation, undefined]);
  let token = first.body.refresh_token;
  const refused = [
    ['1001', organisationDetail(`NO:ORGNR:423456789:${child}`)],
    ['1003', organisationDetail(`NO:ORGNR:${parent}:323456780`)],
    ['1004', organisationDetail(`NO:ORGNR:${parent}`)],
    ['1004', organisationDetail(`NO:ORGNR:${parent}:22345678`)],
    ['1007', { type: 'helseid_authorization' }],
    ['1007', { type: 'other' }],
    ['1010', onlyChild(child)],
  ];
  for (const [code, details] of refused) {
    const { status, body } = await client.refresh(token, 'nhn:pps', details);
    assert.deepEqual([status, body.error, body.error_description.split(':')[0]], [400, 'access_denied', `HID-${code}`]);
  }
  const named = [
    [organisationDetail(`NO:ORGNR:${parent}:${child}`), [parent, child]],
    [[organisationDetail('NO:ORGNR:323456780:'), journalDetail], ['323456780', undefined]],
    [organisationDetail(`NO:ORGNR:323456780:${child}`), ['323456780', child]],
    [undefined, [organisation, undefined]], // details are for one token
  ];
  for (const [details, expected] of named) {
    const answer = await client.refresh(token, 'nhn:pps', details);
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    assert.deepEqual(organisationOf(answer), expected);
    token = answer.body.refresh_token;
  }
});

test('a client of a single tenant names its children, and one of none nobody', async (t) => {
  const single = await startAuthority('--tenancy', 'single', '--organisation', `${organisation}:${child}`);
  t.after(() => single.stop());
  const client = new Client(single);
  const { body } = await client.redeem(await client.signIn(), 'nhn:pps');
  const details = [[organisationDetail(`NO:ORGNR:${parent}:`), '1005'], [onlyChild(parent), '1002'], [onlyChild('x'), '1004']];
  for (const [detail, code] of details) {
    const refused = await client.refresh(body.refresh_token, 'nhn:pps', detail);
    assert.equal(refused.body.error_description.split(':')[0], `HID-${code}`);
  }
  assert.deepEqual(organisationOf(await client.refresh(body.refresh_token, 'nhn:pps', onlyChild(child))), [organisation, child]);

  const other = new Client(authority);
  const { body: own } = await other.redeem(await other.signIn(), 'nhn:pps');
  const refused = await other.refresh(own.refresh_token, 'nhn:pps', organisationDetail(`NO:ORGNR:${parent}:`));
  assert.equal(refused.body.error_description.split(':')[0], 'HID-1005');
});

test('details in the request object are for all tokens of the sign-in', async (t) => {
  const many = await startAuthority('--tenancy', 'multi', '--organisation', `${parent}:${child}`);
  t.after(() => many.stop());
  const apis = many.profile.apis.filter(({ resource }) => resource.startsWith('nhn:')); // without backslashes
  const client = new Client(many, { apis });
  client.request = (changes) => [['request', client.requestObject(changes)]];
  const wrong = await client.push({ authorization_details: organisationDetail(`NO:ORGNR:${child}:`) });
  assert.equal(wrong.body.error_description.split(':')[0], 'HID-1001');

  const details = organisationDetail(`NO:ORGNR:${parent}:${child}`);
  const first = await client.redeem(await client.signIn({ authorization_details: details }), 'nhn:pps');
  assert.deepEqual(organisationOf(first), [parent, child]);
  const both = await client.refresh(first.body.refresh_token, 'nhn:phr', details);
  assert.deepEqual([both.body.error, both.body.error_description.split(':')[0]], ['access_denied', 'HID-DOUBLE-STRUCTURE']);
  assert.deepEqual(organisationOf(await client.refresh(first.body.refresh_token, 'nhn:phr')), [parent, child]);
});
