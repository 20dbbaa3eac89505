#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// Looks for secrets where none may be: in files (their names, too), and in the arguments and the environment
// of this user's processes. Every secret of the test authorities carries a marker; private keys and what a
// program sends are known by their form. Says where and what, never the secret itself.
//
//     node canaryscan.mjs [--processes] FILE-OR-FOLDER...
//
// Silent and exit status 0 when there is none, 1 when there is.
import { readFileSync, readdirSync, lstatSync, readlinkSync, openSync, readSync, closeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canary } from '../authority/canary.mjs';

/** What is known only by its form. */
const shapes = [
  ['private JWK', /\\?"d\\?"\s*:\s*\\?"[A-Za-z0-9_-]{20,}/],
  ['private key (PEM)', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['client assertion', /client_assertion=[A-Za-z0-9_.-]{20,}/],
  ['PKCE verifier', /code_verifier=[A-Za-z0-9_.~-]{20,}/],
  ['refresh token', /refresh_token=[A-Za-z0-9_.~%-]{8,}/],
  ['bearer or DPoP token', /\b(?:Bearer|DPoP) eyJ[A-Za-z0-9_-]{10,}\./],
];

/** The parts of a base64 text that `bytes` always come to, for each of the three places they can stand at. */
function base64Forms(bytes) {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
}

function formsOf(text) {
  const bytes = Buffer.from(text, 'latin1');
  const wide = Buffer.from(text, 'utf16le');
  const hex = bytes.toString('hex');
  const base64 = [...base64Forms(bytes), ...base64Forms(wide)];
  const percent = hex.replace(/../g, '%$&');
  const forms = [
    ['percent-encoded', encodeURIComponent(text)],
    ['percent-encoded', percent],
    ['percent-encoded', percent.toUpperCase()],
    ['hexadecimal', hex],
    ['hexadecimal', hex.toUpperCase()],
    ...base64.map((form) => ['base64', form]),
    ...base64.map((form) => ['base64url', form.replaceAll('+', '-').replaceAll('/', '_')]),
    ['plain', text], // last: another form may be the same
  ];
  return [...new Map(forms.map(([form, needle]) => [needle, form]))].map(([needle, form]) => ({ form, needle }));
}

/** Searches for the marker, for what has the form of a secret, and for `secrets`, a list of exact values. */
export class Scan {
  #needles = [];

  constructor({ marker = canary, secrets = [] } = {}) {
    const add = (kind, text) => {
      for (const { form, needle } of formsOf(text)) this.#needles.push({ what: `${kind}, ${form}`, needle });
    };
    add('marked secret', marker);
    for (const secret of secrets) {
      if (secret.length >= 16 && !secret.includes(marker)) add('known secret', secret);
    }
    this.findings = [];
    this.bytes = 0;
  }

  #found(where, what) {
    const finding = `${this.#isClean(where) ? where : '(a name that is a secret itself)'}: ${what}`;
    if (!this.findings.includes(finding)) this.findings.push(finding);
  }

  *#kindsIn(text) {
    for (const { what, needle } of this.#needles) if (text.includes(needle)) yield what;
    for (const [what, shape] of shapes) if (shape.test(text)) yield what;
  }

  #isClean(text) {
    return this.#kindsIn(text).next().done;
  }

  /** `bytes` as they are, and without their NULs, which shows UTF-16. */
  content(where, bytes) {
    const text = Buffer.from(bytes).toString('latin1');
    this.bytes += text.length;
    for (const what of this.#kindsIn(text)) this.#found(where, what);
    if (!text.includes('\0')) return;
    for (const what of this.#kindsIn(text.replaceAll('\0', ''))) this.#found(where, what);
  }

  /** A file, a link's target, or a folder with all that is in it. What is gone meanwhile is no finding. */
  path(path) {
    if (!this.#isClean(basename(path))) this.#found(path, 'in its name');
    let stat;
    try {
      stat = lstatSync(path);
    } catch {
      return;
    }
    if (stat.isDirectory()) this.#folder(path);
    else if (stat.isSymbolicLink()) this.content(path, Buffer.from(readlinkSync(path)));
    else if (stat.isFile()) this.#file(path);
  }

  #folder(path) {
    try {
      for (const name of readdirSync(path)) this.path(join(path, name));
    } catch (error) {
      if (error.code !== 'ENOENT') this.#found(path, `cannot be looked into (${error.code})`);
    }
  }

  // in pieces, as core files are large; they overlap by more than the longest secret
  #file(path) {
    const piece = Buffer.alloc(16 << 20);
    const overlap = 64 << 10;
    let file;
    try {
      file = openSync(path, 'r');
      for (let at = 0, read; (read = readSync(file, piece, 0, piece.length, at)) > 0; at += read - overlap) {
        this.content(path, piece.subarray(0, read));
        if (read < piece.length) break;
      }
    } catch (error) {
      if (error.code !== 'ENOENT') this.#found(path, `cannot be read (${error.code})`);
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }

  /** What processTexts() says just now. */
  processes() {
    let seen = 0;
    for (const [where, text] of processTexts()) {
      this.content(where, text);
      seen += 1;
    }
    return seen;
  }
}

/** The arguments and the environment of every process of this user, as far as they can be read. */
export function* processTexts() {
  const mine = new RegExp(`^Uid:\\s+${process.getuid()}\\s`, 'm');
  const read = (id, what) => {
    try {
      return readFileSync(`/proc/${id}/${what}`);
    } catch {
      return ''; // it has ended, or lets nobody look
    }
  };
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const status = read(id, 'status').toString();
    if (!mine.test(status)) continue;
    const name = /^Name:\s+(.*)$/m.exec(status)[1];
    yield [`arguments of ${name}`, read(id, 'cmdline')];
    yield [`environment of ${name}`, read(id, 'environ')];
  }
}

function main(args) {
  const scan = new Scan();
  for (const arg of args) {
    if (arg === '--processes') scan.processes();
    else scan.path(arg);
  }
  for (const finding of scan.findings) console.error(`secret found: ${finding}`);
  return scan.findings.length ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
