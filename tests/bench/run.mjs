// SPDX-License-Identifier: MIT
// Times code → N tokens: the floor, a peer and Knippe in turn against one authority, many times, so that
// what the machine does besides falls on all alike. Prints medians and ratios.
// usage: node run.mjs --bin DIR [--rounds N] [--json]
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {dirname, join} from 'node:path';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

const {values} = parseArgs({options: {bin: {type: 'string'}, rounds: {type: 'string', default: '15'}, json: {type: 'boolean'}}});
const here = dirname(fileURLToPath(import.meta.url));
const bin = (name) => join(values.bin, name);
const Warming = 3; // rounds that do not count: a peer's code is compiled in them

// What is compared, with the ratio that is wanted at the most.
const Comparisons = [
    {name: 'code → 10 tokens, rotation, RSA-2048', apis: 10, bits: 2048, of: 'knippe', to: 'openid-client', target: 0.6},
    {name: 'code → 10 tokens, rotation, RSA-2048', apis: 10, bits: 2048, of: 'knippe', to: 'floor', target: 2.0},
    {name: 'code → 10 tokens, rotation, RSA-4096, 30 ms', apis: 10, bits: 4096, delay: 30, of: 'knippe', to: 'signed floor', target: 1.08},
    {name: 'code → 20 tokens, no rotation, RSA-2048, 30 ms', apis: 20, bits: 2048, delay: 30, keep: true, of: 'knippe',
     to: 'openid-client', target: 0.25},
];

// A program that answers each line on its standard input with one.
class Program {
    constructor(command, args) {
        this.child = spawn(command, args, {stdio: ['pipe', 'pipe', 'inherit']});
        this.lines = createInterface({input: this.child.stdout})[Symbol.asyncIterator]();
    }

    async line() {
        const {value, done} = await this.lines.next();
        if (done)
            throw new Error(`${this.child.spawnfile} has ended`);
        return value;
    }

    async run() {
        this.child.stdin.write('run\n');
        const took = Number(await this.line());
        if (!(took > 0))
            throw new Error(`${this.child.spawnfile} got no tokens`);
        return took / 1000;
    }

    async stop() {
        const ended = once(this.child, 'exit');
        this.child.stdin.end();
        await ended;
    }
}

function contender(name, issuer, {apis, bits}) {
    const common = [`${apis}`, `${bits}`];
    const place = new URL(issuer).host;
    switch (name) {
    case 'knippe': return new Program(bin('bench_knippe'), [issuer, ...common]);
    case 'floor': return new Program(bin('bench_floor'), [place, ...common]);
    case 'signed floor': return new Program(bin('bench_floor'), [place, ...common, 'signed']);
    default: return new Program(process.execPath, [join(here, 'openidclient.mjs'), issuer, ...common]);
    }
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];

async function compare(comparison) {
    const {delay = 0, keep, of, to} = comparison;
    const authority = new Program(bin('bench_authority'), ['--delay', `${delay}`, ...(keep ? ['--keep'] : [])]);
    const issuer = await authority.line();
    const programs = {[to]: contender(to, issuer, comparison), [of]: contender(of, issuer, comparison)};
    const times = {[to]: [], [of]: []};
    for (let round = -Warming; round < Number(values.rounds); ++round) {
        for (const [name, program] of Object.entries(programs)) {
            const took = await program.run();
            if (round >= 0)
                times[name].push(took);
        }
    }
    for (const program of [...Object.values(programs), authority])
        await program.stop();
    const spread = (name) => ({median: median(times[name]), least: sorted(times[name])[0], most: sorted(times[name]).at(-1)});
    return {...comparison, milliseconds: {[of]: spread(of), [to]: spread(to)}, ratio: median(times[of]) / median(times[to])};
}

const results = [];
for (const comparison of Comparisons) {
    const result = await compare(comparison);
    results.push(result);
    if (values.json)
        continue;
    console.log(result.name);
    for (const [name, {median: middle, least, most}] of Object.entries(result.milliseconds))
        console.log(`  ${name.padEnd(14)} ${middle.toFixed(1).padStart(8)} ms   (${least.toFixed(1)} to ${most.toFixed(1)})`);
    console.log(`  ratio          ${result.ratio.toFixed(2).padStart(8)}      wanted: at most ${result.target}`);
}
if (values.json)
    console.log(JSON.stringify({rounds: Number(values.rounds), results}, null, 2));
