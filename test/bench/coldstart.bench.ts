import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from '../../tools/build/bundle-options.ts';
import { loadMs } from './support/load-bundle';
import { median } from './support/time-cli';

const ROOT = join(__dirname, '../..');
const ROUNDS = 9;

/** What any app on these services loads, before a line of its own. */
const SDKS = [
  'applicationinsights',
  '@azure/functions',
  '@azure/cosmos',
  '@azure/identity',
  '@azure/keyvault-secrets',
  '@azure/service-bus',
  '@azure/storage-blob',
  'zod',
];

/** Time to load the app's bundle, settings and registration included, against a bundle of the bare SDKs. */
export async function* run() {
  const folder = join(ROOT, 'dist/bench/coldstart');
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, 'bare-sdks.ts');
  // Exported, or the bundler would leave out what nobody uses.
  writeFileSync(entry, SDKS.map((name, index) => `export * as sdk${index} from '${name}';\n`).join(''));
  const external = ['@azure/functions-core', 'oxlint'];
  const target = {
    name: 'bare',
    entry,
    outfile: 'dist/bench/coldstart/bare-sdks.js',
    packages: 'bundled' as const,
    external,
  };
  await build(bundleOptions(target, ROOT));

  const bare: number[] = [];
  const app: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(loadMs(join(folder, 'bare-sdks.js')));
    app.push(loadMs(join(ROOT, 'dist/functions/index.js')));
  }
  const baseline = median(bare);
  yield { name: 'bare SDKs', value: baseline, unit: 'ms' };
  yield { name: 'entry bundle', value: median(app), unit: 'ms', baseline, ratio: median(app) / baseline };
}
