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
/**
 * Where nesting ends the stack, these end in ways that have other causes too, so that nothing more can be said: oxlint is a
 * process of its own that dies, and ruff keeps a part of its stack in the memory of its module, where it meets the end of that.
 */
const MAY_FAIL = ['oxlint', 'ruff'];

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
    else expect(MAY_FAIL).toContain(detail);
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
