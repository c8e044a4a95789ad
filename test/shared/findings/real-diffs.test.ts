import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { concludeAnalysis, type AnalysisEngine } from '../../../shared/analysis';
import { readBaseline, type AnalysisReport } from '../../../shared/findings';
import { file, testEngine } from '../../support/analysis-engine';
import { sameCode, type SameCode, type Tree } from '../../support/same-code';

/** Commits of this repository: files with findings as they were before and after. */
const COMMITS = join(__dirname, 'fixtures/commits');
const SUFFIX = '.txt';
/** Findings that are the same without doubt, over all the commits. */
const AT_LEAST = 20;

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

const known = new Map<string, SameCode[]>();
const names = readdirSync(COMMITS).sort();

it.each(names)('knows every finding again that the commit "%s" left as it is', async (name) => {
  const before = readTree(join(COMMITS, name, 'before'));
  const after = readTree(join(COMMITS, name, 'after'));
  const earlier = await reportOf(before);
  const later = await reportOf(after, earlier);
  const present = later.findings.filter(({ baselineState }) => baselineState !== 'absent');

  const pairs = sameCode({ tree: before, findings: earlier.findings }, { tree: after, findings: present });

  known.set(name, pairs);
  expect(pairs.length).toBeGreaterThan(0);
  for (const pair of pairs) {
    expect(pair.after).toMatchObject({ baselineState: 'unchanged', fingerprint: pair.before.fingerprint });
  }
});

it('has met enough of them, and some that moved', () => {
  const pairs = [...known.values()].flat();
  const moved = pairs.filter(({ before, after }) => before.region.startLine !== after.region.startLine);

  expect([...known.keys()]).toEqual(names);
  expect(pairs.length).toBeGreaterThanOrEqual(AT_LEAST);
  expect(moved.length).toBeGreaterThanOrEqual(AT_LEAST / 2);
});

function readTree(directory: string): Tree {
  const paths = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(SUFFIX));
  return Object.fromEntries(
    paths.map((path) => [
      path.slice(0, -SUFFIX.length).split(sep).join('/'),
      readFileSync(join(directory, path), 'utf8'),
    ]),
  );
}

async function reportOf(tree: Tree, baseline?: AnalysisReport): Promise<AnalysisReport> {
  // All rules, also those that are off: this code is clean by the others.
  const options = { enabledRules: engine.rules.all().map(({ id }) => id), fileDeadlineMs: 60_000 };
  const files = Object.entries(tree).map(([path, text]) => file(path, text));
  const result = await engine.analyzeFiles(files, options);
  return concludeAnalysis({
    ...options,
    name: 'commit',
    results: [result],
    skipped: [],
    rules: engine.rules,
    startedAt: '2026-03-10T08:00:00.000Z',
    ...(baseline && { judgement: { baseline: readBaseline(JSON.stringify(baseline), 'before') } }),
  });
}
