// SPDX-License-Identifier: MIT
// Stands between a client and the test authority and does to a renewal what networks and gateways do. One
// fault at a time meets the next refresh request that would count (with the nonce the authority demands); all
// else passes unchanged. With TLS it has a certificate of its own, made anew.
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, createServer as createTcpServer } from 'node:net';
import { parse } from 'node:querystring';
import { serverCertificate } from '../authority/certificate.mjs';

/** The answer's first lines as they go over the wire. */
const head = (...lines) => ['HTTP/1.1 200 OK', 'Content-Type: application/json', ...lines, '', ''].join('\r\n');
const half = (text) => text.subarray(0, text.length / 2);
const badGateway = (res) => res.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>');

/** What each does with `socket`, the client's, or `res`. `ask` passes the request on and brings the answer's body. */
export const faults = {
  async N01({ ask, socket }) { // dropped after the commit
    await ask();
    socket.end();
  },
  async N02({ ask, socket }) { // reset after the commit
    await ask();
    socket.resetAndDestroy();
  },
  async N03({ ask, socket }) { // TLS: close_notify amid the body
    const body = await ask();
    socket.end(Buffer.concat([Buffer.from(head(`Content-Length: ${body.length}`)), half(body)]));
  },
  async N04({ ask, alert }) { // TLS: an alert in place of the answer
    await ask();
    alert();
  },
  async N05({ res }) { // 502 before the commit
    badGateway(res);
  },
  async N06({ ask, res }) { // 502 after the commit
    await ask();
    badGateway(res);
  },
  async N07({ ask, socket }) { // more is promised than comes
    const body = await ask();
    socket.end(head(`Content-Length: ${body.length + 100}`) + body);
  },
  async N08({ ask, socket }) { // chunked, without the last chunk
    const body = await ask();
    socket.end(`${head('Transfer-Encoding: chunked')}${body.length.toString(16)}\r\n${body}\r\n`);
  },
  async N09({ ask, socket }) { // ends within the refresh token, at the length that is promised
    const body = String(await ask());
    const cut = body.slice(0, body.indexOf('"refresh_token":"') + 30);
    socket.end(head(`Content-Length: ${cut.length}`) + cut);
  },
  async N10({ ask, res }) { // asked twice; the answer is the second's, which is a refusal
    await ask();
    const again = await ask({ whole: true });
    res.writeHead(again.statusCode, { 'content-type': 'application/json' }).end(again.body);
  },
  async N11({ ask, socket }) { // after the client has given up
    const body = await ask();
    socket.once('close', () => socket.write(head(`Content-Length: ${body.length}`) + body));
  },
  async N12({ ask, socket }) { // a byte a second
    const answer = Buffer.concat([Buffer.from(head('Content-Length: 2000')), await ask()]);
    let at = 0;
    const drip = setInterval(() => socket.write(answer.subarray(at, at += 1)), 1000);
    socket.once('close', () => clearInterval(drip));
  },
  async N13({ res, elsewhere }) { // to another place, with method and body
    res.writeHead(307, { location: elsewhere }).end();
  },
  async N14({ ask, socket }) { // half a header line
    await ask();
    socket.end('HTTP/1.1 200 OK\r\nContent-Ty');
  },
};

async function listen(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server.address().port;
}

async function bodyOf(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function hasNonce(proof = '..') {
  return 'nonce' in JSON.parse(Buffer.from(proof.split('.')[1], 'base64url').toString() || '{}');
}

export class FaultProxy {
  upstream; // the authority's port
  fault; // that meets the next renewal; none once it has
  attempts = []; // a name for each token request as it came from the client
  strayed = 0; // connections to the place that N13 points at
  #servers = [];
  #pipes = new Map(); // port of a connection to the TLS server → that connection

  static async start({ tls = false } = {}) {
    const proxy = new FaultProxy();
    const serve = (req, res) => proxy.#serve(req, res).catch(() => req.socket.destroy());
    const elsewhere = createTcpServer((socket) => { proxy.strayed += 1; socket.destroy(); });
    proxy.elsewhere = `http://127.0.0.1:${await listen(elsewhere)}/connect/token`;
    const { key, cert } = tls ? serverCertificate('fault proxy') : {};
    const server = tls ? createTlsServer({ key, cert }, serve) : createServer(serve);
    let port = await listen(server);
    proxy.#servers = [elsewhere, server];
    if (tls) {
      const ear = createTcpServer((socket) => proxy.#pipe(socket, server.address().port));
      port = await listen(ear);
      proxy.#servers.push(ear);
    }
    proxy.certificate = cert;
    proxy.issuer = `${tls ? 'https' : 'http'}://127.0.0.1:${port}`;
    return proxy;
  }

  stop() {
    for (const server of this.#servers) {
      server.close();
      server.closeAllConnections?.();
    }
    for (const pipe of this.#pipes.values()) pipe.destroy();
  }

  // In front of the TLS server, so that what it hears can be spoilt.
  #pipe(socket, port) {
    const onward = connect(port, '127.0.0.1', () => this.#pipes.set(onward.localPort, onward));
    for (const end of [socket, onward]) end.on('error', () => {});
    socket.pipe(onward).pipe(socket);
  }

  async #serve(req, res) {
    const sent = await bodyOf(req);
    const { client_assertion: assertion, grant_type: grant } = parse(sent.toString());
    if (grant && assertion) this.attempts.push(createHash('sha256').update(assertion).digest('hex').slice(0, 12));
    const { socket } = req;
    socket.on('error', () => {});
    const ask = async ({ whole = false } = {}) => {
      const headers = { ...req.headers, 'x-forwarded-proto': this.issuer.split(':')[0] };
      const onward = request({ port: this.upstream, host: '127.0.0.1', method: req.method, path: req.url, headers, agent: false });
      onward.end(sent);
      const [answer] = await once(onward, 'response');
      answer.body = await bodyOf(answer);
      return whole ? answer : answer.body;
    };
    if (this.fault && grant === 'refresh_token' && hasNonce(req.headers.dpop)) {
      const fault = faults[this.fault];
      this.fault = undefined;
      // a record that is none: the server answers it with a fatal alert
      const spoilt = Buffer.concat([Buffer.from([23, 3, 3, 0, 64]), randomBytes(64)]);
      const alert = () => this.#pipes.get(socket.remotePort).write(spoilt);
      return fault({ ask, res, socket, alert, elsewhere: this.elsewhere });
    }
    const answer = await ask({ whole: true });
    res.writeHead(answer.statusCode, answer.rawHeaders).end(answer.body);
  }
}
