import type { PackageEcosystem } from '../findings';
import type { Advisory } from './advisory';

export interface PackageName {
  readonly ecosystem: PackageEcosystem;
  readonly name: string;
}

/** What is known of the packages of one repository. */
export interface AdvisoryKnowledge {
  /** Changes whenever an answer may. */
  readonly version: string;
  /** When the data was fetched, where that is known. */
  readonly updatedAt: string | undefined;
  /** Of the others nothing is known. */
  readonly ecosystems: readonly PackageEcosystem[];
  of(name: PackageName): readonly Advisory[];
}

/** Gathers, before a run ends, what is known of its packages; undefined where there are no advisories at all. */
export interface AdvisorySource {
  gather(packages: readonly PackageName[]): Promise<AdvisoryKnowledge | undefined>;
}
