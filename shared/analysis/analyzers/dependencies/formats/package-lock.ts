import { z } from 'zod';
import { UnreadableList, type Declaration, type DependencyFormat, type DependencyList } from '../dependency-format';
import { packageId } from '../needs';
import { readJson, type JsonText } from '../text/json-text';

const text = z.string().optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);
const names = z.record(z.string(), z.unknown()).optional().catch(undefined);

const Installed = z.object({
  name: text,
  version: text,
  resolved: text,
  integrity: text,
  license: text,
  dev: flag,
  optional: flag,
  devOptional: flag,
  link: flag,
  inBundle: flag,
  dependencies: names,
  devDependencies: names,
  optionalDependencies: names,
  peerDependencies: names,
});
type Installed = z.infer<typeof Installed>;

const Nested = z.object({
  version: text,
  resolved: text,
  integrity: text,
  dev: flag,
  optional: flag,
  bundled: flag,
  requires: names,
  dependencies: names,
});

const Lock = z.object({
  lockfileVersion: z.number().optional(),
  packages: z.record(z.string(), Installed.catch({})).optional(),
  dependencies: z.record(z.string(), z.unknown()).optional(),
});
type Lock = z.infer<typeof Lock>;

/** `package-lock.json` and `npm-shrinkwrap.json`, versions 1 to 3. */
export const packageLock: DependencyFormat = {
  id: 'package-lock',
  ecosystem: 'npm',
  isLock: true,
  matches: (name) => name === 'package-lock.json' || name === 'npm-shrinkwrap.json',
  read(content) {
    const lock = readJson(content, Lock, isPackage);
    if (lock.value.packages !== undefined) return readPackages(lock, lock.value.packages);
    if (lock.value.dependencies !== undefined) return readNested(lock, lock.value.dependencies);
    // A package without dependencies has a lock of version 1 with neither.
    if (lock.value.lockfileVersion !== undefined) return { declarations: [] };
    throw new UnreadableList('it names no lockfileVersion');
  },
};

/** `packages.<folder>`, or `dependencies.<name>.dependencies.<name>…` of version 1. */
function isPackage(path: readonly string[]): boolean {
  if (path[0] === 'packages') return path.length === 2;
  return path.length % 2 === 0 && path.at(-2) === 'dependencies';
}

const FOLDER = 'node_modules/';

function readPackages(lock: JsonText<Lock>, packages: Readonly<Record<string, Installed>>): DependencyList {
  const entries = Object.entries(packages);
  const direct = new Set(
    entries
      .filter(([folder]) => !folder.includes(FOLDER))
      .flatMap(([folder, own]) =>
        [own.dependencies, own.devDependencies, own.optionalDependencies].flatMap((group) =>
          Object.keys(group ?? {}).flatMap((name) => [`${FOLDER}${name}`, `${folder}/${FOLDER}${name}`]),
        ),
      ),
  );
  const declarations = entries.flatMap(([folder, entry]): Declaration[] => {
    // The project itself, its workspaces, and links to them.
    if (!folder.includes(FOLDER) || entry.link === true || entry.version === undefined) return [];
    return [
      {
        ...lock.placeOf(['packages', folder]),
        name: nameIn(folder, entry),
        version: entry.version,
        isDirect: direct.has(folder),
        needs: needsOf(folder, packages),
        scope: scopeOf(entry.dev === true, entry.optional === true || entry.devOptional === true),
        licence: entry.license,
        integrity: entry.integrity,
        lacksDigest: entry.inBundle !== true && lacksDigest(entry),
        source: entry.resolved,
      },
    ];
  });
  return { declarations };
}

function nameIn(folder: string, { name }: Installed): string {
  return name ?? folder.slice(folder.lastIndexOf(FOLDER) + FOLDER.length);
}

