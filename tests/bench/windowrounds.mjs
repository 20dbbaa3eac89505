// SPDX-License-Identifier: MIT
// Measures the window beside bare ones, at a desk of its own. A child of window.mjs and an ordinary user, as
// Chromium's sandbox wants it.
// usage: fork('windowrounds.mjs', [DIR, ROUNDS]); sends {row, of, value} for each figure, and {memoryOf: PIDS},
// which the parent answers in megabytes, or with nothing where it may not look
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { importProfile, startAuthority } from '../e2e/authority.mjs';
import { signInLikeABrowser } from '../e2e/browse.mjs';
import { Desk, until } from '../e2e/desk.mjs';
import { Hands, signInOnPage } from '../e2e/hands.mjs';

const [bin, rounds] = [process.argv[2], Number(process.argv[3])];
const program = (name) => join(bin, name);
const sleep = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
const tell = (row, of, value) => process.send({ row, of, value });

// Within the windows, where the window manager puts them and the letters are those of DejaVu Sans
const TableRows = [100, 222, 1166, 545]; // below the selected one, whose colour tells whether the window is active
const Whole = [105, 80, 1175, 840];
const Page = [370, 320, 910, 800]; // below what Knippe has above it
const Ticks = 100; // of processor time in a second (USER_HZ)

/** A program that bench_screenwatch starts, or a screen that it looks at when told to. */
class Watched {
  constructor(desk, seconds, part, command = []) {
    this.child = desk.spawn(program('bench_screenwatch'), [desk.frames, `${seconds * 1000}`, ...part.map(String), ...command],
      { stdio: ['pipe', 'pipe', 'ignore'] });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async #line() {
    const { value, done } = await this.lines.next();
    if (done) throw new Error('nothing was to be seen on the screen');
    return value;
  }

