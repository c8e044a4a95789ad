import { dirname } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from './bundle-options.ts';
import { copyAssets } from './copy-assets.ts';
import { findAssets } from './find-assets.ts';
import type { Target } from './target.ts';
import { findTargets } from './targets.ts';

/** Builds every program into `dist/` and says how large each became. Throws when one does not build. */
export async function buildAll(root: string, log: (line: string) => void): Promise<void> {
  const { targets, missing } = findTargets(root);
  for (const entry of missing) log(`skipped: ${entry} does not exist yet`);
  const sizes = await Promise.all(targets.map((target) => buildTarget(target, root)));
  targets.forEach((target, index) => {
    log(`${target.outfile.padEnd(40)} ${formatSize(sizes[index] ?? 0)}`);
  });
  const folders = new Set(targets.map(({ outfile }) => dirname(outfile)));
  const { count, sizeBytes } = copyAssets(root, findAssets(root, folders));
  log(`${`${count} files of packages`.padEnd(40)} ${formatSize(sizeBytes)}`);
}

async function buildTarget(target: Target, root: string): Promise<number> {
  const { metafile } = await build({ ...bundleOptions(target, root), metafile: true });
  return metafile.outputs[target.outfile]?.bytes ?? 0;
}

function formatSize(sizeBytes: number): string {
  return sizeBytes < 1_000_000 ? `${Math.ceil(sizeBytes / 1000)} kB` : `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
}
