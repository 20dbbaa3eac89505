// SPDX-License-Identifier: MIT

import { organisation } from './clinicians.mjs';
import { aDay, flag, jwksFrom, list, oneOf, parse, separate, text, UsageError, wholeNumber } from './usage.mjs';

export const help = `Usage: node main.mjs [options]

A sign-in authority for demonstrations and tests, in HelseID's shape, with invented people;
with --helsenorge in Helsenorge's, which has options of its own: see --helsenorge --help.
It listens on 127.0.0.1 only. When it is ready it prints one line of JSON on stdout:
{ issuer, port, clientId, profile, users }. Everything else goes to stderr.

  --port N                 port to listen on; 0 takes any free one (9080)
  --issuer URL             the address to be known by, when something stands before it on the way
                           (http://127.0.0.1:PORT)
  --apis N                 how many APIs to offer; above 8 they are example:api-9 and so on (8)
  --rotation on|grace|off  give a new refresh token at each use (on); with grace the old one is good for
                           30 seconds more
  --dpop-nonce on|off      demand a DPoP nonce at the token endpoint (on)
  --api-nonce on|off       demand a DPoP nonce at the APIs, too (off)
  --plain-authorize        accept authorization requests that were not pushed
  --access-ttl S           lifetime of access tokens in seconds (600)
  --refresh-ttl S          lifetime of a refresh token in seconds, counted from its issue (28800)
  --client-id ID           the client's id (knippe-sandbox)
  --client-alg ALG         algorithm of the client's new key: PS256, RS256 or ES256 (PS256)
  --client-jwks FILE       also accept the keys of this JWK or JWKS for the client
  --redirect-uris URI,...  further redirect URIs; http://127.0.0.1/callback on any port is always there
  --fail RESOURCE=ERROR    answer token requests for this resource with this OAuth error, repeatable
  --level 3|4              the level of assurance at which people sign in on the page (4)
  --reject-scope SCOPE     leave this scope out of tokens and name it in rejected_scope, repeatable
  --tenancy KIND           multi or single: the client may name organisations, any or its own children (none)
  --organisation P[:C]     P, and of its children C alone, where it is given; repeatable; its own is always there
  --profile-out FILE       write the profile, with the client's private key, to FILE (mode 0600)
  --log                    one line per request on stderr
  --tell-secrets           the secrets of each request, a line of JSON on file descriptor 3
  --stay                   keep running when the parent process ends or stdin closes
  --help                   this text
`;

function failures(entries) {
  return new Map(entries.map((entry) => {
    const at = entry.lastIndexOf('=');
    if (at < 1 || at === entry.length - 1) {
      throw new UsageError('--fail takes RESOURCE=ERROR, for example nhn:pps=invalid_scope');
    }
    return [entry.slice(0, at), entry.slice(at + 1)];
  }));
}

// Parents with the children that may be named; none stands for all.
function whitelist(entries) {
  const known = new Map([[organisation, new Set()]]);
  for (const entry of entries) {
    const [parent, child] = entry.split(':');
    if (!known.has(parent)) known.set(parent, new Set());
    if (child) known.get(parent).add(child);
  }
  return known;
}

export function readOptions(args) {
  const values = parse(args, {
    port: text('9080'),
    issuer: text(''),
    apis: text('8'),
    rotation: text('on'),
    'dpop-nonce': text('on'),
    'api-nonce': text('off'),
    'plain-authorize': flag,
    'access-ttl': text('600'),
    'refresh-ttl': text('28800'),
    'client-id': text('knippe-sandbox'),
    'client-alg': text('PS256'),
    'client-jwks': text(''),
    'redirect-uris': list,
    fail: list,
    'reject-scope': list,
    level: text('4'),
    tenancy: text('none'),
    organisation: list,
    'profile-out': text(''),
    log: flag,
    'tell-secrets': flag,
    stay: flag,
    help: flag,
  });
  return {
    help: values.help,
    port: wholeNumber(values, 'port', 0, 65535),
    issuer: values.issuer,
    apis: wholeNumber(values, 'apis', 1, 500),
    rotation: oneOf(values, 'rotation', 'on', 'grace', 'off') !== 'off',
    grace: values.rotation === 'grace' ? 30 : 0,
    dpopNonce: oneOf(values, 'dpop-nonce', 'on', 'off') === 'on',
    apiNonce: oneOf(values, 'api-nonce', 'on', 'off') === 'on',
    pushedOnly: !values['plain-authorize'],
    accessTtl: wholeNumber(values, 'access-ttl', 1, aDay),
    refreshTtl: wholeNumber(values, 'refresh-ttl', 1, 30 * aDay),
    clientId: values['client-id'],
    clientAlg: oneOf(values, 'client-alg', 'PS256', 'RS256', 'ES256'),
    clientKeys: jwksFrom(values['client-jwks']),
    redirectUris: separate(values['redirect-uris']),
    failures: failures(values.fail),
    level: Number(oneOf(values, 'level', '3', '4')),
    rejectedScopes: new Set(values['reject-scope']),
    tenancy: oneOf(values, 'tenancy', 'none', 'multi', 'single'),
    parent: organisation,
    organisations: whitelist(values.organisation),
    profileOut: values['profile-out'],
    log: values.log,
    tellSecrets: values['tell-secrets'],
    stay: values.stay,
  };
}
