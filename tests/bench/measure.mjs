// SPDX-License-Identifier: MIT
// What every row of the benchmark is made with: contenders that take turns, medians, and how a row is printed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A program that answers each line on its standard input with one. */
export class Program {
  constructor(command, args, options = {}) {
    this.child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], ...options });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async line() {
    const { value, done } = await this.lines.next();
    if (done) throw new Error(`${this.child.spawnfile} has ended`);
    return value;
  }

  async ask(words = 'run') {
    this.child.stdin.write(`${words}\n`);
    return this.line();
  }

  async stop() {
    const ended = once(this.child, 'exit');
    this.child.stdin.end();
    await ended;
  }
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const spread = (numbers) => ({
  median: sorted(numbers)[Math.floor(numbers.length / 2)], least: sorted(numbers)[0], most: sorted(numbers).at(-1),
});

/** `contenders`: name → function that answers with a figure. What the machine does besides falls on all alike. */
export async function inTurn(contenders, rounds, warming) {
  const figures = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = -warming; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(contenders)) {
      const figure = await run();
      if (round >= 0) figures[name].push(figure);
    }
  }
  return figures;
}

/**
 * One line of the table: `figures` of "knippe", and of `to` where it is a ratio that is wanted. `target` is the most
 * that is wanted, or the least where `atLeast` is true; none where nothing was set.
 */
export function makeRow({ name, unit, to, target, atLeast }, figures) {
  const spreads = Object.fromEntries(Object.entries(figures).map(([of, numbers]) => [of, spread(numbers)]));
  const value = spreads.knippe.median;
  return { name, of: 'knippe', to, target, atLeast, unit, figures: spreads, ...(to ? { ratio: value / spreads[to].median } : { value }) };
}

export function printRow({ name, figures, unit, ratio, target, atLeast }) {
  console.log(name);
  for (const [of, { median, least, most }] of Object.entries(figures)) {
    const [middle, ...ends] = [median, least, most].map((each) => each.toFixed(each < 1000 ? 1 : 0));
    console.log(`  ${of.padEnd(20)} ${middle.padStart(8)} ${unit}   (${ends.join(' to ')})`);
  }
  const wanted = target === undefined ? '' : `wanted: at ${atLeast ? 'least' : 'most'} ${target}`;
  console.log(ratio === undefined ? `  ${wanted} ${unit}` : `  ${'ratio'.padEnd(20)} ${ratio.toFixed(2).padStart(8)}      ${wanted}`);
}
