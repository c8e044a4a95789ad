import type { PackageEcosystem } from '../../findings';
import type { Advisory } from '../advisory';
import type { PackageAdvisory } from '../osv/to-advisories';

/** Advisories by ecosystem and package while an index is made. */
export class AdvisoryIndex {
  readonly #ecosystems = new Map<PackageEcosystem, Map<string, Advisory[]>>();

  add({ ecosystem, key, advisory }: PackageAdvisory): void {
    const packages = this.#ecosystems.get(ecosystem) ?? new Map<string, Advisory[]>();
    this.#ecosystems.set(ecosystem, packages);
    const known = packages.get(key);
    if (known === undefined) packages.set(key, [advisory]);
    else known.push(advisory);
  }

  ecosystems(): PackageEcosystem[] {
    return [...this.#ecosystems.keys()].sort();
  }

  of(ecosystem: PackageEcosystem, key: string): readonly Advisory[] {
    return this.#ecosystems.get(ecosystem)?.get(key) ?? [];
  }

  /** Sorted by name, and the advisories of each by id: the same records give the same index in any order. */
  packagesOf(ecosystem: PackageEcosystem): [name: string, advisories: Advisory[]][] {
    const packages = [...(this.#ecosystems.get(ecosystem) ?? [])];
    for (const [, advisories] of packages) advisories.sort(byId);
    return packages.sort(([left], [right]) => (left < right ? -1 : 1));
  }
}

function byId(left: Advisory, right: Advisory): number {
  return left.id < right.id ? -1 : 1;
}
