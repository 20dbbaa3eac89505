// SPDX-License-Identifier: MIT

import { createHash } from 'node:crypto';

// Invented people. The national identity numbers are synthetic: 80 is added to the month, which
// no person's number has.
const people = [
  ['Fiktiv', 'Fagerli', 'lege', '999000011', '11847130042'],
  ['Eksempla', 'Enger', 'sykepleier', '999000022', '29857940006'],
  ['Oppdiktet', 'Opsahl', 'farmasøyt', '999000033', '01906620053'],
  ['Tenkt', 'Tørresen', 'jordmor', '999000044', '24898835002'],
  ['Påfunnet', 'Ødegaard', 'psykolog', '999000055', '17829245094'],
];

// Where they work: no number that the register of legal entities could give out (its check digit is wrong).
export const organisation = '999000092';

// A pseudonym that stays the same from one run to the next, like HelseID's sub.
const pseudonym = (text) => createHash('sha256').update(`fiktiv:${text}`).digest('base64url').slice(0, 27);

export const clinicians = people.map(([givenName, familyName, title, hpr, pid]) => ({
  sub: pseudonym(hpr),
  name: `${givenName} ${familyName}`,
  givenName,
  familyName,
  title,
  hpr,
  pid,
}));

// Whoever else has been asked for by test_pid: no clinician.
const others = new Map();

export const clinicianOf = (sub) => clinicians.find((person) => person.sub === sub) || others.get(sub);

export const isSynthetic = (pid) => /^\d{2}(4[1-9]|5[0-2]|6[6-9]|7[0-7]|8[1-9]|9[0-2])\d{7}$/.test(pid);

// The person with this synthetic number; known from now on.
export function testPerson(pid) {
  const clinician = clinicians.find((person) => person.pid === pid);
  if (clinician) return clinician;
  const sub = pseudonym(pid);
  others.set(sub, { sub, name: 'Syntetisk Testperson', givenName: 'Syntetisk', familyName: 'Testperson', pid });
  return others.get(sub);
}

// What typed text is compared with; the page's script has the same rule.
export const searchable = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');

/** Those of `people` whose name or number, as `told` has it, holds every word of the text. */
export function findPeople(people, text, told) {
  const words = searchable(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return people.filter((person) => words.every((word) => searchable(told(person)).includes(word)));
}

export const findClinicians = (text) => findPeople(clinicians, text, ({ name, hpr }) => `${name} ${hpr}`);
