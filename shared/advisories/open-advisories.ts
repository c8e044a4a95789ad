import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PackageEcosystem } from '../findings';
import { AurelisError, hashParts } from '../kernel';
import type { AdvisorySource } from './advisory-knowledge';
import { createDirectoryAdvisoryStore, MANIFEST_FILE } from './directory-advisory-store';
import { AdvisoryIndex } from './index/advisory-index';
import { collectRecords, type Collected } from './osv/collect-records';
import { DEFAULT_ZIP_LIMITS, readOsvZip } from './osv/read-osv-zip';
import { packageKey } from './package-key';
import { createStoredAdvisories } from './stored-advisories';

const MAX_FILES = 1_000_000;

/** Advisories that somebody names: an OSV record, a list of them, an export as zip, a directory of these, or our own index. */
export async function openAdvisories(path: string): Promise<AdvisorySource> {
  const files = await filesIn(path);
  if (files.includes(join(path, MANIFEST_FILE))) return createStoredAdvisories(createDirectoryAdvisoryStore(path));
  const index = new AdvisoryIndex();
  const collected: Collected = { advisories: 0, rejected: 0 };
  for (const file of files) await readInto(file, index, collected);
  if (collected.advisories === 0) {
    throw new AurelisError('VALIDATION_ERROR', `There are no advisories in the OSV format in ${JSON.stringify(path)}.`);
  }
  return sourceOf(index);
}

function sourceOf(index: AdvisoryIndex): AdvisorySource {
  const ecosystems = PackageEcosystem.options.filter((ecosystem) => index.ecosystems().includes(ecosystem));
  const version = hashParts(
    ecosystems.flatMap((ecosystem) => [ecosystem, JSON.stringify(index.packagesOf(ecosystem))]),
  ).slice(0, 16);
  return {
    gather: () =>
      Promise.resolve({
        version,
        updatedAt: undefined,
        ecosystems,
        of: ({ ecosystem, name }) => index.of(ecosystem, packageKey(ecosystem, name)),
      }),
  };
}

async function readInto(file: string, index: AdvisoryIndex, collected: Collected): Promise<void> {
  if (file.toLowerCase().endsWith('.zip')) {
    for await (const json of readOsvZip(file, DEFAULT_ZIP_LIMITS)) collectRecords(json, index, collected);
    return;
  }
  if (file.toLowerCase().endsWith('.json')) collectRecords(await readFile(file, 'utf8'), index, collected);
}

/** The file itself, or those directly in a directory and one folder below it, as the exports of all ecosystems lie. */
async function filesIn(path: string): Promise<string[]> {
  const info = await stat(path).catch(() => undefined);
  if (info === undefined) throw new AurelisError('VALIDATION_ERROR', `There is no ${JSON.stringify(path)}.`);
  if (info.isFile()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name));
  const below = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder, { withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(folder, entry.name)),
    ),
  );
  const own = entries.filter((entry) => entry.isFile()).map((entry) => join(path, entry.name));
  return [...own, ...below.flat()].sort().slice(0, MAX_FILES);
}
