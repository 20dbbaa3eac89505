// SPDX-License-Identifier: MIT
// What must hold whatever cuts a renewal off, judged by what the authority saw and by what the client has:
//   I1  one request for each attempt        I2  no refresh token older than the last but one is ever sent
//   I3  no two renewals at the same time    I4  the next run renews, or asks once for a sign-in and then asks nothing
//   I5  no session lost unless tokens rotate strictly       I6  then only where the answer, or its receipt, was lost
//   I7  no secret in any file               I8  at most two refresh tokens in the keychain
//   I9  the next run is soon done: how soon is measured, not judged
import assert from 'node:assert/strict';
import { canary } from '../authority/canary.mjs';
import { Scan } from './canaryscan.mjs';

/** The token requests that reached an authority whole, from its log. `attempt`, `sent` and `issued` are hashes. */
export function tokenRequests(log) {
  return log.filter((line) => line.startsWith('POST /connect/token ')).map((line) => {
    const field = (name) => new RegExp(` ${name}=(\\S+)`).exec(line)?.[1];
    const request = { line, status: Number(line.split(' ')[2]), together: Number(field('together')) };
    for (const name of ['resource', 'attempt', 'sent', 'issued']) request[name] = field(name);
    return request;
  }).filter(({ attempt }) => attempt);
}

/** I1: `attempts` has a name for each request as it left the client. */
export function checkAttempts(attempts) {
  assert.deepEqual(attempts.filter((attempt, i) => attempts.indexOf(attempt) !== i), [], 'I1: a request sent twice');
}

/** I2, I3. A session's tokens form a chain; what is sent is its newest link or the one before. */
export function checkChains(requests) {
  const places = new Map(); // token → its session and how many there were before it
  for (const { line, sent, issued, together } of requests) {
    assert.equal(together, 1, `I3: two at a time: ${line}`);
    if (!sent && issued) places.set(issued, { session: { length: 0 }, place: 0 });
    if (!sent) continue;
    const { session, place } = places.get(sent) ?? assert.fail(`I2: nobody was given this: ${line}`);
    assert.ok(place >= session.length - 1, `I2: an old refresh token: ${line}`);
    if (issued && issued !== sent) {
      places.set(issued, { session, place: place + 1 });
      session.length = Math.max(session.length, place + 1);
    }
  }
}

/** I7. */
export function checkFiles(desk) {
  const scan = new Scan();
  scan.path(desk.home);
  assert.deepEqual(scan.findings, [], 'I7');
  assert.ok(scan.bytes > 1000, 'I7: nothing to look at');
}

/** I8, of all profiles at the desk. */
export async function checkKeychain(desk, profiles = 1) {
  const items = await desk.output('secret-tool', ['search', '--all', 'server', 'Knippe']);
  const secrets = [...items.matchAll(/^secret = (.*)$/gm)].map(([, secret]) => Buffer.from(secret, 'base64').toString());
  const tokens = secrets.filter((secret) => secret.includes(`${canary}-`)).length;
  assert.ok(tokens >= 1, 'I8: nothing to count');
  assert.ok(tokens <= 2 * profiles, `I8: ${tokens} refresh tokens in the keychain`);
}

const signInWanted = /E-TOKEN-GRANT/;

/**
 * I4 to I6, and the time for I9: lets `client` go on after `cut`, the run that was cut off. True when the
 * session is lost, which it may be only if `mayBeLost`; then somebody signs in again.
 */
export async function goOn(client, cut, mayBeLost) {
  let lost = cut.status === 3;
  let longest = 0;
  if (!lost) {
    const next = await client.renew();
    longest = next.took;
    lost = next.status === 3;
    if (!lost) assert.equal(next.status, 0, `I4: ${next.said}`);
    else assert.match(next.said, signInWanted, 'I4');
  } else {
    assert.match(cut.said, signInWanted, 'I4');
  }
  if (!lost) return { lost, longest };
  assert.ok(mayBeLost, `I5, I6: the session is lost: ${client.authority.log.slice(-4).join('\n')}`);
  const asked = client.authority.log.length;
  const again = await client.renew();
  assert.match(again.said, /E-TOKEN-SESSION/, 'I4: a second request to sign in');
  assert.equal(client.authority.log.length, asked, 'I4: the authority is asked all the same');
  await client.signIn();
  return { lost, longest };
}

/** The sum of many cases, for a line in the report. */
export class Tally {
  cases = 0;
  lost = 0;
  longest = 0; // seconds

  add({ lost, longest }) {
    this.cases += 1;
    this.lost += Number(lost);
    this.longest = Math.max(this.longest, longest);
  }

  toString() {
    return `${this.cases} cases, sessions lost: ${this.lost}, longest recovery: ${this.longest.toFixed(2)} s`;
  }
}
