/**
 * Adds to package-lock.json the native packages of other platforms, which npm leaves out when it writes the file on a
 * machine whose registry serves only its own. Without them `npm ci` refuses the file, or installs nothing on a Mac.
 *
 *   node tools/complete-lock.ts [--check]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  cpu?: string[];
  libc?: string[];
  optional?: boolean;
  os?: string[];
  optionalDependencies?: Record<string, string>;
}

export interface Lock {
  packages: Record<string, LockedPackage>;
}

interface MissingPackage {
  name: string;
  version: string;
  parent: LockedPackage;
}

/** The same lock with every optional package in it, and the names of those that were added. */
export function completeLock(lock: Lock): { lock: Lock; added: string[] } {
  const missing = missingPackages(lock.packages);
  const entries = Object.entries(lock.packages);
  for (const { name, version, parent } of missing) {
    entries.push([`node_modules/${name}`, { version, ...platformOf(name, parent) }]);
  }
  entries.sort(([left], [right]) => left.localeCompare(right, 'en'));
  return { lock: { ...lock, packages: Object.fromEntries(entries) }, added: missing.map(({ name }) => name) };
}

function missingPackages(packages: Lock['packages']): MissingPackage[] {
  const missing = new Map<string, MissingPackage>();
  for (const [path, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      if (!isLocked(packages, path, name)) missing.set(name, { name, version, parent });
    }
  }
  return [...missing.values()];
}

/** Looks where Node would: beside the package, then beside each package around it. */
function isLocked(packages: Lock['packages'], from: string, name: string): boolean {
  let folder = from;
  for (;;) {
    if (packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`]) return true;
    if (folder === '') return false;
    folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0));
  }
}

const PLATFORM =
  /(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-([a-z]+))?$/;

function platformOf(name: string, parent: LockedPackage): LockedPackage {
  const [, os, cpu, abi] = PLATFORM.exec(name) ?? [];
  if (os === undefined || cpu === undefined) throw new Error(`${name} does not say its platform: lock it by hand`);
  const libc = libcOf(os, abi);
  return {
    cpu: [cpu],
    ...(parent.dev === undefined ? {} : { dev: parent.dev }),
    ...(libc === undefined ? {} : { libc: [libc] }),
    ...(parent.license === undefined ? {} : { license: parent.license }),
    optional: true,
    os: [os],
  };
}

function libcOf(os: string, abi: string | undefined): string | undefined {
  if (os !== 'linux' || abi === undefined) return undefined;
  if (abi.startsWith('gnu')) return 'glibc';
  return abi.startsWith('musl') ? 'musl' : undefined;
}

function main(): void {
  const file = join(import.meta.dirname, '../package-lock.json');
  const { lock, added } = completeLock(JSON.parse(readFileSync(file, 'utf8')) as Lock);
  if (added.length === 0) {
    console.log('package-lock.json names the native packages of every platform.');
    return;
  }
  if (process.argv.includes('--check')) {
    console.error(`package-lock.json lacks ${added.length} native packages, such as ${added[0]}. Run: npm run lock`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Added ${added.length} native packages of other platforms to package-lock.json.`);
}

if (import.meta.main) main();
