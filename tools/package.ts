/**
 * Builds the app and writes what is deployed to `dist/aurelis.zip`, or to the file that is named.
 *
 *   node tools/package.ts [file]
 */
import { join, resolve } from 'node:path';
import { buildAll } from './build/build-all.ts';
import { createPackage } from './package/create-package.ts';

const root = join(import.meta.dirname, '..');
const MEGABYTE = 1_000_000;

try {
  await buildAll(root, () => undefined);
  const { file, sizeBytes, unpackedBytes, files } = await createPackage(
    root,
    resolve(process.argv[2] ?? join(root, 'dist/aurelis.zip')),
  );
  console.log(
    `${file}: ${files} files, ${(sizeBytes / MEGABYTE).toFixed(1)} MB (${(unpackedBytes / MEGABYTE).toFixed(1)} MB unpacked)`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
