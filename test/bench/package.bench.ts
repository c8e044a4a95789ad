import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage } from '../../tools/package/create-package.ts';
import { unpack } from '../support/package/unpack';
import { loadMs } from './support/load-bundle';
import { median } from './support/time-cli';

const ROOT = join(__dirname, '../..');
const ROUNDS = 7;
const MEGABYTE = 1_000_000;

/** Size of what is deployed, and how long a new instance takes to load it. */
export async function* run() {
  const folder = mkdtempSync(join(tmpdir(), 'aurelis-package-'));
  try {
    const { file, files, sizeBytes, unpackedBytes } = await createPackage(ROOT, join(folder, 'aurelis.zip'));
    yield { name: 'package', value: sizeBytes / MEGABYTE, unit: 'MB' };
    yield { name: 'unpacked', value: unpackedBytes / MEGABYTE, unit: 'MB' };
    yield { name: 'files', value: files, unit: '' };
    const app = join(folder, 'app');
    await unpack(file, app);
    const bundle = join(app, 'dist/functions/index.js');
    const loads = Array.from({ length: ROUNDS }, () => loadMs(bundle));
    yield { name: 'load', value: median(loads), unit: 'ms' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
