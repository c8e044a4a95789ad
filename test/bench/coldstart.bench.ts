import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from '../../tools/build/bundle-options.ts';
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

/** Loads a bundle in a fresh process, as the Functions worker does, and gives the milliseconds its \`require\` took. */
function loadMs(file: string): number {
  const program = `
    const Module = require('node:module');
    const require0 = Module.prototype.require;
    const core = { version: '3.13.0', hostVersion: '4.1040.0', Disposable: class {}, log() {}, registerFunction() { return {}; },
      registerHook() { return {}; }, setProgrammingModel() {}, getProgrammingModel() {} };
    Module.prototype.require = function (id) { return id === '@azure/functions-core' ? core : require0.apply(this, arguments); };
    const startedAt = performance.now();
    require(process.argv[1]);
    console.log(performance.now() - startedAt);
    process.exit(0);
  `;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', program, file], {
    encoding: 'utf8',
    env: { ...process.env, ...SETTINGS },
  });
  if (status !== 0) throw new Error(`${file} does not load:\n${stderr}`);
  return Number(stdout.trim().split('\n').at(-1));
}

/** Enough for the app to load; nothing is called. */
const SETTINGS = {
  COSMOS_ENDPOINT: 'https://127.0.0.1:1/',
  STORAGE_BLOB_ENDPOINT: 'https://127.0.0.1:1/devstoreaccount1',
  ServiceBus__fullyQualifiedNamespace: 'localhost:1',
  KEY_VAULT_URL: 'https://127.0.0.1:1/',
};
