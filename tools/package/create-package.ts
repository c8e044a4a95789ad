import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { collectFiles } from './collect-files.ts';
import { AZURE_BINDING, packageManifest } from './package-manifest.ts';

export interface CreatedPackage {
  file: string;
  sizeBytes: number;
  unpackedBytes: number;
  files: number;
}

/** The same bytes for the same files. */
const ANY_TIME = new Date('2000-01-01T00:00:00Z');

/** Writes what is deployed, from the built app, as one zip. With another `binding` it runs on another machine than Azure's. */
export async function createPackage(root: string, file: string, binding = AZURE_BINDING): Promise<CreatedPackage> {
  const files = collectFiles(root);
  const manifest = Buffer.from(packageManifest(root, files, binding));
  const missing = ['host.json', 'dist/functions/index.js'].filter((needed) => !files.includes(needed));
  if (missing.length > 0) throw new Error(`The package would lack ${missing.join(' and ')}: build first.`);

  const zip = new ZipFile();
  let unpackedBytes = manifest.length;
  for (const path of files) {
    if (path === 'package.json') continue;
    const { mode, size } = statSync(join(root, path));
    zip.addFile(join(root, path), path, { mtime: ANY_TIME, mode });
    unpackedBytes += size;
  }
  zip.addBuffer(manifest, 'package.json', { mtime: ANY_TIME, mode: 0o100644 });
  zip.end();
  mkdirSync(dirname(file), { recursive: true });
  await pipeline(zip.outputStream, createWriteStream(`${file}.unfinished`));
  renameSync(`${file}.unfinished`, file);
  return { file, sizeBytes: statSync(file).size, unpackedBytes, files: files.length };
}