  async pid() {
    return Number(await this.#line());
  }

  /** When nine tenths of what there is to see at last were there. */
  async shown() {
    let first;
    for (;;) {
      const line = await this.#line();
      if (line === '') return first;
      const [after, share] = line.split(' ').map(Number);
      if (share >= 0.9) first ??= after;
    }
  }

  /** Lets one that was given no program begin. */
  go() {
    this.child.stdin.write('\n');
  }

  async end() {
    const ended = this.child.exitCode === null && once(this.child, 'exit');
    this.child.stdin.end();
    await ended;
  }
}

/** Somebody is signed in from here on, whatever window is opened. */
async function signedInDesk(flags) {
  const desk = await Desk.start();
  const authority = await startAuthority(desk, flags);
  const profile = await importProfile(desk, authority, bin);
  const { child, url } = await login(desk, profile);
  await signInLikeABrowser(url, authority.users[0].hpr);
  await once(child, 'exit');
  return { desk, authority, profile };
}

/** A sign-in under way, and the address of its page. */
async function login(desk, profile) {
  const child = desk.spawn(program('knippe-cli'), ['login', profile, '--browser', 'print'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [url] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, url };
}

async function timeFirstFrames() {
  const { desk } = await signedInDesk(['--access-ttl', '36000']);
  const contenders = { 'bare window': ['bench_barewindow', Whole], knippe: ['knippe', TableRows] };
  try {
    for (let round = -1; round < rounds; round += 1) { // the first fills the page cache
      for (const [name, [command, part]] of Object.entries(contenders)) {
        const watched = new Watched(desk, 0.6, part, [program(command)]);
        await watched.pid();
        const after = await watched.shown();
        await watched.end();
        if (round >= 0) tell('frame', name, after);
      }
    }
  } finally {
    await desk.stop();
  }
}

/** A process and its children, and theirs. */
function tree(pid) {
  const parents = new Map();
  for (const each of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const parent = readFileSync(`/proc/${each}/stat`, 'utf8').split(') ')[1].split(' ')[1];
      parents.set(parent, [...(parents.get(parent) ?? []), each]);
    } catch {} // it is gone
  }
  const all = [`${pid}`];
  for (const each of all) all.push(...(parents.get(each) ?? []));
  return all;
}

async function memoryOf(pid) {
  process.send({ memoryOf: tree(pid) });
  return (await once(process, 'message'))[0];
}

const ticksOf = (pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13)
  .reduce((sum, each) => sum + Number(each), 0);

/** One after the other: what two programs share would be half of each one's. */
async function weigh() {
  const desk = await Desk.start();
  const hands = new Hands(desk);
  const start = (name, ...args) => desk.spawn(program(name), args, { stdio: 'ignore' });
  const end = async (child) => {
    child.kill();
    await once(child, 'exit');
  };
  try {
    const authority = await startAuthority(desk);
    const profile = await importProfile(desk, authority, bin);
    for (let round = 0; round < rounds; round += 1) {
      const bare = start('bench_barewindow');
      await hands.takeUp('^A bare window');
      await sleep(2);
      const least = await memoryOf(bare.pid);
      for (const row of ['memory', 'memory after']) tell(row, 'bare window', least);
      await end(bare);
      const knippe = start('knippe', '--profile', profile, '--language', 'en');
      await hands.takeUp('^Knippe');
      await sleep(2);
      tell('memory', 'knippe', await memoryOf(knippe.pid));
      await hands.press('Return'); // “Sign in” has the focus
      await signInOnPage(hands, authority, 'fagerli');
      await until('the sign-in program to end', () => tree(knippe.pid).length === 1);
      await sleep(5);
      tell('memory after', 'knippe', await memoryOf(knippe.pid));
      authority.log.length = 0;
      await hands.takeUp('^Knippe');
      await hands.press('alt+o');
      await until('the revocation', () => authority.log.some((line) => /POST \/connect\/revocation 200/.test(line)));
      await end(knippe);
    }
  } finally {
    await desk.stop();
  }
}

/** Percent of a core that `pid` takes within `seconds`. */
async function busy(pid, seconds) {
  const before = ticksOf(pid);
  await sleep(seconds);
  return (ticksOf(pid) - before) / Ticks / seconds * 100;
}

async function watchIdle() {
  const { desk } = await signedInDesk(['--apis', '50', '--access-ttl', '59']); // each row changes each second
  try {
    const knippe = desk.spawn(program('knippe'), ['--language', 'en'], { stdio: 'ignore' });
    const hands = new Hands(desk);
    const window = await hands.takeUp('^Knippe');
    await sleep(4);
    tell('idle', 'knippe', await busy(knippe.pid, 20));
    await desk.output('xdotool', ['windowminimize', window]);
    await sleep(3);
    tell('minimised', 'knippe', await busy(knippe.pid, 40));
  } finally {
    await desk.stop();
  }
}

async function timeFirstPages() {
  const desk = await Desk.start();
  const hands = new Hands(desk);
  try {
    const authority = await startAuthority(desk);
    const profile = await importProfile(desk, authority, bin);
    for (let round = -1; round < rounds; round += 1) {
      const { child, url } = await login(desk, profile);
      const bare = new Watched(desk, 3, Page, [program('bench_bareview'), url]);
      await bare.pid();
      const alone = await bare.shown();
      await bare.end();
      child.kill();
      const knippe = desk.spawn(program('knippe'), ['--profile', profile, '--language', 'en'], { stdio: 'ignore' });
      await hands.takeUp('^Knippe');
      await sleep(1.5);
      const watched = new Watched(desk, 3, Page);
      const finger = desk.spawn('xdotool', ['-'], { stdio: ['pipe', 'ignore', 'ignore'] }); // presses what it reads
      await sleep(0.3);
      watched.go();
      finger.stdin.write('key Return\n'); // “Sign in” has the focus
      const embedded = await watched.shown();
      await watched.end();
      finger.stdin.end();
      knippe.kill();
      await once(knippe, 'exit');
      if (round < 0) continue;
      tell('page', 'bare view', alone);
      tell('page', 'knippe', embedded);
    }
  } finally {
    await desk.stop();
  }
}

/** In one process and without a screen: what our own classes take. */
async function timeRows() {
  const child = spawn(program('bench_rows'), [`${rounds}`], {
    env: { ...process.env, QT_QPA_PLATFORM: 'offscreen' }, stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const { update, frame } = JSON.parse(line);
  for (const each of update) tell('update', 'knippe', each);
  for (const each of frame) tell('scroll', 'knippe', each);
}

const parts = { frame: timeFirstFrames, memory: weigh, idle: watchIdle, rows: timeRows, page: timeFirstPages };
for (const part of process.argv[4]?.split(',') ?? Object.keys(parts)) await parts[part]();
process.disconnect();
