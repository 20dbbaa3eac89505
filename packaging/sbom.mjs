// SPDX-License-Identifier: MIT
// node packaging/sbom.mjs THIRDPARTY.json VERSION SECONDS PROGRAM… > knippe.cdx.json
// The list of components (SBOM, CycloneDX 1.5) of the programs: from resources/thirdparty.json.in as CMake
// configured it, and from the libraries that the programs say they need. A library that no component
// names is an error, so that none can be forgotten. SECONDS since 1970 are its time, so that the same bytes come each time.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';

const optional = ['knippe-signin']; // packages of their own

function output(program, ...words) {
  return execFileSync(program, words, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
}

/// Its libraries' names as the loader is told them (libcrypto.so.3), and where they are on this system.
export function neededBy(program) {
  const places = new Map([...output('ldd', program).matchAll(/(\S+) => (\S+)/g)].map(([, name, place]) => [name, place]));
  return [...output('readelf', '-d', program).matchAll(/\(NEEDED\).*\[(.+)\]/g)]
    .map(([, name]) => ({ name, place: places.get(name) }));
}

/// libcrypto of libcrypto.so.3, libyaml-cpp of libyaml-cpp.so.0.7.
export const stemOf = (library) => library.replace(/\.so(\..*)?$/, '');

/// Of this name; undefined where there is no Debian.
function debianPackage(name) {
  try {
    const [version, architecture] = output('dpkg-query', '-W', '-f', '${Version} ${Architecture}', name).split(' ');
    const system = readFileSync('/etc/os-release', 'utf8');
    const [id, release] = ['ID', 'VERSION_ID'].map((key) => system.match(new RegExp(`^${key}="?([^"\n]+)`, 'm'))[1]);
    const purl = `pkg:deb/${id}/${encodeURIComponent(name)}@${encodeURIComponent(version)}`;
    return { version, purl: `${purl}?arch=${architecture}&distro=${id}-${release}` };
  } catch {
    return undefined;
  }
}

/// The package a library is in. /lib is /usr/lib, and dpkg may know either.
function debianPackageWith(place) {
  try {
    return debianPackage(output('dpkg', '-S', `*${place.replace(/^\/usr/, '')}`).split(':')[0]);
  } catch {
    return undefined;
  }
}

/// 3.0.22 of Debian's 3.0.22-1~deb12u2.
const upstream = (version) => version?.replace(/^\d+:/, '').replace(/-[^-]*$/, '').replace(/\+dfsg.*$/, '');

function licenceOf(id) {
  return id.includes(' ') ? [{ expression: id }] : [{ license: { id } }];
}

function libraryComponent({ name, place }) {
  const found = place && debianPackageWith(place);
  return { type: 'library', 'bom-ref': name, name, ...found };
}

function component(entry, libraries, chromium) {
  const parts = libraries.map(libraryComponent);
  const found = entry.package && debianPackage(entry.package);
  const version = entry.name === 'Chromium' ? chromium
    : entry.version || upstream(found?.version ?? parts[0]?.version);
  return {
    type: 'library', 'bom-ref': entry.name, name: entry.name, ...(version && { version }),
    ...(entry.note && { description: entry.note }),
    licenses: licenceOf(entry.licence),
    ...(entry.copyright && { copyright: `Copyright ${entry.copyright}` }),
    ...(found && { purl: found.purl }),
    externalReferences: [{ type: 'website', url: entry.homepage }],
    ...(parts.length && { components: parts }),
  };
}

function product(version, programs, time) {
  return {
    timestamp: new Date(time * 1000).toISOString().replace('.000', ''),
    component: {
      type: 'application', 'bom-ref': 'Knippe', name: 'Knippe', version, licenses: licenceOf('MIT'),
      components: programs.map(({ name }) => ({
        type: 'application', 'bom-ref': name, name, version,
        ...(optional.includes(name) && { scope: 'optional' }),
      })),
    },
  };
}

/// Libraries as the loader finds them; what has none is within the programs, or within another component.
function dependencies(programs, used) {
  const within = used.filter((each) => !each.libraries.length && !each.partOf).map((each) => each.name);
  return [
    ...programs.map(({ name, needed }) => ({
      ref: name,
      dependsOn: [...needed.map((library) => library.name), ...(optional.includes(name) ? [] : within)],
    })),
    ...used.filter((each) => each.partOf).map((each) => ({ ref: each.partOf, dependsOn: [each.name] })),
  ];
}

export function billOfMaterials(thirdParty, version, programs, time, chromium) {
  const used = thirdParty.components.filter((each) => each.used);
  const libraries = new Map(programs.flatMap(({ needed }) => needed).map((library) => [library.name, library]));
  const isOf = (entry, library) => entry.libraries.includes(stemOf(library.name));
  const nobodys = [...libraries.values()].find((library) => !used.some((entry) => isOf(entry, library)));
  if (nobodys) throw new Error(`${nobodys.name} is in no component of resources/thirdparty.json.in`);
  const sorted = [...libraries.keys()].sort().map((name) => libraries.get(name));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX', specVersion: '1.5', version: 1,
    metadata: product(version, programs, time),
    components: used.map((entry) => component(entry, sorted.filter((library) => isOf(entry, library)), chromium)),
    dependencies: dependencies(programs, used),
  };
}

/// As knippe-signin says it: “Chromium 102.0.5005.177 with fixes up to …”.
function chromiumOf(programs) {
  const signin = programs.find((path) => basename(path) === 'knippe-signin');
  return signin && output(signin, '--version').match(/Chromium ([\d.]+)/)?.[1];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [thirdParty, version, time, ...paths] = process.argv.slice(2);
  const bill = billOfMaterials(
    JSON.parse(readFileSync(thirdParty, 'utf8')), version,
    paths.map((path) => ({ name: basename(path), needed: neededBy(path) })),
    Number(time), chromiumOf(paths),
  );
  process.stdout.write(`${JSON.stringify(bill, null, 2)}\n`);
}
