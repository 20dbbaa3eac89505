// SPDX-License-Identifier: MIT

import { clinicians, searchable } from './clinicians.mjs';
import { escape, showPage } from './pages.mjs';

// Filters the list while one types. Without it the server does the choosing.
const script = `
const field = document.getElementById('q');
const status = document.getElementById('status');
const items = [...document.querySelectorAll('#people li')];
const searchable = (text) =>
  text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase().trim().replace(/\\s+/g, ' ');
let first;
function filter() {
  const words = searchable(field.value).split(' ').filter(Boolean);
  const matches = items.filter((item) => {
    item.hidden = !words.every((word) => item.dataset.find.includes(word));
    return !item.hidden;
  });
  first = words.length ? matches[0] : undefined;
  for (const item of items) item.classList.toggle('first', item === first);
  status.textContent = !words.length ? '' : !first ? 'Ingen treff.'
    : matches.length + ' treff. Enter velger ' + first.querySelector('strong').textContent + '.';
}
field.addEventListener('input', filter);
// A click on the person's button would do nothing here: a form cannot be submitted while it is.
const form = document.getElementById('signin');
let chosen;
form.addEventListener('submit', (event) => {
  const byEnter = !event.submitter || event.submitter.id === 'go';
  chosen = byEnter && first ? first.querySelector('button').value : undefined;
});
form.addEventListener('formdata', (event) => {
  if (chosen) event.formData.set('person', chosen);
});
filter();
if (field.value) field.select();
`;

function row({ value, name, title, find, numbers }, i) {
  return `<li data-find="${escape(searchable(find))}">
<button type="submit" id="person-${i + 1}" name="person" value="${escape(value)}">
<span><strong>${escape(name)}</strong>${title && `, ${escape(title)}`}</span>
<span class="numbers">${numbers.map((text) => `<span>${escape(text)}</span>`).join('\n')}</span>
</button>
</li>`;
}

/** A page where one of `people` is chosen: { value, name, title, find, numbers }. `more` stands beneath them. */
export function peoplePage(ctx, { client, label, heading, people, typed = '', error = '', more = '' }) {
  showPage(ctx, {
    title: 'Testinnlogging',
    // The first submit button is the one that Enter in the field presses.
    body: `<h1>Testinnlogging</h1>
<p class="soft">Velg hvem du vil logge inn i ${escape(client)} som.</p>
<form id="signin" method="post" action="${escape(ctx.path)}" autocomplete="off">
<label for="q">${escape(label)}</label>
<div class="row">
<input id="q" name="q" type="text" value="${escape(typed)}" autofocus spellcheck="false"
 aria-controls="people"${error && ' aria-invalid="true" aria-describedby="error"'}>
<button class="main" id="go" type="submit">Logg inn</button>
</div>
${error && `<p class="error" id="error" role="alert">${escape(error)}</p>`}
<p class="quiet" id="status" role="status"></p>
<h2 id="people-heading">${escape(heading)}</h2>
<ul id="people" aria-labelledby="people-heading">
${people.map(row).join('\n')}
</ul>
<button type="submit" id="cancel" name="cancel" value="yes">Avbryt</button>
${more}</form>`,
    script,
  });
}

export function signInPage(ctx, options) {
  peoplePage(ctx, {
    label: 'Navn eller HPR-nummer',
    heading: 'Fiktive klinikere',
    people: clinicians.map(({ sub, name, title, hpr, pid }) => ({
      value: sub, name, title, find: `${name} ${hpr}`, numbers: [`HPR-nummer ${hpr}`, `Syntetisk fødselsnummer ${pid}`],
    })),
    ...options,
  });
}