/** What Node.js would find from the folder of a package by the names that it needs. */
function needsOf(folder: string, packages: Readonly<Record<string, Installed>>): string[] {
  const { dependencies, optionalDependencies, peerDependencies } = packages[folder] ?? {};
  const needed = { ...dependencies, ...optionalDependencies, ...peerDependencies };
  return Object.keys(needed).flatMap((name) => {
    const place = foundFrom(folder, name, packages);
    const entry = place === undefined ? undefined : packages[place];
    if (place === undefined || entry?.version === undefined || entry.link === true) return [];
    return [packageId({ name: nameIn(place, entry), version: entry.version })];
  });
}

function foundFrom(folder: string, name: string, packages: Readonly<Record<string, Installed>>): string | undefined {
  for (let from = folder; ; from = from.slice(0, Math.max(0, from.lastIndexOf(FOLDER) - 1))) {
    const place = `${from === '' ? '' : `${from}/`}${FOLDER}${name}`;
    if (Object.hasOwn(packages, place)) return place;
    if (from === '') return undefined;
  }
}

function readNested(lock: JsonText<Lock>, dependencies: Readonly<Record<string, unknown>>): DependencyList {
  const found: { declaration: Declaration; folder: readonly string[]; requires: readonly string[] }[] = [];
  const ids = new Map<string, string>();
  const waiting: { path: string[]; names: Readonly<Record<string, unknown>> }[] = [
    { path: ['dependencies'], names: dependencies },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const [name, value] of Object.entries(next.names)) {
      const { data: entry } = Nested.safeParse(value);
      // A folder of the project itself is no package that somebody else made.
      if (entry?.version === undefined || entry.version.startsWith('file:')) continue;
      const path = [...next.path, name];
      const named = nameAndVersion(name, entry.version);
      const folder = path.filter((_step, index) => index % 2 === 1);
      const declaration = {
        ...lock.placeOf(path),
        ...named,
        scope: scopeOf(entry.dev === true, entry.optional === true),
        integrity: entry.integrity,
        lacksDigest: entry.bundled !== true && lacksDigest(entry),
        source: entry.resolved ?? entry.version,
      };
      found.push({ declaration, folder, requires: Object.keys(entry.requires ?? {}) });
      ids.set(folder.join(FOLDER), packageId(named));
      if (entry.dependencies !== undefined && path.length < MAX_PATH) {
        waiting.push({ path: [...path, 'dependencies'], names: entry.dependencies });
      }
    }
  }
  const declarations = found.map(({ declaration, folder, requires }) => ({
    ...declaration,
    needs: requires.flatMap((name) => nestedFrom(folder, name, ids) ?? []),
  }));
  return { declarations };
}

/** The nearest package of that name: in the folder of the package itself, then in those above. */
function nestedFrom(folder: readonly string[], name: string, ids: ReadonlyMap<string, string>): string | undefined {
  for (let depth = folder.length; depth >= 0; depth--) {
    const id = ids.get([...folder.slice(0, depth), name].join(FOLDER));
    if (id !== undefined) return id;
  }
  return undefined;
}

const MAX_PATH = 60;

/** Another package under this name, `npm:real-name@1.2.3`, or a commit, `git+ssh://…#commit`. */
function nameAndVersion(name: string, version: string): { name: string; version: string } {
  const commit = /^git[+:@].*#([0-9a-f]{40})$/.exec(version)?.[1];
  if (commit !== undefined) return { name, version: commit };
  const at = version.lastIndexOf('@');
  if (!version.startsWith('npm:') || at <= 4) return { name, version };
  return { name: version.slice(4, at), version: version.slice(at + 1) };
}

/** Git checkouts, folders and what a package brings with it have no digest to show. */
function lacksDigest({ integrity, resolved }: Pick<Installed, 'integrity' | 'resolved'>): boolean {
  return integrity === undefined && resolved?.startsWith('http') === true;
}

function scopeOf(isDevelopment: boolean, isOptional: boolean): Declaration['scope'] {
  if (isDevelopment) return 'development';
  return isOptional ? 'optional' : undefined;
}
