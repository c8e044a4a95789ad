import { randomBytes } from 'node:crypto';
import type { AnalysisEngine } from '../../../../shared/analysis';
import type { AnalysisResult } from '../../../../shared/findings';
import { file } from '../../../support/analysis-engine';
import type { HostileCase } from './cases/hostile-case';

/** What the engine may say of a hostile file, and means: it was left out, or left out in part, for a reason of its own. */
const REASONS = new Set([
  'deadline',
  'memory',
  'too-deep',
  'minified',
  'too-many-findings',
  'too-large',
  'binary',
  'encoding',
]);
/** oxlint is a process of its own: when nesting ends its stack, all that is known is that it died. */
const MAY_DIE = 'oxlint';

const NEIGHBOURS = [
  file('zz-neighbour.js', 'debugger;\n'),
  file('zz-neighbour.py', 'raise NotImplemented\n'),
  file('zz-neighbour.json', '{"a": }\n'),
  file('zz-neighbour.yaml', 'a: 1\na: 2\n'),
  file('zz-neighbour.php', '<?php if ($a == 1) { f(); } elseif ($a == 1) { g(); }\n'),
];
const FINDINGS_OF_NEIGHBOURS = [
  'oxlint/no-debugger',
  'syntax/error',
  'php/repeated-condition',
  'ruff/F901',
  'yaml/duplicate-key',
];

/** Analyses hostile files, then harmless ones in the same threads, and expects to be told of all that was not read. */
export async function expectSurvival(
  engine: AnalysisEngine,
  cases: readonly HostileCase[],
  fileDeadlineMs: number,
): Promise<AnalysisResult> {
  const folder = randomBytes(4).toString('hex');
  const inputs = cases.map(({ path, content }, index) => file(`${folder}${index}/${path}`, content()));
  const result = await engine.analyzeFiles(inputs, { fileDeadlineMs });

  const known = new Set(inputs.map(({ path }) => path));
  for (const { path, reason, detail } of result.skipped) {
    expect(known).toContain(path);
    if (reason !== 'analyzer-failed') expect(REASONS).toContain(reason);
    else expect(`${path}: ${String(detail)}`).toBe(`${path}: ${MAY_DIE}`);
    // Whatever is left out of a file that was read, the analyzer that left it out is named.
    if (result.files.some((one) => one.path === path)) expect(detail).toBeDefined();
  }
  const told = new Set([...result.files, ...result.skipped].map(({ path }) => path));
  expect([...known].filter((path) => !told.has(path))).toEqual([]);

  const after = await engine.analyzeFiles(NEIGHBOURS);
  expect({ findings: after.findings.map(({ ruleId }) => ruleId), skipped: after.skipped }).toEqual({
    findings: FINDINGS_OF_NEIGHBOURS,
    skipped: [],
  });
  return result;
}
