import { relative } from 'node:path';
import type { AllowedSkip } from './allowed-skip.ts';
import type { JestResult } from './jest-result.ts';

export interface Verdict {
  passed: boolean;
  /** What is wrong beyond what jest has printed itself. */
  complaints: string[];
  /** The closing line: `N passed, N failed`, and `, N skipped` when some were. */
  summary: string;
}

export interface Judging {
  root: string;
  allowedSkips: readonly AllowedSkip[];
  /** Set when tests were picked by name: jest then reports the others as skipped, which says nothing. */
  namesWereFiltered: boolean;
  buildFailed: boolean;
}

/** Green means that the build stood, at least one test ran, none failed, and none was skipped without a stated reason. */
export function judgeResult(result: JestResult | undefined, judging: Judging): Verdict {
  if (result === undefined) {
    return { passed: false, complaints: ['jest ended without a report.'], summary: '0 passed, 1 failed' };
  }
  const skipped = judging.namesWereFiltered ? [] : skippedTests(result, judging.root);
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites + (judging.buildFailed ? 1 : 0);
  const complaints = skipped
    .filter((test) => !judging.allowedSkips.some((allowed) => test.startsWith(allowed.test)))
    .map((test) => `Skipped without a reason in test/allowed-skips.json: ${test}`);
  if (result.numPassedTests + result.numFailedTests === 0) complaints.push('No test ran.');
  if (judging.buildFailed) complaints.push('The build failed, which counts as one failure.');
  return {
    passed: result.success && complaints.length === 0,
    complaints,
    summary: summaryLine(result.numPassedTests, failed, skipped.length),
  };
}

function skippedTests(result: JestResult, root: string): string[] {
  return result.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => `${relative(root, name)}: ${fullName}`),
  );
}

function summaryLine(passed: number, failed: number, skipped: number): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}
