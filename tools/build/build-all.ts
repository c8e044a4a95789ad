import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from './bundle-options.ts';
import { copyAssets } from './copy-assets.ts';
import { findAssets } from './find-assets.ts';
import type { Target } from './target.ts';
import { findTargets } from './targets.ts';
import { thirdPartyLicences } from './third-party-licences.ts';

interface BuiltTarget extends Target {
  sizeBytes: number;
  /** The files of ours and of packages that went in. */
  inputs: string[];
}

/** Builds every program into `dist/`, even if one fails, and says how large each became. Throws if any failed. */
export async function buildAll(root: string, log: (line: string) => void): Promise<void> {
  const targets = findTargets(root);

  const results = await Promise.all(targets.map((target) => buildTarget(target, root)));
  const built = results.filter((target) => target !== undefined);
  for (const { outfile, sizeBytes } of built) log(`${outfile.padEnd(40)} ${formatSize(sizeBytes)}`);

  const bundledByFolder = Map.groupBy(
    built.filter(({ packages }) => packages === 'bundled'),
    ({ outfile }) => dirname(outfile),
  );
  for (const [folder, inside] of bundledByFolder) {
    const assets = findAssets(root, folder);
    const sizeBytes = copyAssets(root, assets);
    log(`${`${folder}: ${assets.length} files of packages`.padEnd(40)} ${formatSize(sizeBytes)}`);
    const files = [...inside.flatMap(({ inputs }) => inputs), ...assets.map(({ from }) => from)];
    writeFileSync(join(root, folder, 'third-party-licences.txt'), thirdPartyLicences(root, files));
  }

  const failed = targets.filter((_, index) => results[index] === undefined).map(({ outfile }) => outfile);
  if (failed.length > 0) throw new Error(`These did not build: ${failed.join(', ')}`);
}

/** `undefined` when it does not build, which esbuild has then explained on standard error. */
async function buildTarget(target: Target, root: string): Promise<BuiltTarget | undefined> {
  try {
    const { metafile } = await build({ ...bundleOptions(target, root), metafile: true });
    const sizeBytes = metafile.outputs[target.outfile]?.bytes ?? 0;
    return { ...target, sizeBytes, inputs: Object.keys(metafile.inputs) };
  } catch {
    return undefined;
  }
}

function formatSize(sizeBytes: number): string {
  return sizeBytes < 1_000_000 ? `${Math.ceil(sizeBytes / 1000)} kB` : `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
}
