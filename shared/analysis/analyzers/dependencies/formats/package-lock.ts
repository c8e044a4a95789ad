import { z } from 'zod';
import { UnreadableList, type Declaration, type DependencyFormat, type DependencyList } from '../dependency-format';
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
});
type Installed = z.infer<typeof Installed>;

const Nested = z.object({
  version: text,
  resolved: text,
  integrity: text,
  dev: flag,
  optional: flag,
  bundled: flag,
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
        name: entry.name ?? folder.slice(folder.lastIndexOf(FOLDER) + FOLDER.length),
        version: entry.version,
        isDirect: direct.has(folder),
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

function readNested(lock: JsonText<Lock>, dependencies: Readonly<Record<string, unknown>>): DependencyList {
  const declarations: Declaration[] = [];
  const waiting: { path: string[]; names: Readonly<Record<string, unknown>> }[] = [
    { path: ['dependencies'], names: dependencies },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const [name, value] of Object.entries(next.names)) {
      const { data: entry } = Nested.safeParse(value);
      // A folder of the project itself is no package that somebody else made.
      if (entry?.version === undefined || entry.version.startsWith('file:')) continue;
      const path = [...next.path, name];
      declarations.push({
        ...lock.placeOf(path),
        ...nameAndVersion(name, entry.version),
        scope: scopeOf(entry.dev === true, entry.optional === true),
        integrity: entry.integrity,
        lacksDigest: entry.bundled !== true && lacksDigest(entry),
        source: entry.resolved ?? entry.version,
      });
      if (entry.dependencies !== undefined && path.length < MAX_PATH) {
        waiting.push({ path: [...path, 'dependencies'], names: entry.dependencies });
      }
    }
  }
  return { declarations };
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
