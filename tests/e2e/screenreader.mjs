// SPDX-License-Identifier: MIT
// Ears instead of eyes: what a screen reader has of the desk's programs, through AT-SPI.
import { createInterface } from 'node:readline';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './desk.mjs';

const program = join(dirname(fileURLToPath(import.meta.url)), 'screenreader.py');
const status = ['--session', '--print-reply', '--dest=org.a11y.Bus', '/org/a11y/bus', 'org.freedesktop.DBus.Properties.Set',
  'string:org.a11y.Status', 'string:IsEnabled', 'variant:boolean:true'];

export class ScreenReader {
  #child;
  #waiting = new Map();
  #serial = 0;

  /** What has been heard: {what, role, text}, the newest last. */
  heard = [];

  /** python3-pyatspi and at-spi2-core are there. */
  static async isInstalled(desk) {
    return (await desk.output('python3', ['-c', 'import pyatspi; print("yes")'])).includes('yes');
  }

  /** Says on the bus that assistive technology is in use, as one does that starts, and listens. */
  static async start(desk) {
    await desk.output('dbus-send', status);
    const reader = new ScreenReader();
    reader.#child = desk.spawn('python3', [program], { stdio: ['pipe', 'pipe', 'inherit'] });
    createInterface({ input: reader.#child.stdout }).on('line', (line) => reader.#onLine(JSON.parse(line)));
    await reader.hears('ready', /^$/);
    return reader;
  }

  #onLine(message) {
    if (message.heard) {
      this.heard.push(message.heard);
      return;
    }
    this.#waiting.get(message.id)(message.answer);
    this.#waiting.delete(message.id);
  }

  #ask(command) {
    this.#serial += 1;
    this.#child.stdin.write(`${JSON.stringify({ id: this.#serial, ...command })}\n`);
    return new Promise((resolve) => this.#waiting.set(this.#serial, resolve));
  }

  /** Until something of this kind has been heard since the last forget(). */
  async hears(what, pattern) {
    const found = () => this.heard.find((each) => each.what === what && pattern.test(each.text));
    return until(`to hear ${what} ${pattern}`, found, 20).catch((error) => {
      throw new Error(`${error.message}; heard was ${JSON.stringify(this.heard.slice(-12))}`);
    });
  }

  forget() {
    this.heard.length = 0;
  }

  /** What there is of a role and a name (a Python regular expression). */
  find(role, name) {
    return until(`${role} ${name}`, () => this.#ask({ do: 'find', role, name }));
  }

  async press(role, name) {
    await until(`${role} ${name} to press`, async () => (await this.#ask({ do: 'press', role, name })) === true);
  }

  /** Takes the keyboard there. */
  async focus(role, name) {
    await until(`${role} ${name} to take the keyboard`, async () => (await this.#ask({ do: 'focus', role, name })) === true);
  }

  async write(role, name, text) {
    await until(`${role} ${name} to write to`, async () => (await this.#ask({ do: 'write', role, name, text })) === true);
  }

  /** Where the keyboard is, as "push button: Sign in"; of a table the whole. null where it is nowhere. */
  focused() {
    return this.#ask({ do: 'focused' });
  }

  /** A table's rows, each an object from column titles to what is heard of the cells. */
  async rows(name) {
    const { columns = [], rows = [] } = await this.#ask({ do: 'rows', name }); // none while they change
    return rows.map((row) => Object.fromEntries(row.map((cell, column) => [columns[column], cell])));
  }

  select(name, row) {
    return this.#ask({ do: 'select', name, row });
  }

  /** Everything that is shown, for people who look into what went wrong. */
  async tree() {
    return (await this.#ask({ do: 'tree' }))
      .map(({ depth, role, name, text }) => `${'  '.repeat(depth)}${role} “${name}” ${text}`).join('\n');
  }
}
