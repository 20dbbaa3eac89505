// SPDX-License-Identifier: MIT
// What a browser does with an authorize URL and a person before it, without a browser.
import { request } from 'node:http';
import { request as tlsRequest } from 'node:https';

function step(url, cookies, form) {
  return new Promise((resolve, reject) => {
    const headers = { accept: 'text/html', cookie: [...cookies].map((pair) => pair.join('=')).join('; ') };
    if (form) headers['content-type'] = 'application/x-www-form-urlencoded';
    const send = url.startsWith('https:') ? tlsRequest : request;
    const call = send(url, { method: form ? 'POST' : 'GET', headers, rejectUnauthorized: false }, (response) => {
      for (const cookie of response.headers['set-cookie'] ?? []) {
        const [name, value] = cookie.split(';')[0].split(/=(.*)/);
        cookies.set(name, value);
      }
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text: String(Buffer.concat(chunks)) }));
    });
    call.on('error', reject).end(form);
  });
}

const plain = (html) => html.replace(/&#(\d+);/g, (entity, code) => String.fromCharCode(code))
  .replace(/&(amp|lt|gt|quot);/g, (entity, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name]);

/** The form that a page sends off by itself: where to, and with what. */
function selfSent({ text }) {
  if (!text.includes('document.forms[0].submit()')) return undefined;
  const fields = [...text.matchAll(/ name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name, plain(value)]);
  return { to: plain(/ action="([^"]*)"/.exec(text)[1]), form: new URLSearchParams(fields).toString() };
}

/**
 * Signs `who` in, for themselves, and follows the redirect, or the form that takes its place, back to the program
 * that waits; resolves with its status. `more` is what the person puts into the sign-in page beside their name.
 */
export async function signInLikeABrowser(authorizeUrl, who, more = { represent: 'self' }) {
  const cookies = new Map();
  let url = authorizeUrl;
  let form;
  for (let steps = 0; steps < 12; steps += 1) {
    const answer = await step(url, cookies, form);
    const next = selfSent(answer);
    form = next?.form;
    if (next) url = new URL(next.to, url).href;
    else if (answer.headers.location) url = new URL(answer.headers.location, url).href;
    else if (new URL(url).pathname.startsWith('/signin/')) form = new URLSearchParams({ q: who, ...more }).toString();
    else return answer.status;
  }
  throw new Error('the sign-in goes round in circles');
}
