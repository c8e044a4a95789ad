import { dirname } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from './bundle-options.ts';
import { copyAssets } from './copy-assets.ts';
import { findAssets } from './find-assets.ts';
import type { Target } from './target.ts';
import { findTargets } from './targets.ts';

/** Builds every program into `dist/`, even if one fails, and says how large each became. Throws if any failed. */
export async function buildAll(root: string, log: (line: string) => void): Promise<void> {
  const { targets, missing } = findTargets(root);
  for (const entry of missing) log(`skipped: ${entry} does not exist yet`);

  const failed: string[] = [];
  await Promise.all(
    targets.map(async (target) => {
      const sizeBytes = await buildTarget(target, root);
      if (sizeBytes === undefined) failed.push(target.outfile);
      else log(`${target.outfile.padEnd(40)} ${formatSize(sizeBytes)}`);
    }),
  );
  const folders = new Set(targets.map(({ outfile }) => dirname(outfile)));
  const { count, sizeBytes } = copyAssets(root, findAssets(root, folders));
  log(`${`${count} files of packages`.padEnd(40)} ${formatSize(sizeBytes)}`);

  if (failed.length > 0) throw new Error(`These did not build: ${failed.sort().join(', ')}`);
}

/** The size of the bundle; `undefined` when it does not build, which esbuild has then explained on standard error. */
async function buildTarget(target: Target, root: string): Promise<number | undefined> {
  try {
    const { metafile } = await build({ ...bundleOptions(target, root), metafile: true });
    return metafile.outputs[target.outfile]?.bytes;
  } catch {
    return undefined;
  }
}

function formatSize(sizeBytes: number): string {
  return sizeBytes < 1_000_000 ? `${Math.ceil(sizeBytes / 1000)} kB` : `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
}
