// SPDX-License-Identifier: MIT
//
// Every secret that this authority gives out carries a marker, so that a test can search files, logs
// and processes for it (tests/e2e/canaryscan.mjs). What the client makes itself cannot be marked:
// with --tell-secrets it is told to the test that started this, on file descriptor 3.

import { writeSync } from 'node:fs';

export const canary = 'KnippeSecretCanary';

function mark(model, prefix) {
  const { generateTokenId } = model.prototype;
  model.prototype.generateTokenId = function markedTokenId() {
    return prefix + generateTokenId.call(this);
  };
}

// Authorization codes, refresh tokens and session cookies; what is a JWT has a claim.
export function markOpaqueSecrets(provider) {
  for (const model of [provider.AuthorizationCode, provider.RefreshToken, provider.Session]) mark(model, `${canary}-`);
}

// Differently, as tests count refresh tokens by their mark.
export const markAccessTokens = (provider) => mark(provider.AccessToken, `${canary}_`);

// One line of JSON for each request that has any: state, nonce, verifier, assertion, proof, tokens.
export function tellSecrets(ctx, form) {
  const { state, nonce, code, code_verifier, client_assertion, refresh_token } = form;
  const body = ctx.body && typeof ctx.body === 'object' ? ctx.body : {};
  const secrets = {
    state, nonce, code, code_verifier, client_assertion, refresh_token,
    proof: ctx.get('DPoP'),
    access_token: body.access_token,
    id_token: body.id_token,
    next_refresh_token: body.refresh_token,
  };
  if (Object.values(secrets).some(Boolean)) writeSync(3, `${JSON.stringify(secrets)}\n`);
}
