// SPDX-License-Identifier: MIT
// A desk of its own for the programs: home directories, D-Bus session, unlocked gnome-keyring, and, unless
// a person's display is used, an X server with a window manager. Nothing of the user's own is touched.
import { spawn, execFile } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Asks `probe` until it answers something true; rejects with `what` after `seconds`. */
export async function until(what, probe, seconds = 60) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await probe();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function firstLine(child, what) {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${what} ended with ${code}`)));
  });
}

export class Desk {
  #children = [];
  #keyring;

  static async start({ screen = true } = {}) {
    const desk = new Desk();
    try {
      await desk.#makeHome();
      await desk.#startBus();
      await desk.#startKeyring();
      if (screen) await desk.#startScreen();
    } catch (error) {
      await desk.stop();
      throw error;
    }
    return desk;
  }

  /** Starts a program that ends with the desk at the latest. */
  spawn(command, args, options = {}) {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], ...options, env: { ...this.env, ...options.env } });
    this.#children.push(child);
    return child;
  }

  /** Runs a program to its end; resolves with its standard output, whatever its exit status. */
  async output(command, args) {
    try {
      return (await run(command, args, { env: this.env })).stdout;
    } catch (error) {
      if (error.code === 'ENOENT') throw error;
      return error.stdout ?? '';
    }
  }

  /** Keeps what losePower() brings back. */
  async keep() {
    for (const place of ['state', 'data']) {
      await cp(join(this.home, place), join(this.home, 'kept', place), { recursive: true, force: true });
    }
  }

  /** As if nothing written since keep() had reached the disk, though the keyring had acknowledged it. */
  async losePower() {
    const ended = once(this.#keyring, 'exit');
    this.#keyring.kill('SIGKILL');
    await ended;
    for (const place of ['state', 'data']) {
      await rm(join(this.home, place), { recursive: true });
      await rename(join(this.home, 'kept', place), join(this.home, place));
    }
    await this.#startKeyring();
  }

  async stop() {
    for (const child of this.#children.reverse()) {
      if (child.exitCode === null && child.signalCode === null && child.pid) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        const hard = setTimeout(() => child.kill('SIGKILL'), 5000);
        await ended;
        clearTimeout(hard);
      }
    }
    if (this.home) await rm(this.home, { recursive: true, force: true });
  }

  async #makeHome() {
    this.home = await mkdtemp(join(tmpdir(), 'knippe-desk-'));
    const place = async (name) => {
      await mkdir(join(this.home, name), { mode: 0o700 });
      return join(this.home, name);
    };
    this.env = {
      ...process.env,
      HOME: this.home,
      XDG_CONFIG_HOME: await place('config'),
      XDG_STATE_HOME: await place('state'),
      XDG_DATA_HOME: await place('data'),
      XDG_CACHE_HOME: await place('cache'),
    };
    if (!process.env.DISPLAY) this.env.XDG_RUNTIME_DIR = await place('runtime');
  }

  async #startBus() {
    const bus = this.spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.env.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus, 'dbus-daemon');
  }

  async #startKeyring() {
    this.#keyring = this.spawn(
      'gnome-keyring-daemon',
      ['--foreground', '--unlock', '--components=secrets'],
      { stdio: ['pipe', 'ignore', 'ignore'] },
    );
    this.#keyring.stdin.end('for this desk only');
    await until('gnome-keyring on the bus', async () =>
      (await this.output('dbus-send', [
        '--session', '--print-reply', '--dest=org.freedesktop.DBus', '/', 'org.freedesktop.DBus.NameHasOwner',
        'string:org.freedesktop.secrets',
      ])).includes('true'));
  }

  async #startScreen() {
    const server = this.spawn('Xvfb', [
      '-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-noreset', '-fbdir', this.home,
    ], { stdio: ['ignore', 'pipe', 'ignore'] });
    this.frames = join(this.home, 'Xvfb_screen0'); // what is seen now, in XWD's format
    this.env.LC_ALL = 'C.UTF-8'; // a container often has no locale, and window titles are not ASCII
    this.env.DISPLAY = `:${(await firstLine(server, 'Xvfb')).trim()}`;
    delete this.env.WAYLAND_DISPLAY;
    this.spawn('openbox', ['--sm-disable'], { stdio: 'ignore' });
    await until('a window manager', async () =>
      (await this.output('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'])).includes('window id'));
  }
}
