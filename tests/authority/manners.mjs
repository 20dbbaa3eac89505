// SPDX-License-Identifier: MIT
//
// What HelseID does and oidc-provider does not: scopes with a backslash, rt_expires_in and
// rejected_scope. Also the failures that tests ask for, and the request log.

import { createHash } from 'node:crypto';
import { parse, stringify } from 'node:querystring';

import { tellSecrets } from './canary.mjs';
import { legalScope, plainScope } from './scopes.mjs';

const limit = 56 * 1024;

// Reads a form before oidc-provider does, and leaves it where oidc-provider looks next.
async function readForm(ctx) {
  if (ctx.method !== 'POST' || !ctx.is('application/x-www-form-urlencoded')) return {};
  const chunks = [];
  let size = 0;
  for await (const chunk of ctx.req.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > limit) ctx.throw(413);
    chunks.push(chunk);
  }
  const form = parse(Buffer.concat(chunks).toString());
  if (typeof form.scope === 'string') form.scope = legalScope(form.scope);
  ctx.req.body = stringify(form);
  return form;
}

function makeQueryLegal(ctx) {
  const { scope } = ctx.query;
  if (typeof scope === 'string' && scope.includes('\\')) {
    ctx.query = { ...ctx.query, scope: legalScope(scope) };
  }
}

// True while oidc-provider would answer use_dpop_nonce, which comes before any other failure.
function nonceMissing(ctx, options) {
  const proof = ctx.get('DPoP');
  if (!options.dpopNonce || !proof) return false;
  try {
    return !JSON.parse(Buffer.from(proof.split('.')[1], 'base64url').toString()).nonce;
  } catch {
    return true;
  }
}

function plannedFailure(ctx, form, options) {
  const error = ctx.path === '/connect/token' && options.failures.get(form.resource);
  if (!error || nonceMissing(ctx, options)) return false;
  const statuses = { invalid_client: 401, server_error: 500, temporarily_unavailable: 503 };
  ctx.status = statuses[error] || 400;
  ctx.set('Cache-Control', 'no-store');
  ctx.body = { error, error_description: `planned failure for ${form.resource}` };
  return true;
}

function addHelseidFields(ctx, form, options, apis) {
  const { AuthorizationCode: code, RefreshToken: refresh } = ctx.oidc.entities;
  if (ctx.body.refresh_token && refresh) ctx.body.rt_expires_in = refresh.remainingTTL;

  const asked = plainScope((form.grant_type === 'refresh_token' && form.scope) || (code || refresh || {}).scope || '');
  const rejected = asked.split(' ').filter((scope) =>
    options.rejectedScopes.has(scope) && (apis.get(form.resource) || []).includes(scope));
  if (rejected.length) ctx.body.rejected_scope = rejected.join(' ');
}

// Enough of a hash to tell one secret from another.
const nameOf = (secret) => createHash('sha256').update(secret).digest('base64url').slice(0, 12);

function log(ctx, form) {
  const word = (value) => String(value).replace(/[^\x21-\x7e]/g, '?');
  const path = ctx.path.replace(/^(\/signin|\/connect\/authorize)\/.*/, '$1/...');
  const words = [ctx.method, word(path), ctx.status];
  if (ctx.path === '/connect/token') {
    words.push(`grant_type=${word(form.grant_type)}`, `resource=${word(form.resource)}`);
  }
  if (ctx.body && ctx.body.error) words.push(`error=${word(ctx.body.error)}`);
  if (ctx.path === '/connect/token') {
    words.push(`together=${ctx.state.together}`); // token requests under way when it came, itself included
    if (form.client_assertion) words.push(`attempt=${nameOf(form.client_assertion)}`);
    if (form.refresh_token) words.push(`sent=${nameOf(form.refresh_token)}`);
    if (ctx.body?.refresh_token) words.push(`issued=${nameOf(ctx.body.refresh_token)}`);
  }
  if (ctx.state.detail) words.push(`(${ctx.state.detail})`);
  console.error(words.join(' '));
}

export function helseidManners(options, apis) {
  let underWay = 0;
  return async (ctx, next) => {
    const atEndpoint = ctx.path.startsWith('/connect/');
    const atToken = ctx.path === '/connect/token';
    let form = {};
    if (atToken) ctx.state.together = underWay += 1;
    try {
      if (atEndpoint) {
        makeQueryLegal(ctx);
        form = await readForm(ctx);
      }
      if (plannedFailure(ctx, form, options)) return;
      await next();
      if (atEndpoint && ctx.body && typeof ctx.body === 'object') {
        if (ctx.body.access_token) addHelseidFields(ctx, form, options, apis);
        if (typeof ctx.body.scope === 'string') ctx.body.scope = plainScope(ctx.body.scope);
      }
    } finally {
      if (atToken) underWay -= 1;
      if (options.tellSecrets) tellSecrets(ctx, form);
      if (options.log) log(ctx, form);
    }
  };
}
