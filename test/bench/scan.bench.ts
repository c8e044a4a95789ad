import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyLanguageTrees, type LanguageTree } from './scan/language-trees';
import { timeProcess, type Timed } from './scan/time-process';
import { timeWatch } from './scan/time-watch';
import { makeManyFiles } from './support/real-source';

// Called by name in processes of their own.
export { parseDirectory, parseFiles } from './scan/parse-only';

const ROOT = join(__dirname, '../..');
const THREADS = Math.min(availableParallelism(), 4);
const MIB = 1024 * 1024;
/** Of the repository that is scanned, changed in one place, and scanned again. */
const MANY_FILES = 10_000;
const WATCHED_CHANGES = 7;

/** A file of each language that costs something to make ready, by its name. */
const SMALL_FILES = {
  'a.ts': 'export const one = 1;\n',
  'a.py': 'ONE = 1\n',
  'A.java': 'class A {\n}\n',
};

/**
 * A full scan, and one that follows no data, side by side with the least that any analysis must do, parsing, and with ESLint on JavaScript
 * and TypeScript; then a scan after one file of 10,000 has changed, by a program that starts and by one that watches, and scans of a single file beside a program that does nothing. BENCH_SOURCES names a directory with the folders javascript, python and java.
 */
export async function* run() {
  for (const tree of copyLanguageTrees(ROOT, process.env['BENCH_SOURCES'])) {
    try {
      yield* compare(tree);
    } finally {
      rmSync(tree.directory, { recursive: true, force: true });
    }
  }
  yield* rescan();
  yield* scanSmall();
}

async function* compare({ name, directory, files, lines }: LanguageTree) {
  yield { name: `${name}: files`, value: files, unit: 'files' };
  yield { name: `${name}: lines`, value: lines, unit: 'lines' };
  // Once without counting: what is read for the first time is slower.
  await parse(directory);
  const parsing = await parse(directory);
  yield { name: `${name}: parse only`, value: parsing.seconds, unit: 's' };
  const scan = await fastest(() => scanDirectory(directory, ['--no-cache']));
  yield secondsOf(`${name}: full scan`, scan, parsing);
  yield { name: `${name}: throughput`, value: lines / scan.seconds, unit: 'lines/s' };
  const withoutDataflow = await fastest(() =>
    scanDirectory(directory, ['--no-cache', '--disable-rules', 'dataflow/*']),
  );
  yield secondsOf(`${name}: scan without dataflow`, withoutDataflow, parsing);
  yield { name: `${name}: throughput without dataflow`, value: lines / withoutDataflow.seconds, unit: 'lines/s' };
  yield { name: `${name}: peak memory, children included`, value: scan.peakBytes / MIB, unit: 'MiB' };
  if (name !== 'JS/TS') return;
  const linting = await lint(directory);
  yield { name: `${name}: ESLint stack`, value: linting.seconds, unit: 's' };
  yield {
    name: `${name}: how much faster than the ESLint stack`,
    value: lines / scan.seconds,
    unit: 'lines/s',
    baseline: lines / linting.seconds,
    ratio: linting.seconds / scan.seconds,
  };
  yield {
    name: `${name}: how much faster without dataflow`,
    value: lines / withoutDataflow.seconds,
    unit: 'lines/s',
    baseline: lines / linting.seconds,
    ratio: linting.seconds / withoutDataflow.seconds,
  };
}

async function* rescan() {
  const source = makeManyFiles(ROOT, MANY_FILES);
  const cache = mkdtempSync(join(tmpdir(), 'aurelis-bench-cache-'));
  try {
    const first = await scanDirectory(source.directory, [], cache);
    const changed = join(source.directory, 'part-0', 'file-0.js');
    appendFileSync(changed, '\ndebugger;\n');
    const second = await scanDirectory(source.directory, [], cache);
    // What the file does is another thing then, so data is followed again.
    appendFileSync(changed, '\nfunction added(value) {\n  return value + 1;\n}\n');
    const third = await scanDirectory(source.directory, [], cache);
    yield { name: `first scan of ${MANY_FILES} files, ${source.lines} lines`, value: first.seconds, unit: 's' };
    yield secondsOf('scan after one file changed', second, first);
    yield secondsOf('scan after one file does something else', third, first);
    yield* watching(source.directory, changed, { cache, first });
  } finally {
    rmSync(source.directory, { recursive: true, force: true });
    rmSync(cache, { recursive: true, force: true });
  }
}

