import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageEcosystem } from '../../findings';
import { AurelisError, makeTemporaryFolder, type Clock } from '../../kernel';
import { AdvisoryIndex } from '../index/advisory-index';
import type { EcosystemIndex } from '../index/advisory-manifest';
import { encodeShard, shardCount, shardOf, type PackageAdvisories } from '../index/shard';
import { collectRecords, type Collected } from '../osv/collect-records';
import { readOsvZip, type ZipLimits } from '../osv/read-osv-zip';
import type { AdvisoryStore } from '../ports';
import { download } from './download';

export interface RefreshLimits extends ZipLimits {
  readonly maxDownloadBytes: number;
  /** For one ecosystem. */
  readonly timeoutMs: number;
}

interface EcosystemRequest {
  readonly ecosystem: PackageEcosystem;
  /** With `{ecosystem}` in it. */
  readonly sourceUrl: string;
  readonly known: EcosystemIndex | undefined;
  readonly limits: RefreshLimits;
  readonly signal?: AbortSignal | undefined;
}

const PARALLEL_WRITES = 8;

/** Fetches the export of one ecosystem and stores its index; the known one when the source has nothing newer. */
export async function refreshEcosystem(
  { ecosystem, sourceUrl, known, limits, signal: ending }: EcosystemRequest,
  ports: { store: Pick<AdvisoryStore, 'writeShard'>; clock: Clock },
): Promise<EcosystemIndex> {
  const folder = await makeTemporaryFolder('advisories');
  const timeout = AbortSignal.timeout(limits.timeoutMs);
  const signal = ending === undefined ? timeout : AbortSignal.any([timeout, ending]);
  try {
    const file = join(folder, 'all.zip');
    const url = sourceUrl.replaceAll('{ecosystem}', encodeURIComponent(ecosystem));
    const got = await download({ url, file, maxBytes: limits.maxDownloadBytes, knownEtag: known?.etag, signal });
    const fetchedAt = ports.clock.now().toISOString();
    if (got === undefined && known !== undefined) return { ...known, fetchedAt };
    if (got === undefined) throw new AurelisError('UPSTREAM_UNAVAILABLE', 'The source of advisories sent nothing.');
    const index = new AdvisoryIndex();
    const collected: Collected = { advisories: 0, rejected: 0 };
    for await (const json of readOsvZip(file, limits, signal)) collectRecords(json, index, collected);
    requirePlausible(collected, known);
    const packages = index.packagesOf(ecosystem);
    const version = got.sha256.slice(0, 16);
    const shards = shardCount(packages.length);
    await writeShards({ ecosystem, version, shards, packages }, ports.store, signal);
    return {
      version,
      ...(got.etag === undefined ? {} : { etag: got.etag }),
      advisories: collected.advisories,
      packages: packages.length,
      shards,
      fetchedAt,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** An export that lost half of what it had, or is half nonsense, is taken for a mishap of its source. */
function requirePlausible({ advisories, rejected }: Collected, known: EcosystemIndex | undefined): void {
  if (advisories > rejected && advisories * 2 > (known?.advisories ?? 0)) return;
  throw new AurelisError(
    'UPSTREAM_UNAVAILABLE',
    'The source of advisories holds far less than it did, or cannot be read.',
  );
}

interface Sharded {
  readonly ecosystem: PackageEcosystem;
  readonly version: string;
  readonly shards: number;
  readonly packages: PackageAdvisories;
}

async function writeShards(
  { ecosystem, version, shards, packages }: Sharded,
  store: Pick<AdvisoryStore, 'writeShard'>,
  signal: AbortSignal,
): Promise<void> {
  const contents = Array.from({ length: shards }, (): [string, PackageAdvisories[number][1]][] => []);
  for (const [name, advisories] of packages) contents[shardOf(name, shards)]?.push([name, advisories]);
  const waiting = contents.entries();
  const work = async (): Promise<void> => {
    for (const [shard, content] of waiting) {
      signal.throwIfAborted();
      await store.writeShard({ ecosystem, version, shard }, await encodeShard(content));
    }
  };
  await Promise.all(Array.from({ length: PARALLEL_WRITES }, work));
}
