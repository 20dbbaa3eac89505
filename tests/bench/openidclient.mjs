// SPDX-License-Identifier: MIT
// openid-client, as its documentation has it for FAPI: PAR, PKCE, private_key_jwt and DPoP.
// usage: node openidclient.mjs ISSUER APIS BITS; as bench_knippe.
import {webcrypto} from 'node:crypto';
import {createInterface} from 'node:readline';
import * as client from 'openid-client';

const [, , issuer, apis, bits] = process.argv;
const resources = Array.from({length: Number(apis)}, (_, i) => `owner-${i}:api`);
const redirectUri = 'http://127.0.0.1:49152/callback';

const pss = {name: 'RSA-PSS', modulusLength: Number(bits), publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256'};
const clientKeys = await webcrypto.subtle.generateKey(pss, false, ['sign', 'verify']);

async function run() {
    const config = await client.discovery(new URL(issuer), 'client', undefined, client.PrivateKeyJwt(clientKeys.privateKey),
                                          {execute: [client.allowInsecureRequests]});
    const proof = client.getDPoPHandle(config, await client.randomDPoPKeyPair('ES256'));
    const verifier = client.randomPKCECodeVerifier();
    const state = client.randomState();
    const nonce = client.randomNonce();
    const parameters = new URLSearchParams({
        redirect_uri: redirectUri, state, nonce, code_challenge_method: 'S256',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        scope: ['openid', 'offline_access', ...resources.map((each) => `${each}/read`)].join(' '),
    });
    for (const each of resources)
        parameters.append('resource', each);
    const page = await client.buildAuthorizationUrlWithPAR(config, parameters);
    const answer = await fetch(page, {redirect: 'manual'});
    const back = new URL(answer.headers.get('location'));
    const begun = performance.now();
    let tokens = await client.authorizationCodeGrant(
        config, back, {pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce}, {resource: resources[0]},
        {DPoP: proof});
    for (const resource of resources.slice(1))
        tokens = await client.refreshTokenGrant(config, tokens.refresh_token, {resource}, {DPoP: proof});
    return Math.round((performance.now() - begun) * 1000);
}

for await (const line of createInterface({input: process.stdin}))
    process.stdout.write(`${await run()}\n`);
