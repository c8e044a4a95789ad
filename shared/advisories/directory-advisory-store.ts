import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AurelisError, errorCode, makeFolder, sha256 } from '../kernel';
import { AdvisoryManifest } from './index/advisory-manifest';
import type { AdvisoryStore, ShardPlace } from './ports';

export const MANIFEST_FILE = 'current.json';

/** The index in a directory of one user's machine, laid out as in the service: `<ecosystem>/<version>/<number>.json.gz`. */
export function createDirectoryAdvisoryStore(directory: string): AdvisoryStore {
  const manifestFile = join(directory, MANIFEST_FILE);
  const fileOf = ({ ecosystem, version, shard }: ShardPlace): string =>
    join(directory, ecosystem, version, `${shard}.json.gz`);

  async function readManifest(): ReturnType<AdvisoryStore['readManifest']> {
    const text = await readFile(manifestFile, 'utf8').catch(ifMissing);
    return text === undefined ? undefined : { manifest: parseManifest(text), etag: sha256(text) };
  }

  return {
    readManifest,

    async writeManifest(manifest, etag) {
      if ((await readManifest())?.etag !== etag) {
        throw new AurelisError('CONFLICT', 'Somebody else has refreshed the advisories meanwhile.');
      }
      await writeWhole(directory, manifestFile, JSON.stringify(manifest));
    },

    async readShard(place) {
      const bytes = await readFile(fileOf(place)).catch(ifMissing);
      if (bytes === undefined) throw new AurelisError('NOT_FOUND', 'A part of the advisories is gone.');
      return bytes;
    },

    async writeShard(place, bytes) {
      const file = fileOf(place);
      await writeWhole(join(directory, place.ecosystem, place.version), file, bytes);
    },

    async keepVersions(ecosystem, versions) {
      const folder = join(directory, ecosystem);
      for (const name of (await readdir(folder).catch(ifMissing)) ?? []) {
        if (!versions.includes(name)) await rm(join(folder, name), { recursive: true, force: true });
      }
    },
  };
}

function parseManifest(text: string): AdvisoryManifest {
  try {
    return AdvisoryManifest.parse(JSON.parse(text));
  } catch (error) {
    throw new AurelisError('VALIDATION_ERROR', 'The list of advisories is damaged or of another version.', {
      cause: error,
    });
  }
}

/** Whoever reads it sees the old file or the new one, never half of one. */
async function writeWhole(folder: string, file: string, content: string | Uint8Array): Promise<void> {
  makeFolder(folder);
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, content);
  await rename(temporary, file);
}

/** Where a file stands in place of the directory, there is nothing either. */
function ifMissing(error: unknown): undefined {
  if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return undefined;
  throw error;
}
