import { createTypeChecker, type SourceFile } from '../../../../shared/generation';
import { verifyFix } from '../../../../shared/generation/verify/verify-fix';
import { analyzeFilesTogether } from '../../../../shared/generation/verify/analyze-files-together';
import type { AnalysisEngine } from '../../../../shared/analysis';
import { testEngine } from '../../../support/analysis-engine';
import { bundleTypeCheckWorker } from '../../../support/generation/type-check-worker';

const { workerFile, remove } = bundleTypeCheckWorker();
let engine: AnalysisEngine;
let checker: ReturnType<typeof createTypeChecker>;
beforeAll(() => {
  engine = testEngine();
  checker = createTypeChecker({ workerFile });
});
afterAll(async () => {
  await Promise.all([engine.close(), checker.close()]);
  remove();
});

const good: SourceFile = { path: 'a.ts', text: 'export const a: number = 1;\n' };
const wrong: SourceFile = { path: 'a.ts', text: 'export const a: number = "1";\n' };

describe('a type checker in a thread', () => {
  it('answers several questions at once, each its own', async () => {
    const answers = await Promise.all([
      checker.newProblems([good], [wrong]),
      checker.newProblems([wrong], [good]),
      checker.newProblems([good], [good]),
      checker.newProblems([{ path: 'a.py', text: '' }], [{ path: 'a.py', text: 'b' }]),
    ]);

    expect(answers).toEqual([[expect.stringContaining('TS2322')], [], undefined, undefined]);
  });

  it('has nothing to say in time too short, or where its thread is gone, and goes on after that', async () => {
    const hasty = createTypeChecker({ workerFile, deadlineMs: 1 });
    const lost = createTypeChecker({ workerFile: `${workerFile}.gone` });

    expect(await hasty.newProblems([good], [wrong])).toBeUndefined();
    expect(await hasty.newProblems([good], [wrong])).toBeUndefined();
    expect(await lost.newProblems([good], [wrong])).toBeUndefined();
    await Promise.all([hasty.close(), lost.close()]);
    await checker.close();
    expect(await checker.newProblems([good], [wrong])).toHaveLength(1);
  });

  it('ends with the signal of who asks', async () => {
    const abort = new AbortController();
    const asked = checker.newProblems([good], [wrong], abort.signal);
    abort.abort();

    await expect(asked).rejects.toThrow(/abort/i);
  });

  it('has nothing to say to more than a compiler should be given', async () => {
    const many = Array.from({ length: 2001 }, (_, index) => ({ path: `${index}.ts`, text: '' }));

    expect(await checker.newProblems(many, [...many, wrong])).toBeUndefined();
  });
});

describe('a fix of TypeScript', () => {
  const SHOP: SourceFile = {
    path: 'shop.ts',
    text: 'export function digits(value: string): number {\n  const first = value.charAt(0);\n  return first == "a" ? value.length : 0;\n}\n',
  };
  const verdictOf = async (replace: string) => {
    const before = await analyzeFilesTogether([SHOP], engine);
    const finding = before.findings.find(({ ruleId }) => ruleId === 'oxlint/eqeqeq')!;
    const edits = [{ path: SHOP.path, search: 'first == "a" ? value.length', replace }];
    return verifyFix({ finding, files: [SHOP], edits, before }, { engine, typeChecker: checker });
  };

  it('is accepted where its types are right, and says so', async () => {
    const verdict = await verdictOf('first === "a" ? value.length');

    expect(verdict).toMatchObject({ isAccepted: true });
    expect(verdict.checks).toContainEqual({ check: 'types', outcome: 'passed' });
  });

  it('is refused where it breaks them, with what the compiler says', async () => {
    const verdict = await verdictOf('first === "a" ? value.lengths');

    expect(verdict).toMatchObject({ isAccepted: false });
    expect(verdict.checks.find(({ check }) => check === 'types')).toMatchObject({
      outcome: 'failed',
      detail: expect.stringContaining('TS2551') as string,
    });
  });
});
