import type { Lock, LockedPackage } from './lock.ts';
import { platformOf } from './platform-of.ts';

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
    entries.push([`node_modules/${name}`, lockedPackage(name, version, parent)]);
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

/** Looks where Node would: inside the package, then beside each package around it. */
function isLocked(packages: Lock['packages'], from: string, name: string): boolean {
  let folder = from;
  while (folder !== '') {
    if (packages[`${folder}/node_modules/${name}`] !== undefined) return true;
    folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0));
  }
  return packages[`node_modules/${name}`] !== undefined;
}

/** Its keys are in the order in which npm writes them. */
function lockedPackage(name: string, version: string, parent: LockedPackage): LockedPackage {
  const { os, cpu, libc } = platformOf(name);
  return {
    version,
    cpu,
    ...(parent.dev === undefined ? {} : { dev: parent.dev }),
    ...(libc === undefined ? {} : { libc }),
    ...(parent.license === undefined ? {} : { license: parent.license }),
    optional: true,
    os,
  };
}
