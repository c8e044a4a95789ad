import type { JestResult } from '../../tools/test/jest-result';
import { judgeResult, type Judging } from '../../tools/test/judge-result';

const JUDGING: Judging = { root: '/repo', allowedSkips: [], namesWereFiltered: false, buildFailed: false };

function result(changes: Partial<JestResult> = {}): JestResult {
  return {
    success: true,
    numPassedTests: 2,
    numFailedTests: 0,
    numRuntimeErrorTestSuites: 0,
    testResults: [],
    ...changes,
  };
}

const ONE_SKIPPED = result({
  testResults: [
    {
      name: '/repo/test/shared/runs/start-run.test.ts',
      assertionResults: [
        { fullName: 'startRun starts', status: 'passed' },
        { fullName: 'startRun waits', status: 'pending' },
      ],
    },
  ],
});

describe('judgeResult', () => {
  it('passes when tests ran and none failed', () => {
    const verdict = judgeResult(result(), JUDGING);

    expect(verdict).toEqual({ passed: true, complaints: [], summary: '2 passed, 0 failed' });
  });

  it('fails when no test ran', () => {
    const verdict = judgeResult(result({ numPassedTests: 0 }), JUDGING);

    expect(verdict).toEqual({ passed: false, complaints: ['No test ran.'], summary: '0 passed, 0 failed' });
  });

  it('fails and counts a failure when jest left no report', () => {
    const verdict = judgeResult(undefined, JUDGING);

    expect(verdict).toMatchObject({ passed: false, summary: '0 passed, 1 failed' });
  });

  it('counts a test file that could not be loaded as a failure', () => {
    const verdict = judgeResult(result({ success: false, numRuntimeErrorTestSuites: 1 }), JUDGING);

    expect(verdict).toMatchObject({ passed: false, summary: '2 passed, 1 failed' });
  });

  it('counts a failed build as a failure', () => {
    const verdict = judgeResult(result(), { ...JUDGING, buildFailed: true });

    expect(verdict).toMatchObject({ passed: false, summary: '2 passed, 1 failed' });
  });

  it('fails when a test was skipped without a reason', () => {
    const verdict = judgeResult(ONE_SKIPPED, JUDGING);

    expect(verdict).toMatchObject({ passed: false, summary: '2 passed, 0 failed, 1 skipped' });
    expect(verdict.complaints[0]).toContain('test/shared/runs/start-run.test.ts: startRun waits');
  });

  it('passes when the skipped test is listed, and still says that it was skipped', () => {
    const allowedSkips = [{ test: 'test/shared/runs/start-run.test.ts: startRun waits', reason: 'needs a browser' }];

    const verdict = judgeResult(ONE_SKIPPED, { ...JUDGING, allowedSkips });

    expect(verdict).toEqual({ passed: true, complaints: [], summary: '2 passed, 0 failed, 1 skipped' });
  });

  it('does not mind the tests that a filter by name left out', () => {
    const verdict = judgeResult(ONE_SKIPPED, { ...JUDGING, namesWereFiltered: true });

    expect(verdict).toEqual({ passed: true, complaints: [], summary: '2 passed, 0 failed' });
  });
});
