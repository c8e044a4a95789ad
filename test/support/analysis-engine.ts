import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import {
  createAnalysisEngine,
  type AnalysisEngine,
  type AnalysisEngineOptions,
  type AnalysisInput,
} from '../../shared/analysis';

const ROOT = join(__dirname, '..', '..');
/** Inside node_modules, so that the bundle finds the grammars and oxlint where they are installed. */
const CACHE = join(ROOT, 'node_modules', '.cache', 'aurelis-test');

/** Below the time that a test has. */
const AMPLE_MS = 50_000;

/**
 * An engine on a freshly bundled worker, of which Node.js keeps what it compiled; whoever makes it closes it. Where a test does not say
 * how long a file may take, it is long enough for a machine that does much else.
 */
export function testEngine(options: Partial<AnalysisEngineOptions> = {}): AnalysisEngine {
  const workerFile = bundledWorker();
  const compiledDirectory = join(dirname(workerFile), 'compiled');
  const engine = createAnalysisEngine({ workerFile, compiledDirectory, workers: 2, ...options });
  return {
    ...engine,
    analyzeFiles: (files, request) => engine.analyzeFiles(files, { fileDeadlineMs: AMPLE_MS, ...request }),
    inspectFile: (one, request) => engine.inspectFile(one, { fileDeadlineMs: AMPLE_MS, ...request }),
    chunkFiles: (files, request) => engine.chunkFiles(files, { fileDeadlineMs: AMPLE_MS, ...request }),
  };
}

/** Bundles the worker once for each state of its source; processes that do so at once do not disturb each other. */
export function bundledWorker(): string {
  const folder = join(CACHE, `analysis-${sourceDigest()}`);
  const worker = join(folder, 'analysis-worker.js');
  if (existsSync(worker)) return worker;
  mkdirSync(CACHE, { recursive: true });
  const fresh = mkdtempSync(join(CACHE, 'fresh-'));
  bundleWorker(join(fresh, 'analysis-worker.js'));
  // Ruff reads this file from the folder its code is in; grammars are found in node_modules.
  symlinkSync(
    join(ROOT, 'node_modules/@astral-sh/ruff-wasm-nodejs/ruff_wasm_bg.wasm'),
    join(fresh, 'ruff_wasm_bg.wasm'),
  );
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(worker)) throw error;
  }
  return worker;
}

function bundleWorker(outfile: string): void {
  buildSync({
    entryPoints: [join(ROOT, 'shared/analysis/worker/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['@napi-rs/nice'],
    define: { 'import.meta.url': '__importMetaUrl' },
    banner: { js: "const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    logLevel: 'error',
  });
}

function sourceDigest(): string {
  const hash = createHash('sha256');
  for (const folder of ['shared/analysis', 'shared/findings', 'shared/kernel']) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:ts|json)$/.test(file),
    );
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(ROOT, folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

export function file(path: string, text: string | Uint8Array): AnalysisInput {
  return { path, bytes: typeof text === 'string' ? Buffer.from(text) : text };
}
