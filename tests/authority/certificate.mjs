// SPDX-License-Identifier: MIT

import { execFileSync } from 'node:child_process';

/** A self-signed certificate and its key, PEM; for as long as this process lasts. */
export function newCertificate({ name, extensions = [] }) {
  const pem = execFileSync('openssl', [
    'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1',
    '-subj', `/CN=${name}`, ...extensions.flatMap((extension) => ['-addext', extension]), '-keyout', '-', '-out', '-',
  ], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  const [key, cert] = ['PRIVATE KEY', 'CERTIFICATE'].map((what) => pem.match(new RegExp(`-----BEGIN ${what}[^]*?${what}-----`))[0]);
  return { key, cert };
}

/** For a server on this machine. */
export const serverCertificate = (name) => newCertificate({ name, extensions: ['subjectAltName=IP:127.0.0.1'] });
