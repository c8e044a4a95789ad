import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Asset } from './find-assets.ts';

/** Copies what is new or changed; answers the size of everything that is in place. */
export function copyAssets(root: string, assets: readonly Asset[]): number {
  let sizeBytes = 0;
  for (const { from, to } of assets) {
    const source = statSync(join(root, from));
    const copy = statSync(join(root, to), { throwIfNoEntry: false });
    sizeBytes += source.size;
    if (copy?.size === source.size && copy.mtimeMs >= source.mtimeMs) continue;
    mkdirSync(dirname(join(root, to)), { recursive: true });
    copyFileSync(join(root, from), join(root, to));
  }
  return sizeBytes;
}
