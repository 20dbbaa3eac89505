// SPDX-License-Identifier: MIT

// The two of the description of resource indicators, backslashes included, and six named like
// national ones. What is behind them is in protectedapi.mjs.
const named = [
  ['owner-1:api', 'owner-1:api\\read', 'owner-1:api\\write'],
  ['owner-2:api', 'owner-2:api\\read'],
  [
    'nhn:kjernejournal',
    'nhn:kjernejournal/innlogging',
    'nhn:kjernejournal/tillitsrammeverk',
    'nhn:kjernejournal/api',
  ],
  ['nhn:pps', 'nhn:pps/provesvar-read'],
  ['nhn:phr', 'nhn:phr/mhd/read-documentreferences', 'nhn:phr/mhd/read-document'],
  ['e-helse:sfm.api', 'e-helse:sfm.api/sfm.api2'],
  ['nhn:careplan', 'nhn:careplan/api'],
  ['nhn:parek', 'nhn:parek/rekvisisjon'],
];

// The catalogue: resource to its scopes.
export function apiCatalogue(count) {
  return new Map(Array.from({ length: count }, (_, i) => {
    const [resource, ...scopes] = named[i] || [`example:api-${i + 1}`, `example:api-${i + 1}/read`];
    return [resource, scopes];
  }));
}
