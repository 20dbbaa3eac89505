// SPDX-License-Identifier: MIT

import { X509Certificate } from 'node:crypto';

import { aDay, flag, jwksFrom, list, oneOf, parse, readFrom, separate, text, UsageError, wholeNumber } from '../usage.mjs';
import { failureFrom, places } from './failures.mjs';

export const help = `Usage: node main.mjs --helsenorge [options]

A sign-in authority for demonstrations and tests, in the shape of Helsenorge's oidcprov, with invented
citizens. It listens on 127.0.0.1 only. When it is ready it prints one line of JSON on stdout:
{ issuer, port, clientId, profile, users, certificate }. Everything else goes to stderr.

  --port N                  port to listen on; 0 takes any free one (9081)
  --client KIND             confidential: private_key_jwt; public: no key, but --mutual-tls (confidential)
  --mutual-tls              TLS, and a client certificate on every endpoint but /authorize
  --client-certificate FILE the certificate registered for the client, PEM; without it the first that comes is
  --client-id ID            the client's id (knippe-sandbox)
  --client-alg ALG          algorithm of the client's new key: PS256, RS256 or ES256 (PS256)
  --client-jwks FILE        also accept the keys of this JWK or JWKS for the client
  --redirect-uris URI,...   further redirect URIs; http://127.0.0.1/callback on any port is always there
  --response-mode MODE      what the profile asks for: query or form_post (query)
  --issuer-name TEXT        who ID tokens are by (sikkerhet.helsenorge.no)
  --audience TEXT           the only aud of client assertions (--issuer-name)
  --discovery               have a metadata document
  --keys-in-profile         have no address that brings the keys; they are in the profile
  --extend                  have the endpoint that prolongs a refresh token's life
  --access-ttl S            lifetime of access tokens in seconds (1800)
  --refresh-ttl S           lifetime of a refresh token, and what it is prolonged by, in seconds (1800)
  --fail PLACE=ERROR[:HOW]  answer with this OAuth error; HOW is a status, or html for a page. Repeatable. PLACE is one
                            of ${places.join(', ')}
  --profile-out FILE        write the profile, with the client's private key, to FILE (mode 0600), and beside it
                            the server's certificate, if there is one
  --log                     one line per request on stderr
  --tell-secrets            the secrets of each request, a line of JSON on file descriptor 3
  --stay                    keep running when the parent process ends or stdin closes
  --help                    this text
`;

function certificateFrom(file) {
  if (!file) return undefined;
  try {
    return new X509Certificate(readFrom('client-certificate', file));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`--client-certificate: ${error.message}`);
  }
}

function failures(entries) {
  return new Map(entries.map((entry) => {
    const [place, ...rest] = entry.split('=');
    const failure = failureFrom(rest.join('='));
    if (!places.includes(place) || !failure) {
      throw new UsageError('--fail takes PLACE=ERROR[:HOW], for example refresh=temporarily_unavailable:html');
    }
    return [place, failure];
  }));
}

export function readOptions(args) {
  const values = parse(args, {
    helsenorge: flag,
    port: text('9081'),
    client: text('confidential'),
    'mutual-tls': flag,
    'client-certificate': text(''),
    'client-id': text('knippe-sandbox'),
    'client-alg': text('PS256'),
    'client-jwks': text(''),
    'redirect-uris': list,
    'response-mode': text('query'),
    'issuer-name': text('sikkerhet.helsenorge.no'),
    audience: text(''),
    discovery: flag,
    'keys-in-profile': flag,
    extend: flag,
    'access-ttl': text('1800'),
    'refresh-ttl': text('1800'),
    fail: list,
    'profile-out': text(''),
    log: flag,
    'tell-secrets': flag,
    stay: flag,
    help: flag,
  });
  const isPublic = oneOf(values, 'client', 'confidential', 'public') === 'public';
  return {
    help: values.help,
    port: wholeNumber(values, 'port', 0, 65535),
    isPublic,
    mutualTls: isPublic || values['mutual-tls'],
    clientCertificate: certificateFrom(values['client-certificate']),
    clientId: values['client-id'],
    clientAlg: oneOf(values, 'client-alg', 'PS256', 'RS256', 'ES256'),
    clientKeys: jwksFrom(values['client-jwks']),
    redirectUris: separate(values['redirect-uris']),
    responseMode: oneOf(values, 'response-mode', 'query', 'form_post'),
    issuer: values['issuer-name'],
    audience: values.audience,
    discovery: values.discovery,
    keysInProfile: values['keys-in-profile'],
    extend: values.extend,
    accessTtl: wholeNumber(values, 'access-ttl', 1, aDay),
    refreshTtl: wholeNumber(values, 'refresh-ttl', 1, 30 * aDay),
    failures: failures(values.fail),
    profileOut: values['profile-out'],
    log: values.log,
    tellSecrets: values['tell-secrets'],
    stay: values.stay,
  };
}
