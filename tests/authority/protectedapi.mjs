// SPDX-License-Identifier: MIT
//
// The APIs behind this authority, as strict as they come: /api/RESOURCE/… takes access tokens made out
// to RESOURCE alone (RFC 9068) with a DPoP proof of that very request (RFC 9449 section 7), and
// answers with what it was sent. ?status=N answers with that status, ?redirect=URL leads away, ?echo sends
// the body back as it is.

import { createHash, randomBytes } from 'node:crypto';

import { calculateJwkThumbprint, createLocalJWKSet, EmbeddedJWK, jwtVerify } from 'jose';

const proofSeconds = 60;

class Refusal extends Error {
  constructor(error, description) {
    super(description);
    this.error = error;
  }
}

function check(holds, error, description) {
  if (!holds) throw new Refusal(error, description);
}

export function protectedApi({ issuer, options, apis, publicKeys }) {
  const keys = createLocalJWKSet({ keys: publicKeys });
  const seen = new Set();
  const nonce = randomBytes(12).toString('base64url');

  async function readToken(token, resource) {
    const { payload } = await jwtVerify(token, keys, {
      issuer, audience: resource, typ: 'at+jwt', algorithms: ['RS256'], requiredClaims: ['exp', 'iat'],
    }).catch((error) => { throw new Refusal('invalid_token', error.message); });
    check(payload.aud === resource, 'invalid_token', 'the token is for others, too');
    return payload;
  }

  async function checkProof(ctx, token, { cnf }) {
    const proof = ctx.get('DPoP');
    const count = ctx.req.rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'dpop').length;
    check(count === 1, 'invalid_dpop_proof', 'one proof is wanted');
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, { typ: 'dpop+jwt', algorithms: ['ES256', 'PS256'] })
      .catch((error) => { throw new Refusal('invalid_dpop_proof', error.message); });
    const { jwk } = protectedHeader;
    check(!('d' in jwk), 'invalid_dpop_proof', 'a private key');
    check(await calculateJwkThumbprint(jwk) === cnf.jkt, 'invalid_dpop_proof', 'another key');
    check(payload.htm === ctx.method, 'invalid_dpop_proof', 'htm');
    check(payload.htu === issuer + ctx.path, 'invalid_dpop_proof', 'htu');
    check(payload.ath === createHash('sha256').update(token).digest('base64url'), 'invalid_dpop_proof', 'ath');
    check(Math.abs(Date.now() / 1000 - payload.iat) <= proofSeconds, 'invalid_dpop_proof', 'iat');
    check(!options.apiNonce || payload.nonce === nonce, 'use_dpop_nonce', 'a nonce is wanted');
    check(payload.jti && !seen.has(payload.jti), 'invalid_dpop_proof', 'jti');
    seen.add(payload.jti);
  }

  async function admit(ctx, resource) {
    const [scheme, token, ...more] = ctx.get('Authorization').split(' ');
    check(token && !more.length, 'invalid_token', 'no token');
    const claims = await readToken(token, resource);
    const wanted = claims.cnf ? 'dpop' : 'bearer';
    check(scheme.toLowerCase() === wanted, 'invalid_token', `${wanted} is wanted`);
    if (claims.cnf) await checkProof(ctx, token, claims);
    return claims;
  }

  function refuse(ctx, { error, message }) {
    ctx.status = 401;
    const description = message.replace(/[^ !#-[\]-~]/g, '?');
    ctx.set('WWW-Authenticate', `DPoP error="${error}", error_description="${description}", algs="ES256 PS256"`);
    if (error === 'use_dpop_nonce') ctx.set('DPoP-Nonce', nonce);
    ctx.body = { error };
  }

  async function body(ctx) {
    const chunks = [];
    for await (const chunk of ctx.req) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  }

  return async (ctx, next) => {
    const [, resource] = /^\/api\/([^/]+)/.exec(ctx.path) || [];
    if (!resource || !apis.has(resource)) return next();
    try {
      const { sub } = await admit(ctx, resource);
      if (ctx.query.redirect) return ctx.redirect(ctx.query.redirect);
      ctx.status = Number(ctx.query.status || 200);
      const { authorization, dpop, ...headers } = ctx.headers;
      const sent = await body(ctx);
      ctx.body = 'echo' in ctx.query ? sent : { resource, sub, method: ctx.method, path: ctx.path, query: ctx.querystring, headers, body: sent };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refuse(ctx, error);
    }
    if (options.log) console.error(`${ctx.method} ${ctx.path} ${ctx.status}${ctx.body && ctx.body.error ? ` error=${ctx.body.error}` : ''}`);
  };
}
