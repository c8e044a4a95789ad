import type { PackageEcosystem } from '../findings';
import type { AdvisoryManifest } from './index/advisory-manifest';

/** One file of the index of one ecosystem. */
export interface ShardPlace {
  readonly ecosystem: PackageEcosystem;
  readonly version: string;
  readonly shard: number;
}

/** Where the index of advisories is kept. */
export interface AdvisoryStore {
  /** Undefined where there is none yet. */
  readManifest(): Promise<{ manifest: AdvisoryManifest; etag: string } | undefined>;
  /** Puts it in the place of the version `etag`, or of none. Throws CONFLICT when another one is there. */
  writeManifest(manifest: AdvisoryManifest, etag: string | undefined): Promise<void>;
  /** Throws NOT_FOUND. */
  readShard(place: ShardPlace): Promise<Uint8Array>;
  writeShard(place: ShardPlace, bytes: Uint8Array): Promise<void>;
  /** Removes every version of an ecosystem's index but these. */
  keepVersions(ecosystem: PackageEcosystem, versions: readonly string[]): Promise<void>;
}
