// SPDX-License-Identifier: MIT

import { clinicianOf, findClinicians, testPerson } from './clinicians.mjs';
import { readForm } from './form.mjs';
import { signInPage } from './signinpage.mjs';

// The one clinician that the form names, or why there is none.
function choose(form) {
  if (form.person) return { person: clinicianOf(form.person), error: 'Velg en person fra listen.' };
  const typed = String(form.q || '');
  const found = findClinicians(typed);
  if (found.length === 1) return { person: found[0] };
  if (!typed.trim()) return { error: 'Skriv et navn eller HPR-nummer, eller velg fra listen.' };
  return { error: found.length ? 'Flere passer. Skriv mer, eller velg fra listen.' : 'Ingen treff.' };
}

// What acr_values asks for, in HelseID's words.
function asked(params) {
  const words = String(params.acr_values || '').split(' ');
  const after = (prefix) => words.find((word) => word.startsWith(prefix))?.slice(prefix.length);
  return { idp: after('idp:'), amr: after('amr:') || after('bp:amr:') };
}

const testProviders = ['testidp-oidc', 'testidpnew-oidc'];

// The Test IDP needs no page when it is told whom to sign in.
export const isPageFree = (params) => Boolean(params.test_pid) && testProviders.includes(asked(params).idp);

// oidc-provider keeps acr with the session and all that comes of it; ID tokens have none here, as at
// HelseID, so it is where the rest of what is known of the sign-in travels.
function signedIn(person, params, options) {
  const { idp = 'bankid-oidc', amr } = asked(params);
  const level = isPageFree(params) ? params.test_security_level || '4' : String(options.level);
  const acr = JSON.stringify({ level, idp, onBehalfOf: params.on_behalf_of });
  const method = amr || (testProviders.includes(idp) ? 'pwd' : 'external');
  return { login: { accountId: person.sub, acr, amr: [method] }, consent: {}, select_account: {} };
}

export function signIn(provider, options) {
  return async (ctx, { params }) => {
    if (isPageFree(params)) return signedIn(testPerson(params.test_pid), params, options);
    const client = (await provider.Client.find(params.client_id)).clientName;
    if (ctx.method === 'GET') return signInPage(ctx, { client });

    const form = await readForm(ctx);
    if (form.cancel) {
      return { error: 'access_denied', error_description: 'The sign-in was cancelled by the user' };
    }
    const { person, error } = choose(form);
    if (!person) return signInPage(ctx, { client, typed: form.q, error });
    return signedIn(person, params, options);
  };
}
