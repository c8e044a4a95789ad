import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { z } from 'zod';
import { bundleOptions } from '../build/bundle-options.ts';

const Bench = z.object({ run: z.custom<() => unknown>((value) => typeof value === 'function') });

/** Bundles a bench with the product code it imports, beside node_modules so that packages are found, and loads it. */
export async function loadBench(root: string, name: string): Promise<() => unknown> {
  const outfile = `dist/bench/${name}.js`;
  const target = { name, entry: `test/bench/${name}.bench.ts`, outfile, packages: 'external' as const, external: [] };
  await build(bundleOptions(target, root));
  const loaded: unknown = createRequire(import.meta.url)(join(root, outfile));
  const bench = Bench.safeParse(loaded);
  if (!bench.success) throw new Error(`test/bench/${name}.bench.ts does not export a function named run`);
  return bench.data.run;
}
