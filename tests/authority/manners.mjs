// SPDX-License-Identifier: MIT
//
// What HelseID does and oidc-provider does not: scopes with a backslash, rt_expires_in and
// rejected_scope. Also the failures that tests ask for, and the request log.

import { stringify } from 'node:querystring';

import { tellSecrets } from './canary.mjs';
import { readForm } from './form.mjs';
import { logRequest } from './requestlog.mjs';
import { legalScope, plainScope } from './scopes.mjs';

// Reads a form before oidc-provider does, and leaves it where oidc-provider looks next.
async function readLegalForm(ctx) {
  const form = await readForm(ctx);
  if (typeof form.scope === 'string') form.scope = legalScope(form.scope);
  if (Object.keys(form).length) ctx.req.body = stringify(form);
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
        form = await readLegalForm(ctx);
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
      if (options.log) logRequest(ctx, form, atToken);
    }
  };
}
