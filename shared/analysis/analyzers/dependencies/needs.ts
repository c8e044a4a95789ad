import type { Declaration } from './dependency-format';

/** A name that stands for more versions than this tells nothing of which one is meant. */
const MAX_VERSIONS = 10;

/** What a list says of a package as its needs: `name@version` of other packages of the list. */
export function packageId({ name, version = '' }: Pick<Declaration, 'name' | 'version'>): string {
  return `${name}@${version}`;
}

/** The packages of a list by a name, for files that tell needs by names alone. */
export class PackagesByName {
  readonly #byName = new Map<string, Set<string>>();

  /** `toKey`: where several spellings are one name. */
  constructor(
    packages: readonly Pick<Declaration, 'name' | 'version'>[],
    private readonly toKey: (name: string) => string = (name) => name,
  ) {
    for (const one of packages) {
      const key = toKey(one.name);
      const ids = this.#byName.get(key) ?? new Set();
      this.#byName.set(key, ids.add(packageId(one)));
    }
  }

  /** The ids of packages of these names; names that are in no list of packages, such as `php`, are passed over. */
  idsOf(names: Iterable<string>): string[] {
    return [...names].flatMap((name) => {
      const ids = this.#byName.get(this.toKey(name)) ?? new Set();
      return ids.size > MAX_VERSIONS ? [] : [...ids];
    });
  }
}

/** As PyPI compares names. */
export function pypiKey(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}

/**
 * Gives scopes to what only others need, in files that tell the scope of what the project asks for itself: what production needs runs
 * there, what only development needs does not.
 */
export function withInheritedScopes(declarations: readonly Declaration[]): Declaration[] {
  const byId = new Map(declarations.map((one) => [packageId(one), one]));
  const reached = new Map<string, Declaration['scope']>();
  for (const scope of [undefined, 'optional', 'development'] as const) {
    const waiting = declarations.filter((one) => one.isDirect === true && one.scope === scope).map(packageId);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (reached.has(id)) continue;
      reached.set(id, scope);
      // What is optional itself, wherever it is needed, brings what it needs along as such.
      for (const need of byId.get(id)?.needs ?? []) waiting.push(need);
    }
  }
  return declarations.map((one) => {
    const inherited = reached.get(packageId(one));
    return inherited === undefined || one.scope !== undefined ? one : { ...one, scope: inherited };
  });
}
