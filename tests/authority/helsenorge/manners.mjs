// SPDX-License-Identifier: MIT
//
// What stands between the wire and oidc-provider: Helsenorge's rules, its names for what oidc-provider
// calls otherwise, its shorter answers, and the log.

import { stringify } from 'node:querystring';

import { tellSecrets } from '../canary.mjs';
import { readForm } from '../form.mjs';
import { errorPage } from '../pages.mjs';
import { logRequest } from '../requestlog.mjs';
import { endpointAt, paths } from './endpoints.mjs';
import { fail } from './failures.mjs';
import { responseModes } from './responsemodes.mjs';
import { browserRefusalOf, certificateName, refusalOf, registration } from './rules.mjs';

/** oidc-provider has no endpoint of this kind; within it prolonging is a grant. */
export const extensionGrant = 'urn:knippe:sandbox:extend';

const formEndpoints = ['par', 'token', 'revoke', 'introspect', 'extend'];

// Which of the failures that may be asked for is meant by this request.
function placeOf(endpoint, { grant_type: grant }) {
  if (endpoint !== 'token') return endpoint;
  return grant === 'refresh_token' ? 'refresh' : 'code';
}

function refuse(ctx, { error, status, description }) {
  ctx.status = status;
  ctx.set('Cache-Control', 'no-store');
  if (endpointAt(ctx.path) === 'authorize') errorPage(ctx, { error, error_description: description });
  else ctx.body = { error, error_description: description };
}

function translate(endpoint, form) {
  if (endpoint === 'par') {
    form.response_mode = responseModes[form.response_mode ?? 'query'];
    form.prompt = 'consent'; // whom to represent is asked each time; and oidc-provider wants it for offline_access
  }
  if (endpoint === 'extend') form.grant_type = extensionGrant;
  return stringify(form);
}

// Neither a new refresh token nor an ID token comes of a refresh.
const refreshAnswer = ({ access_token, token_type, expires_in }) => ({ access_token, token_type, expires_in });

function metadata(document, issuer) {
  return {
    ...document,
    issuer,
    grant_types_supported: ['authorization_code', 'refresh_token'],
    response_modes_supported: ['query', 'form_post'],
    authorization_response_iss_parameter_supported: false,
  };
}

function shapeAnswer(ctx, endpoint, form, options) {
  if (ctx.status !== 200 || typeof ctx.body !== 'object') return;
  if (endpoint === 'token' && form.grant_type === 'refresh_token') ctx.body = refreshAnswer(ctx.body);
  if (endpoint === 'introspect' && ctx.body.active) ctx.body.aud = [];
  if (ctx.path.startsWith('/.well-known/')) ctx.body = metadata(ctx.body, options.issuer);
}

function isThere(ctx, options) {
  if (ctx.path.startsWith('/.well-known/')) return options.discovery;
  const has = { extend: options.extend, jwks: !options.keysInProfile };
  return has[endpointAt(ctx.path)] ?? true;
}

export function helsenorgeManners(options, failures) {
  const certificateRefusal = registration(options.clientCertificate);
  let underWay = 0;

  async function answer(ctx, next, endpoint, form) {
    if (!isThere(ctx, options)) return ctx.throw(404);
    const failure = failures.get(placeOf(endpoint, form));
    if (failure) return fail(ctx, failure);
    if (endpoint === 'authorize') {
      const refusal = browserRefusalOf(ctx.query);
      return refusal ? refuse(ctx, refusal) : next();
    }
    if (!formEndpoints.includes(endpoint)) return next();
    const refusal = (options.mutualTls && certificateRefusal(ctx)) || refusalOf(endpoint, form, ctx)
      || (form.grant_type === extensionGrant && { error: 'unsupported_grant_type', status: 400, description: 'no such grant' });
    if (refusal) return refuse(ctx, refusal);
    const { path } = ctx;
    if (ctx.method === 'POST') ctx.req.body = translate(endpoint, { ...form });
    if (endpoint === 'extend') ctx.path = paths.token;
    await next();
    ctx.path = path;
    return undefined;
  }

  return async (ctx, next) => {
    const endpoint = endpointAt(ctx.path);
    const atToken = endpoint === 'token';
    let form = {};
    if (atToken) ctx.state.together = underWay += 1;
    try {
      if (formEndpoints.includes(endpoint)) form = await readForm(ctx);
      await answer(ctx, next, endpoint, form);
      shapeAnswer(ctx, endpoint, form, options);
    } finally {
      if (atToken) underWay -= 1;
      if (options.tellSecrets) tellSecrets(ctx, form);
      if (options.log) logRequest(ctx, form, atToken, options.mutualTls ? [`certificate=${certificateName(ctx) ?? 'none'}`] : []);
    }
  };
}
