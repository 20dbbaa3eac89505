// SPDX-License-Identifier: MIT
//
// What Helsenorge's pages demand of a request, beyond what oidc-provider does.

import { nameOf } from '../requestlog.mjs';

const invalid = (description) => ({ error: 'invalid_request', status: 400, description });
const unknownClient = (description) => ({ error: 'invalid_client', status: 401, description });

function checkPushed(form) {
  for (const name of ['state', 'nonce']) {
    const { length } = String(form[name] ?? '');
    if (length < 10 || length > 1000) return invalid(`${name} has to have 10 to 1000 characters`);
  }
  if (form.ui_locales !== 'nb') return invalid('ui_locales has to be nb');
  if (!['query', 'form_post', undefined].includes(form.response_mode)) return invalid('response_mode is query or form_post');
  if (!String(form.scope ?? '').split(' ').includes('openid')) return invalid('scope has to hold openid');
  return undefined;
}

/** Why this form is refused at that endpoint, if it is: { error, status, description }. */
export function refusalOf(endpoint, form, ctx) {
  if (ctx.get('DPoP') || form.dpop_jkt) return invalid('DPoP is not known here');
  if (form.resource !== undefined) return invalid('resource is not known here');
  if (endpoint === 'token' && form.client_assertion && form.client_id) {
    return invalid('client_id does not go with client_assertion');
  }
  return endpoint === 'par' ? checkPushed(form) : undefined;
}

/** Why the browser's request is refused: with PAR it names the client and what was pushed, and no more. */
export function browserRefusalOf(query) {
  const names = Object.keys(query).sort().join(' ');
  if (names !== 'client_id request_uri') return invalid('client_id and request_uri, and nothing else');
  if (Object.values(query).some(Array.isArray)) return invalid('client_id and request_uri, once each');
  return undefined;
}

export const certificateOf = (ctx) => ctx.req.socket.getPeerX509Certificate?.();

/** A name for the certificate that a request came with, or none. */
export const certificateName = (ctx) => {
  const certificate = certificateOf(ctx);
  return certificate && nameOf(certificate.raw);
};

/** Judges requests by the client's one certificate, as RFC 8705, 2.2: without one to begin with it is the first to come. */
export function registration(certificate) {
  let registered = certificate && nameOf(certificate.raw);
  return (ctx) => {
    const name = certificateName(ctx);
    if (!name) return unknownClient('a client certificate is needed here');
    registered ??= name;
    return name === registered ? undefined : unknownClient('this certificate is not registered for the client');
  };
}
