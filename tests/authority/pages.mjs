// SPDX-License-Identifier: MIT
//
// The frame of every page, and the pages around signing in: errors and signing out.

import { randomBytes } from 'node:crypto';

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escape = (text) => String(text ?? '').replace(/[&<>"']/g, (c) => entities[c]);

const style = `
:root {
  color-scheme: light dark;
  --page: #f3f5f7; --card: #ffffff; --text: #17212b; --soft: #52606d; --line: #c6ced6;
  --accent: #0b5c8c; --on-accent: #ffffff; --hover: #e8f1f7;
  --note: #fff2cc; --note-text: #4d3800; --error: #a3161d;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12181e; --card: #1c242c; --text: #e9eef2; --soft: #a9b5c0; --line: #46525e;
    --accent: #7cc4ee; --on-accent: #06202f; --hover: #26333e;
    --note: #493a0c; --note-text: #ffe7a3; --error: #ff9a98;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", Cantarell, sans-serif;
}
.note { margin: 0; padding: .6rem 1rem; background: var(--note); color: var(--note-text); text-align: center; }
main {
  max-width: 33rem; margin: 1.5rem auto; padding: 1.5rem;
  background: var(--card); border: 1px solid var(--line); border-radius: .75rem;
}
h1 { margin: 0 0 .25rem; font-size: 1.5rem; line-height: 1.25; }
p { margin: 0 0 1rem; }
label, h2 { display: block; margin: 0 0 .35rem; font-size: 1rem; font-weight: 600; }
h2 { margin-top: 1.25rem; }
.soft { color: var(--soft); }
.error { color: var(--error); font-weight: 600; margin: .5rem 0 0; }
.row { display: flex; gap: .5rem; }
input {
  flex: 1; min-width: 0; padding: .6rem .75rem; font: inherit; color: inherit;
  background: transparent; border: 1px solid var(--soft); border-radius: .5rem;
}
button {
  padding: .6rem 1rem; font: inherit; color: inherit; cursor: pointer;
  background: transparent; border: 1px solid var(--soft); border-radius: .5rem;
}
button:hover { background: var(--hover); }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
button.main:hover { filter: brightness(1.08); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
ul { list-style: none; margin: 0 0 1.25rem; padding: 0; }
li { margin: 0 0 .5rem; }
li button { width: 100%; text-align: left; border-color: var(--line); }
li.first button { border-color: var(--accent); box-shadow: inset 4px 0 0 var(--accent); }
li button > span { display: block; }
.numbers > span { display: inline-block; margin-right: 1rem; }
.numbers { font-size: .875rem; color: var(--soft); font-variant-numeric: tabular-nums; }
.quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none; }
code { overflow-wrap: anywhere; }
`;

// No form-action: a policy with one would also stop the redirect that follows the form.
function policy(nonce) {
  return [
    "default-src 'none'", `style-src 'nonce-${nonce}'`, `script-src 'nonce-${nonce}'`,
    'img-src data:', "base-uri 'none'", "frame-ancestors 'none'",
  ].join('; ');
}

export function showPage(ctx, { title, body, script = '' }) {
  const nonce = randomBytes(16).toString('base64');
  ctx.type = 'html';
  ctx.set({
    'Content-Security-Policy': policy(nonce),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  ctx.body = `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${style}</style>
</head>
<body>
<p class="note"><strong>Dette er en testinnlogging.</strong> Alle personer er fiktive.</p>
<main>
${body}
</main>
${script && `<script nonce="${nonce}">${script}</script>`}
</body>
</html>
`;
}

export function errorPage(ctx, { error, error_description: description }) {
  showPage(ctx, {
    title: 'Feil – Testinnlogging',
    body: `<h1>Innloggingen kan ikke fortsette</h1>
<p>Gå tilbake til programmet og start innloggingen på nytt.</p>
<p class="soft"><code id="error-code">${escape(error)}</code><br>${escape(description)}</p>`,
  });
}

// With an ID token as hint the page answers itself, as HelseID skips it then.
export function signOutPage(ctx, form) {
  showPage(ctx, {
    title: 'Logg ut – Testinnlogging',
    body: `<h1>Vil du logge ut?</h1>
<p>Utloggingen gjelder alle programmer i denne nettleseren.</p>
${form}
<div class="row">
<button class="main" id="sign-out" type="submit" form="op.logoutForm" name="logout" value="yes">Logg ut</button>
<button id="stay" type="submit" form="op.logoutForm">Avbryt</button>
</div>`,
    script: ctx.oidc.entities.IdTokenHint && "document.getElementById('sign-out').click();",
  });
}

export function signedOutPage(ctx) {
  showPage(ctx, {
    title: 'Logget ut – Testinnlogging',
    body: '<h1>Du er logget ut</h1>\n<p>Du kan lukke dette vinduet.</p>',
  });
}
