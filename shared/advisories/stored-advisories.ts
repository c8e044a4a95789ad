import { LRUCache } from 'lru-cache';
import { PackageEcosystem } from '../findings';
import { hashParts } from '../kernel';
import type { Advisory } from './advisory';
import type { AdvisorySource, PackageName } from './advisory-knowledge';
import type { AdvisoryManifest } from './index/advisory-manifest';
import { decodeShard, shardOf } from './index/shard';
import { packageKey } from './package-key';
import type { AdvisoryStore, ShardPlace } from './ports';

type Shard = ReadonlyMap<string, readonly Advisory[]>;

const CACHED_SHARDS = 256;
const PARALLEL_READS = 8;

/** Advisories of a stored index; files of it are kept in memory by their version, which never changes what it holds. */
export function createStoredAdvisories(store: Pick<AdvisoryStore, 'readManifest' | 'readShard'>): AdvisorySource {
  const cache = new LRUCache<string, Shard>({ max: CACHED_SHARDS });

  async function readShard(place: ShardPlace): Promise<Shard> {
    const key = `${place.ecosystem}/${place.version}/${place.shard}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const shard = await decodeShard(await store.readShard(place));
    cache.set(key, shard);
    return shard;
  }

  return {
    async gather(packages) {
      const manifest = (await store.readManifest())?.manifest;
      if (manifest === undefined) return undefined;
      const found = new Map<string, readonly Advisory[]>();
      const waiting = [...namesByShard(packages, manifest).values()];
      const work = async (): Promise<void> => {
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
          const shard = await readShard(next.place);
          for (const name of next.names) found.set(`${next.place.ecosystem} ${name}`, shard.get(name) ?? []);
        }
      };
      await Promise.all(Array.from({ length: PARALLEL_READS }, work));
      return {
        version: versionOf(manifest),
        updatedAt: manifest.updatedAt,
        ecosystems: ecosystemsOf(manifest),
        of: ({ ecosystem, name }) => found.get(`${ecosystem} ${packageKey(ecosystem, name)}`) ?? [],
      };
    },
  };
}

function namesByShard(
  packages: readonly PackageName[],
  manifest: AdvisoryManifest,
): Map<string, { place: ShardPlace; names: Set<string> }> {
  const shards = new Map<string, { place: ShardPlace; names: Set<string> }>();
  for (const { ecosystem, name } of packages) {
    const index = manifest.ecosystems[ecosystem];
    if (index === undefined) continue;
    const key = packageKey(ecosystem, name);
    const shard = shardOf(key, index.shards);
    const known = shards.get(`${ecosystem} ${shard}`);
    if (known === undefined) {
      shards.set(`${ecosystem} ${shard}`, {
        place: { ecosystem, version: index.version, shard },
        names: new Set([key]),
      });
    } else {
      known.names.add(key);
    }
  }
  return shards;
}

function ecosystemsOf({ ecosystems }: AdvisoryManifest): PackageEcosystem[] {
  return PackageEcosystem.options.filter((ecosystem) => ecosystems[ecosystem] !== undefined);
}

/** The same data has the same version, however often it was fetched. */
export function versionOf(manifest: AdvisoryManifest): string {
  const parts = ecosystemsOf(manifest).map((ecosystem) => `${ecosystem} ${manifest.ecosystems[ecosystem]?.version}`);
  return hashParts(parts).slice(0, 16);
}
