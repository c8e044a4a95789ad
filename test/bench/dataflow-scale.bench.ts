import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyLines } from './scan/copy-lines';
import { copyLanguageTrees, type LanguageTree } from './scan/language-trees';
import { timeProcess, type Timed } from './scan/time-process';

const ROOT = join(__dirname, '../..');
const MIB = 1024 * 1024;
/** Lines of the scan that dataflow is compared with. */
const COMPARED_LINES = 300_000;
const SMALL_LINES = 30_000;
const LARGE_LINES = 1_000_000;
const OTHER_KINDS = 'syntax,semantic,performance,style,coverage';

/**
 * What dataflow adds to a scan of 300,000 lines, and whether a line costs the same in 30,000 and in a million. Where the sources have
 * fewer lines than that, they are taken again under other folders. BENCH_SOURCES as for the bench of the scan.
 */
export async function* run() {
  for (const tree of copyLanguageTrees(ROOT, process.env['BENCH_SOURCES'])) {
    try {
      yield* compare(tree);
      yield* scale(tree);
    } finally {
      rmSync(tree.directory, { recursive: true, force: true });
    }
  }
}

/** The kind security is dataflow, the rules of security and secrets, which are always looked for: dataflow costs no more than the difference. */
async function* compare(tree: LanguageTree) {
  const { lines, without, all } = await withLines(tree, COMPARED_LINES, async (directory, count) => {
    // Once without counting: what is read for the first time is slower.
    await scan(directory, ['--kinds', OTHER_KINDS]);
    return { lines: count, without: await scan(directory, ['--kinds', OTHER_KINDS]), all: await scan(directory, []) };
  });
  yield { name: `${tree.name}: lines`, value: lines, unit: 'lines' };
  yield { name: `${tree.name}: scan without security`, value: without.seconds, unit: 's' };
  yield {
    name: `${tree.name}: what security adds`,
    value: all.seconds - without.seconds,
    unit: 's',
    baseline: without.seconds,
    ratio: (all.seconds - without.seconds) / without.seconds,
  };
  yield { name: `${tree.name}: peak memory, children included`, value: all.peakBytes / MIB, unit: 'MiB' };
}

async function* scale(tree: LanguageTree) {
  const small = await securityCost(tree, SMALL_LINES);
  const large = await securityCost(tree, LARGE_LINES);
  yield { name: `${tree.name}: security of ${SMALL_LINES} lines`, value: small.perLine, unit: 's/line' };
  yield {
    name: `${tree.name}: security of ${LARGE_LINES} lines`,
    value: large.perLine,
    unit: 's/line',
    baseline: small.perLine,
    ratio: large.perLine / small.perLine,
  };
  yield { name: `${tree.name}: peak memory of ${LARGE_LINES} lines`, value: large.peakBytes / MIB, unit: 'MiB' };
}

/** What starting the program takes is the same for any number of lines, so it is left out. */
async function securityCost(tree: LanguageTree, wanted: number): Promise<{ perLine: number; peakBytes: number }> {
  const almostEmpty = mkdtempSync(join(tmpdir(), 'aurelis-bench-'));
  try {
    // A directory without source is refused.
    writeFileSync(join(almostEmpty, 'a.js'), 'export const a = 1;\n');
    const start = await scan(almostEmpty, ['--kinds', 'security']);
    return await withLines(tree, wanted, async (directory, lines) => {
      const { seconds, peakBytes } = await scan(directory, ['--kinds', 'security']);
      return { perLine: (seconds - start.seconds) / lines, peakBytes };
    });
  } finally {
    rmSync(almostEmpty, { recursive: true, force: true });
  }
}

async function withLines<T>(
  { directory }: LanguageTree,
  wanted: number,
  measure: (directory: string, lines: number) => Promise<T>,
): Promise<T> {
  const copy = mkdtempSync(join(tmpdir(), 'aurelis-bench-'));
  try {
    return await measure(copy, copyLines(directory, copy, wanted));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function scan(directory: string, more: readonly string[]): Promise<Timed> {
  const parameters = ['scan', directory, '--format', 'json', '--no-progress', '--no-cache', '--fail-on', 'never'];
  return timeProcess([join(ROOT, 'dist/cli/aurelis.js'), ...parameters, ...more]);
}
