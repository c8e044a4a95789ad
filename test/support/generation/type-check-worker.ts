import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = join(__dirname, '..', '..', '..');

/** Bundles the thread that checks types, where it finds the compiler; whoever makes it removes it. */
export function bundleTypeCheckWorker(): { workerFile: string; remove(): void } {
  const folder = mkdtempSync(join(ROOT, 'node_modules', '.cache', 'type-check-'));
  const workerFile = join(folder, 'type-check-worker.js');
  buildSync({
    entryPoints: [join(ROOT, 'shared/generation/type-check/main.ts')],
    outfile: workerFile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['typescript'],
  });
  return { workerFile, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
