// SPDX-License-Identifier: MIT

import { createHash } from 'node:crypto';

// Enough of a hash to tell one secret from another.
export const nameOf = (secret) => createHash('sha256').update(secret).digest('base64url').slice(0, 12);

/** One line on stderr, for --log; what it says of token requests is in README.md. `more` is appended. */
export function logRequest(ctx, form, atToken, more = []) {
  const word = (value) => String(value).replace(/[^\x21-\x7e]/g, '?');
  const path = ctx.path.replace(/^(\/signin|.*\/authorize)\/.*/, '$1/...');
  const words = [ctx.method, word(path), ctx.status];
  if (atToken) words.push(`grant_type=${word(form.grant_type)}`, `resource=${word(form.resource)}`);
  if (ctx.body && ctx.body.error) words.push(`error=${word(ctx.body.error)}`);
  if (atToken) {
    words.push(`together=${ctx.state.together}`); // token requests under way when it came, itself included
    if (form.client_assertion) words.push(`attempt=${nameOf(form.client_assertion)}`);
    if (form.refresh_token) words.push(`sent=${nameOf(form.refresh_token)}`);
    if (ctx.body?.refresh_token) words.push(`issued=${nameOf(ctx.body.refresh_token)}`);
  }
  words.push(...more);
  if (ctx.state.detail) words.push(`(${ctx.state.detail})`);
  console.error(words.join(' '));
}
