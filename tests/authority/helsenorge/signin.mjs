// SPDX-License-Identifier: MIT
//
// The sign-in page's two steps: who signs in, and whom they represent.

import { readForm } from '../form.mjs';
import { escape, showPage } from '../pages.mjs';
import { peoplePage } from '../signinpage.mjs';
import { adults, citizenOf, findAdults, representedBy } from './citizens.mjs';
import { descriptionOf } from './failures.mjs';

// Those of the page about /authorize.
const errorsToTry = ['invalid_request', 'invalid_client', 'unauthorized_client', 'temporarily_unavailable'];

const numberOf = ({ pid }) => `Syntetisk fødselsnummer ${pid}`;

const failing = `<details>
<summary>Svar med en feil i stedet</summary>
<ul>
${errorsToTry.map((error) => `<li><button type="submit" id="fail-${error}" name="fail" value="${error}"><code>${error}</code></button></li>`).join('\n')}
</ul>
</details>
`;

function citizensPage(ctx, options) {
  peoplePage(ctx, {
    label: 'Navn eller fødselsnummer',
    heading: 'Fiktive innbyggere',
    people: adults.map(({ sub, name, pid }) => ({ value: sub, name, title: '', find: `${name} ${pid}`, numbers: [numberOf({ pid })] })),
    more: failing,
    ...options,
  });
}

function representRow(citizen, i) {
  return `<li><button type="submit" id="represent-${i}" name="represent" value="${escape(citizen.sub)}"${i ? '' : ' autofocus'}>
<span><strong>${escape(citizen.name)}</strong>${i ? `, ved ${escape(citizen.relation)}` : ' (deg selv)'}</span>
<span class="numbers">${escape(numberOf(citizen))}</span>
</button></li>`;
}

function representPage(ctx, { client, person }) {
  showPage(ctx, {
    title: 'Testinnlogging',
    body: `<h1>Hvem vil du representere?</h1>
<p class="soft">Du er logget inn som ${escape(person.name)}. Velg hvem ${escape(client)} skal vise opplysninger om.</p>
<form id="represent" method="post" action="${escape(ctx.path)}">
<input type="hidden" name="person" value="${escape(person.sub)}">
<ul aria-label="Hvem vil du representere?">
${representedBy(person).map(representRow).join('\n')}
</ul>
<button type="submit" id="cancel" name="cancel" value="yes">Avbryt</button>
</form>`,
  });
}

// The one citizen that the form names, or why there is none.
function choose({ person, q = '' }) {
  if (person) {
    const citizen = adults.find(({ sub }) => sub === person);
    return citizen ? { citizen } : { error: 'Velg en person fra listen.' };
  }
  const found = findAdults(q);
  if (found.length === 1) return { citizen: found[0] };
  if (!q.trim()) return { error: 'Skriv et navn eller fødselsnummer, eller velg fra listen.' };
  return { error: found.length ? 'Flere passer. Skriv mer, eller velg fra listen.' : 'Ingen treff.' };
}

// Whom the form says the citizen represents; without anybody else to choose it need not say it.
function represented(citizen, { represent }) {
  const all = representedBy(citizen);
  if (all.length === 1 || represent === 'self') return citizen;
  return all.find(({ sub }) => sub === represent);
}

/** What `acr` carries from the sign-in to the tokens; ID tokens have none. */
export const circumstances = (token) => JSON.parse(token?.acr || '{}');

/** The citizen whom that person represents, with the relation unless it is themselves. */
export function representedIn(token, citizen) {
  const { represents } = circumstances(token);
  return representedBy(citizen).find(({ sub }) => sub === represents) ?? citizenOf(citizen.sub);
}

export function signIn(provider, failures) {
  return async (ctx, { params }) => {
    const planned = failures.get('redirect');
    if (planned) return { error: planned.error, error_description: descriptionOf(planned) };
    const client = (await provider.Client.find(params.client_id)).clientName;
    if (ctx.method === 'GET') return citizensPage(ctx, { client });

    const form = await readForm(ctx);
    if (form.fail) return { error: form.fail, error_description: descriptionOf({ error: form.fail }) };
    if (form.cancel) return { error: 'access_denied', error_description: 'The sign-in was cancelled by the user' };
    const { citizen, error } = choose(form);
    if (!citizen) return citizensPage(ctx, { client, typed: form.q, error });
    const whom = represented(citizen, form);
    if (!whom) return representPage(ctx, { client, person: citizen });
    const acr = JSON.stringify({ represents: whom.sub });
    return { login: { accountId: citizen.sub, acr, amr: ['external'] }, consent: {} };
  };
}
