// SPDX-License-Identifier: MIT
//
// Response modes of our own: oidc-provider's tell the issuer (RFC 9207), which Helsenorge's pages do not know.

import { escape, showPage } from '../pages.mjs';

export const responseModes = { query: 'helsenorge_query', form_post: 'helsenorge_form_post' };

function query(ctx, uri, { iss, ...response }) {
  const target = new URL(uri);
  for (const [name, value] of Object.entries(response)) target.searchParams.set(name, value);
  ctx.status = 303;
  ctx.redirect(target.href);
}

const field = ([name, value]) => `<input type="hidden" name="${name}" value="${escape(value)}">`;

function formPost(ctx, uri, { iss, ...response }) {
  if (response.error) ctx.status = response.error === 'temporarily_unavailable' ? 503 : 400;
  else ctx.status = 200;
  showPage(ctx, {
    title: 'Testinnlogging',
    body: `<h1>Tilbake til programmet</h1>
<form method="post" action="${escape(uri)}">
${Object.entries(response).map(field).join('\n')}
<button class="main" id="continue" type="submit">Fortsett</button>
</form>`,
    script: 'document.forms[0].submit();',
  });
}

export function addResponseModes(provider) {
  provider.registerResponseMode(responseModes.query, query);
  provider.registerResponseMode(responseModes.form_post, formPost);
}
