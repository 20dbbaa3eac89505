// SPDX-License-Identifier: MIT

import { parse } from 'node:querystring';

const limit = 56 * 1024;

/** The form in a request's body, or {}. */
export async function readForm(ctx) {
  if (ctx.method !== 'POST' || !ctx.is('application/x-www-form-urlencoded')) return {};
  const chunks = [];
  let size = 0;
  for await (const chunk of ctx.req.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > limit) ctx.throw(413);
    chunks.push(chunk);
  }
  return { ...parse(Buffer.concat(chunks).toString()) };
}
