// SPDX-License-Identifier: MIT
// oidc-agent with one account: what prints a token that it holds. It knows no PAR, DPoP or resource indicators, so
// an authority of its own, here, gives it a token.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

const Token = 'a'.repeat(900);

async function startAuthority() {
  const server = createServer((request, response) => {
    const issuer = `http://${request.headers.host}`;
    const answer = request.url.startsWith('/.well-known/') ? {
      issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'], grant_types_supported: ['authorization_code', 'refresh_token'], scopes_supported: ['openid', 'offline_access'],
    } : { access_token: Token, token_type: 'Bearer', expires_in: 36000, refresh_token: 'next', scope: 'openid offline_access' };
    response.setHeader('Content-Type', 'application/json');
    request.resume().on('end', () => response.end(JSON.stringify(answer)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

/** `env` is for oidc-token, which prints `token` for the account “bench”. */
export async function startOidcAgent(desk) {
  const authority = await startAuthority();
  const agent = desk.spawn('oidc-agent', []); // goes on as a daemon
  let words = '';
  for await (const line of createInterface({ input: agent.stdout })) {
    words += line;
    if (/OIDCD_PID=\d+/.test(words)) break;
  }
  const env = { ...desk.env, OIDC_SOCK: /OIDC_SOCK=([^;]+)/.exec(words)[1] };
  const made = desk.spawn('oidc-gen', ['--manual', '--issuer', `http://127.0.0.1:${authority.address().port}`, '--client-id', 'bench',
    '--client-secret', 'bench', '--refresh-token', 'first', '--scope', 'openid offline_access', '--redirect-uri', 'http://localhost:4242',
    '--pw-env=PASSWORD', '--prompt', 'none', '--confirm-default', 'bench'], { stdio: 'ignore', env: { ...env, PASSWORD: 'bench' } });
  await once(made, 'exit');
  const stop = () => {
    process.kill(Number(/OIDCD_PID=(\d+)/.exec(words)[1]));
    authority.close();
    authority.closeAllConnections();
  };
  return { env, token: Token, stop };
}
