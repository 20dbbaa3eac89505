// SPDX-License-Identifier: MIT
// A person's hands and eyes on a desk's screen: finds windows, presses keys, clicks, takes pictures.
// Keys and clicks go through the X server (XTEST), as a keyboard's and a mouse's do.
import { until } from './desk.mjs';

export class Hands {
  constructor(desk) {
    this.desk = desk;
  }

  #xdotool(...args) {
    return this.desk.output('xdotool', args);
  }

  /** The id of the newest visible window whose title matches the regular expression, or ''. */
  async find(title) {
    const ids = (await this.#xdotool('search', '--onlyvisible', '--name', title)).trim().split('\n');
    return ids.at(-1) ?? '';
  }

  /** Waits for a window and gives it the keyboard. */
  async takeUp(title) {
    const id = await until(`a window “${title}”`, () => this.find(title));
    await until(`“${title}” has the keyboard`, async () => {
      await this.#xdotool('windowactivate', '--sync', id);
      return (await this.#xdotool('getactivewindow')).trim() === id;
    });
    return id;
  }

  async press(...keys) {
    await this.#xdotool('key', '--clearmodifiers', ...keys);
  }

  async type(text) {
    await this.#xdotool('type', '--clearmodifiers', '--delay', '15', text);
  }

  /** Clicks at a place inside a window, in pixels from its upper left corner. */
  async click(id, x, y) {
    await this.#xdotool('mousemove', '--window', id, String(x), String(y), 'click', '1');
  }

  async picture(id, file) {
    await this.desk.output('import', ['-window', id, file]);
  }

  async clipboard() {
    return this.desk.output('xclip', ['-selection', 'clipboard', '-out']);
  }
}

/** Types a name into the authority's sign-in page until the page has been sent. */
export async function signInOnPage(hands, authority, name) {
  const id = await hands.takeUp('^Sign in –');
  const sent = () => authority.log.some((line) => /POST \/signin/.test(line));
  await until('the sign-in page', () => authority.log.some((line) => /GET \/signin/.test(line)));
  // what is typed before the page has the keyboard is lost, so look whether it arrived
  await until('the sign-in page to be sent', async () => {
    await hands.press('ctrl+a');
    await hands.type(name);
    await hands.press('Return');
    return until('', sent, 3).catch(() => false);
  });
  return id;
}

/** On the page that asks whom to represent: themselves, which has the keyboard. */
export async function representOneself(hands, authority) {
  const sent = () => authority.log.some((line) => /GET .*\/authorize\/\.\.\. /.test(line)); // the sign-in goes on
  await until('the choice to be sent', async () => {
    await hands.press('Return');
    return until('', sent, 3).catch(() => false);
  });
}
