// SPDX-License-Identifier: MIT

import { createHash } from 'node:crypto';

import { findPeople } from '../clinicians.mjs';

// Invented people. The national identity numbers are synthetic: 80 is added to the month, which no
// person's number has.
const people = [
  ['Fiktiva Fjellvang', '14917912484', '1979-11-14'],
  ['Utenkt Uvdal', '03898521256', '1985-09-03'],
  ['Tenkte Tangen', '30816840127', '1968-01-30'],
  ['Påhitt Fjellvang', '27904733003', '1947-10-27'],
  ['Innbilt Tangen', '21905111822', '1951-10-21'],
  ['Bitteliten Fjellvang', '11891870525', '2018-09-11'],
  ['Oppfunn Fjellvang', '05911464170', '2014-11-05'],
];

// Who may act for whom, and by what: the relations that Helsenorge has.
const relations = [
  ['Fiktiva Fjellvang', 'Bitteliten Fjellvang', 'foreldreansvar'],
  ['Fiktiva Fjellvang', 'Oppfunn Fjellvang', 'foreldreansvar'],
  ['Fiktiva Fjellvang', 'Påhitt Fjellvang', 'fullmakt'],
  ['Tenkte Tangen', 'Innbilt Tangen', 'fullmakt'],
];

// A pseudonym of the form of a GUID, which stays the same from one run to the next.
function pseudonym(text) {
  const hex = createHash('sha256').update(`fiktiv:${text}`).digest('hex');
  return [[0, 8], [8, 12], [12, 16], [16, 20], [20, 32]].map(([from, to]) => hex.slice(from, to)).join('-');
}

const citizens = people.map(([name, pid, birthdate]) => ({ sub: pseudonym(pid), name, pid, birthdate }));
const named = (name) => citizens.find((citizen) => citizen.name === name);

export const citizenOf = (sub) => citizens.find((citizen) => citizen.sub === sub);

/** Those old enough to sign in; the others stay children. */
export const adults = citizens.filter(({ birthdate }) => birthdate < '2008');

/** Whom somebody may represent: first oneself, then { …citizen, relation }. */
export const representedBy = (citizen) => [
  citizen,
  ...relations.filter(([by]) => by === citizen.name).map(([, whom, relation]) => ({ ...named(whom), relation })),
];

export const findAdults = (text) => findPeople(adults, text, ({ name, pid }) => `${name} ${pid}`);
