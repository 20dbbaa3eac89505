// SPDX-License-Identifier: MIT
// The row about the command line: a token that is held, beside a bare process that reads one secret. Both read it
// from one gnome-keyring, which is where the signed-in session of the npm authority has its tokens.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startAuthority } from '../e2e/authority.mjs';
import { Desk } from '../e2e/desk.mjs';
import { inTurn, makeRow } from './measure.mjs';
import { startOidcAgent } from './oidcagent.mjs';

const run = promisify(execFile);

export async function* commandLineRows({ bin, rounds }) {
  process.env.KNIPPE_BIN = bin;
  const { Client } = await import('../e2e/client.mjs');
  const desk = await Desk.start({ screen: false });
  try {
    const authority = await startAuthority(desk, ['--access-ttl', '36000']);
    const client = await Client.start(desk, authority);
    const token = ['token', client.profile, client.api];
    const { stdout: expected } = await run(join(bin, 'knippe-cli'), token, { env: desk.env });
    const { stderr: attributes } = await run('secret-tool', ['search', '--all', 'server', 'Knippe'], { env: desk.env });
    const items = attributes.match(/(?<=attribute\.user = ).*\/token\/.*/g) ?? [];
    const timed = (command, args, token = expected, env = desk.env) => async () => {
      const begun = performance.now();
      const { stdout } = await run(command, args, { env });
      if (stdout.trim() !== token.trim()) throw new Error(`${command} has brought something else`);
      return performance.now() - begun;
    };
    const same = [];
    for (const item of items) {
      const { stdout } = await run(join(bin, 'bench_secret'), [item], { env: desk.env }).catch(() => ({ stdout: '' }));
      if (stdout.trim() === expected.trim()) same.push(item);
    }
    if (same.length === 0) throw new Error('the token is not in the keyring');
    const agent = await startOidcAgent(desk);
    const asked = authority.log.length;
    const { 'oidc-token': peer, ...figures } = await inTurn({
      'bare process': timed(join(bin, 'bench_secret'), [same[0]]), knippe: timed(join(bin, 'knippe-cli'), token),
      'oidc-token': timed('oidc-token', ['bench'], agent.token, agent.env),
    }, rounds, 3).finally(agent.stop);
    if (authority.log.length !== asked) throw new Error('somebody asked the authority');
    const name = 'knippe-cli token, of an API whose token is held';
    yield makeRow({ name, unit: 'ms', to: 'bare process', target: 1.3 }, figures);
    yield makeRow({ name: `${name}; oidc-agent has it in memory`, unit: 'ms', to: 'oidc-token' }, { 'oidc-token': peer, knippe: figures.knippe });
  } finally {
    await desk.stop();
  }
}