/** The same in a program that stays. */
async function* watching(directory: string, file: string, { cache, first }: { cache: string; first: Timed }) {
  const change = (): void => appendFileSync(file, '\ndebugger;\n');
  const other = (): void => appendFileSync(file, `\nexport const added${Date.now()} = () => 1;\n`);
  const seconds = await timeWatch(
    [join(ROOT, 'dist/cli/aurelis.js'), 'scan', directory, '--watch', '--no-progress'],
    [...Array.from({ length: WATCHED_CHANGES }, () => change), other],
    { ready: /^Watching/, done: /^Scanned again/, env: { AURELIS_CACHE_DIR: cache } },
  );
  const [median = NaN] = seconds
    .slice(0, -1)
    .sort((left, right) => left - right)
    .slice(WATCHED_CHANGES >> 1);
  yield secondsOf('watch: from a change of one file to what is new', { seconds: median }, first);
  yield secondsOf('watch: the same where the file does something else', { seconds: seconds.at(-1) ?? NaN }, first);
}

async function* scanSmall() {
  const cache = mkdtempSync(join(tmpdir(), 'aurelis-bench-cache-'));
  const nothing = await fastest(() => timeProcess(['-e', '0']));
  try {
    for (const [name, text] of Object.entries(SMALL_FILES)) {
      const directory = mkdtempSync(join(tmpdir(), 'aurelis-bench-'));
      writeFileSync(join(directory, name), text);
      // The first one leaves the compiled program behind.
      await scanDirectory(directory, ['--no-cache'], cache);
      const scan = await fastest(() => scanDirectory(directory, ['--no-cache'], cache));
      rmSync(directory, { recursive: true });
      yield secondsOf(`scan of ${name} alone`, scan, nothing);
    }
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

function secondsOf(name: string, { seconds }: Pick<Timed, 'seconds'>, baseline: Pick<Timed, 'seconds'>) {
  return { name, value: seconds, unit: 's', baseline: baseline.seconds, ratio: seconds / baseline.seconds };
}

function parse(directory: string): Promise<Timed> {
  const program = `require(${JSON.stringify(__filename)}).parseDirectory(${JSON.stringify(directory)}, ${THREADS}, ${JSON.stringify(__filename)})`;
  return timeProcess(['-e', program]);
}

function scanDirectory(directory: string, more: readonly string[], cache = ''): Promise<Timed> {
  const parameters = ['scan', directory, '--format', 'json', '--no-progress', '--fail-on', 'never', ...more];
  return timeProcess([join(ROOT, 'dist/cli/aurelis.js'), ...parameters], {
    env: { AURELIS_CACHE_DIR: cache },
  });
}

function lint(directory: string): Promise<Timed> {
  const config = join(ROOT, 'test/bench/scan/eslint-stack.config.mjs');
  const parameters = [
    '--config',
    config,
    '--no-inline-config',
    '--no-ignore',
    '--concurrency',
    String(THREADS),
    '--format',
    'json',
    '.',
  ];
  // Its configuration speaks of files below the directory it runs in. 1 says that there are findings.
  return timeProcess([join(ROOT, 'node_modules/eslint/bin/eslint.js'), ...parameters], {
    expected: [0, 1],
    cwd: directory,
  });
}

async function fastest(measure: () => Promise<Timed>): Promise<Timed> {
  const [first, second] = [await measure(), await measure()];
  const seconds = Math.min(first.seconds, second.seconds);
  return { seconds, peakBytes: Math.max(first.peakBytes, second.peakBytes) };
}
