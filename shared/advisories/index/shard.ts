import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { Advisory } from '../advisory';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

const PACKAGES_PER_SHARD = 200;
const MAX_SHARDS = 256;
/** Bounds what a damaged or foreign file can ask for. */
const MAX_SHARD_BYTES = 128 * 1024 * 1024;

/** Packages with their advisories: pairs, because a package may be called `__proto__`. */
const Shard = z.strictObject({ packages: z.array(z.tuple([z.string(), z.array(Advisory)])) });
export type PackageAdvisories = readonly (readonly [name: string, advisories: readonly Advisory[]])[];

/** Few packages in one file, so that a run that needs some reads little. */
export function shardCount(packages: number): number {
  return Math.min(MAX_SHARDS, Math.max(1, Math.ceil(packages / PACKAGES_PER_SHARD)));
}

export function shardOf(name: string, shards: number): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0) % shards;
}

export async function encodeShard(packages: PackageAdvisories): Promise<Uint8Array> {
  return compress(JSON.stringify({ packages }));
}

export async function decodeShard(bytes: Uint8Array): Promise<Map<string, readonly Advisory[]>> {
  const json = await decompress(bytes, { maxOutputLength: MAX_SHARD_BYTES });
  return new Map(Shard.parse(JSON.parse(json.toString('utf8'))).packages);
}
