// SPDX-License-Identifier: MIT
// The list of components in the packages: CycloneDX's own schema takes it, and every library that the
// installed programs need is in it. Run by packaging/linux/check-packages; KNIPPE_PACKAGES is where they are.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { billOfMaterials, neededBy } from '../../packaging/sbom.mjs';

const packages = process.env.KNIPPE_PACKAGES;
const programs = ['knippe', 'knippe-cli', 'knippe-signin'];
const schemas = join(dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json')), 'res/schema');
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const place = mkdtempSync(join(tmpdir(), 'knippe-packages-'));
let bill;

before(() => {
  for (const name of readdirSync(packages).filter((each) => each.endsWith('.deb'))) {
    execFileSync('dpkg-deb', ['--extract', join(packages, name), place]);
  }
  bill = read(join(place, 'usr/share/doc/knippe/knippe.cdx.json'));
});
after(() => rmSync(place, { recursive: true }));

function complaints(document) {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  ajv.addFormat('iri-reference', true).addFormat('idn-email', true);
  for (const name of ['jsf-0.82', 'spdx']) ajv.addSchema(read(join(schemas, `${name}.SNAPSHOT.schema.json`)), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  const judge = ajv.compile(read(join(schemas, 'bom-1.5.SNAPSHOT.schema.json')));
  return judge(document) ? [] : judge.errors.map((each) => `${each.instancePath} ${each.message}`);
}

const all = (components) => components.flatMap((each) => [each, ...all(each.components ?? [])]);
const program = (name) => join(place, 'usr/bin', name);

test('the schema takes it', () => {
  assert.deepEqual(complaints(bill), []);
  assert.notDeepEqual(complaints({ ...bill, bomFormat: 'none' }), []);
  const odd = structuredClone(bill);
  odd.components[0].licenses = [{ license: { id: 'No-Such-Licence' } }];
  assert.notDeepEqual(complaints(odd), []);
});

test('every library of every program is in it, with its version and where it came from', () => {
  const components = new Map(all(bill.components).map((each) => [each['bom-ref'], each]));
  for (const name of programs) {
    const needed = neededBy(program(name)).map((library) => library.name);
    assert.ok(needed.length > 5, name);
    const listed = bill.dependencies.find((each) => each.ref === name).dependsOn;
    for (const library of needed) {
      assert.ok(listed.includes(library), `${name}: ${library}`);
      assert.match(components.get(library)?.purl ?? '', /^pkg:deb\/debian\/.+@.+/, library);
    }
  }
});

test('each component has a version and a licence, and each reference leads somewhere', () => {
  for (const each of bill.components) {
    assert.match(each.version ?? '', /^\d+\.\d+/, each.name);
    assert.equal(each.licenses.length, 1, each.name);
  }
  const references = new Set([...all(bill.components), ...all(bill.metadata.component.components)]
    .map((each) => each['bom-ref']));
  assert.equal(references.size, all(bill.components).length + programs.length, 'no reference twice');
  for (const { ref, dependsOn } of bill.dependencies) {
    for (const each of [ref, ...dependsOn]) assert.ok(references.has(each), each);
  }
});

test('a library that nobody has listed is noticed', () => {
  const thirdParty = { components: [{ name: 'C', licence: 'MIT', homepage: 'https://example.org', used: true, libraries: ['libc'] }] };
  const needing = (...libraries) => [{ name: 'knippe', needed: libraries.map((name) => ({ name })) }];
  assert.throws(() => billOfMaterials(thirdParty, '1', needing('libc.so.6', 'libnew.so.1'), 0), /libnew\.so\.1/);
  assert.deepEqual(complaints(billOfMaterials(thirdParty, '1', needing('libc.so.6'), 0)), []);
});
