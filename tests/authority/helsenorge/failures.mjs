// SPDX-License-Identifier: MIT
//
// Errors on demand: from --fail, and while it runs from a form at /sandbox/failures.

import { readForm } from '../form.mjs';
import { showPage } from '../pages.mjs';

/** Where one may be asked for. `redirect` is the authorization response, `authorize` a page in its place. */
export const places = ['par', 'authorize', 'redirect', 'code', 'refresh', 'revoke', 'extend'];

/** Of the words ERROR[:STATUS|:html]; none when they are something else. */
export function failureFrom(text) {
  const [, error, how] = /^([a-z_]+)(?::(\d{3}|html))?$/.exec(text) ?? [];
  if (!error) return undefined;
  const status = Number(how) || (error === 'temporarily_unavailable' ? 503 : 400);
  return { error, status, isPage: how === 'html' };
}

export const descriptionOf = ({ error }) => `asked for: ${error}`;

/** Answers with the failure, as JSON or as a page. */
export function fail(ctx, failure) {
  ctx.status = failure.status;
  if (failure.isPage) {
    showPage(ctx, { title: 'Helsenorge – Testinnlogging', body: '<h1>Tjenesten er ikke tilgjengelig</h1>\n<p>Prøv igjen senere.</p>' });
    return;
  }
  ctx.set('Cache-Control', 'no-store');
  ctx.body = { error: failure.error, error_description: descriptionOf(failure) };
}

/** Takes `place` and `error`, which may be empty: none any more. */
export function failureRoute(failures) {
  return async (ctx, next) => {
    if (ctx.path !== '/sandbox/failures' || ctx.method !== 'POST') return next();
    const { place, error } = await readForm(ctx);
    const failure = failureFrom(error ?? '');
    ctx.status = !places.includes(place) || (error && !failure) ? 400 : 204;
    if (ctx.status === 204 && failure) failures.set(place, failure);
    else failures.delete(place);
    return undefined;
  };
}
