import type { AdvisoryManifest, AdvisoryStore, ShardPlace } from '../../../shared/advisories';
import { AurelisError } from '../../../shared/kernel';

export interface MemoryAdvisoryStore extends AdvisoryStore {
  /** `<ecosystem>/<version>/<number>` of every file. */
  names(): string[];
}

export function memoryAdvisoryStore(): MemoryAdvisoryStore {
  const shards = new Map<string, Uint8Array>();
  let current: { manifest: AdvisoryManifest; etag: string } | undefined;
  const nameOf = ({ ecosystem, version, shard }: ShardPlace): string => `${ecosystem}/${version}/${shard}`;
  let writes = 0;
  return {
    names: () => [...shards.keys()].sort(),
    readManifest: async () => current,
    async writeManifest(manifest, etag) {
      if (current?.etag !== etag) throw new AurelisError('CONFLICT', 'Somebody else has refreshed the advisories.');
      writes += 1;
      current = { manifest, etag: String(writes) };
    },
    async readShard(place) {
      const bytes = shards.get(nameOf(place));
      if (bytes === undefined) throw new AurelisError('NOT_FOUND', 'A part of the advisories is gone.');
      return bytes;
    },
    writeShard: async (place, bytes) => void shards.set(nameOf(place), bytes),
    async keepVersions(ecosystem, versions) {
      for (const name of [...shards.keys()]) {
        const [own, version = ''] = name.split('/');
        if (own === ecosystem && !versions.includes(version)) shards.delete(name);
      }
    },
  };
}
