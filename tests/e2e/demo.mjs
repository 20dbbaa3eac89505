// SPDX-License-Identifier: MIT
// What ./demo runs: the test authority, a profile for it, and Knippe. Prints the tokens' table; exit status 0
// only if every API got its token.
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { Desk, until } from './desk.mjs';
import { importProfile, startAuthority } from './authority.mjs';
import { Hands, representOneself, signInOnPage } from './hands.mjs';

const { values: options } = parseArgs({
  options: { bin: { type: 'string' }, pictures: { type: 'string' }, helsenorge: { type: 'boolean' } },
});
const person = options.helsenorge ? 'citizen, and whom to represent' : 'clinician';
const say = (text) => process.stdout.write(`${text}\n`);

async function tokens(desk, profile) {
  const json = await desk.output(join(options.bin, 'knippe-cli'), ['tokens', profile, '--json']);
  return json ? JSON.parse(json).tokens : [];
}

const isDone = (rows) => rows.length > 0 && rows.every((row) => row.state === 'valid');

async function byHand(desk, profile) {
  say(`Click “Sign in” in the window and choose a fictitious ${person}. Close the window when you have seen enough.`);
  const window = desk.spawn(join(options.bin, 'knippe'), windowFlags(profile));
  await new Promise((resolve) => window.once('exit', resolve));
}

async function byScript(desk, authority, profile) {
  const hands = new Hands(desk);
  desk.spawn(join(options.bin, 'knippe'), [...windowFlags(profile), '--language', 'en']);
  const window = await hands.takeUp('^Knippe');
  say('Pressing “Sign in” …');
  await hands.press('Return');
  const { name } = authority.users[0];
  await signInOnPage(hands, authority, options.helsenorge ? name : name.split(' ').at(-1));
  if (options.helsenorge) await representOneself(hands, authority);
  say(`Signed in as ${name} (fictitious). Fetching tokens …`);
  await until('every API to be asked', async () => {
    const rows = await tokens(desk, profile);
    return rows.length > 0 && rows.every((row) => row.state !== 'none');
  });
  await hands.takeUp('^Knippe');
  const picture = join(options.pictures, options.helsenorge ? 'helsenorge.png' : 'panel.png');
  await hands.picture(window, picture);
  return picture;
}

function windowFlags(profile) {
  return ['--profile', profile, ...(process.env.KNIPPE_UNSAFE_NO_SANDBOX ? ['--unsafe-no-sandbox'] : [])];
}

const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
let desk;
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => desk?.stop().then(() => process.exit(1)));
try {
  desk = await Desk.start({ screen: !hasDisplay });
  const authority = await startAuthority(desk, options.helsenorge ? ['--helsenorge', '--extend'] : []);
  const shape = options.helsenorge ? 'Helsenorge' : 'HelseID';
  say(`Test authority at ${authority.profile.authority}, in the shape of ${shape}; all people in it are fictitious.`);
  const profile = await importProfile(desk, authority, options.bin);
  const picture = hasDisplay ? await byHand(desk, profile) : await byScript(desk, authority, profile);
  say(await desk.output(join(options.bin, 'knippe-cli'), ['tokens', profile]));
  if (picture) say(`Screenshot: ${picture}`);
  process.exitCode = isDone(await tokens(desk, profile)) ? 0 : 1;
  if (process.exitCode) say('Not every API has its token.');
} catch (error) {
  say(`error: ${error.message}`);
  process.exitCode = 1;
} finally {
  await desk?.stop();
}
