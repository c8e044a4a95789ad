import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { concludeAnalysis, createAnalysisEngine, type AnalysisEngine } from '../../shared/analysis';
import { readBaseline, type AnalysisReport, type Finding } from '../../shared/findings';
import { sameCode, type SameCode, type Tree } from '../support/same-code';

const ROOT = join(__dirname, '../..');
const GIT_DIRECTORY = process.env['BENCH_HISTORY'] ?? join(ROOT, '.git');
const COMMITS = process.env['BENCH_COMMITS'] ?? '100';
/** Commits that touch more are imports and new formats of everything. */
const MAX_FILES = 150;
const MAX_BYTES = 512 * 1024;

interface Change {
  from: string | undefined;
  to: string | undefined;
}

/**
 * Walks the last commits of a repository and counts of the findings that a commit left alone, whether it moved them or not, how many
 * a comparison with the state before knows again. BENCH_HISTORY is a git directory, BENCH_COMMITS how many commits.
 */
export async function run() {
  const engine = createAnalysisEngine({ workerFile: join(ROOT, 'dist/cli/analysis-worker.js') });
  const counts = { commits: 0, pairs: 0, moved: 0, renamed: 0, known: 0, same: 0 };
  try {
    const commits = git('log', '--no-merges', '--format=%H', `--max-count=${COMMITS}`).trim().split('\n');
    for (const commit of commits) {
      const pairs = await pairsOf(commit, engine);
      if (pairs === undefined) continue;
      counts.commits += 1;
      for (const { before, after } of pairs) {
        counts.pairs += 1;
        if (before.region.startLine !== after.region.startLine) counts.moved += 1;
        if (before.path !== after.path) counts.renamed += 1;
        if (after.baselineState === 'unchanged') counts.known += 1;
        if (after.fingerprint === before.fingerprint) counts.same += 1;
      }
    }
  } finally {
    await engine.close();
  }
  const ofPairs = (value: number) => ({ value, unit: 'findings', baseline: counts.pairs, ratio: value / counts.pairs });
  return [
    { name: 'commits compared', value: counts.commits, unit: 'commits' },
    { name: 'findings left alone', value: counts.pairs, unit: 'findings' },
    { name: 'moved within their file', ...ofPairs(counts.moved) },
    { name: 'in a file of another name', ...ofPairs(counts.renamed) },
    { name: 'known again', ...ofPairs(counts.known) },
    { name: 'with the same fingerprint', ...ofPairs(counts.same) },
  ];
}

/** Undefined where the commit has nothing to compare. */
async function pairsOf(commit: string, engine: AnalysisEngine): Promise<SameCode[] | undefined> {
  const changes = changesOf(commit);
  if (changes.length > MAX_FILES) return undefined;
  const before = treeOf(`${commit}~1`, changes, ({ from }) => from);
  const after = treeOf(commit, changes, ({ to }) => to);
  if (Object.keys(before).length === 0) return undefined;
  const earlier = await reportOf(before, engine);
  if (earlier.findings.length === 0) return undefined;
  const later = await reportOf(after, engine, earlier);
  const isPresent = ({ baselineState }: Finding): boolean => baselineState !== 'absent';
  return sameCode(
    { tree: before, findings: earlier.findings },
    { tree: after, findings: later.findings.filter(isPresent) },
  );
}

function changesOf(commit: string): Change[] {
  const fields = git('diff-tree', '-r', '--root', '--no-commit-id', '--name-status', '-M', '-z', commit).split('\0');
  const changes: Change[] = [];
  while (fields.length > 1) {
    const [status = ''] = fields.splice(0, 1);
    const [from = '', to = from] = fields.splice(0, status.startsWith('R') ? 2 : 1);
    changes.push({ from: status === 'A' ? undefined : from, to: status === 'D' ? undefined : to });
  }
  return changes;
}

function treeOf(commit: string, changes: readonly Change[], pathOf: (change: Change) => string | undefined): Tree {
  const paths = changes.flatMap((change) => pathOf(change) ?? []);
  return Object.fromEntries(paths.flatMap((path) => textOf(commit, path)));
}

function textOf(commit: string, path: string): [path: string, text: string][] {
  const text = git('cat-file', 'blob', `${commit}:${path}`);
  return text.length > MAX_BYTES || text.includes('\0') ? [] : [[path, text]];
}

function git(...parameters: string[]): string {
  return execFileSync('git', [`--git-dir=${GIT_DIRECTORY}`, ...parameters], {
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

async function reportOf(tree: Tree, engine: AnalysisEngine, baseline?: AnalysisReport): Promise<AnalysisReport> {
  const options = { enabledRules: engine.rules.all().map(({ id }) => id) };
  const inputs = Object.entries(tree).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const result = await engine.analyzeFiles(inputs, options);
  return concludeAnalysis({
    ...options,
    name: 'commit',
    results: [result],
    skipped: [],
    rules: engine.rules,
    startedAt: new Date(0).toISOString(),
    ...(baseline && { judgement: { baseline: readBaseline(JSON.stringify(baseline), 'before') } }),
  });
}
