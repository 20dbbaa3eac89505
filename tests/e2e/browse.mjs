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
      response.resume().on('end', () => resolve(response));
    });
    call.on('error', reject).end(form);
  });
}

/** Signs `who` in and follows the redirect back to the program that waits; resolves with its status. */
export async function signInLikeABrowser(authorizeUrl, who) {
  const cookies = new Map();
  let url = authorizeUrl;
  let form;
  for (let steps = 0; steps < 12; steps += 1) {
    const { statusCode, headers } = await step(url, cookies, form);
    form = undefined;
    if (headers.location) url = new URL(headers.location, url).href;
    else if (new URL(url).pathname.startsWith('/signin/')) form = `q=${encodeURIComponent(who)}`;
    else return statusCode;
  }
  throw new Error('the sign-in goes round in circles');
}
